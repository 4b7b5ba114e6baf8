import { describe, expect, test } from 'vitest'
import type { FakeGithub } from '../fake-github/fake-github.ts'
import type { FaultAction } from '../fake-github/fault-plan.ts'
import type { ActionRun, RunOptions } from '../runner/run-action.ts'
import { act, actCleanly, bundle, failing, githubFor, requests, writes } from './on-pull-request.ts'
import { actOnPush, notes, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

const post = 'POST /repos/*/issues/7/comments'
const list = 'GET /repos/*/issues/7/comments'
const fast = { fastTime: 20 }
const chatter = (count: number) => Array.from({ length: count }, (_, index) => ({ body: `Comment ${index}` }))

/** Whatever becomes of the comment: the verdict, its report and its summary are there, and no word of the server. */
function expectVerdict(run: ActionRun): void {
  expect([run.code, run.outputs.status, run.report?.status, run.report?.exitCode]).toEqual([1, 'fail', 'fail', 1])
  expect([published(run, 'summary'), run.outputs.failures]).toEqual(['ok', '1'])
  expect(run.summary.text).toContain('1 new failure')
  expect(run.annotations.filter(({ level }) => level === 'error').map(({ file, line }) => [file, line])).toEqual([
    ['bundle.yaml', 8],
  ])
  expect(run.stdout + run.stderr).not.toMatch(/<html|Server Error|secondary|Bad credentials|127\.0\.0\.1| {4}at /)
}

interface Faulty {
  readonly match: string
  readonly nth?: number | 'every'
  readonly do: FaultAction
  readonly comments?: number
}

/** A pull request with a failure, where one request goes wrong. */
async function faulty({ comments = 0, ...fault }: Faulty, options: Partial<RunOptions> = {}) {
  const pull = await pushed(failing)
  const fake = await githubFor(pull, { comments: chatter(comments), faults: [fault] })
  const run = await actCleanly(pull, fake, options)
  expectVerdict(run)
  return { run, fake, state: published(run) }
}

const methods = (fake: FakeGithub): readonly string[] => writes(fake).map(request => request.split(' ')[0] ?? '')

describe('reading', () => {
  test('F1, E23: a second page that fails makes the list unknown, and nothing is written', async () => {
    const page2 = { match: 'GET *?*page=2*', comments: 120, do: { status: 500, body: { message: 'Server Error' } } }
    const { run, fake, state } = await faulty(page2, { fastTime: 10 })
    expect([state, requests(fake).length, writes(fake)]).toEqual(['failed:unknown-list', 4, []])
    expect(notes(run)).toContainEqual(expect.stringMatching(/^warning: .*could not all be read/))
  })

  test.each(['duplicate-page', 'link-cycle'] as const)('F2: %s ends the list, which is unknown', async action => {
    const { fake, state } = await faulty({ match: 'GET *?*page=2*', comments: 120, do: action })
    expect([state, writes(fake)]).toEqual(['failed:unknown-list', []])
    expect(requests(fake).length).toBeLessThan(5)
  })

  test('F9: a page of HTML is a failure of the server, and none of it is printed', async () => {
    const { run, state } = await faulty({ match: list, do: { html502: true } }, { fastTime: 20 })
    expect(state).toBe('failed:server')
    expect(run.stdout).not.toMatch(/502|Bad Gateway/)
  })
})

describe('creating', () => {
  test('F3, E24: a comment of whose creation nothing was heard is found', async () => {
    const { run, fake, state } = await faulty({ match: post, nth: 1, do: 'commit-then-reset' }, fast)
    expect([state, methods(fake), ownTexts(fake).length]).toEqual(['ok', ['POST'], 1])
    expect(run.outputs['comment-url']).toContain('#issuecomment-1001')
  })

  test('F4: one that was not created is created', async () => {
    const { fake, state } = await faulty({ match: post, nth: 1, do: 'reset-before' }, fast)
    expect([state, methods(fake), ownTexts(fake).length]).toEqual(['ok', ['POST', 'POST'], 1])
  })

  test.each(['commit-then-truncate', 'commit-then-garbage', 'commit-then-status'] as const)(
    'F5: %s: the comment is found',
    async action => {
      const { fake, state } = await faulty({ match: post, nth: 1, do: action }, fast)
      expect([state, methods(fake), ownTexts(fake).length]).toEqual(['ok', ['POST'], 1])
    },
  )

  test('F11: a token that expires meanwhile ends the requests', async () => {
    const expire = (state: FakeGithub['state']) => {
      for (const token of Object.values(state.tokens)) token.expired = true
    }
    const { run, fake, state } = await faulty({ match: post, do: { call: expire } })
    expect([state, requests(fake).at(-1)?.split(' ')[0]]).toEqual(['failed:auth', 'POST'])
    expect(notes(run)).toContainEqual(expect.stringMatching(/^warning: .*token is not valid or has expired/))
  })
})

describe('updating', () => {
  test('F6: an update of which nothing is heard is looked at, then tried once more', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    await actCleanly(pull, fake)
    fake.faults.push({ match: 'PATCH *', nth: 1, do: 'hang' })
    const change = { 'bundle.yaml': bundle({ web: '2/edge' }) }
    const run = await actOnPush(fake, await pushed(change), { fastTime: 20 })
    expect([run.code, published(run), methods(fake)]).toEqual([1, 'ok', ['POST', 'PATCH', 'PATCH']])
    fake.faults.push({ match: 'PATCH *', do: 'commit-then-reset' })
    const last = await actOnPush(fake, await pushed(change, { 'bundle.yaml': bundle({ web: '2/stable' }) }), fast)
    expect([last.code, published(last), methods(fake).length, ownTexts(fake).length]).toEqual([0, 'ok', 4, 1])
    expect(ownTexts(fake)[0]).not.toContain('new failure')
  })
})

