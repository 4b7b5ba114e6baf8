import { tableOfCells } from './cells.ts'
import { contentOf, indentOf, type Line, spanOfLines } from './line.ts'
import type { Reading, Region, Taken } from './reading.ts'

const mostColumns = 100

interface Column {
  readonly start: number
  readonly end: number
}

/** A table between lines of `=`; a row begins where its first column says something. */
export function readSimpleTable(reading: Reading, region: Region, at: number): Taken | undefined {
  const { lines } = reading
  const top = contentOf(lines[at])
  if (!/^=+[ =]*$/.test(top.text) || !top.text.includes(' ')) return undefined
  const columns = columnsOf(top.text, '=')
  const borders = bordersOf(lines, region, at)
  const last = borders.at(-1)
  if (last === undefined || columns.length > mostColumns) return undefined
  const cut = (start: number, end: number) =>
    cutRows(
      lines.slice(start, end).map(line => fromColumn(line, region.indent)),
      columns,
    )
  const header = borders.length > 1 ? cut(at + 1, borders[0] ?? 0) : []
  const rows = [...header, ...cut(borders.length > 1 ? (borders[0] ?? 0) + 1 : at + 1, last)]
  const span = spanOfLines(lines, { start: at, end: last + 1 })
  return { elements: [tableOfCells(reading, region, { rows, headers: header.length, ...span })], next: last + 1 }
}

/** The line below the header and the last one, which a blank line follows. */
function bordersOf(lines: readonly Line[], region: Region, at: number): readonly number[] {
  const borders: number[] = []
  for (let next = at + 1; next < region.end && borders.length < 2; next++) {
    const indent = indentOf(lines[next])
    if (indent < region.indent) break
    if (indent !== region.indent || !/^=+[ =]*$/.test(contentOf(lines[next]).text)) continue
    borders.push(next)
    if (next + 1 >= region.end || contentOf(lines[next + 1]).text === '') break
  }
  return borders
}

function columnsOf(border: string, mark: string): readonly Column[] {
  const columns: Column[] = []
  for (let start = border.indexOf(mark); start !== -1; ) {
    const space = border.indexOf(' ', start)
    columns.push({ start, end: space === -1 ? border.length : space })
    start = space === -1 ? -1 : border.indexOf(mark, space)
  }
  return columns
}

function fromColumn({ text, start }: Line, column: number): Line {
  return { text: text.slice(column).trimEnd(), start: start + Math.min(column, text.length) }
}

/** Lines of `-` tell which columns the cells of the row above them span. */
function cutRows(lines: readonly Line[], columns: readonly Column[]): readonly (readonly (readonly Line[])[])[] {
  const rows: (readonly (readonly Line[])[])[] = []
  let row: Line[] = []
  const settle = (spans: readonly Column[]): void => {
    if (row.some(({ text }) => text !== '')) rows.push(cellsOf(row, columns, spans))
    row = []
  }
  for (const line of lines) {
    if (/^-+[ -]*$/.test(line.text)) {
      settle(columnsOf(line.text, '-'))
      continue
    }
    const first = columns[0]
    if (first !== undefined && line.text.slice(first.start, first.end).trim() !== '') settle(columns)
    row.push(line)
  }
  settle(columns)
  return rows
}

function cellsOf(
  lines: readonly Line[],
  columns: readonly Column[],
  spans: readonly Column[],
): readonly (readonly Line[])[] {
  return columns.map(({ start }) => {
    const index = spans.findIndex(span => span.start === start)
    if (index === -1) return []
    const end = spans[index + 1]?.start ?? Number.POSITIVE_INFINITY
    return lines.map(line => ({
      text: line.text.slice(start, end),
      start: line.start + Math.min(start, line.text.length),
    }))
  })
}
