import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiCall } from '../../src/github/api-call.ts'
import { createApiSession } from '../../src/github/api-session.ts'
import { markedBody, saysTheSame } from '../../src/github/comment-marker.ts'
import { publishComment } from '../../src/github/publish-comment.ts'
import { answer, connection } from './answers.ts'
import { manualClock } from './manual-clock.ts'
import { type ModelGithub, modelGithub, type Trouble, troubles } from './model-github.ts'
import { foreignOf, marked, ownOf, publish, sha, withForeign } from './runs-on-model.ts'

const trouble = fc.oneof({ weight: 3, arbitrary: fc.constant<Trouble>('none') }, fc.constantFrom(...troubles))
const runs = fc.array(
  fc.record({
    text: fc.constantFrom('one', 'two'),
    head: fc.constantFrom(1, 2),
    troubles: fc.array(trouble, { maxLength: 24 }),
  }),
  { minLength: 1, maxLength: 5 },
)

describe('whatever goes wrong', () => {
  test('F3, F4, F5, F6: never a second comment, never another’s touched, and a clean run puts all right', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async steps => {
        const model = withForeign(modelGithub(sha(1)))
        const foreign = foreignOf(model)
        let run = 1
        for (const { text, head, troubles: planned } of steps) {
          model.head = sha(head)
          const left = [...planned]
          await publish(model, { text, run: run++ }, call => model.respond(call, left.shift() ?? 'none'))
          expect(ownOf(model).length).toBeLessThanOrEqual(1)
          expect(foreignOf(model)).toEqual(foreign)
        }
        const outcome = await publish(model, { text: 'last', run }, call => model.respond(call, 'none'))
        expect(outcome.kind).toBe('ok')
        expect(ownOf(model).map(({ body }) => saysTheSame(body, marked('last')))).toEqual([true])
        expect(foreignOf(model)).toEqual(foreign)
      }),
      { numRuns: 300 },
    )
  })

  test('E21, F43: two runs at once, in any order of their requests, leave one comment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.boolean(), async (scheduler, isThere, sameText) => {
        const model = withForeign(modelGithub(sha(1)))
        if (isThere) model.add(marked('old', 1))
        const foreign = foreignOf(model)
        const respond = scheduler.scheduleFunction(async (call: ApiCall) => model.respond(call, 'none'))
        const two = [
          publish(model, { text: 'same', run: 5 }, respond),
          publish(model, { text: sameText ? 'same' : 'other', run: 6 }, respond),
        ]
        await scheduler.waitFor(Promise.all(two))
        expect(ownOf(model)).toHaveLength(1)
        expect(foreignOf(model)).toEqual(foreign)
      }),
      { numRuns: 300 },
    )
  })

  test('F43: two runs at once with troubles; a clean run after them leaves one comment that is right', async () => {
    const planned = fc.array(trouble, { maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), planned, fc.boolean(), async (scheduler, troubled, isThere) => {
        const model = withForeign(modelGithub(sha(1)))
        if (isThere) model.add(marked('old', 1))
        const foreign = foreignOf(model)
        const left = [...troubled]
        const respond = scheduler.scheduleFunction(async (call: ApiCall) => model.respond(call, left.shift() ?? 'none'))
        const two = [publish(model, { text: 'one', run: 5 }, respond), publish(model, { text: 'two', run: 6 }, respond)]
        await scheduler.waitFor(Promise.all(two))
        await publish(model, { text: 'three', run: 7 }, call => model.respond(call, 'none'))
        expect(ownOf(model).map(({ body }) => saysTheSame(body, marked('three')))).toEqual([true])
        expect(foreignOf(model)).toEqual(foreign)
      }),
      { numRuns: 300 },
    )
  })

  test('E22: doubles are merged into the oldest, a removal that fails is tried again', async () => {
    for (const way of troubles) {
      const model = withForeign(modelGithub(sha(1)))
      for (const text of ['one', 'two', 'one']) model.add(marked(text))
      const oldest = ownOf(model)[0]?.id
      let isFirst = true
      await publish(model, { text: 'two', run: 2 }, call => {
        const now = isFirst && call.route.startsWith('DELETE') ? way : 'none'
        if (now !== 'none') isFirst = false
        return model.respond(call, now)
      })
      expect(ownOf(model).map(({ id, body }) => [id, saysTheSame(body, marked('two'))])).toEqual([[oldest, true]])
    }
  })
})

