import type { Send, Sent } from './request-json.ts'

/** Time in milliseconds; given from outside, so that waiting can be tested. */
export interface Clock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

export type StoreAnswer =
  | { readonly kind: 'json'; readonly json: unknown; readonly etag?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly why: string }

/** What is sent with each request, and how waiting is done. */
export interface Store {
  readonly send: Send
  readonly clock: Clock
}

const tries = 4
const maxRedirects = 3
const timeout = 20_000
const maxBytes = 16_777_216
/** Who asks to wait longer than this is not waited for. */
const longestWait = 60_000

/**
 * Asks for JSON. Where the network fails, or the store asks for patience or has trouble itself, it is asked again after a
 * while. Redirects are followed on the same origin alone.
 */
export async function askStore({ send, clock }: Store, url: string, etag?: string): Promise<StoreAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await sendOn(send, url, etag)
    const answer = answerOf(sent)
    if (answer.kind !== 'again') return answer
    const wait = answer.wait === undefined ? 1000 * 2 ** (attempt - 1) : waitOf(answer.wait, clock.now())
    if (attempt === tries) return { kind: 'failed', why: `${answer.why}, ${tries} times` }
    if (wait > longestWait)
      return { kind: 'failed', why: `${answer.why}, and asks to wait for ${Math.ceil(wait / 1000)} seconds` }
    await clock.sleep(wait)
  }
}

async function sendOn(
  send: Send,
  url: string,
  etag: string | undefined,
): Promise<Sent | { readonly kind: 'led-away' }> {
  const { origin } = new URL(url)
  let target = url
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const sent = await send({ url: target, etag, timeout, maxBytes })
    if (sent.kind === 'lost' || ![301, 302, 303, 307, 308].includes(sent.status)) return sent
    const { location = '' } = sent
    if (!URL.canParse(location, target) || new URL(location, target).origin !== origin) return { kind: 'led-away' }
    target = new URL(location, target).href
  }
  return { kind: 'led-away' }
}

type Answer = StoreAnswer | { readonly kind: 'again'; readonly why: string; readonly wait?: string | undefined }

function answerOf(sent: Sent | { readonly kind: 'led-away' }): Answer {
  if (sent.kind === 'led-away') return { kind: 'failed', why: 'leads to another host, which is not followed' }
  if (sent.kind === 'lost')
    return {
      kind: 'again',
      why: sent.why === 'timeout' ? `gave no answer in ${timeout / 1000} s` : 'cannot be reached',
    }
  const { status, body, retryAfter, etag } = sent
  if (status === 304) return { kind: 'unchanged' }
  if (status === 404) return { kind: 'unknown' }
  if (status === 429 || status >= 500) return { kind: 'again', why: `answers ${status}`, wait: retryAfter }
  if (status !== 200) return { kind: 'failed', why: `answers ${status}` }
  if (body === 'too-large') return { kind: 'failed', why: `gives more than ${maxBytes} bytes` }
  try {
    return { kind: 'json', json: JSON.parse(body), ...(etag === undefined ? {} : { etag }) }
  } catch {
    return { kind: 'again', why: 'gives no JSON' }
  }
}

/** Seconds, or a date of HTTP; what is neither stands for a second. */
function waitOf(text: string, now: number): number {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? 1000 : Math.max(0, date - now)
}
