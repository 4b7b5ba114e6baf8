import type { CommentWriter } from './comment-writer.ts'

/** What is gone already is as good as removed, and what stays is removed by a later run. */
export async function removeComments({ session, connection }: CommentWriter, ids: readonly number[]): Promise<void> {
  const { owner, repo } = connection
  const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
  for (const id of ids) await session.write({ route, parameters: { owner, repo, comment_id: id } })
}
