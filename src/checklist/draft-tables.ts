import type { ChannelTable } from '../channels/channel-table.ts'
import type { GuideTable, TableRow } from '../guide/guide.ts'
import { isChannelTable, productColumn, readChannelRow } from './channel-row.ts'
import type { GuideWarning } from './checklist.ts'
import type { Draft } from './draft.ts'
import type { Products } from './products-of.ts'
import { recogniseTopics } from './recognise-topics.ts'

/** What a table says as a whole: the channels of each product in it, or the versions that go together. */
export interface DraftedTable {
  readonly drafts: readonly Draft[]
  readonly channels: readonly ChannelTable[]
  readonly warnings: readonly GuideWarning[]
}

const nothing: DraftedTable = { drafts: [], channels: [], warnings: [] }

/** The requirements stand at the line of the header. A table that no topic knows gives none: its rows are statements. */
export function draftTable(products: Products, table: GuideTable): DraftedTable {
  const header = table.header.map(cell => cell.text)
  if (!isChannelTable(header)) return { ...nothing, drafts: draftOf(table, table.rows, undefined) }
  const column = productColumn(header)
  const groups = byProduct(products, table, column)
  const line = table.place.line
  if (groups === undefined)
    return { ...nothing, warnings: [{ line, message: 'the table of channels names no product' }] }
  const warnings = table.rows.flatMap(row => {
    const lacks = column !== -1 && productIn(row, column) === ''
    const problem = lacks
      ? 'a row of the table of channels names no product'
      : readChannelRow(header, texts(row)).problem
    return problem === undefined ? [] : [{ line: row.place.line, message: problem }]
  })
  const channels = groups.map(([product, rows]) => ({
    product,
    rows: rows.flatMap(row => {
      const read = readChannelRow(header, texts(row)).row
      return read === undefined ? [] : [{ ...read, place: row.place }]
    }),
  }))
  const parts = groups.flatMap(([product, rows]) =>
    draftOf(table, rows, product).map(draft => (groups.length > 1 ? { ...draft, part: product } : draft)),
  )
  return { drafts: parts, channels, warnings }
}

function draftOf(table: GuideTable, rows: readonly TableRow[], product: string | undefined): readonly Draft[] {
  const header = table.header.map(cell => cell.text)
  const place = { ...table.place, endLine: table.place.line, endColumn: table.header.at(-1)?.place.endColumn ?? 1 }
  const known = recogniseTopics({
    text: '',
    code: [],
    links: [],
    items: [],
    section: table.section,
    strength: 'fact',
    table: {
      header,
      rows: rows.map(row => ({ cells: texts(row), line: row.place.line })),
      ...(product === undefined ? {} : { product }),
    },
  })
  const text = header.filter(name => name !== '').join(' | ')
  const base = {
    text,
    place,
    section: table.section,
    strength: 'fact',
    polarity: 'do',
    signals: [],
    basis: 'direct',
  } as const
  return known.map(one => ({ ...base, ...one }))
}

type Group = readonly [product: string, rows: readonly TableRow[]]

function byProduct(products: Products, table: GuideTable, column: number): readonly Group[] | undefined {
  if (column === -1) {
    const product = products.of(table)
    return product === undefined ? undefined : [[product, table.rows]]
  }
  const groups = new Map<string, TableRow[]>()
  for (const row of table.rows) {
    const product = productIn(row, column)
    const group = groups.get(product) ?? []
    group.push(row)
    if (product !== '') groups.set(product, group)
  }
  return [...groups]
}

function productIn(row: TableRow, column: number): string {
  return row.cells[column]?.text.toLowerCase() ?? ''
}

function texts(row: TableRow): readonly string[] {
  return row.cells.map(cell => cell.text)
}
