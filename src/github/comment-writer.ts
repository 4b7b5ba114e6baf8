import type { Answered, ApiSession } from './api-session.ts'
import type { Connection } from './connection.ts'
import type { Failure } from './failure.ts'
import { Comment, listComments } from './list-comments.ts'
import { ownComments } from './own-comments.ts'
import type { OwnComment, WantedComment } from './plan-comment.ts'

/** What writing a comment takes: `head` is the commit that it is about, `smaller` the sizes for where GitHub finds it too long. */
export interface CommentWriter {
  readonly session: ApiSession
  readonly connection: Connection
  readonly head: string
  readonly foreign: boolean
  readonly smaller: readonly WantedComment[]
}

interface Own {
  readonly own: readonly OwnComment[]
  readonly foreign: boolean
}

/** Our comments on the pull request as they are now. */
export async function ownOnes(session: ApiSession, connection: Connection): Promise<Own | Failure> {
  const comments = await listComments(session, connection)
  return 'kind' in comments ? comments : ownComments(session, comments, connection)
}

export interface Written {
  readonly kind: 'written'
  readonly comment: Comment
}

/** A comment in an answer that is not whole may be there all the same. */
export function commentIn(answer: Answered | Failure): Written | Failure {
  if (answer.kind === 'failure') return answer
  const comment = Comment.safeParse(answer.data)
  if (comment.success) return { kind: 'written', comment: comment.data }
  return { kind: 'failure', code: 'bad-answer', mayHaveLanded: true }
}
