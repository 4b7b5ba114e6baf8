import { describe, expect, test } from 'vitest'
import type { GuideTable } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

function tablesOf(text: string): readonly GuideTable[] {
  const read = parseGuide({ path: 'guide.rst', text })
  return read.kind === 'guide' ? read.guide.tables : []
}

describe('tables', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a grid',
      '+---+-----+\n| A | B   |\n+===+=====+\n| c | d   |\n+---+-----+\n| e | f_g |\n+---+-----+',
      'A|B',
      ['c|d', 'e|f_g'],
    ],
    ['a grid without a header', '+---+---+\n| a | b |\n+---+---+', '', ['a|b']],
    [
      'cells of several lines',
      '+------+-----+\n| a    | * b |\n| long | * c |\n|      |     |\n| one  |     |\n+------+-----+',
      '',
      ['a long one|b c'],
    ],
    [
      'cells over columns',
      '+---+---+\n| A | B |\n+===+===+\n| c d   |\n+---+---+\n| e | f |\n+---+---+',
      'A|B',
      ['c d|', 'e|f'],
    ],
    [
      'cells over rows',
      '+---+---+\n| A | B |\n+===+===+\n| c | d |\n|   +---+\n| x | e |\n+---+---+',
      'A|B',
      ['c x|d', '|e'],
    ],
    [
      'a header of two rows',
      '+---+---+\n| A | B |\n|   +---+\n|   | C |\n+===+===+\n| d | e |\n+---+---+',
      'A|C',
      ['d|e'],
    ],
    [
      'wide characters',
      '+----+---+\n| \u2705 | b |\n+----+---+\n| cc | d |\n+----+---+'.replace('\u2705 ', '\u2705'),
      '',
      ['\u2705|b', 'cc|d'],
    ],
    ['inline markup', '+----------+------------+\n| ``a`` *b*| `c <d>`_   |\n+----------+------------+', '', ['a b|c']],
    [
      'a simple one',
      '=== ======\nA   B\n=== ======\nc   d e f g h\n    i\nj   k\n=== ======',
      'A|B',
      ['c|d e f g h i', 'j|k'],
    ],
    ['a simple one without a header', '== ==\na  b\n== ==', '', ['a|b']],
    ['an empty first column', '== ==\na  b\n\\  c\n== ==', '', ['a|b', '|c']],
    ['rows apart', '== ==\nA  B\n== ==\na  b\n\nc  d\n== ==', 'A|B', ['a|b', 'c|d']],
    ['a simple one with spans', '== ==\nA B\n-----\nc  d\n== ==\ne  f\n== ==', 'c|d', ['e|f']],
    [
      'a list',
      '.. list-table:: Title\n   :header-rows: 1\n   :widths: 1 2\n\n   * - A\n     - B\n   * - c\n     - d\n\n       e',
      'A|B',
      ['c|d e'],
    ],
    ['values', '.. csv-table:: Title\n   :header: "A", "B"\n\n   c, "d, ""e"""\n   f,', 'A|B', ['c|d, "e"', 'f|']],
    [
      'values with a header row',
      '.. csv-table::\n   :header-rows: 1\n   :delim: ;\n\n   A;B\n   c;"d\n   e"',
      'A|B',
      ['c|d e'],
    ],
    ['a table with a title', '.. table:: Title\n   :widths: auto\n\n   == ==\n   a  b\n   == ==', '', ['a|b']],
  ])('%s', (_, text, header, rows) => {
    const tables = tablesOf(`One:\n\n${text}\n\nTwo.`)
    const cells = (row: readonly { readonly text: string }[] | undefined) => row?.map(({ text }) => text).join('|')
    expect(tables.map(table => [cells(table.header), table.rows.map(row => cells(row.cells))])).toEqual([
      [header, rows],
    ])
  })
})

test('cells and rows stand where they are written', () => {
  const table = tablesOf('+----+-----+\n| A  | B   |\n+====+=====+\n| c  | d e |\n| c2 | f   |\n+----+-----+')[0]
  const at = ({ place }: { place: { line: number; column: number; endLine: number; endColumn: number } }) =>
    `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`
  expect(table?.header.map(at)).toEqual(['2:3-2:4', '2:8-2:9'])
  expect(table?.rows.map(at)).toEqual(['4:3-5:9'])
  expect(table?.rows[0]?.cells.map(at)).toEqual(['4:3-5:5', '4:8-5:9'])
})

test('a broken table is no reason to stop', () => {
  expect(tablesOf('+---+---+\n| a | b')).toEqual([])
  expect(tablesOf('== ==\na  b\n\nc')).toEqual([])
  expect(tablesOf('.. list-table::\n\n   text')).toEqual([])
})
