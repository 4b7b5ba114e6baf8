import { describe, expect, test } from 'vitest'
import { withFake } from './ask.ts'
import { startFakeGithub } from './fake-github.ts'

const comments = '/repos/octo/demo/issues/1/comments'
const list = `GET ${comments}?per_page=100`
const one = '/repos/octo/demo/issues/comments/1001'

describe('comments live as long as on GitHub', () => {
  test('a comment is made, listed, read, edited and deleted', async () => {
    await withFake({}, async ({ github, ask }) => {
      const made = await ask(`POST ${comments}`, { body: 'first' })
      expect([made.status, made.json]).toMatchObject([
        201,
        { id: 1001, user: { login: 'github-actions[bot]', type: 'Bot' } },
      ])
      expect(made.headers.get('location')).toBe(`${github.url}${one}`)
      expect((await ask(`PATCH ${one}`, { body: 'second' })).json).toMatchObject({ id: 1001, body: 'second' })
      expect((await ask(`POST ${comments}`, { body: 'third' })).json).toMatchObject({ id: 1002 })
      expect((await ask(list)).json).toMatchObject([{ body: 'second' }, { body: 'third' }])
      expect((await ask(`GET ${one}`)).json).toMatchObject({ performed_via_github_app: { slug: 'github-actions' } })
      expect(await ask(`DELETE ${one}`)).toMatchObject({ status: 204, json: undefined })
      for (const method of ['GET', 'DELETE']) expect((await ask(`${method} ${one}`)).status).toBe(404)
      expect((await ask(`PATCH ${one}`, { body: 'again' })).status).toBe(404)
      expect(github.state.comments.map(({ id }) => id)).toEqual([1002])
      expect(github.journal[1]).toMatchObject({ method: 'PATCH', path: one, status: 200, token: 'github-actions[bot]' })
      expect(JSON.stringify(github.journal)).not.toContain('ghs_fake')
    })
  })

  test('pages have links on the own origin, and the last has no next one', async () => {
    await withFake({ comments: Array(205).fill({}), basePath: '/api/v3' }, async ({ github, ask }) => {
      const first = await ask(list)
      const page = (number: number) => `<${github.apiUrl}${comments}?per_page=100&page=${number}>`
      expect(first.headers.get('link')).toBe(`${page(2)}; rel="next", ${page(3)}; rel="last"`)
      const third = await ask(`${list}&page=3`)
      expect(third.headers.get('link')).toBe(`${page(2)}; rel="prev", ${page(1)}; rel="first"`)
      expect([first.json, third.json]).toMatchObject([{ length: 100 }, { length: 5 }])
      expect(first.json).toMatchObject({ 0: { url: `${github.url}/api/v3${one}` } })
    })
  })

  test('a body may have 65,536 characters, not one more, and not none', async () => {
    const errors = [{ message: 'Body is too long (maximum is 65536 characters)' }]
    await withFake({}, async ({ github, ask }) => {
      expect((await ask(`POST ${comments}`, { body: '\u{1f512}'.repeat(65_536) })).status).toBe(201)
      const long = await ask(`POST ${comments}`, { body: 'x'.repeat(65_537) })
      expect([long.status, long.json]).toMatchObject([422, { message: 'Validation Failed', errors }])
      expect((await ask(`PATCH ${one}`, { body: ' ' })).status).toBe(422)
      github.state.bodyLimit.unit = 'bytes'
      expect((await ask(`POST ${comments}`, { body: '\u{1f512}'.repeat(16_385) })).json).toMatchObject({ errors })
      expect(github.state.comments).toHaveLength(1)
    })
  })
})

