import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/guide/guide-document.ts'
import { cutIntoPieces } from '../../src/guide/markdown/cut-into-pieces.ts'
import { definitionsOf } from '../../src/guide/markdown/document-data.ts'
import { parseMarkdown } from '../../src/guide/markdown/parse-markdown.ts'
import { toBlocks } from '../../src/guide/markdown/to-blocks.ts'

function blocksOf(text: string, size: number): readonly Block[] {
  const pieces = parseMarkdown(text, size) ?? []
  return toBlocks(pieces, { source: text, definitions: definitionsOf(pieces), substitutions: new Map() })
}

/** What is compared of a block: all but the functions in it. */
function shape(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks))
}

test.each([
  ['a list at the margin', '- a\n- b\n\n- c\n  d\n- e\n', 3],
  ['two lists with other marks', '- a\n- b\n* c\n* d\n', 4],
  ['a paragraph after a list', '- a\n\nB c.\n\n- d\n', 3],
  ['a link defined elsewhere', 'See [a].\n\nB.\n\n[A]: https://c.example\n', 2],
  ['a footnote defined elsewhere', 'See[^1].\n\nB.\n\n[^1]: C d.\n', 2],
  ['a fence over blank lines', '```\n\nA\n\n# b\n```\n\nC.\n', 2],
  ['a comment over blank lines', '<!--\n\nA\n\n-->\n\nC.\n', 2],
  ['front matter', '---\ntitle: a\n\nb: c\n---\n\nD.\n', 2],
  ['a numbered list', '1. a\n2. b\n\nC.\n\n3. d\n', 2],
  ['an indented paragraph of an item', '- a\n\n  B.\n\nC.\n', 2],
  ['HTML with a list', '<div>\n- a\n- b\n\n- c\n', 2],
])('%s is read as in the whole', (_, text, pieces) => {
  expect(cutIntoPieces(text, 1)).toHaveLength(pieces)
  expect(shape(blocksOf(text, 1))).toEqual(shape(blocksOf(text, text.length)))
})

const lines = fc.constantFrom(
  '# a',
  'You must b',
  '- c',
  '- d `e`',
  '* f',
  '  g',
  '    h',
  '1. i',
  '2. j',
  '> k',
  '',
  '',
  '```',
  '~~~',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '|a|b|\n|-|-|',
  '|c|d|',
  '---',
  '===',
  '\n[l]: m',
  '[l] and [n][l]',
  '\n[^1]: o',
  'p [^1]',
  '<pre>',
  '</pre>',
  '- ```',
  '\t- q',
)

test('any text in pieces is read as in the whole', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 30 }), parts => {
      const text = parts.join('\n')
      expect(shape(blocksOf(text, 1))).toEqual(shape(blocksOf(text, text.length)))
    }),
    { numRuns: 400 },
  )
})
