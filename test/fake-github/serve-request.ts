import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, failed } from './answer.ts'
import { type FoundOperation, findOperation } from './api-description.ts'
import type { FaultApplier } from './apply-faults.ts'
import type { FakeState, FakeToken } from './fake-state.ts'
import type { FaultPlan } from './fault-plan.ts'
import { type JournalEntry, receiveRequest } from './receive-request.ts'
import { requestProblems } from './request-problems.ts'
import { respond } from './respond.ts'
import { respondGraphql } from './respond-graphql.ts'

export interface Running {
  readonly state: FakeState
  readonly basePath: string
  readonly graphqlPath: string
  readonly journal: JournalEntry[]
  readonly problems: string[]
  readonly plan: FaultPlan
  readonly applyFaults: FaultApplier
}

interface Exchange {
  readonly entry: JournalEntry
  readonly found: FoundOperation | null
  readonly token: FakeToken | null
  readonly authorization: string | undefined
  readonly url: URL
  readonly tell: (problem: string) => void
}

/** One request from its arrival to its answer, or to what is planned instead. */
export async function serveRequest(
  running: Running,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, basePath, graphqlPath, journal, problems } = running
  const { authorization, host } = request.headers
  const url = new URL(request.url ?? '/', `http://${host}`)
  const isGraphql = url.pathname === graphqlPath && request.method === 'POST'
  const isBelowBase = url.pathname.startsWith(`${basePath}/`)
  const path = isGraphql ? '/graphql' : isBelowBase ? url.pathname.slice(basePath.length) : url.pathname
  const token = tokenOf(state, authorization)
  const entry = await receiveRequest(request, { path, url, login: token?.login ?? null })
  journal.push(entry)
  const tell = (problem: string) => void problems.push(`${entry.method} ${path}: ${problem}`)
  const found = isGraphql || !isBelowBase ? null : findOperation(entry.method, path)
  for (const problem of requestProblems(entry, found, isGraphql)) tell(problem)
  const exchange = { entry, found, token, authorization, url, tell }
  const act = (query = {}) => actOn(running, exchange, query)
  const actions = running.plan.take(entry.method, path + url.search)
  const isRead = entry.method === 'GET'
  await running.applyFaults(actions, { response, origin: url.origin, state, isRead, act, url: url.href })
  entry.status = response.headersSent ? response.statusCode : null
}

async function actOn(
  { state, basePath }: Running,
  { entry, found, token, authorization, url, tell }: Exchange,
  query: Readonly<Record<string, string>>,
): Promise<Answer> {
  if (authorization !== undefined && (token === null || token.expired)) return failed(401, 'Bad credentials')
  if (entry.path === '/graphql') return respondGraphql(entry.body, token, { state, tell })
  if (found === null) return failed(404, 'Not Found')
  const asked = { ...found, query: { ...entry.query, ...query }, body: entry.body, token, state }
  const about = { accept: entry.headers.accept ?? '', url: url.href, api: url.origin + basePath }
  return respond({ ...asked, ...about }, tell)
}

function tokenOf(state: FakeState, authorization: string | undefined): FakeToken | null {
  const value = authorization?.replace(/^(?:bearer|token) /i, '') ?? ''
  return Object.hasOwn(state.tokens, value) ? (state.tokens[value] ?? null) : null
}
