/**
 * Whether a glob matches any path quickly. The matcher turns globs into patterns that backtrack, so what could backtrack
 * much is refused: stars beside a group, more than three `**`, and in one part of a path more than two stars or one choice of words.
 */
export function isSimpleGlob(glob: string): boolean {
  if (isLiteral(glob)) return !/[*?{|]|\)\+/.test(glob)
  const parts = glob.split('/')
  return (
    parts.filter(part => part === '**').length <= 3 &&
    parts.every(
      part => part === '**' || ((part.match(/\*/g) ?? []).length <= 2 && (part.match(/\{/g) ?? []).length <= 1),
    ) &&
    (glob.match(/\{/g) ?? []).length <= 3
  )
}

/** A path with round brackets is only ever taken as it is written: groups are no part of these globs. */
export const isLiteral = (glob: string): boolean => /[()]/.test(glob)
