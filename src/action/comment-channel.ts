import type { CommentOutcome, SkipCode } from '../github/comment-outcome.ts'
import { publishComment, type WantedSizes } from '../github/publish-comment.ts'
import type { OpenedConnection } from './open-connection.ts'
import type { Step } from './read-step.ts'

/** What became of the comment, also where there was none to write. */
export type ChannelOutcome =
  | CommentOutcome
  | { readonly kind: 'skipped'; readonly code: 'no-pull-request' | 'read-only' | 'offline' | 'unsafe-address' }

/** Writes the comment of a pull request, where there is one and the token may. */
export async function commentChannel(
  { event }: Step,
  connect: () => Promise<OpenedConnection>,
  wanted: () => WantedSizes,
): Promise<ChannelOutcome> {
  const skipped = (code: Exclude<Extract<ChannelOutcome, { kind: 'skipped' }>['code'], SkipCode>) =>
    ({ kind: 'skipped', code }) as const
  if (event.kind !== 'pull-request') return skipped('no-pull-request')
  if (event.isFork) return skipped('read-only')
  const opened = await connect()
  if (opened.kind === 'skipped') return opened
  return publishComment(opened.session, { ...opened.connection, number: event.number }, wanted())
}
