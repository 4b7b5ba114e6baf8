import { tableOfCells } from './cells.ts'
import { contentOf, indentOf, type Line, spanOfLines } from './line.ts'
import type { Reading, Region, Taken } from './reading.ts'

const mostColumns = 100

/** Lines of one row, and the line above it: which columns it closes. */
interface GridRow {
  readonly above: Line
  readonly lines: Line[]
}

/** A table in a grid of `+`, `-` and `|`; cells may span columns and rows. */
export function readGridTable(reading: Reading, region: Region, at: number): Taken | undefined {
  const { lines } = reading
  if (!/^\+-[-+]*-\+$/.test(contentOf(lines[at]).text)) return undefined
  let end = at + 1
  while (end < region.end && indentOf(lines[end]) === region.indent && /^[+|]/.test(contentOf(lines[end]).text)) end++
  const written = lines.slice(at, end).map(contentOf)
  const edges = edgesOf(written)
  if (edges.length < 2 || edges.length > mostColumns || written.length < 3) return undefined
  const rows = cutRows(written, edges)
  const double = rows.findIndex(({ above }, index) => index > 0 && /^\+[=+]+$/.test(above.text))
  const cut = { rows: cellsOf(rows, edges), headers: Math.max(0, double), ...spanOfLines(lines, { start: at, end }) }
  return { elements: [tableOfCells(reading, region, cut)], next: end }
}

/** Where columns begin and end. */
function edgesOf(lines: readonly Line[]): readonly number[] {
  const width = lines[0]?.text.length ?? 0
  const edges = new Set<number>()
  for (const { text } of lines) {
    if (!/^\+[-=+]+\+$/.test(text)) continue
    for (let at = text.indexOf('+'); at !== -1 && at < width; at = text.indexOf('+', at + 1)) edges.add(at)
    if (edges.size > mostColumns) break
  }
  return [...edges].sort((a, b) => a - b)
}

function cutRows(lines: readonly Line[], edges: readonly number[]): readonly GridRow[] {
  const rows: GridRow[] = []
  for (const line of lines) {
    if (edges.some((_, column) => column + 1 < edges.length && isClosed(line, edges, column)))
      rows.push({ above: line, lines: [] })
    else rows.at(-1)?.lines.push(line)
  }
  return rows.slice(0, -1).filter((row, index) => row.lines.length > 0 || index === 0)
}

/** Whether a line is the border of a column. */
function isClosed({ text }: Line, edges: readonly number[], column: number): boolean {
  const [start = 0, end = 0] = edges.slice(column, column + 2)
  return /^[-+=](?:-+|=+)[-+=]$/.test(text.slice(start, end + 1))
}

function cellsOf(rows: readonly GridRow[], edges: readonly number[]): readonly (readonly (readonly Line[])[])[] {
  const open: Line[][] = edges.slice(1).map(() => [])
  return rows.map(({ above, lines }, index) => {
    const cells: Line[][] = edges.slice(1).map(() => [])
    const cuts = lines.map(line => cutsOf(line, edges))
    for (let column = 0; column + 1 < edges.length; ) {
      const next = endOfSpan(lines, cuts, column)
      if (index === 0 || isClosed(above, edges, column)) {
        cells[column] = []
        open[column] = cells[column] ?? []
      } else open[column]?.push(pieceOf(above, edges[column] ?? 0, edges[next] ?? 0))
      lines.forEach((line, number) => {
        open[column]?.push(pieceOf(line, cuts[number]?.[column] ?? 0, cuts[number]?.[next] ?? 0))
      })
      column = next
    }
    return cells
  })
}

/** The edge at which the cell ends that begins at an edge. */
function endOfSpan(lines: readonly Line[], cuts: readonly (readonly number[])[], column: number): number {
  const last = (cuts[0]?.length ?? column + 2) - 1
  let next = column + 1
  while (next < last && !lines.every(({ text }, number) => isEdge(text, cuts[number]?.[next]))) next++
  return next
}

/** Wide characters shift the edges of a line: its bars tell them where there are as many as there are edges. */
function cutsOf({ text }: Line, edges: readonly number[]): readonly number[] {
  if (edges.every(edge => isEdge(text, edge))) return edges
  const bars: number[] = []
  for (let at = text.indexOf('|'); at !== -1 && bars.length <= edges.length; at = text.indexOf('|', at + 1))
    bars.push(at)
  return bars.length === edges.length ? bars : edges
}

function isEdge(text: string, edge: number | undefined): boolean {
  return edge !== undefined && (text[edge] === '|' || text[edge] === '+')
}

function pieceOf({ text, start }: Line, from: number, to: number): Line {
  return { text: text.slice(from + 1, to), start: start + Math.min(from + 1, text.length) }
}
