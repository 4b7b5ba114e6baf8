import { describe, expect, test } from 'vitest'
import { at, factsIn } from './files.ts'

const bundle = (rest: string) => `bundle: kubernetes\napplications:\n  a: {charm: x}\n${rest}`
const ends = (rest: string) =>
  factsIn('relation', bundle(rest)).map(
    ({ place, ends: both }) =>
      `${at(place)} ${both.map(end => [end.application, end.endpoint].filter(Boolean).join(':')).join(' ')}`,
  )

describe('relations', () => {
  test.each([
    ['flow', 'relations:\n  - [a:x, b:y]\n', ['5:6 a:x b:y']],
    ['no endpoints', 'relations:\n- [a, b]\n', ['5:4 a b']],
    ['one endpoint', 'relations:\n - [a, b:y]\n', ['5:5 a b:y']],
    ['block', 'relations:\n- - a:x\n  - b:y\n', ['5:5 a:x b:y']],
    ['quoted', 'relations:\n- ["a:x", \'b:y\']\n', ['5:5 a:x b:y']],
    ['several far ends', 'relations:\n- [a:x, [b:y, c:z]]\n', ['5:4 a:x b:y', '5:4 a:x c:z']],
    ['several far ends in blocks', 'relations:\n- - a:x\n  - - b:y\n    - c:z\n', ['5:5 a:x b:y', '5:5 a:x c:z']],
    ['several near ends', 'relations:\n- [[a:x, b:y], c:z]\n', ['5:5 a:x c:z', '5:10 b:y c:z']],
    ['one end', 'relations:\n- [a]\n- a\n- []\n- ~\n', []],
    ['none', 'relations: []\n', []],
    ['null', 'relations:\n', []],
  ])('%s', (_, text, expected) => {
    expect(ends(text)).toEqual(expected)
  })
})

test('an overlay may hold relations only', () => {
  expect(factsIn('relation', 'relations:\n- [a:x, b:y]\n')).toHaveLength(1)
})

test('consumed offers are placed at their address', () => {
  const text = bundle('saas:\n  metrics:\n    url: cos:admin/cos.metrics\n  none: {}\n')
  expect(factsIn('consumed', text)).toMatchObject([
    { name: 'metrics', url: 'cos:admin/cos.metrics', place: { line: 6, column: 10 } },
  ])
})

test('offers and the grants of their lists', () => {
  const text =
    'applications:\n  a:\n    charm: x\n    offers:\n      login:\n        endpoints: [oidc, saml]\n        acl:\n          admin: admin\n          everyone@external: read\n      bare: {}\n'
  expect(factsIn('offer', text)).toMatchObject([
    { name: 'login', application: 'a', endpoints: ['oidc', 'saml'], place: { line: 5, column: 7 } },
    { name: 'bare', endpoints: [] },
  ])
  expect(factsIn('grant', text)).toMatchObject([
    {
      action: 'grant',
      subject: 'admin',
      subjectKind: 'user',
      level: 'admin',
      target: 'login',
      place: { line: 8, column: 18 },
    },
    { subject: 'everyone@external', subjectKind: 'everyone', level: 'read', place: { line: 9, column: 30 } },
  ])
})
