import { runGit } from './run-git.ts'

/** The branch that is checked out in a folder; undefined where there is none. */
export function currentBranch(folder: string): string | undefined {
  const named = runGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD'])
  return named.kind === 'output' ? named.text.trim() : undefined
}
