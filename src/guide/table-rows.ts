import type { Nodes, PhrasingContent, Table } from 'mdast'
import type { Place } from '../text/place.ts'
import type { GuideTable, Statement, TableCell, TableRow } from './guide.ts'
import type { PlainText } from './plain-text.ts'

interface CellReader {
  plain(nodes: readonly PhrasingContent[]): PlainText
  place(node: Nodes): Place
}

type ReadTable = Omit<GuideTable, 'section' | 'sectionIndex'>

export function readTable(table: Table, reader: CellReader): ReadTable {
  const [header, ...rows] = table.children.map((row): TableRow => {
    const cells = row.children.map((cell): TableCell => {
      const { text, links, code } = reader.plain(cell.children)
      return {
        text: text.replace(/\s+/g, ' ').trim(),
        links: links.map(({ text, url }) => ({ text, url })),
        code: code.map(({ value }) => value),
        place: reader.place(cell),
      }
    })
    return { cells, place: reader.place(row) }
  })
  return { place: reader.place(table), header: header?.cells ?? [], rows }
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
