import { isByNewerRun, saysTheSame } from './comment-marker.ts'
import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, commentIn, type Written } from './comment-writer.ts'
import type { Failure } from './failure.ts'
import { Comment } from './list-comments.ts'
import type { WantedComment } from './plan-comment.ts'
import { pullProblem } from './pull-problem.ts'

const writes = 2

/**
 * An update that may have landed is read again, and so is the pull request before another try; `gone` where somebody
 * deleted the comment meanwhile.
 */
export async function updateComment(
  writer: CommentWriter,
  id: number,
  wanted: WantedComment,
): Promise<CommentOutcome | 'gone'> {
  const { session, foreign, smaller } = writer
  for (let attempt = 1; ; attempt += 1) {
    const answer = await patch(writer, id, wanted)
    if (answer.kind !== 'failure') return { kind: 'ok', did: 'updated', url: answer.comment.html_url, foreign }
    const [next] = smaller
    if (answer.code === 'too-long' && next) return updateComment({ ...writer, smaller: smaller.slice(1) }, id, next)
    if (answer.code === 'not-found') return 'gone'
    if (!answer.mayHaveLanded && answer.wait === undefined) return outcomeOf(answer)
    if (await session.pause(answer.wait ?? 1000)) return outcomeOf(answer)
    const there = await commentNow(writer, id)
    if (there === undefined) return outcomeOf(answer)
    if (there === 'gone') return 'gone'
    const { body, html_url: url } = there
    if (saysTheSame(body ?? '', wanted.body)) return { kind: 'ok', did: 'updated', url, foreign }
    if (isByNewerRun(body ?? '', wanted.marker)) return { kind: 'skipped', code: 'newer-run', url }
    const problem = attempt === writes ? outcomeOf(answer) : await pullProblem(writer)
    if (problem) return problem
  }
}

async function patch(
  { session, connection }: CommentWriter,
  id: number,
  { body }: WantedComment,
): Promise<Written | Failure> {
  const { owner, repo } = connection
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
  return commentIn(await session.write({ route, parameters: { owner, repo, comment_id: id, body } }))
}

/** The comment as it is now; undefined where that is not to be learnt. */
async function commentNow({ session, connection }: CommentWriter, id: number): Promise<Comment | 'gone' | undefined> {
  const { owner, repo } = connection
  const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'
  const call = { route, parameters: { owner, repo, comment_id: id } }
  const now = await session.read(call, data => Comment.safeParse(data).success)
  if (now.kind === 'failure') return now.code === 'not-found' ? 'gone' : undefined
  return Comment.parse(now.data)
}
