import { type Checkout, checkOut } from './check-out.ts'
import { repositoryPayload, userPayload } from './event-payloads.ts'
import { type Change, changed, type Files, gitOrigin, setRefs, writeCommits } from './git-origin.ts'

// The fields are those of the examples in @octokit/webhooks-examples 7.6.1; `schedule` is no webhook, its payload is the runner's.

export interface BranchCheckout extends Checkout {
  /** The commits before and after, 40 hexadecimal digits each. */
  readonly beforeSha: string
  readonly sha: string
}

/** A push to `main`: the files before it, and what it changes. */
export async function push(files: Files, change: Change = {}): Promise<BranchCheckout> {
  const written = await onBranch({ files, change, branch: 'main' })
  const { beforeSha, sha } = written
  const head = { ...commitObject(sha), distinct: true, url: `https://github.com/${repository}/commit/${sha}` }
  const payload = {
    ...{ ref: 'refs/heads/main', before: beforeSha, after: sha, base_ref: null },
    ...{ created: false, deleted: false, forced: false },
    compare: `https://github.com/${repository}/compare/${beforeSha.slice(0, 12)}...${sha.slice(0, 12)}`,
    ...{ commits: [head], head_commit: head, repository: repositoryPayload(repository, false) },
    ...{ pusher: { name: 'octocat', email: 'octocat@example.com' }, sender: userPayload('octocat') },
  }
  return { ...written, event: { name: 'push', payload, sha, ref: 'refs/heads/main' } }
}

/** A merge group of pull request 7: the base branch, and what the group changes of it. The payload knows no pull request. */
export async function mergeGroup(files: { readonly base: Files; readonly head: Change }): Promise<BranchCheckout> {
  const branch = (base: string): string => `gh-readonly-queue/main/pr-7-${base}`
  const written = await onBranch({ files: files.base, change: files.head, branch })
  const { beforeSha, sha } = written
  const ref = `refs/heads/${branch(beforeSha)}`
  const group = { head_sha: sha, head_ref: ref, base_sha: beforeSha, base_ref: 'refs/heads/main' }
  const payload = {
    action: 'checks_requested',
    merge_group: { ...group, head_commit: commitObject(sha) },
    ...around,
  }
  return { ...written, event: { name: 'merge_group', payload, sha, ref } }
}

/** A scheduled run on `main`. */
export async function schedule(files: Files): Promise<BranchCheckout> {
  const written = await onBranch({ files, change: {}, branch: 'main' })
  const payload = { schedule: '17 4 * * 1', workflow, ...around }
  return { ...written, event: { name: 'schedule', payload, sha: written.sha, ref: 'refs/heads/main' } }
}

/** A run that somebody started by hand on `main`. */
export async function workflowDispatch(
  files: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<BranchCheckout> {
  const written = await onBranch({ files, change: {}, branch: 'main' })
  const payload = { inputs, ref: 'refs/heads/main', workflow, ...around }
  return { ...written, event: { name: 'workflow_dispatch', payload, sha: written.sha, ref: 'refs/heads/main' } }
}

const repository = 'octo-org/platform'
const workflow = '.github/workflows/hardlist.yml'
const around = {
  repository: repositoryPayload(repository, false),
  organization: { login: 'octo-org', id: 6_811_672 },
  sender: userPayload('octocat'),
}

function commitObject(id: string) {
  const author = { name: 'octocat', email: 'octocat@example.com' }
  return { id, message: 'Change', timestamp: '2026-09-01T15:20:33Z', author, committer: author }
}

interface Branch {
  readonly files: Files
  readonly change: Change
  readonly branch: string | ((baseSha: string) => string)
}

async function onBranch({ files, change, branch }: Branch): Promise<Omit<BranchCheckout, 'event'>> {
  const origin = await gitOrigin()
  const [beforeSha = '', sha = ''] = await writeCommits(origin, [
    { files, message: 'Base' },
    { parent: ':1', files: changed(files, change), message: 'Change' },
  ])
  const name = typeof branch === 'string' ? branch : branch(beforeSha)
  setRefs(origin, { 'heads/main': beforeSha, [`heads/${name}`]: sha })
  const workspace = await checkOut({ origin, repository, sha, ref: `refs/remotes/origin/${name}`, depth: 0 })
  return { workspace, repository, git: origin, beforeSha, sha }
}
