import type { CellElement, Element, RowElement } from './element.ts'
import { type Line, leastIndent, spanOfLines } from './line.ts'
import type { Reading, Region } from './reading.ts'

/** A table whose cells were cut out of its lines, row by row. */
interface CutTable {
  readonly rows: readonly (readonly (readonly Line[])[])[]
  /** How many of the rows are its header. */
  readonly headers: number
  readonly start: number
  readonly end: number
}

const mostCells = 100_000

export function tableOfCells(reading: Reading, region: Region, { rows, headers, start, end }: CutTable): Element {
  let last = start
  let cells = 0
  for (const row of rows) cells += row.length
  if (cells > mostCells) {
    reading.state.excess ??= { message: `a table has more than ${mostCells} cells`, offset: start }
    return tableOf([], 0, { start, end })
  }
  const read = rows.map((cells): RowElement => {
    const elements = cells.map(lines => {
      const cell = cellOf(reading, region, lines, last)
      last = Math.max(last, cell.end)
      return cell
    })
    return rowOf(elements, last)
  })
  return tableOf(read, headers, { start, end })
}

/** Of several rows of a header, the lowest one that says something names a column. */
export function tableOf(
  rows: readonly RowElement[],
  headers: number,
  span: { readonly start: number; readonly end: number },
): Element {
  const above = rows.slice(0, headers).toReversed()
  const header = (above[0]?.cells ?? []).map(
    (cell, column) => above.map(row => row.cells[column]).find(one => one !== undefined && isSaid(one)) ?? cell,
  )
  return { kind: 'table', header, rows: rows.slice(headers), ...span }
}

export function rowOf(cells: readonly CellElement[], fallback: number): RowElement {
  const said = cells.filter(isSaid)
  const start = Math.min(...said.map(cell => cell.start))
  return said.length === 0
    ? { cells, start: fallback, end: fallback }
    : { cells, start, end: Math.max(...said.map(cell => cell.end)) }
}

function isSaid(cell: CellElement): boolean {
  return cell.end > cell.start
}

function cellOf(reading: Reading, region: Region, lines: readonly Line[], fallback: number): CellElement {
  const range = { start: 0, end: lines.length }
  const first = lines.findIndex(line => line.text.trim() !== '')
  if (first === -1) return { elements: [], start: fallback, end: fallback }
  const span = spanOfLines(lines, { start: first, end: lines.length })
  const within = { ...range, indent: leastIndent(lines, range, 0), depth: region.depth + 1 }
  return { elements: reading.body({ ...reading, lines: [...lines] }, within), ...span }
}
