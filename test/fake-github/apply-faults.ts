import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, linkTo } from './answer.ts'
import type { FakeState } from './fake-state.ts'
import type { FaultAction } from './fault-plan.ts'
import { resetConnection, sendAnswer, sendHalf, sendPlanned } from './send-answer.ts'

interface Exchange {
  readonly response: ServerResponse
  /** The fake's own address, for redirects that name a path. */
  readonly origin: string
  readonly state: FakeState
  readonly isRead: boolean
  /** Acts and answers; called at most once more, for the first page. */
  readonly act: (query?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly url: string
}

export type FaultApplier = (actions: readonly FaultAction[], exchange: Exchange) => Promise<void>

/** Applies what only delays or changes the state in its order, then the first of the others, else the right answer. */
export function faultApplier(tell: (problem: string) => void): FaultApplier {
  const barriers = new Map<FaultAction, (() => void)[]>()
  return async (actions, exchange) => {
    let final: FaultAction | null = null
    for (const action of actions) {
      if (!exchange.isRead && isOfPages(action)) continue
      if (typeof action === 'string') final ??= action
      else if ('delayMs' in action) await pause(action.delayMs)
      else if ('call' in action) action.call(exchange.state)
      else if ('barrier' in action) await waitAt(action, action.barrier)
      else final ??= action
    }
    if (final === null) sendAnswer(exchange.response, await exchange.act())
    else if (typeof final === 'string') await applyNamed(final, exchange)
    else await applyPlanned(final, exchange)
  }

  async function waitAt(action: FaultAction, count: number): Promise<void> {
    const waiting = barriers.get(action) ?? []
    barriers.set(action, waiting)
    await new Promise<void>(resolve => {
      const late = setTimeout(() => {
        tell(`barrier: ${waiting.length} of ${count} requests came within 10 s`)
        resolve()
      }, 10_000)
      late.unref()
      waiting.push(() => {
        clearTimeout(late)
        resolve()
      })
      if (waiting.length < count) return
      for (const release of waiting) release()
    })
  }
}

/** Faults of lists; a write that they met would be done twice. */
function isOfPages(action: FaultAction): boolean {
  return typeof action === 'string' ? action === 'duplicate-page' || action === 'link-cycle' : 'link' in action
}

type Named = Extract<FaultAction, string>

async function applyNamed(action: Named, { response, act, url }: Exchange): Promise<void> {
  if (action === 'hang') return
  if (action === 'reset-before') return resetConnection(response)
  const answer = await act()
  if (action === 'commit-then-reset') resetConnection(response)
  else if (action === 'commit-then-status') sendPlanned(response, { status: 502, body: { message: 'Server Error' } })
  else if (action === 'commit-then-truncate') sendHalf(response, answer)
  else if (action === 'commit-then-garbage') sendGarbage(response, answer)
  else if (action === 'link-cycle') sendAnswer(response, withLink(answer, linkTo(url, 1, 'next')))
  else sendAnswer(response, { ...answer, body: (await act({ page: '1' })).body })
}

type Planned = Exclude<
  FaultAction,
  string | { readonly delayMs: number } | { readonly call: unknown } | { readonly barrier: number }
>

async function applyPlanned(action: Planned, { response, act, origin }: Exchange): Promise<void> {
  if ('commitThen' in action) {
    await act()
    sendPlanned(response, action.commitThen)
  } else if ('link' in action) {
    sendAnswer(response, withLink(await act(), `<${action.link}>; rel="next"`))
  } else if ('redirect' in action) {
    const location = new URL(action.redirect, origin).href
    const body = { message: 'Moved Permanently', url: location }
    sendPlanned(response, { status: action.status ?? 301, headers: { location }, body })
  } else if ('html502' in action) {
    const body =
      '<html><head><title>502 Bad Gateway</title></head><body><h1>##[error]502 Bad Gateway</h1></body></html>'
    sendPlanned(response, { status: 502, headers: { 'content-type': 'text/html' }, body })
  } else {
    sendPlanned(response, action)
  }
}

function sendGarbage(response: ServerResponse, { status, headers }: Answer): void {
  const about = { ...headers, 'content-type': 'application/json; charset=utf-8' }
  sendPlanned(response, {
    status: status === 204 ? 200 : status,
    headers: about,
    body: '{"id": 12, "body": "<!-- hardl',
  })
}

function withLink(answer: Answer, link: string): Answer {
  return { ...answer, headers: { ...answer.headers, link } }
}
