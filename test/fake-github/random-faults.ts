import type { FakeState } from './fake-state.ts'
import type { Fault, FaultAction } from './fault-plan.ts'

interface RandomFaultOptions {
  /** The share of requests that get a fault, from 0 to 1. */
  readonly rate: number
  /** After so many the fake answers rightly; no end unless said. */
  readonly atMost?: number
  /** Where foreign links and redirects lead; a port where nothing listens unless said. */
  readonly otherHost?: string
  /** Changes of the state that may happen before any answer, such as a head that moves. */
  readonly calls?: readonly ((state: FakeState) => void)[]
}

/** The same seed gives the same faults for the same order of requests. Nothing hangs, no delay is over 200 ms. */
export function randomFaults(seed: number, options: RandomFaultOptions): readonly Fault[] {
  const random = generator(seed)
  const pool = actions(options)
  let left = options.atMost ?? Number.POSITIVE_INFINITY
  const choose = (): FaultAction | null => {
    const hit = random() < options.rate
    const action = pool[Math.floor(random() * pool.length)] ?? null
    if (!hit || left <= 0) return null
    left -= 1
    return typeof action === 'object' && action !== null && 'delayMs' in action
      ? { delayMs: 1 + Math.floor(random() * 200) }
      : action
  }
  return [{ match: '* *', do: choose }]
}

function actions({ otherHost = 'http://127.0.0.1:9', calls = [] }: RandomFaultOptions): readonly FaultAction[] {
  return [
    { status: 500, body: { message: 'Server Error' } },
    { status: 503, body: { message: 'Service Unavailable' } },
    { status: 429, headers: { 'retry-after': '1' }, body: { message: 'You have exceeded a secondary rate limit.' } },
    { status: 403, headers: { 'retry-after': '1' }, body: { message: 'You have exceeded a secondary rate limit.' } },
    'reset-before',
    'commit-then-reset',
    'commit-then-status',
    'commit-then-truncate',
    'commit-then-garbage',
    { commitThen: { status: 504, body: { message: 'We could not respond to your request in time.' } } },
    'duplicate-page',
    'link-cycle',
    { link: `${otherHost}/page` },
    { redirect: `${otherHost}/elsewhere`, status: 302 },
    { html502: true },
    { delayMs: 200 },
    ...calls.map(call => ({ call })),
  ]
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
