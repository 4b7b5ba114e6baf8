import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const indent = (lines: string): string => lines.replaceAll(/^(?=.)/gm, '  ')
const option = (written: string): string => `options:\n${indent(written)}\n`

const defaults = (text: string): readonly string[] =>
  factsIn('option-default', text, 'config.yaml').map(
    fact => `${at(fact.place)} ${fact.name} ${fact.type} ${fact.default ?? '-'}`,
  )

describe('defaults', () => {
  test.each([
    ['a: {type: string, default: x}', ['2:30 a string x']],
    ['a: {type: int, default: 080}', ['2:27 a int 080']],
    ['a: {default: 0.50, type: float}', ['2:16 a float 0.50']],
    [
      'a: {type: boolean, default: false}\nb: {description: d, default: "y"}',
      ['2:31 a boolean false', '3:33 b string y'],
    ],
    [
      'a: {type: string}\nb: {type: string, default: }\nc: {type: string, default: ""}',
      ['2:3 a string -', '3:3 b string -', '4:31 c string '],
    ],
    ['a: {type: secret, description: d}', ['2:3 a secret -']],
    ['a:\n  type: string\n  default: |\n    x\n    y\n', ['4:14 a string x\ny\n']],
  ])('%j', (written, expected) => {
    expect(defaults(option(written))).toEqual(expected)
  })

  test.each([
    ['of something else', 'options:\n  a: {type: select, default: x}\n'],
    ['with no type at all', 'options:\n  a: {default: x}\n'],
    ['that are switches', 'options:\n  a: true\n  b: {type: string}\n'],
    ['that are a list', 'options:\n- {type: string}\n'],
    ['of nothing', 'options: {}\n'],
  ])('not of a file with options %s', (_, text) => {
    expect(defaults(text)).toEqual([])
    expect(factsIn('credential', text, 'config.yaml')).toEqual([])
  })
})

const images = (written: string): readonly string[] => {
  const text = option(written)
  return factsIn('image', text, 'config.yaml').map(({ place, source, name, reference, class: held }) => {
    expect(quoted(text, place)).toBe(reference)
    expect(source).toBe('option-default')
    return `${at(place)} ${name} ${reference} ${held}`
  })
}

describe('images', () => {
  test.each([
    ['proxy-image: {type: string, default: docker.io/x/y:1.2}', ['2:40 proxy-image docker.io/x/y:1.2 version-tag']],
    ['image-of-a: {type: string, default: x/y:1.2}', ['2:39 image-of-a x/y:1.2 version-tag']],
    ['executor: {type: string, default: quay.io/x/y:latest}', ['2:37 executor quay.io/x/y:latest floating']],
    [`a-images: {type: string, default: '{"b": "x/y:1", "tag": "1.2", "c": ""}'}`, ['2:45 a-images x/y:1 version-tag']],
    [
      `a-images: {type: string, default: "['x/y','h:5/x/z:2']"}`,
      ['2:40 a-images x/y floating', '2:46 a-images h:5/x/z:2 version-tag'],
    ],
    [
      'a-images:\n  type: string\n  default: |\n    - x/y:1\n    - k: x/z:2',
      ['5:9 a-images x/y:1 version-tag', '6:12 a-images x/z:2 version-tag'],
    ],
    [
      'a-images:\n  type: string\n  default: |\n    [x/y,\n     "x/z"]',
      ['5:8 a-images x/y floating', '6:9 a-images x/z floating'],
    ],
    [
      'image-configuration:\n  type: string\n  default: |\n    hub: "docker.io/x" # y.image\n    init: "busybox:1.28"',
      ['6:14 image-configuration busybox:1.28 version-tag'],
    ],
    ['image-registry: {type: string, default: registry.example.com:5000}', []],
    ['image-pull-policy: {type: string, default: IfNotPresent}', []],
    ['image-hub: {type: string, default: docker.io/x}', []],
    ['background-image: {type: string, default: static/a.png}', []],
    ['gateway: {type: string, default: ns/name}', []],
    ['target: {type: string, default: "example.com/x:8080"}', []],
    ['image: {type: int, default: 3}', []],
    ['oci-image: {type: string, description: "x/y:1"}', []],
  ])('%j', (written, expected) => {
    expect(images(written)).toEqual(expected)
  })
})

describe('credentials', () => {
  test.each([
    ['admin-password: {type: string, default: letmein}', '2:43 option admin-password guessable'],
    ['admin-password: {type: string, default: ""}', '2:44 option admin-password empty'],
    ['api-token: {type: string, default: 8f7e6d5c4b3a29181716}', '2:38 option api-token literal'],
    ['db: {type: string, default: "postgres://u:tr0ub4dor@h/d"}', '2:45 option db.password literal'],
    ['password: {type: string, default: <your password>}', '2:37 option password placeholder'],
    ['password-length: {type: int, default: 12}', undefined],
    ['password: {type: boolean, default: false}', undefined],
    ['tls-secret-id: {type: secret}', undefined],
  ])('%j', (written, expected) => {
    const found = factsIn('credential', option(written), 'config.yaml')
    const said = found.map(({ place, credential, field, shape }) => `${at(place)} ${credential} ${field} ${shape}`)
    expect(said).toEqual(expected === undefined ? [] : [expected])
  })

  test('never enter a fact', () => {
    const written =
      'a-secret: {type: string, default: tr0ub4dor9x7}\nb: {type: string, default: "https://u:tr0ub4dor9x7@h"}\n'
    expect(JSON.stringify(inventoryOf({ 'config.yaml': option(written) }))).not.toContain('tr0ub4dor9x7')
  })
})

test('more options than are read are said to hide what they may hold', () => {
  const many = Array.from({ length: 2100 }, (_, index) => `  a${index}: {type: string, default: x}\n`)
  const { facts, unread } = inventoryOf({ 'config.yaml': `options:\n${many.join('')}` })
  expect(facts['option-default']).toHaveLength(2000)
  expect(unread).toMatchObject([{ hides: ['credential', 'image', 'option-default'] }])
})

test('aliases that stand for much are not gone through', () => {
  const text = `x: &x "${'password: a1b2c3 '.repeat(8000)}"\ny: &y {type: string, default: *x, ${Array.from({ length: 3000 }, (_, index) => `k${index}: 1`).join(', ')}}\noptions:\n${Array.from({ length: 1500 }, (_, index) => `  o${index}: *y\n`).join('')}`
  expect(factsIn('option-default', text, 'config.yaml').length).toBeLessThan(1500)
})

test('nothing throws, and every place is inside the text', () => {
  const text = option(
    'a-image: {type: string, default: x/y:1}\npassword: &p {type: string, default: letmein}\nb: *p\nc:\n  type: string\n  default: |\n    - x/y:1',
  )
  const edit = fc.record({
    at: fc.nat(text.length),
    drop: fc.nat(20),
    put: fc.constantFrom('', '[', '}', ': ', '\n', '"', '*p', '|', '{{ x }}', '\u0000'),
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), edits => {
      const changed = edits.reduce(
        (each, { at: from, drop, put }) => each.slice(0, from) + put + each.slice(from + drop),
        text,
      )
      const lines = changed.split('\n')
      const { facts, unread } = inventoryOf({ 'config.yaml': changed })
      for (const { place } of [...Object.values(facts).flat(), ...unread])
        expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
    }),
    { numRuns: 80 },
  )
})
