import { type Answer, failed, ok } from './answer.ts'
import type { FakeState, FakeToken } from './fake-state.ts'

/** `viewer { login }` and nothing else, checked by hand; every other query is told. */
export function respondGraphql(
  body: unknown,
  token: FakeToken | null,
  { state, tell }: { readonly state: FakeState; readonly tell: (problem: string) => void },
): Answer {
  if (!state.graphql) return failed(404, 'Not Found')
  if (token === null) return failed(401, 'This endpoint requires you to be authenticated.')
  if (isViewerLogin(body)) return ok({ data: { viewer: { login: token.login } } })
  tell(`graphql: the fake does not know this query: ${JSON.stringify(body)?.slice(0, 200)}`)
  return ok({ errors: [{ type: 'undefinedField', message: 'The fake knows viewer { login } only' }] })
}

function isViewerLogin(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') return false
  return /^(?:query(?: \w+)?)?\{viewer\{login\}\}$/.test(
    body.query
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ ?([{}]) ?/g, '$1'),
  )
}
