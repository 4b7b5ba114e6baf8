import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiCall, Sent } from '../../src/github/api-call.ts'
import { saysTheSame } from '../../src/github/comment-marker.ts'
import { answer, lost } from './answers.ts'
import { interleaved } from './interleaved.ts'
import { type ModelGithub, modelGithub, type Trouble, troubles } from './model-github.ts'
import { foreignOf, marked, ownOf, publish, sha, withForeign } from './runs-on-model.ts'

const texts = fc.constantFrom('one', 'two', 'three')
const many = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant<Trouble>('none') }, fc.constantFrom(...troubles)), {
  maxLength: 24,
})
/** No more than a run has to get over. */
const one = fc
  .record({ at: fc.nat(9), what: fc.constantFrom(...troubles) })
  .map(({ at, what }) => [...Array.from({ length: at }, (): Trouble => 'none'), what])
const runsWith = (planned: fc.Arbitrary<readonly Trouble[]>) =>
  fc.array(fc.record({ text: texts, troubles: planned }), { minLength: 2, maxLength: 3 })
const choices = fc.array(fc.nat(5), { minLength: 10, maxLength: 60 })
const before = fc.array(texts, { maxLength: 2 })

function modelWith(old: readonly string[]): ModelGithub {
  const model = withForeign(modelGithub(sha(1)))
  for (const text of old) model.add(marked(text))
  return model
}
const says = (model: ModelGithub, text: string): readonly boolean[] =>
  ownOf(model).map(({ body }) => saysTheSame(body, marked(text)))

describe('T63, F43: runs on different heads at once', () => {
  test('in any order of their requests the one comment says what the newest head is like', async () => {
    await fc.assert(
      fc.asyncProperty(runsWith(one), choices, before, async (runs, order, old) => {
        const model = modelWith(old)
        const foreign = foreignOf(model)
        const outcomes = await interleaved(model, runs, order)
        expect(outcomes.at(-1)?.kind).toBe('ok')
        expect(says(model, runs.at(-1)?.text ?? '')).toEqual([true])
        expect(foreignOf(model)).toEqual(foreign)
      }),
      { numRuns: 700 },
    )
  })

  test('whatever goes wrong, a clean run after them puts all right', async () => {
    await fc.assert(
      fc.asyncProperty(runsWith(many), choices, before, async (runs, order, old) => {
        const model = modelWith(old)
        const foreign = foreignOf(model)
        await interleaved(model, runs, order)
        await publish(model, { text: 'last', run: 600 }, call => model.respond(call, 'none'))
        expect(says(model, 'last')).toEqual([true])
        expect(foreignOf(model)).toEqual(foreign)
      }),
      { numRuns: 500 },
    )
  })
})

/** What happens before, or instead of, the first request of a method. */
const atFirst = (model: ModelGithub, method: string, happens: (call: ApiCall) => Sent | undefined) => {
  const calls: string[] = []
  let isFirst = true
  const respond = (call: ApiCall): Sent => {
    calls.push(call.route.split(' ')[0] ?? '')
    const now = isFirst && call.route.startsWith(method)
    if (now) isFirst = false
    return (now ? happens(call) : undefined) ?? model.respond(call, 'none')
  }
  return { calls, respond }
}
const newer = (text: string) => marked(text, 501, { head: sha(2) })
const old = { text: 'old', run: 500 }

