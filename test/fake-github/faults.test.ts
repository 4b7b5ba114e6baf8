import { describe, expect, test } from 'vitest'
import { withFake } from './ask.ts'
import type { FaultAction } from './fault-plan.ts'
import { startOtherHost } from './other-host.ts'
import { randomFaults } from './random-faults.ts'

const comments = '/repos/octo/demo/issues/1/comments'
const post = 'POST /repos/*/issues/*/comments'
const list = `GET ${comments}?per_page=100`

describe('what happens to a write', () => {
  test.each<[string, FaultAction, 0 | 1, number | 'no answer']>([
    ['a status', { status: 500, headers: { 'retry-after': '1' }, body: { message: 'no' } }, 0, 500],
    ['a reset before', 'reset-before', 0, 'no answer'],
    ['a reset after', 'commit-then-reset', 1, 'no answer'],
    ['a status after', 'commit-then-status', 1, 502],
    ['another status after', { commitThen: { status: 504 } }, 1, 504],
    ['half an answer', 'commit-then-truncate', 1, 'no answer'],
    ['no JSON', 'commit-then-garbage', 1, 'no answer'],
    ['a page of HTML', { html502: true }, 0, 'no answer'],
    ['a redirect', { redirect: '/elsewhere', status: 307 }, 0, 307],
    ['a delay', { delayMs: 5 }, 1, 201],
  ])('%s', async (_, action, kept, status) => {
    await withFake({ faults: [{ match: post, nth: 1, do: action }] }, async ({ github, ask }) => {
      const told = await ask(`POST ${comments}`, { body: 'x' }).catch(() => ({ status: 'no answer' }))
      expect([told.status, github.state.comments.length]).toEqual([status, kept])
      expect((await ask(`POST ${comments}`, { body: 'x' })).status).toBe(201)
    })
  })

  test('truncated and garbled answers have the status of success', async () => {
    const faults = ['commit-then-truncate', 'commit-then-garbage'] as const
    const planned = faults.map((action, index) => ({ match: post, nth: index + 1, do: action }))
    await withFake({ faults: planned }, async ({ github, ask }) => {
      for (const _ of faults) await expect(ask(`POST ${comments}`, { body: 'x' })).rejects.toThrow()
      expect(github.journal.map(({ status }) => status)).toEqual([201, 201])
    })
  })

  test('a request that is never answered ends with the fake', async () => {
    const asked = { body: JSON.stringify({ body: 'x' }), method: 'POST' }
    await withFake({ faults: [{ match: post, do: 'hang' }] }, async ({ github }) => {
      const signal = AbortSignal.timeout(50)
      const headers = { 'x-github-api-version': '2022-11-28' }
      await expect(fetch(github.apiUrl + comments, { ...asked, headers, signal })).rejects.toThrow()
      expect([github.state.comments.length, github.journal[0]?.status]).toEqual([0, null])
    })
  })
})

describe('what happens to pages', () => {
  const many = Array(150).fill({})

  test('one page of several fails', async () => {
    const faults = [{ match: 'GET *?*page=2', do: { status: 500 } }]
    await withFake({ comments: many, faults }, async ({ ask }) => {
      expect((await ask(list)).status).toBe(200)
      expect((await ask(`${list}&page=2`)).status).toBe(500)
    })
  })

  test('a later page repeats the first, its links do not', async () => {
    await withFake({ comments: many, faults: [{ match: 'GET *', do: 'duplicate-page' }] }, async ({ ask }) => {
      const second = await ask(`${list}&page=2`)
      expect(second.json).toEqual((await ask(list)).json)
      expect(second.headers.get('link')).toContain('rel="prev"')
    })
  })

  test('links lead in a circle, or elsewhere', async () => {
    const other = 'http://127.0.0.1:9/x'
    const faults = [
      { match: 'GET *', nth: 1, do: 'link-cycle' },
      { match: 'GET *', nth: 2, do: { link: other } },
    ] as const
    await withFake({ comments: many, faults }, async ({ github, ask }) => {
      const link = async () => (await ask(`${list}&page=2`)).headers.get('link')
      expect(await link()).toBe(`<${github.url}${comments}?per_page=100&page=1>; rel="next"`)
      expect(await link()).toBe(`<${other}>; rel="next"`)
    })
  })

  test.each<FaultAction>(['duplicate-page', 'link-cycle', { link: 'http://127.0.0.1:9/x' }])(
    'a write knows no %o',
    async action => {
      await withFake({ faults: [{ match: '* *', do: action }] }, async ({ github, ask }) => {
        expect((await ask(`POST ${comments}`, { body: 'x' })).headers.get('link')).toBeNull()
        expect(github.state.comments).toHaveLength(1)
      })
    },
  )

  test('what a client sends to another host is seen there', async () => {
    const other = await startOtherHost()
    await withFake(
      { faults: [{ match: 'GET *', do: { redirect: `${other.url}/x`, status: 302 } }] },
      async ({ ask }) => {
        const location = (await ask(list)).headers.get('location') ?? ''
        await fetch(location, { headers: { authorization: 'Bearer ghs_fake' } })
        expect(other.reached).toEqual([{ method: 'GET', path: '/x', authorization: 'Bearer ghs_fake' }])
      },
    )
    await other.close()
  })
})

