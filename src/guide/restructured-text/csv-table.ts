import { tableOfCells } from './cells.ts'
import type { Directive } from './directive.ts'
import type { Element } from './element.ts'
import { contentOf, type Line, spanOfLines } from './line.ts'
import type { Reading, Region } from './reading.ts'

type CsvRow = readonly (readonly Line[])[]

/** Rows of comma-separated values; a header may stand in an option. */
export function readCsvTable(reading: Reading, region: Region, directive: Directive): readonly Element[] {
  const { lines } = reading
  const { body, options, at, end } = directive
  const delimiter = delimiterOf(options.get('delim')?.text ?? ',')
  const named = options.get('header')
  const header = named === undefined ? [] : cutRows([named], delimiter)
  const rows = cutRows(lines.slice(body.start, body.end).map(contentOf), delimiter)
  if (rows.length === 0) return []
  const asked = Number.parseInt(options.get('header-rows')?.text ?? '0', 10) || 0
  const headers = header.length > 0 ? header.length : Math.min(asked, rows.length)
  return [
    tableOfCells(reading, region, { rows: [...header, ...rows], headers, ...spanOfLines(lines, { start: at, end }) }),
  ]
}

function delimiterOf(written: string): string {
  if (written === 'tab') return '\t'
  return written === 'space' ? ' ' : written.slice(0, 1) || ','
}

function cutRows(lines: readonly Line[], delimiter: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let row: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    if (line.text === '' && !isOpen) continue
    isOpen = cutLine(line, { row, isOpen, delimiter })
    if (isOpen) continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** A quote is doubled in quotes; escaped, it is as long. */
/** Adds the values of a line to a row; true where the last one goes on in the next line. */
function cutLine(
  { text, start }: Line,
  { row, isOpen, delimiter }: { readonly row: Line[][]; readonly isOpen: boolean; readonly delimiter: string },
): boolean {
  let quoted = isOpen
  let from = 0
  let at = 0
  const add = (to: number): void => {
    row.at(-1)?.push({ text: text.slice(from, to).replaceAll('""', '\\"'), start: start + from })
  }
  if (!isOpen) row.push([])
  for (; at < text.length; at++) {
    if (text[at] === '"' && quoted && text[at + 1] === '"') at++
    else if (text[at] === '"' && (quoted || text.slice(from, at).trim() === '')) {
      if (quoted) add(at)
      quoted = !quoted
      from = at + 1
    } else if (text[at] === delimiter && !quoted) {
      add(at)
      row.push([])
      from = at + 1
    }
  }
  add(at)
  return quoted
}