describe('permissions are as on GitHub', () => {
  const permissions = (issues: 'read' | 'write', pull_requests: 'read' | 'write') => ({
    permissions: { contents: 'read', issues, pull_requests } as const,
  })
  const as = (token: string) => ({ authorization: `Bearer ${token}` })

  test('writing needs one of two permissions, and the answer names them', async () => {
    const tokens = {
      none: permissions('read', 'read'),
      issues: permissions('write', 'read'),
      pulls: permissions('read', 'write'),
    }
    await withFake({ tokens }, async ({ ask }) => {
      const refused = await ask(`POST ${comments}`, { body: 'x' }, as('none'))
      expect([refused.status, refused.json]).toMatchObject([403, { message: 'Resource not accessible by integration' }])
      expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write')
      expect((await ask(`POST ${comments}`, { body: 'x' }, as('issues'))).status).toBe(201)
      expect((await ask(`PATCH ${one}`, { body: 'y' }, as('pulls'))).status).toBe(200)
      expect((await ask(`DELETE ${one}`, undefined, as('none'))).status).toBe(403)
      expect((await ask(list, undefined, as('none'))).status).toBe(200)
    })
  })

  test("a person edits the person's own comments, and others' only with the right to write code", async () => {
    const writer = {
      type: 'User',
      login: 'ann',
      permissions: { contents: 'write', issues: 'write', pull_requests: 'read' },
    } as const
    const tokens = { bob: { type: 'User', login: 'bob' }, ann: writer } as const
    await withFake({ tokens, comments: [{ login: 'carl' }, { login: 'bob' }] }, async ({ ask }) => {
      expect((await ask(`PATCH ${one}`, { body: 'x' }, as('bob'))).status).toBe(403)
      expect((await ask(`PATCH ${one.replace('1001', '1002')}`, { body: 'x' }, as('bob'))).status).toBe(200)
      expect((await ask(`PATCH ${one}`, { body: 'x' }, as('ann'))).status).toBe(200)
    })
  })

  test('an unknown and an expired token, a private repository, a locked pull request', async () => {
    await withFake(
      { repositories: [{ private: true }], tokens: { ghs_fake: permissions('write', 'write') } },
      async ({ github, ask }) => {
        expect(await ask(list, undefined, as('other'))).toMatchObject({
          status: 401,
          json: { message: 'Bad credentials' },
        })
        github.pull(1).locked = true
        const locked = await ask(`POST ${comments}`, { body: 'x' })
        expect(locked).toMatchObject({ status: 403, json: { message: expect.stringContaining('locked') } })
        for (const token of Object.values(github.state.tokens)) token.permissions.pull_requests = 'none'
        expect((await ask('GET /repos/octo/demo/pulls/1/files?per_page=100')).status).toBe(403)
        for (const token of Object.values(github.state.tokens)) token.expired = true
        expect((await ask(list)).status).toBe(401)
        expect((await ask('GET /repos/octo/gone')).status).toBe(401)
      },
    )
  })

  test('GET /user is for people, GraphQL tells everyone its login', async () => {
    const tokens = { bot: { login: 'shop[bot]' }, person: { type: 'User', login: 'ann' } } as const
    const query = { query: 'query {\n  viewer { login }\n}' }
    await withFake({ tokens }, async ({ github, ask }) => {
      expect((await ask('GET /user', undefined, as('bot'))).status).toBe(403)
      expect((await ask('GET /user', undefined, as('person'))).json).toMatchObject({ login: 'ann' })
      expect((await ask('POST /graphql', query, as('bot'))).json).toEqual({ data: { viewer: { login: 'shop[bot]' } } })
      expect((await ask('POST /graphql', query, as('other'))).status).toBe(401)
      github.state.graphql = false
      expect((await ask('POST /graphql', query, as('bot'))).status).toBe(404)
    })
  })
})

describe('pull requests, repositories and rate limits', () => {
  test('a head repository may be a fork, or gone', async () => {
    await withFake({}, async ({ github, ask }) => {
      const pull = github.pull(1)
      expect((await ask('GET /repos/octo/demo/pulls/1')).json).toMatchObject({
        head: { sha: 'a'.repeat(40), repo: { fork: false } },
      })
      pull.head.repository = 'ann/demo'
      expect((await ask('GET /repos/octo/demo/pulls/1')).json).toMatchObject({
        head: { repo: { fork: true, full_name: 'ann/demo' } },
      })
      Object.assign(pull, { state: 'closed', merged: true, head: { ...pull.head, repository: null } })
      expect((await ask('GET /repos/octo/demo/pulls/1')).json).toMatchObject({
        head: { repo: null },
        state: 'closed',
        merged: true,
      })
      expect((await ask('GET /repos/octo/demo')).json).toMatchObject({ full_name: 'octo/demo', default_branch: 'main' })
      for (const path of ['pulls/2', 'issues/comments/7'])
        expect((await ask(`GET /repos/octo/demo/${path}`)).status).toBe(404)
    })
  })

  test('a used-up limit refuses, and a server without limits sends no such header', async () => {
    await withFake({ rateLimit: { limit: 60, remaining: 1, reset: 1_800_000_000 } }, async ({ github, ask }) => {
      expect((await ask(list)).headers.get('x-ratelimit-remaining')).toBe('0')
      const refused = await ask(list)
      expect([refused.status, refused.headers.get('x-ratelimit-reset')]).toEqual([403, '1800000000'])
      github.state.rateLimit = null
      expect((await ask(list)).headers.get('x-ratelimit-limit')).toBeNull()
    })
  })
})

test('a fake starts in a few milliseconds', async () => {
  const start = performance.now()
  const fakes = await Promise.all(Array.from({ length: 20 }, () => startFakeGithub()))
  expect((performance.now() - start) / 20).toBeLessThan(20)
  await Promise.all(fakes.map(fake => fake.close()))
})
