import type { CommentWriter } from './comment-writer.ts'

/** What is gone already is as good as removed, so that asking twice does no harm; what stays is removed by a later run. */
export async function removeComments({ session, connection }: CommentWriter, ids: readonly number[]): Promise<void> {
  const { owner, repo } = connection
  const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
  for (const id of ids) {
    const call = { route, parameters: { owner, repo, comment_id: id } }
    const answer = await session.write(call)
    if (answer.kind === 'answered') continue
    const wait = answer.wait ?? (answer.mayHaveLanded ? 1000 : undefined)
    if (wait !== undefined && !(await session.pause(wait))) await session.write(call)
  }
}
