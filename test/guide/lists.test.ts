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
  ['a paragraph ends a list', '- a b\n\nE f.\n\n- c d\n', [0, undefined, 1]],
])('%s', (_, text, lists) => {
  expect(listsOf(text)).toEqual(lists)
})
