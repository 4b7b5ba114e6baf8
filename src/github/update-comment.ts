import { saysTheSame } from './comment-marker.ts'
import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import { type CommentWriter, commentIn } from './comment-writer.ts'
import { Comment } from './list-comments.ts'
import type { WantedComment } from './plan-comment.ts'

const writes = 2

/** An update that may have landed is read again; `gone` where somebody deleted it meanwhile. */
export async function updateComment(
  writer: CommentWriter,
  id: number,
  wanted: WantedComment,
): Promise<CommentOutcome | 'gone'> {
  const { session, connection, foreign, smaller } = writer
  const { owner, repo } = connection
  const place = { owner, repo, comment_id: id }
  for (let attempt = 1; ; attempt += 1) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
    const answer = commentIn(await session.write({ route, parameters: { ...place, body: wanted.body } }))
    if (answer.kind !== 'failure') return { kind: 'ok', did: 'updated', url: answer.comment.html_url, foreign }
    const [next] = smaller
    if (answer.code === 'too-long' && next) return updateComment({ ...writer, smaller: smaller.slice(1) }, id, next)
    if (answer.code === 'not-found') return 'gone'
    if (!answer.mayHaveLanded && answer.wait === undefined) return outcomeOf(answer)
    if (await session.pause(answer.wait ?? 1000)) return outcomeOf(answer)
    const now = await session.read(
      { route: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}', parameters: place },
      data => Comment.safeParse(data).success,
    )
    if (now.kind === 'failure') return now.code === 'not-found' ? 'gone' : outcomeOf(answer)
    const there = Comment.parse(now.data)
    if (saysTheSame(there.body ?? '', wanted.body)) return { kind: 'ok', did: 'updated', url: there.html_url, foreign }
    if (attempt === writes) return outcomeOf(answer)
  }
}
