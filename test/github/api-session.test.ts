import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sent } from '../../src/github/api-call.ts'
import { createApiSession } from '../../src/github/api-session.ts'
import { answer, lost, sessionOf } from './answers.ts'
import { manualClock } from './manual-clock.ts'

const call = { route: 'GET /user', parameters: {} }
const any = (): boolean => true

describe('reading', () => {
  test.each([
    ['a right answer', [answer(200)], 'answered', []],
    ['one failure of the server', [answer(500), answer(200)], 'answered', [1000]],
    ['two failures', [answer(500), lost(), answer(200)], 'answered', [1000, 2000]],
    ['three failures', [answer(500), lost(), answer(502), answer(200)], 'server', [1000, 2000]],
    ['three timeouts', [lost('timeout'), lost('timeout'), lost('timeout')], 'timeout', [1000, 2000]],
    ['an answer for ever wrong', [answer(200, 1), answer(200, 1), answer(200, 1)], 'bad-answer', [1000, 2000]],
    ['a limit of a second', [answer(429, {}, { 'retry-after': '1' }), answer(200)], 'answered', [1000]],
    ['a limit of 40 minutes', [answer(403, {}, { 'retry-after': '2400' })], 'ratelimit', []],
    ['a refusal', [answer(403)], 'forbidden', []],
    ['a token that is none', [answer(401)], 'auth', []],
    ['nothing there', [answer(404)], 'not-found', []],
    ['a redirect that was not followed', [answer(302)], 'redirect', []],
  ])('%s', async (_, answers, end, waits) => {
    const { session, clock } = sessionOf((_call, index) => answers[index] ?? answer(418))
    const got = await session.read(call, data => typeof data === 'object')
    expect(got.kind === 'answered' ? 'answered' : got.code).toBe(end)
    expect(clock.waits).toEqual(waits)
  })
})

test('a write is sent once', async () => {
  const { session, calls, clock } = sessionOf(() => answer(500))
  expect(await session.write(call)).toMatchObject({ code: 'server', mayHaveLanded: true })
  expect([calls.length, clock.waits]).toEqual([1, []])
})

test('a pause beyond the budget is none', async () => {
  const { session, clock } = sessionOf(() => answer(200))
  expect(await session.pause(109_999)).toBeUndefined()
  expect(await session.pause(1)).toMatchObject({ code: 'budget' })
  expect(clock.waits).toEqual([109_999])
})

/** Answers that come after some time, at most that of the request's own limit. */
const step = fc.record({
  sent: fc.oneof(
    fc.constantFrom<Sent>(
      answer(200),
      answer(200, 'no'),
      answer(500),
      answer(404),
      lost(),
      lost('timeout'),
      answer(429),
    ),
    fc.integer({ min: -10, max: 400 }).map(after => answer(429, {}, { 'retry-after': String(after) })),
    fc.string().map(after => answer(403, {}, { 'retry-after': after })),
  ),
  takes: fc.integer({ min: 0, max: 60_000 }),
  does: fc.constantFrom('read', 'write', 'pause'),
})

test('F7, F8, F12, F13: no sequence of answers makes a session longer than 110 s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async steps => {
      const clock = manualClock()
      const start = clock.now()
      let index = 0
      const session = createApiSession(async (_, timeout) => {
        expect(timeout).toBeLessThanOrEqual(20_000)
        const { sent, takes } = steps[index++ % steps.length] ?? { sent: lost(), takes: 0 }
        clock.pass(Math.min(takes, timeout))
        return takes > timeout ? lost('timeout') : sent
      }, clock)
      for (const { does, takes } of steps) {
        if (does === 'read') await session.read(call, data => data !== 'no')
        else if (does === 'write') await session.write(call)
        else await session.pause(takes)
      }
      expect(clock.now() - start).toBeLessThanOrEqual(110_000)
      expect(clock.waits.every(wait => wait >= 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('F7: a request that the end of the budget cuts off says so', async () => {
  const { session, clock } = sessionOf(() => lost('timeout'))
  clock.pass(95_000)
  expect(await session.write(call)).toEqual({ kind: 'failure', code: 'budget', mayHaveLanded: true })
})

test('no request starts in the last second of the budget', async () => {
  const { session, calls, clock } = sessionOf(() => answer(200))
  clock.pass(109_001)
  expect(await session.read(call, any)).toMatchObject({ code: 'budget', mayHaveLanded: false })
  expect(calls).toEqual([])
})
