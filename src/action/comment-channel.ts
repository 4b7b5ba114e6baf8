import { createApiSession } from '../github/api-session.ts'
import type { CommentOutcome, SkipCode } from '../github/comment-outcome.ts'
import type { Connection } from '../github/connection.ts'
import { publishComment, type WantedSizes } from '../github/publish-comment.ts'
import type { ActionWorld } from './action-world.ts'
import type { Step } from './read-step.ts'

/** What became of the comment, also where there was none to write. */
export type ChannelOutcome =
  | CommentOutcome
  | { readonly kind: 'skipped'; readonly code: 'no-pull-request' | 'read-only' | 'offline' | 'unsafe-address' }

/** Writes the comment of a pull request, where there is one and the token may. The client is loaded only then. */
export async function commentChannel(
  step: Step,
  world: ActionWorld,
  wanted: () => WantedSizes,
): Promise<ChannelOutcome> {
  const { event, inputs, repository } = step
  const skipped = (code: Exclude<Extract<ChannelOutcome, { kind: 'skipped' }>['code'], SkipCode>) =>
    ({ kind: 'skipped', code }) as const
  if (event.kind !== 'pull-request') return skipped('no-pull-request')
  if (event.isFork) return skipped('read-only')
  if (inputs.token === '') return skipped('offline')
  const apiUrl = world.env.GITHUB_API_URL || 'https://api.github.com'
  if (!isSafe(apiUrl, world.env)) return skipped('unsafe-address')
  const [owner = '', repo = ''] = repository.split('/')
  const graphqlUrl = graphqlOf(apiUrl, world.env)
  const connection: Connection = { apiUrl, graphqlUrl, token: inputs.token, owner, repo, number: event.number }
  const { openApi } = await import('../github/open-api.ts')
  const send = await openApi({ url: apiUrl, token: inputs.token, version: world.version })
  return publishComment(createApiSession(send, world.clock), connection, wanted())
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
