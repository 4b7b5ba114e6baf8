import { describe, expect, test } from 'vitest'
import type { Sent } from '../../src/github/api-call.ts'
import { listComments } from '../../src/github/list-comments.ts'
import { answer, connection, listed, lost, sessionOf } from './answers.ts'

const page = (number: number, ids: readonly number[], next?: string): Sent => {
  const link = next === undefined ? {} : { link: `<${next}>; rel="next", <${address(1)}>; rel="first"` }
  return answer(
    200,
    ids.map(id => listed(id, `comment ${id} of page ${number}`)),
    link,
  )
}
const address = (number: number): string =>
  `https://api.github.com/repositories/1/issues/7/comments?per_page=100&page=${number}`
const list = (answers: readonly (Sent & { readonly takes?: number })[]) => {
  const asked = sessionOf((_, index) => {
    const sent = answers[index] ?? answers.at(-1) ?? lost()
    asked.clock.pass(Number('takes' in sent ? sent.takes : 0))
    return sent
  })
  return { ...asked, done: listComments(asked.session, connection) }
}
const idsOf = (comments: Awaited<ReturnType<typeof listComments>>) =>
  'kind' in comments ? comments.code : comments.map(({ id }) => id)

describe('a list', () => {
  test('of no comment', async () => {
    const { done, calls } = list([page(1, [])])
    expect(await done).toEqual([])
    expect(calls).toEqual([
      {
        route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters: { owner: 'octo', repo: 'demo', issue_number: 7, per_page: 100 },
      },
    ])
  })

  test('of three pages is followed by its links', async () => {
    const { done, calls } = list([page(1, [1, 2], address(2)), page(2, [3], address(3)), page(3, [4])])
    expect(idsOf(await done)).toEqual([1, 2, 3, 4])
    expect(calls.slice(1).map(({ route }) => route)).toEqual([`GET ${address(2)}`, `GET ${address(3)}`])
  })

  test('of 50 pages is read, one of more is not', async () => {
    const pages = Array.from({ length: 60 }, (_, index) => page(index + 1, [index + 1], address(index + 2)))
    const fifty = [...pages.slice(0, 49), page(50, [50])]
    expect(idsOf(await list(fifty).done)).toHaveLength(50)
    const more = list(pages)
    expect(idsOf(await more.done)).toBe('unknown-list')
    expect(more.calls).toHaveLength(50)
  })

  test('with a page that comes at the third try is whole', async () => {
    const { done } = list([page(1, [1], address(2)), answer(500), answer(502, '<html>'), page(2, [2])])
    expect(idsOf(await done)).toEqual([1, 2])
  })
})

test('F2: an empty page that links to itself is asked for once', async () => {
  const { done, calls } = list([page(1, [1], address(2)), page(2, [], address(2))])
  expect(idsOf(await done)).toBe('unknown-list')
  expect(calls).toHaveLength(2)
})

describe('F1, F2: an unknown list', () => {
  const first = page(1, [1, 2], address(2))
  test.each([
    ['500 for page 2', [first, answer(500)], 'unknown-list'],
    ['no answer for page 2', [first, lost('timeout')], 'unknown-list'],
    ['JSON that is no list on page 2', [first, answer(200, { message: 'x' })], 'unknown-list'],
    ['a comment without id on page 2', [first, answer(200, [{ body: 'x' }])], 'unknown-list'],
    ['page 1 again', [first, page(2, [1, 2])], 'unknown-list'],
    ['a link to the page itself', [first, page(2, [3], address(2))], 'unknown-list'],
    ['a link to another server', [page(1, [1], 'https://evil.example/page2')], 'unknown-list'],
    ['a link to another port', [page(1, [1], 'https://api.github.com:444/page2')], 'unknown-list'],
    ['a link without https', [page(1, [1], 'http://api.github.com/page2')], 'unknown-list'],
    ['a link that is no address', [page(1, [1], 'page2')], 'unknown-list'],
    ['401 for page 2', [first, answer(401)], 'auth'],
    ['no time left for page 2', [{ ...first, takes: 95_000 }, lost('timeout')], 'budget'],
    ['500 for page 1', [answer(500)], 'server'],
    ['a limit on page 2', [first, answer(403, {}, { 'retry-after': '3600' })], 'ratelimit'],
  ])('%s', async (_, answers, code) => {
    expect(idsOf(await list(answers).done)).toBe(code)
  })
})
