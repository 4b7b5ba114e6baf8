import { describe, expect, test } from 'vitest'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { field, isNull, itemsOf, pairsOf, textOf } from '../../src/yaml/fields.ts'
import type { ParsedYaml, YamlNode, YamlParser } from '../../src/yaml/node.ts'
import { parseTolerant } from '../../src/yaml/tolerant-yaml.ts'

const parsers: readonly (readonly [string, YamlParser])[] = [
  ['fast', parseFast],
  ['tolerant', parseTolerant],
]

function rootOf(parsed: ParsedYaml, index = 0): YamlNode | undefined {
  if (parsed.kind === 'rejected') throw new Error(parsed.problem.message)
  return parsed.documents.find(document => document.index === index)?.root
}

function at(root: YamlNode | undefined, ...path: readonly (string | number)[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>(
    (node, step) => (typeof step === 'string' ? field(node, step) : itemsOf(node)[step]),
    root,
  )
}

const problemsOf = (parsed: ParsedYaml) => (parsed.kind === 'rejected' ? [parsed.problem] : parsed.problems)

describe.each(parsers)('the %s parser', (_, parse) => {
  test.each([
    ['plain', 'a: 1.10 # note\n', '1.10', '1.10'],
    ['single quotes', "a: 'it''s'\n", "it's", "it''s"],
    ['double quotes', 'a: "x\\ty"\n', 'x\ty', 'x\\ty'],
    ['block', 'a: |\n  one\n  two\nb: 1\n', 'one\ntwo\n', '|\n  one\n  two'],
    ['folded, with a comment', 'a: >- # why\n  one\n  two\n', 'one two', '>- # why\n  one\n  two'],
    ['plain over lines', 'a: one\n  two\n', 'one two', 'one\n  two'],
    ['nothing', 'a:\nb: 1\n', '', ''],
    ['tag', 'a: !!str 12\n', '12', '12'],
    ['after an emoji', '"😀": x\na: é\n', 'é', 'é'],
    ['windows lines', 'b: 1\r\na: |\r\n  one\r\n', 'one\n', '|\r\n  one'],
  ])('places a scalar: %s', (_name, text, value, written) => {
    const node = at(rootOf(parse(text)), 'a')
    expect(node).toMatchObject({ kind: 'scalar', value })
    expect(text.slice(node?.start, node?.end)).toBe(written)
  })

  test('ends a collection with its last child', () => {
    const text = 'a:\n  b: [1, {c: 2}]\n\n# end\nd: 3\n'
    const node = at(rootOf(parse(text)), 'a')
    expect(text.slice(node?.start, node?.end)).toBe('b: [1, {c: 2')
  })

  test('resolves an alias to the node of its anchor and says how it came', () => {
    const text = 'v: &x 8.0/stable\na: {c: *x}\n'
    const node = at(rootOf(parse(text)), 'a', 'c')
    expect(text.slice(node?.start, node?.end)).toBe('8.0/stable')
    expect(node?.via?.map(hop => text.slice(hop.start, hop.end))).toEqual(['*x'])
  })

  test('an alias is the anchored node itself, not a copy of its children', () => {
    const root = rootOf(parse('a: &x {b: {c: 1}}\nd: *x\n'))
    const [first, second] = pairsOf(root).map(pair => (pair.value.kind === 'mapping' ? pair.value.pairs : undefined))
    expect(second).toBe(first)
  })

  test('what is reached through an alias says so', () => {
    const text = 'a: &x {b: 1}\nd: *x\n'
    expect(at(rootOf(parse(text)), 'd', 'b')?.via).toEqual([{ start: 16, end: 18 }])
    expect(at(rootOf(parse(text)), 'a', 'b')?.via).toBeUndefined()
  })

  test('spreads merge keys: own keys first, earlier sources before later ones', () => {
    const text = 'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {<<: [*x, *y], a: 0}\n'
    const pairs = pairsOf(at(rootOf(parse(text)), 'z')).map(({ key, value }) => [key.value, textOf(value)])
    expect(pairs).toEqual([
      ['a', '0'],
      ['b', '1'],
      ['c', '2'],
    ])
  })

  test('a later key wins, and the earlier one is listed', () => {
    const text = 'a: 1\nb: 2\na: 3\n'
    const parsed = parse(text)
    expect(textOf(at(rootOf(parsed), 'a'))).toBe('3')
    expect(problemsOf(parsed)).toEqual([
      { kind: 'duplicate', message: 'the key `a` stands twice in one mapping', start: 10, end: 11, document: 0 },
    ])
  })

  test('finds the duplicate among many keys', () => {
    const text = `${Array.from({ length: 2000 }, (_, index) => `k${index}: ${index}`).join('\n')}\nk7: again\n`
    const parsed = parse(text)
    expect(problemsOf(parsed)).toHaveLength(1)
    expect(textOf(at(rootOf(parsed), 'k7'))).toBe('again')
  })

  test('counts documents, empty ones too', () => {
    const parsed = parse('a: 1\n--- # overlay.yaml\n---\nb: 2\n')
    expect(parsed).toMatchObject({ kind: 'documents', documents: [{ index: 0 }, { index: 1 }, { index: 2 }] })
    expect(rootOf(parsed, 1)).toBeUndefined()
    expect(textOf(at(rootOf(parsed, 2), 'b'))).toBe('2')
  })

  test('an anchor ends with its document', () => {
    expect(problemsOf(parse('a: &x 1\n---\nb: *x\n'))).toMatchObject([{ kind: 'broken' }])
  })

  test.each([
    ['an alias inside its own anchor', 'a: &x\n  b: [*x]\n', 'inside its own anchor'],
    ['an alias that is a password, without it', 'password: *sw0rdf1sh\n', 'an alias has no anchor before it'],
    ['an alias without an anchor', 'a: *none\n', '`*none`'],
    ['a merge key of a scalar', 'x: &x 1\na: {<<: *x}\n', 'a merge key takes a mapping'],
    ['a NUL character', 'a: 1\u0000\n', '(?:NUL|null byte)'],
    ['101 levels in flow', `${'['.repeat(101)}${']'.repeat(101)}\n`, '(?:100|depth)'],
    ['20,000 open brackets', '['.repeat(20_000), ''],
    ['20,000 closed brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, ''],
    ['2,000 levels of blocks', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), ''],
    ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', ''],
    ['half a merge', 'a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n', ''],
  ])('does not take %s', (_name, text, message) => {
    const started = performance.now()
    const broken = problemsOf(parse(text)).filter(problem => problem.kind === 'broken')
    expect(broken.length).toBeGreaterThan(0)
    expect(broken[0]?.message).toMatch(new RegExp(message))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('nine levels of nine aliases stay nine small nodes', () => {
    const levels = ['a: &a0 [x, x]']
    for (let level = 1; level <= 30; level++) levels.push(`l${level}: &a${level} [*a${level - 1}, *a${level - 1}]`)
    expect(pairsOf(rootOf(parse(`${levels.join('\n')}\n`)))).toHaveLength(31)
  })

  test('merge keys spread 10,000 pairs and no more', () => {
    const base = `b: &b {${Array.from({ length: 100 }, (_, index) => `k${index}: 1`).join(', ')}}\n`
    const uses = (count: number) => Array.from({ length: count }, (_, index) => `u${index}: {<<: *b}`).join('\n')
    expect(problemsOf(parse(`${base}${uses(100)}\n`))).toEqual([])
    expect(problemsOf(parse(`${base}${uses(101)}\n`))).toMatchObject([
      { message: 'merge keys spread more than 10000 pairs' },
    ])
  })

  test.each(['a: ~', 'a: null', 'a:', 'a: NULL'])('%s is null', text => {
    expect(isNull(at(rootOf(parse(text)), 'a'))).toBe(true)
  })

  test('a quoted word is no null and no merge key', () => {
    const root = rootOf(parse('a: "null"\n"<<": {b: 1}\n'))
    expect(textOf(field(root, 'a'))).toBe('null')
    expect(pairsOf(root).map(pair => pair.key.value)).toEqual(['a', '<<'])
  })
})

test('only the tolerant parser takes a bracket that is closed under its key', () => {
  const text = 'args: [\n  1\n]\nb: 2\n'
  expect(parseFast(text)).toMatchObject({ kind: 'rejected', problem: { start: 12 } })
  expect(parseTolerant(text)).toMatchObject({ kind: 'documents', problems: [] })
})

test('the tolerant parser gives the documents that are whole', () => {
  const parsed = parseTolerant('a: 1\n---\nb: [1\n---\nc: 3\n')
  expect(parsed).toMatchObject({
    documents: [{ index: 0 }, { index: 2 }],
    problems: [{ kind: 'broken', document: 1 }],
  })
  expect(textOf(at(rootOf(parsed, 2), 'c'))).toBe('3')
})

test('an error at the start of a document is its own', () => {
  expect(parseTolerant('a: 1\n---\n}b: 1\n---\nc: 2\n')).toMatchObject({
    documents: [{ index: 0 }, { index: 2 }],
    problems: [{ kind: 'broken', document: 1, start: 9 }],
  })
})

test('the tolerant parser takes no long text, and repeats none in a message', () => {
  expect(parseTolerant(`a: ${'x'.repeat(262_144)}`)).toMatchObject({ kind: 'rejected' })
  const message = JSON.stringify(parseTolerant('password: |swordfish\n  x\n---\n}hunter22\n'))
  expect(message).not.toMatch(/hunter22|swordfish/)
})
