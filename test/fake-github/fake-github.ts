import { createServer } from 'node:http'
import { faultApplier } from './apply-faults.ts'
import {
  addComment,
  type FakeComment,
  type FakePull,
  type FakeState,
  initialState,
  type StateOptions,
} from './fake-state.ts'
import { type Fault, planFaults } from './fault-plan.ts'
import { listenLocally } from './listen-locally.ts'
import type { JournalEntry } from './receive-request.ts'
import { type Running, serveRequest } from './serve-request.ts'

export interface FakeGithubOptions extends StateOptions {
  /** `/api/v3` for GitHub Enterprise Server, whose GraphQL address is `/api/graphql`; none for github.com. */
  readonly basePath?: '' | '/api/v3'
  readonly faults?: readonly Fault[]
}

export interface FakeGithub {
  readonly url: string
  /** For `GITHUB_API_URL`. */
  readonly apiUrl: string
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string
  readonly state: FakeState
  /** May be added to at any time. */
  readonly faults: Fault[]
  readonly journal: readonly JournalEntry[]
  /** What was asked or answered otherwise than GitHub's description allows; a test expects none. */
  readonly problems: readonly string[]
  /** Throws when there is none. */
  readonly pull: (number: number) => FakePull
  readonly addComment: (comment: Partial<FakeComment>) => FakeComment
  readonly close: () => Promise<void>
}

/** A GitHub of its own on a free port of the loopback address. */
export async function startFakeGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const basePath = options.basePath ?? ''
  const graphqlPath = basePath === '' ? '/graphql' : '/api/graphql'
  const problems: string[] = []
  const faults = [...(options.faults ?? [])]
  const state = initialState(options)
  const applyFaults = faultApplier(problem => problems.push(problem))
  const plan = planFaults(faults)
  const running: Running = { state, basePath, graphqlPath, journal: [], problems, plan, applyFaults }
  const server = createServer((request, response) => {
    serveRequest(running, request, response).catch(error => {
      // A client that went away while it was sending is no mistake of the fake's.
      if (request.complete) problems.push(`the fake itself failed: ${error instanceof Error ? error.stack : error}`)
      response.destroy()
    })
  })
  const { url, close } = await listenLocally(server)
  return {
    url,
    apiUrl: url + basePath,
    graphqlUrl: url + graphqlPath,
    state,
    faults,
    journal: running.journal,
    problems,
    pull: number => pullOf(state, number),
    addComment: comment => addComment(state, comment),
    close,
  }
}

function pullOf(state: FakeState, number: number): FakePull {
  const pull = state.pulls.find(one => one.number === number)
  if (pull === undefined) throw new Error(`the fake has no pull request ${number}`)
  return pull
}