describe('time', () => {
  test('F7: where every answer takes 17 s the budget ends, not the patience of the workflow', async () => {
    const start = Date.now()
    const slow = { match: '* *', comments: 620, do: { delayMs: 17_000 / 30 } }
    const { run, state, fake } = await faulty(slow, { fastTime: 30 })
    expect([state, writes(fake)]).toEqual(['skipped:budget', []])
    expect(Date.now() - start).toBeLessThan(20_000)
    expect(notes(run)).toContainEqual(expect.stringContaining('took too long'))
  })

  test('F8: an API that never answers', async () => {
    const start = Date.now()
    const { state, fake } = await faulty({ match: '* *', do: 'hang' }, { fastTime: 50 })
    expect([state, requests(fake).length]).toEqual(['failed:timeout', 3])
    expect(Date.now() - start).toBeLessThan(10_000)
  })

  test('F10: an API that cannot be reached; a clean pull request passes all the same', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    await fake.close()
    const run = await act(pull, fake, { fastTime: 20 })
    expectVerdict(run)
    expect(published(run)).toBe('failed:network')
    const unknown = { ...(await pushed({ 'notes.md': 'x' })), fastTime: 20 }
    const clean = await act(unknown, fake, { env: { GITHUB_API_URL: 'https://no-such-host.invalid/' } })
    expect([clean.code, clean.outputs.status, published(clean)]).toEqual([0, 'pass', 'failed:network'])
    expect(clean.connects).not.toEqual([])
  })

  test('F12, E31: a limit that ends in 40 minutes is not waited for', async () => {
    const pull = await pushed(failing)
    const reset = Math.floor(Date.now() / 1000) + 2400
    const fake = await githubFor(pull, { rateLimit: { limit: 1000, remaining: 0, reset } })
    const start = Date.now()
    const run = await actCleanly(pull, fake)
    expectVerdict(run)
    expect([published(run), requests(fake).length]).toEqual(['skipped:ratelimit', 1])
    expect(Date.now() - start).toBeLessThan(10_000)
  })

  test('F13: a wait that is a date, no number or negative is made one, a huge one is none', async () => {
    const limit = (after: string, match: string) =>
      faulty(
        { match, nth: 1, do: { status: 429, headers: { 'retry-after': after }, body: { message: 'secondary' } } },
        { fastTime: 30 },
      )
    const [date, garbage] = await Promise.all([
      limit(new Date(Date.now() + 60_000).toUTCString(), list),
      limit('soon', list),
    ])
    const [negative, huge] = await Promise.all([limit('-7', post), limit('9'.repeat(8), post)])
    for (const { state, fake } of [date, garbage, negative]) expect([state, ownTexts(fake).length]).toEqual(['ok', 1])
    expect([huge.state, huge.fake.state.comments]).toEqual(['skipped:ratelimit', []])
  })
})

describe('F37: events that cannot be read', () => {
  test.each([
    [{ text: '{"action":' }, 'GITHUB_EVENT_PATH'],
    [{ text: '{"action":"opened","pull_request":{"number":"7"}}' }, 'pull_request.number'],
    ['missing', 'GITHUB_EVENT_PATH'],
    ['unset', 'GITHUB_EVENT_PATH'],
  ] as const)('F37: %j', async (eventFile, name) => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { eventFile })
    expect([run.code, run.outputs.status, run.report?.exitCode, requests(fake)]).toEqual([1, 'error', 2, []])
    expect(notes(run)).toEqual([expect.stringMatching(/^error: /)])
    expect(notes(run)[0]).toContain(name)
    expect(run.stdout + run.stderr).not.toContain('    at ')
  })
})
