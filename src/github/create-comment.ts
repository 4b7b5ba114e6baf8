import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, commentIn, ownOnes, type Written } from './comment-writer.ts'
import type { Failure } from './failure.ts'
import { type CommentPlan, type OwnComment, planComment, type WantedComment } from './plan-comment.ts'
import { pullProblem } from './pull-problem.ts'
import { removeComments } from './remove-comments.ts'
import { updateComment } from './update-comment.ts'

const writes = 3

/** A create that may have landed is looked for before it is tried again, and of two runs at once the older comment stays. */
export async function createComment(writer: CommentWriter, wanted: WantedComment): Promise<CommentOutcome> {
  const { session, connection, smaller } = writer
  for (let attempt = 1; ; attempt += 1) {
    const problem = attempt === 1 ? undefined : await pullProblem(writer)
    if (problem) return problem
    const answer = await post(writer, wanted)
    const [next] = smaller
    if (answer.kind === 'failure') {
      if (answer.code === 'too-long' && next) return createComment({ ...writer, smaller: smaller.slice(1) }, next)
      if (!answer.mayHaveLanded && answer.wait === undefined) return outcomeOf(answer)
      if (await session.pause(answer.wait ?? 1000)) return outcomeOf(answer)
    }
    const ended = answer.kind === 'failure' ? outcomeOf(answer) : created(answer, writer)
    const there = await ownOnes(session, connection)
    if ('kind' in there) return ended
    const plan = planComment(withMine(there.own, answer, wanted), wanted)
    const settled = plan.do === 'create' ? 'gone' : await settle(writer, plan, wanted)
    if (settled !== 'gone') return settled
    if (plan.do !== 'create' || answer.kind !== 'failure' || attempt === writes) return ended
  }
}

async function post({ session, connection }: CommentWriter, { body }: WantedComment): Promise<Written | Failure> {
  const { owner, repo, number } = connection
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  return commentIn(await session.write({ route, parameters: { owner, repo, issue_number: number, body } }))
}

const created = ({ comment }: Written, { foreign }: CommentWriter): CommentOutcome => ({
  kind: 'ok',
  did: 'created',
  url: comment.html_url,
  foreign,
})

/** A list in pages may lack what is there, where somebody deletes a comment between two of them. */
function withMine(
  own: readonly OwnComment[],
  answer: Written | Failure,
  { body }: WantedComment,
): readonly OwnComment[] {
  if (answer.kind === 'failure') return own
  const { id, html_url: url } = answer.comment
  return own.some(there => there.id === id) ? own : [...own, { id, body, url }]
}

/** After a race: the older comment says what the newest run has to say, and the later ones of this run and before go. */
async function settle(
  writer: CommentWriter,
  plan: Exclude<CommentPlan, { do: 'create' }>,
  wanted: WantedComment,
): Promise<CommentOutcome | 'gone'> {
  const done: CommentOutcome | 'gone' =
    plan.do === 'update'
      ? ((await pullProblem(writer)) ?? (await updateComment(writer, plan.id, wanted)))
      : plan.why === 'same'
        ? { kind: 'ok', did: 'created', url: plan.url, foreign: writer.foreign }
        : { kind: 'skipped', code: plan.why, url: plan.url }
  // One of the later ones is all there is then.
  if (done !== 'gone') await removeComments(writer, plan.doubles)
  return done
}
