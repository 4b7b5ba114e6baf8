import { type Checkout, checkOut } from './check-out.ts'
import { type PullRequestFacts, pullRequestPayload } from './event-payloads.ts'
import { type Change, changed, type Files, git, gitOrigin, setRefs, writeCommits } from './git-origin.ts'

export interface PullRequestOptions
  extends Partial<
    Pick<
      PullRequestFacts,
      'repository' | 'number' | 'action' | 'title' | 'body' | 'draft' | 'author' | 'authorType' | 'headRef' | 'baseRef'
    >
  > {
  /** The files where the head branched off. */
  readonly base: Files
  /** One commit, or several. */
  readonly head: Change | readonly Change[]
  /** What the base branch gained since. A conflict with the head rejects. */
  readonly baseMoved?: Change
  readonly fork?: boolean | 'deleted'
  /** Commits that are fetched; 0, the default, is all history. */
  readonly depth?: number
  readonly checkout?: 'merge' | 'head'
}

/** All hashes have 40 hexadecimal digits. */
export interface PullRequest extends Checkout {
  readonly number: number
  /** `pull_request.base.sha`, the tip of the base branch and first parent of the merge. */
  readonly baseSha: string
  readonly headSha: string
  /** The test merge, GITHUB_SHA. */
  readonly mergeSha: string
  /** Where the head branched off. */
  readonly forkPoint: string
}

/** A pull request with its checkout, as actions/checkout makes it: HEAD detached on `refs/remotes/pull/<number>/merge`. */
export async function pullRequest(options: PullRequestOptions): Promise<PullRequest> {
  const { number = 7, headRef = 'change', baseRef = 'main', fork = false, checkout = 'merge', depth = 0 } = options
  const { repository = 'octo-org/platform' } = options
  const origin = await gitOrigin()
  const { commits, changedFiles, ...hashes } = await writePullRequest(origin, options)
  const { baseSha, headSha, mergeSha } = hashes
  const own = fork === false ? { [`heads/${headRef}`]: headSha } : {}
  const pull = { [`pull/${number}/head`]: headSha, [`pull/${number}/merge`]: mergeSha }
  setRefs(origin, { [`heads/${baseRef}`]: baseSha, ...own, ...pull })
  const sha = checkout === 'merge' ? mergeSha : headSha
  const workspace = await checkOut({ origin, repository, sha, ref: `refs/remotes/pull/${number}/${checkout}`, depth })
  const facts = { ...authorOf(options), repository, number, headRef, baseRef, ...hashes, commits, changedFiles }
  const { action = 'synchronize', title = 'Change the deployment', body = null, draft = false } = options
  const payload = pullRequestPayload({ ...facts, action, title, body, draft })
  const event = { name: 'pull_request', payload, sha: mergeSha, ref: `refs/pull/${number}/merge`, headRef, baseRef }
  return { workspace, event, repository, git: origin, number, ...hashes }
}

function authorOf(options: PullRequestOptions): Pick<PullRequestFacts, 'author' | 'authorType' | 'headRepository'> {
  const { fork = false, repository = 'octo-org/platform', authorType = 'User' } = options
  const { author = fork === false ? 'octocat' : 'contributor' } = options
  const ofFork = fork === 'deleted' ? null : `${author}/${repository.split('/')[1]}`
  return { author, authorType, headRepository: fork === false ? repository : ofFork }
}

interface Written extends Pick<PullRequest, 'baseSha' | 'headSha' | 'mergeSha' | 'forkPoint'> {
  readonly commits: number
  readonly changedFiles: number
}

async function writePullRequest(origin: string, options: PullRequestOptions): Promise<Written> {
  const { base, head, baseMoved } = options
  const steps: readonly Change[] = isList(head) ? head : [head]
  let files = base
  const following = steps.map((step, index) => {
    files = changed(files, step)
    return { parent: `:${index + 1}`, files, message: `Change ${index + 1}` }
  })
  const moved = { parent: ':1', files: changed(base, baseMoved ?? {}), message: 'Move on' }
  const written = await writeCommits(origin, [
    { files: base, message: 'Base' },
    ...following,
    ...(baseMoved === undefined ? [] : [moved]),
  ])
  const forkPoint = written[0] ?? ''
  const headSha = written[steps.length] ?? ''
  const baseSha = baseMoved === undefined ? forkPoint : (written.at(-1) ?? '')
  const tree = await git(origin, 'merge-tree', '--write-tree', baseSha, headSha)
  const message = `Merge ${headSha} into ${baseSha}`
  const mergeSha = await git(origin, 'commit-tree', tree, '-p', baseSha, '-p', headSha, '-m', message)
  const changedFiles = new Set(steps.flatMap(step => Object.keys(step))).size
  return { forkPoint, headSha, baseSha, mergeSha, commits: steps.length, changedFiles }
}

function isList(head: Change | readonly Change[]): head is readonly Change[] {
  return Array.isArray(head)
}
