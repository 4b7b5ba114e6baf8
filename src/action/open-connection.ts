import { type ApiSession, createApiSession } from '../github/api-session.ts'
import type { RepositoryConnection } from '../github/connection.ts'
import type { ActionWorld } from './action-world.ts'
import type { Step } from './read-step.ts'

/** The API as this step may use it, or why it may not. */
export type OpenedConnection =
  | { readonly kind: 'open'; readonly session: ApiSession; readonly connection: RepositoryConnection }
  | { readonly kind: 'skipped'; readonly code: 'offline' | 'unsafe-address' }

/** Opens the connection of a step, once and only when it is asked for: the client takes longer to load than a check. */
export function createConnector(
  { inputs, repository }: Pick<Step, 'inputs' | 'repository'>,
  { env, version, clock }: ActionWorld,
): () => Promise<OpenedConnection> {
  const open = async (): Promise<OpenedConnection> => {
    if (inputs.token === '') return { kind: 'skipped', code: 'offline' }
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
    if (!isSafe(apiUrl, env)) return { kind: 'skipped', code: 'unsafe-address' }
    const [owner = '', repo = ''] = repository.split('/')
    const connection = { apiUrl, graphqlUrl: graphqlOf(apiUrl, env), token: inputs.token, owner, repo }
    const { openApi } = await import('../github/open-api.ts')
    const send = await openApi({ url: apiUrl, token: inputs.token, version })
    return { kind: 'open', session: createApiSession(send, clock), connection }
  }
  let opened: Promise<OpenedConnection> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

/** The token is sent there: nothing but https, save for a test on the same machine. */
function isSafe(url: string, env: ActionWorld['env']): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback && env.HARDLIST_TEST === '1')
}

function graphqlOf(apiUrl: string, { GITHUB_GRAPHQL_URL: named = '' }: ActionWorld['env']): string {
  const { origin } = new URL(apiUrl)
  return URL.canParse(named) && new URL(named).origin === origin ? named : `${origin}/graphql`
}
