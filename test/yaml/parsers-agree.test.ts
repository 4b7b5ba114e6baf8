import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import type { ParsedYaml, YamlNode } from '../../src/yaml/node.ts'
import { parseTolerant } from '../../src/yaml/tolerant-yaml.ts'
import { tree, valuesOf, write } from './written-yaml.ts'

const documents = fc.array(tree, { minLength: 1, maxLength: 3 })
const textOf = (trees: Parameters<typeof valuesOf>[0][]) =>
  `${trees.map(each => write(each).replace(/^\n/, '')).join('\n--- # next\n')}\n`

function seen(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(seen)
  return node.pairs.map(({ key, value }) => [key.value, seen(value)])
}

const valuesIn = (parsed: ParsedYaml): unknown =>
  parsed.kind === 'documents' ? parsed.documents.map(({ root }) => seen(root)) : parsed

test('what is written is what the fast parser reads', () => {
  fc.assert(
    fc.property(documents, trees => {
      const text = textOf(trees)
      expect(valuesIn(parseFast(text)), text).toEqual(trees.map(valuesOf))
    }),
    { numRuns: 400 },
  )
})

test('both parsers see the same tree at the same offsets', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (trees, windows) => {
      const text = windows ? textOf(trees).replaceAll('\n', '\r\n') : textOf(trees)
      expect(parseTolerant(text), text).toEqual(parseFast(text))
    }),
    { numRuns: 400 },
  )
})

test('both parsers see the same through aliases and merge keys', () => {
  fc.assert(
    fc.property(tree, each => {
      const written = write(each, 2)
      const merge = each.kind === 'mapping' ? 'm: {<<: *x, z: 1}\n' : ''
      const text = `anchor: &x${written.startsWith('\n') ? '' : ' '}${written}\nlist: [*x, {y: *x}]\n${merge}`
      const value = valuesOf(each)
      const pairs = each.kind === 'mapping' ? each.pairs.filter(([key]) => key !== 'z') : []
      const merged = ['m', [['z', '1'], ...pairs.map(([key, inner]) => [key, valuesOf(inner)])]]
      const parsed = parseFast(text)
      expect(parseTolerant(text), text).toEqual(parsed)
      const expected = [['anchor', value], ['list', [value, [['y', value]]]], ...(merge === '' ? [] : [merged])]
      expect(valuesIn(parsed), text).toEqual([expected])
    }),
    { numRuns: 200 },
  )
})

test('a mutated text never makes a parser throw, and every range lies in the text', () => {
  const junk = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ':',
    '- ',
    '\t',
    '"',
    "'",
    '|\n',
    '&a ',
    '*a',
    '<<: ',
    '---\n',
    '\u0000',
    '%',
    '!',
  )
  fc.assert(
    fc.property(documents, fc.nat(), junk, (trees, at, insert) => {
      const whole = textOf(trees)
      const text = whole.slice(0, at % whole.length) + insert + whole.slice(at % whole.length)
      for (const parse of [parseFast, parseTolerant]) {
        const parsed = parse(text)
        const ranges =
          parsed.kind === 'documents' ? parsed.documents.flatMap(({ root }) => rangesOf(root)) : [parsed.problem]
        for (const { start, end } of ranges) expect(0 <= start && start <= end && end <= text.length, text).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

function rangesOf(node: YamlNode | undefined): readonly { start: number; end: number }[] {
  if (node === undefined) return []
  if (node.kind === 'scalar') return [node]
  const inner = node.kind === 'sequence' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value])
  return [node, ...inner.flatMap(rangesOf)]
}
