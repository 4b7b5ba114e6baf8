import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf } from '../in-folder.ts'
import { git } from './git-origin.ts'
import type { WorkflowEvent } from './workflow-event.ts'

/** What `runAction` needs of a checkout: spread it into its options. */
export interface Checkout {
  readonly workspace: string
  readonly event: WorkflowEvent
  readonly repository: string
  /** The bare repository on the server, for the fake GitHub. */
  readonly git: string
}

interface Wanted {
  readonly origin: string
  readonly repository: string
  /** 40 hexadecimal digits. */
  readonly sha: string
  /** What the commit is fetched to, such as `refs/remotes/pull/7/merge`. */
  readonly ref: string
  /** Commits of history; 0 is all of it, of every branch. */
  readonly depth: number
}

/** Makes a workspace with the commands of actions/checkout and gives its folder. */
export async function checkOut({ origin, repository, sha, ref, depth }: Wanted): Promise<string> {
  const workspace = folderOf({})
  await git(workspace, '-c', 'init.defaultBranch=main', 'init', '--quiet', '--template=')
  const url = `https://github.com/${repository}`
  appendFileSync(
    join(workspace, '.git', 'config'),
    `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[gc]\n\tauto = 0\n`,
  )
  const branch = /^refs\/remotes\/origin\/(.*)$/.exec(ref)?.[1]
  const history = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : []
  const one = branch === undefined || depth > 0 ? [`+${sha}:${ref}`] : []
  const shallow = depth === 0 ? [] : [`--depth=${depth}`]
  const flags = ['--quiet', '--no-tags', '--prune', '--no-recurse-submodules', ...shallow]
  await git(workspace, 'fetch', ...flags, `file://${origin}`, ...history, ...one)
  await git(workspace, 'checkout', '--quiet', '--force', ...(branch === undefined ? [ref] : ['-B', branch, ref]))
  return workspace
}
