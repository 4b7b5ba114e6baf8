import { runGit } from './run-git.ts'

/**
 * The files that git knows or would add below a folder, relative to it; undefined where there is no work tree, no git, or
 * nothing in its index.
 */
export function listWorkTree(folder: string): readonly string[] | undefined {
  const listed = runGit(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  if (listed.kind === 'failed') return undefined
  const paths = [...new Set(listed.text.split('\0'))].filter(path => path !== '')
  return paths.length === 0 ? undefined : paths
}
