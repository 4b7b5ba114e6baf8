import type { ApiCall, Send, Sent } from '../../src/github/api-call.ts'
import { type ApiSession, createApiSession } from '../../src/github/api-session.ts'
import type { Connection } from '../../src/github/connection.ts'
import { manualClock } from './manual-clock.ts'

type Headers = Readonly<Record<string, string>>

export const answer = (status: number, data: unknown = {}, headers: Headers = {}): Sent => ({
  kind: 'answered',
  status,
  headers,
  data,
})

export const lost = (why: 'network' | 'timeout' = 'network'): Sent => ({ kind: 'lost', why })

export const connection: Connection = {
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  token: 'ghs_workflow',
  owner: 'octo',
  repo: 'demo',
  number: 7,
}

/** A session that is answered by a function, and the calls that it made. */
export function sessionOf(respond: (call: ApiCall, index: number) => Sent) {
  const calls: ApiCall[] = []
  const clock = manualClock()
  const send: Send = async call => {
    calls.push(call)
    return respond(call, calls.length - 1)
  }
  const session: ApiSession = createApiSession(send, clock)
  return { session, calls, clock }
}

/** A comment as GitHub lists it. */
export const listed = (id: number, body: string, user: { login: string; type: string } | null = workflow) => ({
  id,
  body,
  html_url: `https://github.com/octo/demo/pull/7#issuecomment-${id}`,
  user,
})

export const workflow = { login: 'github-actions[bot]', type: 'Bot' }
