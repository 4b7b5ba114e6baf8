import { acceptedPermissions, refusal } from './access.ts'
import { type Answer, type Asked, failed, type Handler, notFound } from './answer.ts'
import type { FakeState } from './fake-state.ts'
import { answerViolations } from './schema-check.ts'
import { createComment, deleteComment, getComment, listComments, updateComment } from './serve-comments.ts'
import { compare, getCommit } from './serve-commits.ts'
import { getBlob, getContents, getGitCommit, getRef, getTree } from './serve-git.ts'
import { getPull, getRepository, getUser, listPullFiles } from './serve-pulls.ts'

/** By GitHub's operation id. */
const handlers: ReadonlyMap<string, Handler> = new Map([
  ['git/get-blob', getBlob],
  ['git/get-commit', getGitCommit],
  ['git/get-ref', getRef],
  ['git/get-tree', getTree],
  ['issues/create-comment', createComment],
  ['issues/delete-comment', deleteComment],
  ['issues/get-comment', getComment],
  ['issues/list-comments', listComments],
  ['issues/update-comment', updateComment],
  ['pulls/get', getPull],
  ['pulls/list-files', listPullFiles],
  ['repos/compare-commits-with-basehead', compare],
  ['repos/get', getRepository],
  ['repos/get-commit', getCommit],
  ['repos/get-content', getContents],
  ['users/get-authenticated', getUser],
])

/** Does what is asked, as far as the token may, and answers as GitHub does; own mistakes are told. */
export async function respond(asked: Asked, tell: (problem: string) => void): Promise<Answer> {
  const { state, operation } = asked
  const answer = rateLimited(state) ?? permitted(asked) ?? (await handle(asked, tell))
  if (!Buffer.isBuffer(answer.body)) {
    for (const violation of answerViolations(operation, answer.status, answer.body)) tell(violation)
  }
  const accepted = { 'x-accepted-github-permissions': acceptedPermissions(operation.id) }
  return { ...answer, headers: { ...rateHeaders(state), ...accepted, ...answer.headers } }
}

function handle(asked: Asked, tell: (problem: string) => void): Answer | Promise<Answer> {
  const handler = handlers.get(asked.operation.id)
  if (handler === undefined) tell(`the fake does not serve ${asked.operation.id}`)
  return handler?.(asked) ?? notFound()
}

function permitted({ operation, params, state, token }: Asked): Answer | null {
  if (operation.id === 'users/get-authenticated') {
    if (token === null) return failed(401, 'Requires authentication')
    return token.restUser ? null : failed(403, 'Resource not accessible by integration')
  }
  const repository = state.repositories.find(one => one.fullName === `${params.owner}/${params.repo}`)
  if (repository === undefined || (repository.private && token === null)) return notFound()
  return refusal(operation.id, token, repository)
}

function rateLimited({ rateLimit }: FakeState): Answer | null {
  if (rateLimit === null) return null
  if (rateLimit.remaining === 0) return failed(403, 'API rate limit exceeded for installation.')
  rateLimit.remaining -= 1
  return null
}

function rateHeaders({ rateLimit }: FakeState): Readonly<Record<string, string>> {
  if (rateLimit === null) return {}
  const { limit, remaining, reset } = rateLimit
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  }
}
