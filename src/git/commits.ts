import { runGit } from './run-git.ts'

/** The tree of a commit, as hexadecimal digits; two commits with the same files have the same one. */
export function treeOf(folder: string, commit: string): string | undefined {
  if (!/^(?:HEAD|[0-9a-f]{40,64})$/.test(commit)) return undefined
  const found = runGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`])
  return found.kind === 'output' ? found.text.trim() : undefined
}

/** The commit that a name stands for, as 40 (or 64) hexadecimal digits; undefined where the repository has none. */
export function commitOf(folder: string, name: string): string | undefined {
  if (!/^[\w./~^@{}-]+$/.test(name) || name.startsWith('-')) return undefined
  const found = runGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  return found.kind === 'output' ? found.text.trim() : undefined
}

/** The parents that a commit names, in order; a shallow clone may hold none of them. */
export function parentsOf(folder: string, commit: string): readonly string[] {
  const raw = runGit(folder, ['cat-file', 'commit', commit])
  if (raw.kind === 'failed') return []
  const [head = ''] = raw.text.split('\n\n')
  return [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].flatMap(([, parent]) => parent ?? [])
}

/** The best common ancestor of two commits; undefined where the clone is too shallow to have one. */
export function mergeBaseOf(folder: string, one: string, other: string): string | undefined {
  const found = runGit(folder, ['merge-base', one, other])
  return found.kind === 'output' ? found.text.trim() : undefined
}

/** Where a folder lies below the top of its work tree: empty, or with `/` at its end; undefined outside of one. */
export function prefixOf(folder: string): string | undefined {
  const found = runGit(folder, ['rev-parse', '--show-prefix'])
  return found.kind === 'output' ? found.text.replace(/\n$/, '') : undefined
}
