import type { Place } from '../text/place.ts'
import type { GuideTable, Statement, TableCell } from './guide.ts'
import type { Block, Cell } from './guide-document.ts'

type ReadTable = Omit<GuideTable, 'section' | 'sectionIndex'>

export function readTable(
  table: Extract<Block, { readonly kind: 'table' }>,
  place: (start: number, end: number) => Place,
): ReadTable {
  const cellOf = ({ text, start, end }: Cell): TableCell => ({
    text: text.text.replace(/\s+/g, ' ').trim(),
    links: text.links.map(({ text, url }) => ({ text, url })),
    code: text.code.map(({ value }) => value),
    place: place(start, end),
  })
  return {
    place: place(table.start, table.end),
    header: table.header.map(cellOf),
    rows: table.rows.map(row => ({ cells: row.cells.map(cellOf), place: place(row.start, row.end) })),
  }
}

type RowStatement = Omit<Statement, 'section' | 'sectionIndex' | 'block'>

/** The rows of a table as statements: what their cells say, one after the other. */
export function rowStatements(table: ReadTable, index: number): readonly RowStatement[] {
  return table.rows.map((row, number) => ({
    kind: 'row',
    text: row.cells
      .map(cell => cell.text)
      .filter(text => text !== '')
      .join(' | '),
    place: row.place,
    code: row.cells.flatMap(cell => cell.code),
    links: row.cells.flatMap(cell => cell.links),
    table: index,
    row: number,
  }))
}
