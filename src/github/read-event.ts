import * as z from 'zod/mini'

/** What happened, as far as it matters to a check. Of a payload only numbers and commits are used. */
export type WorkflowEvent =
  | {
      readonly kind: 'pull-request'
      readonly number: number
      readonly head: string
      readonly base: string
      readonly branch: string
      /** Whether it comes from a fork, whose workflow may write nothing whatever it asks for. */
      readonly isFork: boolean
    }
  | { readonly kind: 'merge-group'; readonly head: string; readonly base: string; readonly branch: string }
  /** The files as they are, without a change to compare. */
  | { readonly kind: 'tree' }
  /** Something happened to a pull request that leaves its files alone. */
  | { readonly kind: 'nothing'; readonly action: string }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy?: string }

const commit = z.string().check(z.regex(/^[0-9a-f]{40}$/))
const Repository = z.looseObject({ id: z.optional(z.int()), full_name: z.optional(z.string()) })
type Repository = z.infer<typeof Repository>
const Side = z.looseObject({ sha: commit, ref: z.string(), repo: z.optional(z.nullable(Repository)) })
const PullRequest = z.looseObject({
  action: z.string(),
  pull_request: z.looseObject({ number: z.int().check(z.minimum(1)), head: Side, base: Side }),
})
const MergeGroup = z.looseObject({
  merge_group: z.looseObject({ head_sha: commit, base_sha: commit, base_ref: z.string() }),
})

const supported = ['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch'] as const

/** Reads the event of a workflow: its name, and its payload as JSON text (docs.github.com, Webhook events and payloads). */
export function readEvent(name: string, payload: string): WorkflowEvent {
  const known = supported.find(one => one === name)
  if (known === undefined)
    return {
      kind: 'refused',
      message: name === '' ? 'the variable `GITHUB_EVENT_NAME` is empty' : `the event \`${name}\` is not supported`,
      remedy: `run Hardlist on ${supported.join(', ')}`,
    }
  const parsed = parseJson(payload)
  if (parsed === undefined || typeof parsed !== 'object' || parsed === null) return malformed('no JSON object')
  if (known === 'pull_request') return pullRequest(parsed)
  return known === 'merge_group' ? mergeGroup(parsed) : { kind: 'tree' }
}

/** Actions of a pull request after which its files are what they were (docs.github.com, `pull_request`). */
const quiet = [
  'closed',
  'labeled',
  'unlabeled',
  'assigned',
  'unassigned',
  'milestoned',
  'demilestoned',
  'locked',
  'unlocked',
  'review_requested',
  'review_request_removed',
  'auto_merge_enabled',
  'auto_merge_disabled',
  'enqueued',
  'dequeued',
]

function pullRequest(payload: object): WorkflowEvent {
  const read = PullRequest.safeParse(payload)
  if (!read.success) return malformed(whereIn(read.error))
  const { action, pull_request } = read.data
  if (quiet.includes(action)) return { kind: 'nothing', action }
  const { number, head, base } = pull_request
  const isFork = !isSame(head.repo, base.repo)
  return { kind: 'pull-request', number, head: head.sha, base: base.sha, branch: base.ref, isFork }
}

/** Of a fork that was deleted nothing is told, and what cannot be told counts as a fork. */
function isSame(one: Repository | null | undefined, other: Repository | null | undefined): boolean {
  if (!one || !other) return false
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id
  return one.full_name !== undefined && one.full_name.toLowerCase() === other.full_name?.toLowerCase()
}

function mergeGroup(payload: object): WorkflowEvent {
  const read = MergeGroup.safeParse(payload)
  if (!read.success) return malformed(whereIn(read.error))
  const { head_sha, base_sha, base_ref } = read.data.merge_group
  return { kind: 'merge-group', head: head_sha, base: base_sha, branch: base_ref.replace(/^refs\/heads\//, '') }
}

const whereIn = ({ issues: [issue] }: z.core.$ZodError): string =>
  `a wrong value at \`${(issue?.path ?? []).map(String).join('.') || 'its root'}\``

const malformed = (what: string): WorkflowEvent => ({
  kind: 'refused',
  message: `the file that \`GITHUB_EVENT_PATH\` names holds ${what}`,
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