describe('what happens in between', () => {
  test('the state changes before an answer, and one fault goes on to the next', async () => {
    const sha = 'c'.repeat(40)
    const moved: FaultAction = { call: state => state.pulls.map(pull => Object.assign(pull.head, { sha })) }
    const faults = [
      { match: '* */pulls/1', nth: 2, do: moved },
      { match: '* */pulls/1', nth: 3, do: { status: 503 } },
    ] as const
    await withFake({ faults }, async ({ ask }) => {
      const request = 'GET /repos/octo/demo/pulls/1'
      expect((await ask(request)).json).toMatchObject({ head: { sha: 'a'.repeat(40) } })
      expect((await ask(request)).json).toMatchObject({ head: { sha } })
      expect((await ask(request)).status).toBe(503)
    })
  })

  test('two wait for each other, a third for nobody', async () => {
    await withFake({ faults: [{ match: post, do: { barrier: 2 } }] }, async ({ github, ask }) => {
      const first = ask(`POST ${comments}`, { body: 'first' })
      while (github.journal.length === 0) await new Promise(resolve => setTimeout(resolve, 2))
      expect(github.state.comments).toHaveLength(0)
      await Promise.all([first, ask(`POST ${comments}`, { body: 'second' })])
      await ask(`POST ${comments}`, { body: 'third' })
      expect(github.state.comments).toHaveLength(3)
    })
  })

  test('a fault may be added while the fake runs, and matches whole paths only', async () => {
    await withFake({ faults: [{ match: `GET ${comments}/*`, do: { status: 500 } }] }, async ({ github, ask }) => {
      expect((await ask(list)).status).toBe(200)
      github.faults.push({ match: '* *', do: { status: 418 } })
      expect((await ask(list)).status).toBe(418)
    })
  })
})

test('random faults are the same for the same seed, of many kinds, and end when they should', () => {
  const drawn = (seed: number, atMost = 500) => {
    const [fault] = randomFaults(seed, { rate: 0.5, atMost, calls: [] })
    const choose = fault?.do
    return Array.from({ length: 1000 }, () => (typeof choose === 'function' ? choose() : null))
  }
  expect(drawn(1)).toEqual(drawn(1))
  expect(drawn(1)).not.toEqual(drawn(2))
  const hits = drawn(3).filter(action => action !== null)
  expect(hits.length).toBeGreaterThan(430)
  expect(drawn(3, 7).filter(action => action !== null)).toHaveLength(7)
  expect(new Set(hits.map(action => (typeof action === 'string' ? action : Object.keys(action).join()))).size).toBe(14)
  expect(hits).not.toContain('hang')
  for (const hit of hits) if (typeof hit === 'object' && 'delayMs' in hit) expect(hit.delayMs).toBeLessThanOrEqual(200)
})

test('under random faults the fake itself stays right', async () => {
  const seeds = Array.from({ length: 8 }, (_, seed) => seed)
  const runs = seeds.map(seed =>
    withFake(
      { comments: Array(120).fill({}), faults: [...randomFaults(seed, { rate: 0.6 })] },
      async ({ github, ask }) => {
        for (let turn = 0; turn < 6; turn += 1) {
          await ask(`${list}&page=2`).catch(() => null)
          await ask(`POST ${comments}`, { body: `turn ${turn}` }).catch(() => null)
        }
        const bodies = github.state.comments.slice(120).map(({ body }) => body)
        expect(new Set(bodies).size).toBe(bodies.length)
        expect(github.journal).toHaveLength(12)
      },
    ),
  )
  await Promise.all(runs)
})
