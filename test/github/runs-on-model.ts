import type { ApiCall, Sent } from '../../src/github/api-call.ts'
import { createApiSession } from '../../src/github/api-session.ts'
import { markedBody, markerOf } from '../../src/github/comment-marker.ts'
import { publishComment } from '../../src/github/publish-comment.ts'
import { connection } from './answers.ts'
import { manualClock } from './manual-clock.ts'
import type { ModelGithub } from './model-github.ts'

export const sha = (digit: number): string => String(digit).repeat(40)
export const marked = (text: string, run = 1, { head = sha(1), key = 'default' } = {}): string =>
  markedBody({ key, head, run: { id: run, attempt: 1 } }, text)

interface Run {
  readonly text: string
  readonly run: number
  readonly isNews?: boolean
}

/** A run on the model, each request answered by `respond`. */
export function publish(
  model: ModelGithub,
  { text, run, isNews = true }: Run,
  respond: (call: ApiCall) => Sent | Promise<Sent>,
) {
  const { head } = model
  const marker = { key: 'default', head, run: { id: run, attempt: 1 } }
  const session = createApiSession(async call => respond(call), manualClock())
  return publishComment(session, connection, { head, sizes: [{ marker, body: markedBody(marker, text), isNews }] })
}

export const ownOf = ({ comments }: ModelGithub) =>
  comments.filter(
    ({ body, user }) =>
      user.type === 'Bot' && user.login === 'github-actions[bot]' && markerOf(body)?.key === 'default',
  )
export const foreignOf = (model: ModelGithub) =>
  model.comments.filter(one => !ownOf(model).includes(one)).map(one => ({ ...one }))

/** What others wrote, some of it made to look like ours. */
export function withForeign(model: ModelGithub): ModelGithub {
  model.add('Looks good')
  model.add(marked('ours?'), { login: 'mallory', type: 'User' })
  model.add(marked('the comment of another key', 1, { key: 'other' }))
  model.add(`quoted:\n${marked('ours?')}`)
  return model
}