describe('a run of an older head', () => {
  test('removes its own comment where a newer run was first', async () => {
    const model = modelGithub(sha(1))
    const { respond } = atFirst(model, 'POST', () => void model.add(newer('new')))
    expect(await publish(model, old, respond)).toMatchObject({ kind: 'skipped', code: 'newer-run' })
    expect(ownOf(model).map(({ body }) => body)).toEqual([newer('new')])
  })

  test('removes its own comment where an older one is there and the head moved meanwhile', async () => {
    const model = modelGithub(sha(1))
    const { respond } = atFirst(model, 'POST', () => {
      model.add(marked('older', 499))
      model.head = sha(2)
      return undefined
    })
    expect(await publish(model, old, respond)).toEqual({ kind: 'skipped', code: 'stale' })
    expect(ownOf(model).map(({ body }) => body)).toEqual([marked('older', 499)])
  })

  test('leaves its own comment to the newer run that is about to keep it', async () => {
    const model = modelGithub(sha(1))
    let lists = 0
    await publish(model, old, call => {
      if (call.route.includes('/comments') && call.route.startsWith('GET') && ++lists === 2) model.add(newer('new'))
      return model.respond(call, 'none')
    })
    expect(ownOf(model).map(({ body }) => body)).toEqual([marked('old', 500), newer('new')])
  })

  test.each([
    ['a limit', answer(429, {}, { 'retry-after': '2' })],
    ['a failure', answer(502)],
    ['no answer', lost()],
  ])('creates nothing where the head moved in the wait after %s', async (_, failure) => {
    const model = modelGithub(sha(1))
    const { calls, respond } = atFirst(model, 'POST', () => {
      model.head = sha(2)
      return failure
    })
    expect(await publish(model, old, respond)).toEqual({ kind: 'skipped', code: 'stale' })
    expect([ownOf(model), calls.filter(method => method === 'POST').length]).toEqual([[], 1])
  })

  test.each([
    ['a limit', answer(429, {}, { 'retry-after': '2' })],
    ['a failure', answer(502)],
    ['no answer', lost()],
  ])('updates nothing where the head moved in the wait after %s', async (_, failure) => {
    const model = modelGithub(sha(1))
    model.add(marked('older', 499))
    const { calls, respond } = atFirst(model, 'PATCH', () => {
      model.head = sha(2)
      return failure
    })
    expect(await publish(model, old, respond)).toEqual({ kind: 'skipped', code: 'stale' })
    expect(ownOf(model).map(({ body }) => body)).toEqual([marked('older', 499)])
    expect(calls.filter(method => method === 'PATCH')).toHaveLength(1)
  })

  test.each([
    ['of another head', newer('new')],
    ['of the same head', marked('new', 501)],
  ])('does not write over what a newer run %s wrote in the wait', async (_, body) => {
    const model = modelGithub(sha(1))
    const there = model.add(marked('older', 499))
    const { respond } = atFirst(model, 'PATCH', () => {
      there.body = body
      return answer(502)
    })
    expect(await publish(model, old, respond)).toMatchObject({ kind: 'skipped', code: 'newer-run' })
    expect(there.body).toBe(body)
  })

  test.each([
    [{ state: 'closed' }, 'closed'],
    [{ locked: true }, 'locked'],
  ])('tries no second time where the pull request is %j by then', async (state, code) => {
    for (const method of ['POST', 'PATCH']) {
      const model = modelGithub(sha(1))
      if (method === 'PATCH') model.add(marked('older', 499))
      let failed = false
      const outcome = await publish(model, old, call => {
        if (call.route.startsWith(method)) {
          failed = true
          return answer(502)
        }
        const pull = { state: 'open', head: { sha: sha(1) }, ...(failed ? state : {}) }
        return call.route.includes('/pulls/') ? answer(200, pull) : model.respond(call, 'none')
      })
      expect(outcome).toEqual({ kind: 'skipped', code })
    }
  })
})

test.each([
  ['a create', [], 'new', ['GET', 'GET', 'POST', 'GET']],
  ['an update', ['old'], 'new', ['GET', 'GET', 'PATCH']],
  ['what is the same', ['new'], 'new', ['GET']],
])('%s takes no request more than it has to', async (_, there, text, methods) => {
  const model = modelGithub(sha(1))
  for (const one of there) model.add(marked(one))
  const { calls, respond } = atFirst(model, 'none', () => undefined)
  expect((await publish(model, { text, run: 2 }, respond)).kind).toBe('ok')
  expect(calls).toEqual(methods)
})
