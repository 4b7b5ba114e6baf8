/**
 * Whether a glob matches any path quickly. The matcher turns globs into patterns that backtrack, so what could backtrack
 * much is refused: groups, more than three `**`, and in one part of a path more than two stars or one choice of words.
 */
export function isSimpleGlob(glob: string): boolean {
  const parts = glob.split('/')
  return (
    !/[()]/.test(glob) &&
    parts.filter(part => part === '**').length <= 3 &&
    parts.every(
      part => part === '**' || ((part.match(/\*/g) ?? []).length <= 2 && (part.match(/\{/g) ?? []).length <= 1),
    ) &&
    (glob.match(/\{/g) ?? []).length <= 3
  )
}
