import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { hiddenKinds, wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { from, inventoryOf } from './files.ts'

const broken = 'applications:\n  a:\n    charm: x\n  b: [c\nrelations:\n'

test('one broken document of three is named with its line, and the others are read', () => {
  const text =
    'bundle: kubernetes\napplications:\n  a: {charm: x}\n---\napplications:\n  b: [c\n---\napplications:\n  d: {charm: y}\n'
  const inventory = inventoryOf({ 'bundle.yaml': text })
  expect(factsOf(inventory, 'application').map(({ name }) => name)).toEqual(['a', 'd'])
  expect(inventory.unread).toMatchObject([
    { place: { path: 'bundle.yaml', line: 7, document: 1 }, hides: ['application', 'release'] },
  ])
  expect(inventory.unread[0]?.reason).toMatch(/^not YAML: Flow sequence/)
})

test('what only the tolerant parser reads is read', () => {
  const inventory = inventoryOf({ 'bundle.yaml': 'applications:\n  a:\n    charm: x\nrelations: [\n  [a, b]\n]\n' })
  expect(inventory.unread).toEqual([])
  expect(factsOf(inventory, 'relation')).toHaveLength(1)
})

test('an application that is no mapping hides no other, and is said', () => {
  const inventory = inventoryOf({ 'bundle.yaml': 'applications:\n  a: {charm: x}\n  b: oops\n  c: [x]\n' })
  expect(factsOf(inventory, 'application').map(({ name }) => name)).toEqual(['a'])
  expect(inventory.unread).toMatchObject([
    { place: { line: 3 }, reason: 'an application here is no mapping', hides: ['application', 'release'] },
  ])
})

test('a key that stands twice is said once and hides nothing', () => {
  const inventory = inventoryOf({
    'bundle.yaml': 'applications:\n  a: {charm: x}\n  a: {charm: y}\n',
    'other.yaml': 'a: 1\na: 2\n',
  })
  expect(inventory.unread).toMatchObject([{ place: { path: 'bundle.yaml', line: 3 }, hides: [] }])
  expect(inventory.unread[0]?.reason).toBe('the key `a` stands twice in one mapping; the later one is read')
})

describe('a file that cannot be read', () => {
  test.each([
    ['bundle.yaml', ['application', 'relation', 'release']],
    ['examples/bundle.yaml', ['application', 'relation', 'release']],
    ['archive/bundle.yaml', ['application', 'relation', 'release']],
    ['tests/bundle.yaml', []],
    ['docs/bundle.yaml', []],
    ['bundle.yaml.tpl.yaml', []],
    ['bundle.disabled.yaml', []],
  ])('%s hides %j', (path, hides) => {
    expect(inventoryOf({ [path]: broken }).unread).toMatchObject([{ place: { path }, hides }])
  })

  test.each([
    ['services:\n  a: [charm:\n', ['application', 'release']],
    ['services:\n  a: [image:\n', []],
    ['"applications" : [', ['application', 'release']],
    ['# no applications here\na: [', []],
    ['applications: [\nstatic-password: x', ['application', 'credential', 'release']],
    ['applications: [\n-----BEGIN PRIVATE KEY-----', ['application', 'credential', 'release']],
    ['applications: [\noffers:\nacl:', ['application', 'grant', 'offer', 'release']],
    ['applications: [\noci-image: x', ['application', 'image', 'release']],
    ['saas: [', ['consumed']],
    ['upstream-source: [', []],
  ])('by its words: %j', (text, hides) => {
    expect(hiddenKinds('x.yaml', text)).toEqual(hides)
  })

  test('each reader looks in its own files', () => {
    expect(hiddenKinds('metadata.yaml', 'upstream-source: [')).toContain('image')
    expect(hiddenKinds('x.yaml', 'upstream-source: [')).not.toContain('image')
    expect(hiddenKinds('x.json', 'applications: [')).not.toContain('application')
    expect(hiddenKinds('x.png', undefined)).toEqual([])
    expect(wantedWords('x.png')).toEqual([])
  })
})

const kindsOfBundle = ['application', 'consumed', 'credential', 'grant', 'image', 'offer', 'relation', 'release']

test('what the edge could not read hides by what was seen of it', () => {
  const unreadable = [
    { path: 'b.yaml', reason: 'larger than 1048576 bytes', seen: broken },
    { path: 'a.yaml', reason: 'is a link, which is not followed', seen: '' },
    { path: 'c/metadata.yaml', reason: 'may not be read', seen: undefined },
    { path: 'd.yaml', reason: 'may not be read', seen: undefined },
    { path: 'tests/d.yaml', reason: 'may not be read', seen: undefined },
  ]
  const { unread } = inventoryOf({}, { unreadable })
  expect(unread.map(({ place, reason, hides }) => [from(place), reason, hides])).toEqual([
    ['a.yaml:1:1', 'is a link, which is not followed', []],
    ['b.yaml:1:1', 'larger than 1048576 bytes', ['application', 'relation', 'release']],
    ['c/metadata.yaml:1:1', 'may not be read', expect.arrayContaining(kindsOfBundle)],
    ['d.yaml:1:1', 'may not be read', expect.arrayContaining(kindsOfBundle)],
    ['tests/d.yaml:1:1', 'may not be read', []],
  ])
})

test('a chart hides nothing and states nothing', () => {
  const inventory = inventoryOf({
    'charts/a/Chart.yaml': 'apiVersion: v2\nname: a\n',
    'charts/a/values.yaml': 'applications:\n  web: {image: x}\n',
    'charts/a/templates/d.yaml':
      'applications:\n{{- range .Values.applications }}\n  {{ .name }}: {charm: x}\n{{- end }}\n',
  })
  expect(Object.values(inventory.facts).flat()).toEqual([])
  expect(inventory.unread.flatMap(({ hides }) => hides)).toEqual([])
})

test('aliases that expand to too much leave the file unread, quickly', () => {
  const options = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ')
  const applications = Array.from({ length: 2000 }, (_, index) => `  a${index}: *a`).join('\n')
  const text = `x: &a {charm: x, options: {${options}}}\napplications:\n${applications}\n`
  const started = performance.now()
  const { unread } = inventoryOf({ 'bundle.yaml': text })
  expect(unread).toMatchObject([
    { reason: 'its aliases expand to more than 100000 values', hides: ['application', 'release'] },
  ])
  expect(performance.now() - started).toBeLessThan(3000)
})

test.each([
  [
    'an alias bomb',
    `a: &a [x, x]\n${Array.from({ length: 25 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}\napplications: {c: {charm: x}}\nrelations: *b3\n`,
  ],
  ['20,000 brackets', `applications: ${'['.repeat(20_000)}`],
  ['a NUL', 'applications: \u0000'],
])('%s is no trouble', (_, text) => {
  expect(() => inventoryOf({ 'bundle.yaml': text })).not.toThrow()
})

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

test.each([
  [
    'applications of one large mapping',
    `x: &x {${many(20_000, index => `k${index}: 1, `)}charm: x}\napplications:\n${many(20_000, index => `  a${index}: *x\n`)}`,
  ],
  [
    'relations of one large list',
    `x: &x [${many(20_000, () => 'a, ')}b]\napplications: {a: {charm: x}}\nrelations:\n${many(20_000, () => '- *x\n')}`,
  ],
  [
    'relations of two large lists',
    `x: &x [${many(20_000, () => 'a, ')}b]\napplications: {a: {charm: x}}\nrelations: [[*x, *x]]\n`,
  ],
  [
    'consumed offers of one large mapping',
    `x: &x {${many(20_000, index => `k${index}: 1, `)}url: x}\napplications: {a: {charm: x}}\nsaas:\n${many(20_000, index => `  a${index}: *x\n`)}`,
  ],
])('%s take no long time', (_, text) => {
  const started = performance.now()
  expect(inventoryOf({ 'bundle.yaml': text }).unread).toMatchObject([
    { reason: 'its aliases expand to more than 100000 values' },
  ])
  expect(performance.now() - started).toBeLessThan(5000)
})

test.each([
  '$' + '{',
  '{{',
  'password: x ',
  'a:',
  '://u:',
  '<',
  '-----BEGIN PRIVATE KEY-----',
  'x/y:1,',
  '-',
  'a.',
  '"',
])('a long option of %j takes no long time', piece => {
  const options = ['static-password', 'proxy-images', 'other'].map(
    name => `      ${name}: |\n        ${piece.repeat(300_000 / piece.length)}\n`,
  )
  const started = performance.now()
  inventoryOf({ 'bundle.yaml': `applications:\n  a:\n    charm: x\n    options:\n${options.join('')}` })
  expect(performance.now() - started).toBeLessThan(5000)
})
