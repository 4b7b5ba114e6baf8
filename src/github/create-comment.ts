import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, commentIn, ownOnes, type Written } from './comment-writer.ts'
import { type CommentPlan, planComment, type WantedComment } from './plan-comment.ts'
import { removeComments } from './remove-comments.ts'
import { updateComment } from './update-comment.ts'

const writes = 3

/** A create that may have landed is looked for before it is tried again, and two runs at once keep the older comment. */
export async function createComment(writer: CommentWriter, wanted: WantedComment): Promise<CommentOutcome> {
  const { session, connection, foreign, smaller } = writer
  const { owner, repo, number } = connection
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  for (let attempt = 1; ; attempt += 1) {
    const parameters = { owner, repo, issue_number: number, body: wanted.body }
    const answer = commentIn(await session.write({ route, parameters }))
    const [next] = smaller
    if (answer.kind === 'failure' && answer.code === 'too-long' && next)
      return createComment({ ...writer, smaller: smaller.slice(1) }, next)
    if (answer.kind === 'failure' && !answer.mayHaveLanded && answer.wait === undefined) return outcomeOf(answer)
    if (answer.kind === 'failure' && (await session.pause(answer.wait ?? 1000))) return outcomeOf(answer)
    const there = await ownOnes(session, connection)
    if ('kind' in there) return answer.kind === 'failure' ? outcomeOf(answer) : created(answer, foreign)
    const plan = planComment(there.own, wanted)
    if (plan.do !== 'create') return settle(writer, plan, wanted)
    if (answer.kind !== 'failure') return created(answer, foreign)
    if (attempt === writes) return outcomeOf(answer)
  }
}

const created = ({ comment }: Written, foreign: boolean): CommentOutcome => ({
  kind: 'ok',
  did: 'created',
  url: comment.html_url,
  foreign,
})

/** After a race: the older comment says what is to be said, the later ones go. */
async function settle(
  writer: CommentWriter,
  plan: Exclude<CommentPlan, { do: 'create' }>,
  wanted: WantedComment,
): Promise<CommentOutcome> {
  const done: CommentOutcome | 'gone' =
    plan.do === 'update'
      ? await updateComment(writer, plan.id, wanted)
      : plan.why === 'same'
        ? { kind: 'ok', did: 'created', url: plan.url, foreign: writer.foreign }
        : { kind: 'skipped', code: plan.why, url: plan.url }
  // One of the later ones is all there is then.
  if (done === 'gone') return { kind: 'failed', code: 'not-found' }
  await removeComments(writer, plan.doubles)
  return done
}
