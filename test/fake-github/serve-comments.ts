import { type Answer, type Asked, failed, type Handler, invalid, notFound, ok, paged } from './answer.ts'
import { addComment, type FakeComment, type FakeToken, isoSeconds } from './fake-state.ts'
import { commentJson } from './represent.ts'

export const listComments: Handler = asked => {
  if (pullOf(asked) === undefined) return notFound()
  const since = asked.query.since === undefined ? 0 : Date.parse(asked.query.since)
  const ours = asked.state.comments.filter(
    one =>
      one.repository === repositoryOf(asked) &&
      String(one.issue) === asked.params.issue_number &&
      Date.parse(one.updatedAt) >= since,
  )
  const oldestFirst = [...ours].sort((a, b) => a.id - b.id)
  return paged(
    asked,
    oldestFirst.map(one => commentJson(one, asked.api)),
  )
}

export const createComment: Handler = asked => {
  const pull = pullOf(asked)
  const { token, state } = asked
  if (pull === undefined || token === null) return notFound()
  if (pull.locked) return failed(403, 'Unable to create comment because issue is locked.')
  const body = bodyOf(asked)
  if (typeof body !== 'string') return body
  const { login, type, app } = token
  const { repository, number } = pull
  const comment = addComment(state, { repository, issue: number, login, type, app, body, association: 'CONTRIBUTOR' })
  const json = commentJson(comment, asked.api)
  return { status: 201, headers: { location: String(json.url) }, body: json }
}

export const getComment: Handler = asked => {
  const comment = commentOf(asked)
  return comment === undefined ? notFound() : ok(commentJson(comment, asked.api))
}

export const updateComment: Handler = asked => {
  const comment = commentOf(asked)
  if (comment === undefined) return notFound()
  if (!mayChange(asked.token, comment)) return failed(403, 'Must have admin rights to Repository.')
  const body = bodyOf(asked)
  if (typeof body !== 'string') return body
  comment.body = body
  comment.updatedAt = isoSeconds()
  return ok(commentJson(comment, asked.api))
}

export const deleteComment: Handler = asked => {
  const comment = commentOf(asked)
  if (comment === undefined) return notFound()
  if (!mayChange(asked.token, comment)) return failed(403, 'Must have admin rights to Repository.')
  asked.state.comments.splice(asked.state.comments.indexOf(comment), 1)
  return { status: 204, headers: {}, body: undefined }
}

/** An app's permission holds for all comments of a repository, a person's for the person's own unless the person may write code. */
function mayChange(token: FakeToken | null, { login }: FakeComment): boolean {
  return token !== null && (token.type === 'Bot' || token.login === login || token.permissions.contents === 'write')
}

function bodyOf({ body, state }: Asked): string | Answer {
  const text = typeof body === 'object' && body !== null && 'body' in body ? body.body : undefined
  if (typeof text !== 'string' || text.trim() === '') return invalid('IssueComment', 'Body cannot be blank')
  const { maximum, unit } = state.bodyLimit
  const length = unit === 'bytes' ? Buffer.byteLength(text) : [...text].length
  return length > maximum ? invalid('IssueComment', `Body is too long (maximum is ${maximum} characters)`) : text
}

function commentOf(asked: Asked) {
  const name = repositoryOf(asked)
  return asked.state.comments.find(one => one.repository === name && String(one.id) === asked.params.comment_id)
}

function pullOf(asked: Asked) {
  const name = repositoryOf(asked)
  return asked.state.pulls.find(one => one.repository === name && String(one.number) === asked.params.issue_number)
}

function repositoryOf({ params }: Asked): string {
  return `${params.owner}/${params.repo}`
}
