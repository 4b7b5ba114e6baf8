import { describe, expect, test } from 'vitest'
import { applyEdits, isOverlapping } from '../../src/text/apply-edits.ts'
import type { Edit } from '../../src/text/place.ts'

const edit = (line: number, [column, endColumn]: readonly [number, number], text: string, endLine = line): Edit => ({
  place: { path: 'a', line, column, endLine, endColumn },
  text,
})

describe('edits of a text', () => {
  test.each<[string, string, readonly Edit[], string | undefined]>([
    ['none', 'ab\n', [], 'ab\n'],
    ['several, in any order', 'ab\ncd\n', [edit(2, [1, 2], 'X'), edit(1, [2, 3], 'Y')], 'aY\nXd\n'],
    ['one that adds a line', 'ab\ncd', [edit(1, [3, 3], '\nnew')], 'ab\nnew\ncd'],
    ['one that adds a line to one of Windows', 'ab\r\ncd', [edit(1, [3, 3], '\nnew')], 'ab\r\nnew\r\ncd'],
    ['one over lines', 'ab\ncd\nef', [edit(1, [2, 2], '-', 3)], 'a-f'],
    ['one at the end', 'ab\n', [edit(2, [1, 1], 'x')], 'ab\nx'],
    ['two at one point, in their order', 'ab', [edit(1, [2, 2], '1'), edit(1, [2, 2], '2')], 'a12b'],
    ['two that touch', 'abcd', [edit(1, [1, 3], 'x'), edit(1, [3, 5], 'y')], 'xy'],
    ['two that overlap', 'abcd', [edit(1, [1, 3], 'x'), edit(1, [2, 4], 'y')], undefined],
    ['one behind the line', 'ab\ncd', [edit(1, [2, 9], 'x')], undefined],
    ['one behind the text', 'ab\ncd', [edit(4, [1, 1], 'x')], undefined],
    ['one that ends before it begins', 'ab\ncd', [edit(2, [2, 1], 'x')], undefined],
  ])('%s', (_, text, edits, after) => {
    expect(applyEdits(text, edits)).toBe(after)
  })

  test('overlap only where they share more than an end', () => {
    const [a, b, c] = [edit(1, [1, 3], ''), edit(1, [3, 5], ''), edit(1, [2, 4], '')]
    expect(isOverlapping(a.place, b.place)).toBe(false)
    expect(isOverlapping(a.place, c.place)).toBe(true)
    expect(isOverlapping(a.place, { ...c.place, path: 'b' })).toBe(false)
  })
})
