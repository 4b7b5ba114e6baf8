import { expect, test } from 'vitest'
import { markedBody } from '../../src/github/comment-marker.ts'
import { planComment } from '../../src/github/plan-comment.ts'

const head = 'a'.repeat(40)
const earlier = 'b'.repeat(40)

interface There {
  readonly id: number
  readonly text: string
  readonly key?: string
  readonly head?: string
  readonly run?: readonly [number, number]
}

const there = ({ id, text, key = 'default', head: of = head, run: [run, attempt] = [5, 1] }: There) => {
  const marker = { key, head: of, run: { id: run, attempt } }
  return { id, body: markedBody(marker, text), url: `url-${id}` }
}

const wanted = (text: string, isNews = true) => {
  const marker = { key: 'default', head, run: { id: 7, attempt: 2 } }
  return { marker, body: markedBody(marker, text), isNews }
}

const leave = { do: 'leave', doubles: [] }

test.each([
  ['none and news: create', [], wanted('new'), { do: 'create' }],
  ['none and no news: leave', [], wanted('new', false), { ...leave, why: 'nothing-to-say', url: '' }],
  ['another key only: create', [there({ id: 1, text: 'new', key: 'other' })], wanted('new'), { do: 'create' }],
  ['the same text: leave', [there({ id: 1, text: 'new' })], wanted('new'), { ...leave, why: 'same', url: 'url-1' }],
  [
    'the same text of another commit: leave',
    [there({ id: 1, text: `at ${earlier}`, head: earlier })],
    wanted(`at ${head}`),
    { ...leave, why: 'same', url: 'url-1' },
  ],
  ['another text: update', [there({ id: 1, text: 'old' })], wanted('new'), { do: 'update', id: 1, doubles: [] }],
  [
    'another text and no news: update',
    [there({ id: 1, text: 'old' })],
    wanted('x', false),
    { do: 'update', id: 1, doubles: [] },
  ],
  [
    'doubles: the oldest is updated, the later go',
    [there({ id: 9, text: 'new' }), there({ id: 3, text: 'old' }), there({ id: 5, text: 'new' })],
    wanted('new'),
    { do: 'update', id: 3, doubles: [5, 9] },
  ],
  [
    'doubles: the oldest is right, the later go',
    [there({ id: 9, text: 'old' }), there({ id: 3, text: 'new' })],
    wanted('new'),
    { ...leave, why: 'same', url: 'url-3', doubles: [9] },
  ],
  [
    'doubles of another key stay',
    [there({ id: 9, text: 'old', key: 'other' }), there({ id: 3, text: 'new' })],
    wanted('new'),
    { ...leave, why: 'same', url: 'url-3' },
  ],
  [
    'a newer run of the same commit: leave',
    [there({ id: 1, text: 'old', run: [8, 1] })],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-1' },
  ],
  [
    'a later attempt of the same run: leave',
    [there({ id: 1, text: 'old', run: [7, 3] })],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-1' },
  ],
  [
    'the same attempt: update',
    [there({ id: 1, text: 'old', run: [7, 2] })],
    wanted('new'),
    { do: 'update', id: 1, doubles: [] },
  ],
  [
    'an earlier run with a later attempt: update',
    [there({ id: 1, text: 'old', run: [6, 9] })],
    wanted('new'),
    { do: 'update', id: 1, doubles: [] },
  ],
  [
    'a newer run of another commit: leave',
    [there({ id: 1, text: 'old', head: earlier, run: [8, 1] })],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-1' },
  ],
  [
    'a newer run that says the same: leave',
    [there({ id: 1, text: 'new', head: earlier, run: [8, 1] })],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-1' },
  ],
  [
    'a newer run and a later double of this one: the double goes',
    [there({ id: 1, text: 'old', head: earlier, run: [8, 1] }), there({ id: 2, text: 'new', run: [7, 2] })],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-1', doubles: [2] },
  ],
  [
    'an older comment, and a later one by a newer run: both are left to that run',
    [
      there({ id: 1, text: 'old', run: [6, 1] }),
      there({ id: 2, text: 'new', run: [7, 2] }),
      there({ id: 3, text: 'x', head: earlier, run: [8, 1] }),
    ],
    wanted('new'),
    { ...leave, why: 'newer-run', url: 'url-3', doubles: [2] },
  ],
])('%s', (_, own, want, plan) => {
  expect(planComment(own, want)).toEqual(plan)
})
