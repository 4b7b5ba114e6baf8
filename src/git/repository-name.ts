import { basename, resolve } from 'node:path'
import { runGit } from './run-git.ts'

/** The name of a repository: the last part of its `origin`, else the folder's; a checkout may lie anywhere. */
export function repositoryName(folder: string): string {
  const origin = runGit(folder, ['config', '--get', 'remote.origin.url'])
  const name = origin.kind === 'output' ? /([^/:]+?)(?:\.git)?\/*$/.exec(origin.text.trim())?.[1] : undefined
  return name ?? basename(resolve(folder))
}