describe('a comment that is deleted meanwhile', () => {
  const deleting = (model: ModelGithub, id: number | undefined) => (call: ApiCall) => {
    if (call.route.startsWith('PATCH') && call.parameters.comment_id === id) {
      const at = model.comments.findIndex(one => one.id === id)
      if (at >= 0) model.comments.splice(at, 1)
    }
    return model.respond(call, 'none')
  }

  test('F41: is written anew', async () => {
    const model = modelGithub(sha(1))
    const { id } = model.add(marked('old'))
    expect(await publish(model, { text: 'new', run: 2 }, deleting(model, id))).toMatchObject({
      kind: 'ok',
      did: 'created',
    })
    expect(ownOf(model)).toHaveLength(1)
  })

  test('F41: leaves its double, which is brought up to date', async () => {
    const model = modelGithub(sha(1))
    const { id } = model.add(marked('old'))
    const double = model.add(marked('old'))
    expect(await publish(model, { text: 'new', run: 2 }, deleting(model, id))).toMatchObject({
      kind: 'ok',
      did: 'updated',
    })
    expect(ownOf(model).map(one => [one.id, saysTheSame(one.body, marked('new'))])).toEqual([[double.id, true]])
  })

  test('F41: is not missed where there is nothing to say', async () => {
    const model = modelGithub(sha(1))
    const { id } = model.add(marked('old'))
    const outcome = await publish(model, { text: 'new', run: 2, isNews: false }, deleting(model, id))
    expect(outcome).toEqual({ kind: 'skipped', code: 'nothing-to-say' })
    expect(model.comments).toEqual([])
  })
})

describe('what is in the way', () => {
  const pullIs = (data: object) => (model: ModelGithub) => (call: ApiCall) =>
    call.route.includes('/pulls/') ? answer(200, data) : model.respond(call, 'none')
  test.each([
    ['a head that moved', pullIs({ state: 'open', head: { sha: sha(9) } }), 'stale'],
    ['a closed pull request', pullIs({ state: 'closed', head: { sha: sha(1) } }), 'closed'],
    ['a locked conversation', pullIs({ state: 'open', locked: true, head: { sha: sha(1) } }), 'locked'],
  ])('E32, E33, F40, F42: %s: nothing is written', async (_, respond, code) => {
    const model = modelGithub(sha(1))
    model.add(marked('old'))
    const calls: string[] = []
    const outcome = await publish(model, { text: 'new', run: 2 }, call => {
      calls.push(call.route)
      return respond(model)(call)
    })
    expect(outcome).toEqual({ kind: 'skipped', code })
    expect(calls.every(route => route.startsWith('GET'))).toBe(true)
  })

  test('E25: a body that GitHub finds too long is written smaller, once for each size', async () => {
    const model = modelGithub(sha(1))
    const marker = { key: 'default', head: sha(1), run: { id: 2, attempt: 1 } }
    const sized = (length: number) => ({ marker, body: markedBody(marker, 'x'.repeat(length)), isNews: true })
    for (const limit of [900, 250]) {
      let refused = 0
      const session = createApiSession(async call => {
        if (String(call.parameters.body ?? '').length <= limit) return model.respond(call, 'none')
        refused += 1
        return answer(422, { message: 'Validation Failed', errors: [{ message: 'body is too long' }] })
      }, manualClock())
      const sizes = [sized(1000), sized(500), sized(100)] as const
      const outcome = await publishComment(session, connection, { head: sha(1), sizes })
      expect(outcome).toMatchObject({ kind: 'ok' })
      expect(refused).toBe(limit === 900 ? 1 : 2)
      expect(ownOf(model)).toHaveLength(1)
    }
  })
})
