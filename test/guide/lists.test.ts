import { expect, test } from 'vitest'
import { parseGuide } from '../../src/guide/parse-guide.ts'

function listsOf(text: string): readonly (number | undefined)[] {
  const read = parseGuide({ path: 'guide.md', text })
  return read.kind === 'guide' ? read.guide.statements.map(({ item }) => item?.list) : []
}

test.each([
  ['two lists with other marks', '- a b\n- c d\n\n* e f\n', [0, 0, 1]],
  ['a comment between items', '- a b\n\n<!-- x -->\n\n- c d\n', [0, 0]],
  ['an empty comment ends a list', '- a b\n\n<!-- -->\n\n- c d\n', [0, 1]],
  ['a list in a note is another', '- a b\n\n:::{warning}\n- c d\n:::\n\n- e f\n', [0, 1, 2]],
  ['a list in a shortcode is another', '- a b\n\n{{< note >}}\n- c d\n{{< /note >}}\n', [0, 1]],
  ['a list in a tab of Docusaurus is another', '- a b\n\n<Tip>\n\n- c d\n\n</Tip>\n', [0, 1]],
  ['a paragraph ends a list', '- a b\n\nE f.\n\n- c d\n', [0, undefined, 1]],
])('%s', (_, text, lists) => {
  expect(listsOf(text)).toEqual(lists)
})

test('marks around a list hide it from nobody', () => {
  const read = parseGuide({ path: 'guide.md', text: 'You must:\n\n{{< note >}}\n\n- Enable TLS.\n\n{{< /note >}}\n' })
  expect(read.kind === 'guide' && read.guide.statements.map(({ leads, text }) => [text, leads?.kind])).toEqual([
    ['You must:', 'list'],
    ['Enable TLS.', undefined],
  ])
  expect(read.kind === 'guide' && read.guide.codeBlocks).toEqual([])
})
