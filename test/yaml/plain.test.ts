import { expect, test } from 'vitest'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { plain } from '../../src/yaml/plain.ts'

function read(text: string) {
  const parsed = parseFast(text)
  return plain(parsed.kind === 'documents' ? parsed.documents[0]?.root : undefined)
}

test.each([
  ['a: 1', { a: 1 }],
  ['a: -0.5e3', { a: -500 }],
  ['a: "1"', { a: '1' }],
  ['a: 0o17', { a: 15 }],
  ['a: 0x1F', { a: 31 }],
  ['a: .inf', { a: Number.POSITIVE_INFINITY }],
  ['a: -.INF', { a: Number.NEGATIVE_INFINITY }],
  ['a: .nan', { a: Number.NaN }],
  ['a: true', { a: true }],
  ['a: False', { a: false }],
  ['a: yes', { a: 'yes' }],
  ['a: 2027-01-31', { a: '2027-01-31' }],
  ['a: ~', { a: null }],
  ['a:', { a: null }],
  ['a: |\n  1\n', { a: '1\n' }],
  ['a: [1, {b: null}]', { a: [1, { b: null }] }],
  ['a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
  ['', undefined],
])('%j by the core schema', (text, value) => {
  expect(read(text)).toEqual({ kind: 'value', value })
})

test('a key that JavaScript knows is a key like others', () => {
  const result = read('__proto__: {polluted: 1}\nconstructor: 2\n')
  expect(result).toMatchObject({ kind: 'value' })
  expect(Object.keys(result.kind === 'value' && result.value !== null ? Object(result.value) : {})).toEqual([
    '__proto__',
    'constructor',
  ])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('refuses to expand a bomb', () => {
  const levels = ['a: &a0 [x, x]']
  for (let level = 1; level <= 40; level++) levels.push(`l${level}: &a${level} [*a${level - 1}, *a${level - 1}]`)
  expect(read(levels.join('\n'))).toEqual({ kind: 'refused', why: 'expands to more than 100000 values' })
})
