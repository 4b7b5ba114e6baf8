import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { withFake } from './ask.ts'

const comments = '/repos/octo/demo/issues/1/comments'
const list = `GET ${comments}?per_page=100`
const one = '/repos/octo/demo/issues/comments/1001'

describe('what differs from the description of the API is a problem', () => {
  test.each([
    ['an unknown route', 'GET /repos/octo/demo/issues', undefined, 'GET /repos/octo/demo/issues: unknown route'],
    ['an unknown method', `PUT ${one}`, undefined, `PUT ${one}: unknown route`],
    [
      'an unknown property',
      `POST ${comments}`,
      { body: 'x', boddy: 'y' },
      `POST ${comments}: body must NOT have additional properties (boddy)`,
    ],
    ['a missing property', `PATCH ${one}`, {}, `PATCH ${one}: body must have required property 'body'`],
    ['a wrong type', `PATCH ${one}`, { body: 7 }, `PATCH ${one}: body/body must be string`],
    [
      'a number that is none',
      'GET /repos/octo/demo/pulls/x',
      undefined,
      'GET /repos/octo/demo/pulls/x: path/pull_number must be integer',
    ],
    [
      'an unknown parameter',
      `${list}&sort=asc`,
      undefined,
      `GET ${comments}: query must NOT have additional properties (sort)`,
    ],
    ['a parameter of a wrong type', `${list}&page=x`, undefined, `GET ${comments}: query/page must be integer`],
    ['short pages', `GET ${comments}`, undefined, `GET ${comments}: a list without per_page=100`],
    ['a body where none belongs', `DELETE ${one}`, {}, `DELETE ${one}: body: this request has none`],
    [
      'an unknown query',
      'POST /graphql',
      { query: '{ viewer { id } }' },
      expect.stringContaining('does not know this query'),
    ],
  ])('%s', async (_, request, body, problem) => {
    await withFake({ comments: [{}] }, async ({ ask }) => void (await ask(request, body)), [problem])
  })

  test('a missing or other version of the API, and no user agent', async () => {
    const problems = [
      `GET ${one}: x-github-api-version is 2026-03-10`,
      `GET ${one}: no user agent`,
      `GET ${one}: x-github-api-version is missing`,
    ]
    await withFake(
      { comments: [{}] },
      async ({ github, ask }) => {
        await ask(`GET ${one}`, undefined, { 'x-github-api-version': '2026-03-10' })
        await new Promise(resolve => request(github.url + one, answer => answer.resume().on('end', resolve)).end())
      },
      problems,
    )
  })

  test("the fake's own wrong answer", async () => {
    const problem = expect.stringContaining('answer 200/created_at must match format "date-time"')
    await withFake({ comments: [{ createdAt: 'yesterday' }] }, async ({ ask }) => void (await ask(`GET ${one}`)), [
      problem,
    ])
  })

  test('a path without the base path of an enterprise server', async () => {
    await withFake(
      { basePath: '/api/v3' },
      async ({ github }) => {
        const headers = { 'x-github-api-version': '2022-11-28' }
        expect((await fetch(`${github.url}/repos/octo/demo`, { headers })).status).toBe(404)
        expect(github.graphqlUrl).toBe(`${github.url}/api/graphql`)
      },
      ['GET /repos/octo/demo: unknown route'],
    )
  })
})

test("the extract of GitHub's description is small, without prose, and names its package", () => {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
  const extract = JSON.parse(read('github-openapi.json'))
  expect(read('NOTICE.md')).toContain(`@octokit/openapi ${extract.info.version}`)
  expect(read('github-openapi.json').length).toBeLessThan(150_000)
  const said = JSON.stringify([extract.paths, extract.components])
  expect(/"(?:description|title|summary|example)":"/.test(said)).toBe(false)
  const { 'full-repository': repository, 'pull-request': pull } = extract.components.schemas
  expect(repository.properties.description).toEqual({ nullable: true, type: 'string' })
  expect(pull.properties.title).toEqual({ type: 'string' })
})
