import * as z from 'zod/mini'
import type { ApiCall } from './api-call.ts'
import type { ApiSession } from './api-session.ts'
import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, ownOnes } from './comment-writer.ts'
import type { Connection } from './connection.ts'
import { createComment } from './create-comment.ts'
import type { Failure } from './failure.ts'
import { type CommentPlan, planComment, type WantedComment } from './plan-comment.ts'
import { removeComments } from './remove-comments.ts'
import { updateComment } from './update-comment.ts'

/** The comment at each size, the largest first: GitHub may find one too long that fits by our own count. */
export interface WantedSizes {
  readonly head: string
  readonly sizes: readonly [WantedComment, ...WantedComment[]]
}

/** Brings the one comment of a key up to date. Reads before it writes, and again after a write of which nothing was heard. */
export async function publishComment(
  session: ApiSession,
  connection: Connection,
  { head, sizes }: WantedSizes,
): Promise<CommentOutcome> {
  const [first, ...smaller] = sizes
  const there = await ownOnes(session, connection)
  if ('kind' in there) return outcomeOf(there)
  const plan = planComment(there.own, first)
  if (plan.do === 'leave' && plan.doubles.length === 0) return left(plan, there.foreign)
  const pull = await pullProblem(session, connection, head)
  if (pull) return pull.kind === 'failure' ? outcomeOf(pull) : pull
  const writer: CommentWriter = { session, connection, foreign: there.foreign, smaller }
  return carryOut({ writer, wanted: first, again: true }, plan)
}

interface Attempt {
  readonly writer: CommentWriter
  readonly wanted: WantedComment
  /** Whether to look once more, where somebody deleted meanwhile what was to be updated. */
  readonly again: boolean
}

async function carryOut(attempt: Attempt, plan: CommentPlan): Promise<CommentOutcome> {
  const { writer, wanted, again } = attempt
  if (plan.do === 'create') return createComment(writer, wanted)
  const done = plan.do === 'leave' ? left(plan, writer.foreign) : await updateComment(writer, plan.id, wanted)
  if (done !== 'gone') {
    await removeComments(writer, plan.doubles)
    return done
  }
  if (!again) return { kind: 'failed', code: 'not-found' }
  const there = await ownOnes(writer.session, writer.connection)
  return 'kind' in there ? outcomeOf(there) : carryOut({ ...attempt, again: false }, planComment(there.own, wanted))
}

function left(plan: Extract<CommentPlan, { do: 'leave' }>, foreign: boolean): CommentOutcome {
  if (plan.why === 'same') return { kind: 'ok', did: 'same', url: plan.url, foreign }
  return { kind: 'skipped', code: plan.why, ...(plan.url === '' ? {} : { url: plan.url }) }
}

const Pull = z.looseObject({
  state: z.string(),
  locked: z.optional(z.boolean()),
  head: z.looseObject({ sha: z.string() }),
})

/** Why nothing is to be written to a pull request: it moved on, it was closed, or nobody may write. */
async function pullProblem(
  session: ApiSession,
  { owner, repo, number }: Connection,
  head: string,
): Promise<CommentOutcome | Failure | undefined> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  const call: ApiCall = { route, parameters: { owner, repo, pull_number: number } }
  const answer = await session.read(call, data => Pull.safeParse(data).success)
  if (answer.kind === 'failure') return answer
  const pull = Pull.parse(answer.data)
  if (pull.head.sha !== head) return { kind: 'skipped', code: 'stale' }
  if (pull.state !== 'open') return { kind: 'skipped', code: 'closed' }
  return pull.locked ? { kind: 'skipped', code: 'locked' } : undefined
}
