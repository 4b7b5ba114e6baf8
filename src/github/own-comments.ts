import * as z from 'zod/mini'
import type { ApiSession } from './api-session.ts'
import { markerOf } from './comment-marker.ts'
import type { Connection } from './connection.ts'
import type { Failure } from './failure.ts'
import type { Comment } from './list-comments.ts'
import type { OwnComment } from './plan-comment.ts'

interface Ownership {
  readonly own: readonly OwnComment[]
  /** Whether somebody else wrote a comment that begins as ours do. */
  readonly foreign: boolean
}

/**
 * The comments that we wrote: by marker *and* author, since anyone can write the marker. The workflow's own token is known
 * by name; who another token belongs to is asked only where it matters.
 */
export async function ownComments(
  session: ApiSession,
  comments: readonly Comment[],
  { token, graphqlUrl }: Pick<Connection, 'token' | 'graphqlUrl'>,
): Promise<Ownership | Failure> {
  const marked = comments.filter(({ body }) => markerOf(body ?? '') !== undefined)
  const others = marked.filter(comment => !isWorkflow(comment))
  const login = others.some(comment => mayBeOurs(comment, token))
    ? await loginOf(session, { token, graphqlUrl })
    : undefined
  if (login !== undefined && typeof login !== 'string') return login
  const isOwn = (comment: Comment): boolean =>
    isWorkflow(comment) || (login !== undefined && mayBeOurs(comment, token) && nameOf(comment) === plain(login))
  return {
    own: marked.filter(isOwn).map(({ id, body, html_url }) => ({ id, body: body ?? '', url: html_url })),
    foreign: marked.some(comment => !isOwn(comment)),
  }
}

/** Nobody else can have this name: brackets are for applications. */
const isWorkflow = ({ user }: Comment): boolean => user?.type === 'Bot' && user.login === 'github-actions[bot]'

const isPersonal = (token: string): boolean => /^(?:gh[pou]_|github_pat_)/.test(token)

/** A person's token writes as that person, any other one as an application. */
const mayBeOurs = ({ user }: Comment, token: string): boolean => user?.type === (isPersonal(token) ? 'User' : 'Bot')

const nameOf = ({ user }: Comment): string => plain(user?.login ?? '')

/** REST writes `[bot]` behind the name of an application, GraphQL does not. */
const plain = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '')

const User = z.looseObject({ login: z.string() })
const Viewer = z.looseObject({ data: z.looseObject({ viewer: User }) })

/** Whose token it is; undefined where GitHub does not tell. */
async function loginOf(
  session: ApiSession,
  { token, graphqlUrl }: Pick<Connection, 'token' | 'graphqlUrl'>,
): Promise<string | undefined | Failure> {
  const call = isPersonal(token)
    ? { route: 'GET /user', parameters: {} }
    : { route: `POST ${graphqlUrl}`, parameters: { query: 'query { viewer { login } }' } }
  const answer = await session.read(call, data => typeof data === 'object' && data !== null)
  if (answer.kind === 'answered') {
    const viewer = Viewer.safeParse(answer.data)
    return viewer.success ? viewer.data.data.viewer.login : User.safeParse(answer.data).data?.login
  }
  return answer.mayHaveLanded || answer.code === 'budget' || answer.code === 'ratelimit' ? answer : undefined
}
