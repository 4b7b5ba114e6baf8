import { describe, expect, test } from 'vitest'
import type { Sent } from '../../src/github/api-call.ts'
import { markedBody } from '../../src/github/comment-marker.ts'
import { ownComments } from '../../src/github/own-comments.ts'
import { answer, connection, listed, lost, sessionOf, workflow } from './answers.ts'

const body = markedBody({ key: 'default', head: 'a'.repeat(40), run: { id: 1, attempt: 1 } }, 'text')
const bot = { login: 'hardening[bot]', type: 'Bot' }
const human = { login: 'Mallory', type: 'User' }
const viewer = (login: string): Sent => answer(200, { data: { viewer: { login } } })

const own = async (comments: readonly ReturnType<typeof listed>[], token: string, answers: Sent = answer(404)) => {
  const { session, calls } = sessionOf(() => answers)
  const found = await ownComments(session, comments, { ...connection, token })
  const end = 'kind' in found ? found.code : { own: found.own.map(({ id }) => id), foreign: found.foreign }
  return { end, asked: calls.map(({ route }) => route) }
}
const graphql = ['POST https://api.github.com/graphql']

describe('whose comment it is', () => {
  test.each([
    ['the workflow is known by name', [listed(1, body)], 'ghs_x', answer(404), { own: [1], foreign: false }, []],
    [
      'a comment without marker is nobody’s',
      [listed(1, 'Hello')],
      'ghs_x',
      answer(404),
      { own: [], foreign: false },
      [],
    ],
    [
      'a person with our marker is no bot',
      [listed(1, body, human)],
      'ghs_x',
      answer(404),
      { own: [], foreign: true },
      [],
    ],
    [
      'a person named as the workflow is no bot',
      [listed(1, body, { ...workflow, type: 'User' })],
      'ghs_x',
      answer(404),
      { own: [], foreign: true },
      [],
    ],
    ['a deleted account is nobody', [listed(1, body, null)], 'ghs_x', answer(404), { own: [], foreign: true }, []],
    [
      'our own application, by GraphQL',
      [listed(1, body, bot), listed(2, body, human)],
      'ghs_x',
      viewer('hardening'),
      { own: [1], foreign: true },
      graphql,
    ],
    ['another application', [listed(1, body, bot)], 'ghs_x', viewer('other[bot]'), { own: [], foreign: true }, graphql],
    [
      'an application where there is no GraphQL',
      [listed(1, body, bot)],
      'ghs_x',
      answer(404),
      { own: [], foreign: true },
      graphql,
    ],
    [
      'an application where GraphQL refuses',
      [listed(1, body, bot)],
      'ghs_x',
      answer(200, { errors: [{}] }),
      { own: [], foreign: true },
      graphql,
    ],
    [
      'a person’s token owns that person’s comment',
      [listed(1, body, human), listed(2, body, { login: 'eve', type: 'User' })],
      'ghp_x',
      answer(200, { login: 'mallory' }),
      { own: [1], foreign: true },
      ['GET /user'],
    ],
    [
      'a person’s token that is not told whose',
      [listed(1, body, human)],
      'github_pat_x',
      answer(403),
      { own: [], foreign: true },
      ['GET /user'],
    ],
    [
      'a person is not an application of the same name',
      [listed(1, body, bot)],
      'ghp_x',
      answer(200, { login: 'hardening' }),
      { own: [], foreign: true },
      [],
    ],
    [
      'a person and an application of one name are two',
      [listed(1, body, human), listed(2, body, { login: 'mallory[bot]', type: 'Bot' })],
      'ghp_x',
      answer(200, { login: 'mallory' }),
      { own: [1], foreign: true },
      ['GET /user'],
    ],
  ])('%s', async (_, comments, token, answers, end, asked) => {
    expect(await own(comments, token, answers)).toEqual({ end, asked })
  })

  test.each([
    ['no answer', lost(), 'network'],
    ['500', answer(500), 'server'],
    ['a limit', answer(429, {}, { 'retry-after': '3600' }), 'ratelimit'],
  ])('is not guessed after %s', async (_, answers, code) => {
    expect((await own([listed(1, body, bot)], 'ghs_x', answers)).end).toBe(code)
  })
})
