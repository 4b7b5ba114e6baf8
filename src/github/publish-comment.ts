import type { ApiSession } from './api-session.ts'
import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, ownOnes } from './comment-writer.ts'
import type { Connection } from './connection.ts'
import { createComment } from './create-comment.ts'
import { type CommentPlan, planComment, type WantedComment } from './plan-comment.ts'
import { pullProblem } from './pull-problem.ts'
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
  const writer: CommentWriter = { session, connection, head, foreign: there.foreign, smaller }
  return carryOut({ writer, wanted: first, again: true }, planComment(there.own, first))
}

interface Attempt {
  readonly writer: CommentWriter
  readonly wanted: WantedComment
  /** Whether to look once more, where somebody deleted meanwhile what was to be updated. */
  readonly again: boolean
}

async function carryOut(attempt: Attempt, plan: CommentPlan): Promise<CommentOutcome> {
  const { writer, wanted, again } = attempt
  if (plan.do === 'leave' && plan.doubles.length === 0) return left(plan, writer.foreign)
  const problem = await pullProblem(writer)
  if (problem) return problem
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
