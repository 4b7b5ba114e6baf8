import type { Block } from '../guide-document.ts'
import { cellsOf, tableOf } from './cells.ts'
import { channelRowsAt } from './channel-rows.ts'
import { listMark } from './list-mark.ts'
import type { PageLine } from './page-lines.ts'

interface Found {
  readonly block: Block
  readonly next: number
}

const mostColumns = 32
const separator = /^[|\s:+-]*-{2,}[|\s:+-]*$/

/** A table that begins at a line, and the line after it. */
export function tableAt(lines: readonly PageLine[], index: number): Found | undefined {
  const text = lines[index]?.text ?? ''
  if (text === '') return undefined
  return (
    channelRowsAt(lines, index) ??
    (text.includes('\t') ? rowsAt(lines, index, tabbed) : undefined) ??
    (text.includes('|') ? pipesAt(lines, index) : undefined) ??
    (text.includes('  ') ? rowsAt(lines, index, aligned(lines[index])) : undefined)
  )
}

type Split = (line: PageLine) => readonly PageLine[] | undefined

function rowsAt(lines: readonly PageLine[], index: number, split: Split): Found | undefined {
  const rows: (readonly PageLine[])[] = []
  let at = index
  for (let line = lines[at]; line !== undefined && line.text !== ''; line = lines[++at]) {
    if (rows.length > 0 && separator.test(line.text)) continue
    const cells = split(line)
    if (cells === undefined) break
    rows.push(cells)
  }
  const block = rows.length < 2 ? undefined : tableOf(rows)
  return block === undefined ? undefined : { block, next: at }
}

function tabbed(line: PageLine): readonly PageLine[] | undefined {
  return line.text.includes('\t') && listMark(line.text) === undefined ? cellsOf(line, /\t/g) : undefined
}

/** Columns kept apart by spaces: the second one begins below the second one of the first row. */
function aligned(first: PageLine | undefined): Split {
  const column = first && cellsOf(first, / {2,}/g)[1]?.indent
  return line => {
    const cells = cellsOf(line, / {2,}/g)
    const isRow = cells.length > 1 && cells[1]?.indent === column && listMark(line.text) === undefined
    return isRow && !/[.!?:]$/.test(cells[0]?.text ?? '') ? cells : undefined
  }
}

/** Rows between pipes; some tools give each cell a line of its own, and only the line of dashes tells how many make a row. */
function pipesAt(lines: readonly PageLine[], index: number): Found | undefined {
  const cells: PageLine[] = []
  let columns = 0
  let at = index
  for (let line = lines[at]; line !== undefined && isPiped(line.text); line = lines[++at]) {
    if (separator.test(line.text)) columns = columns === 0 ? cells.length : columns
    else cells.push(...pipedCells(line))
    if (columns === 0 && at - index > mostColumns) return undefined
  }
  if (columns === 0) return undefined
  const rows: (readonly PageLine[])[] = []
  for (let from = 0; from < cells.length; from += columns) rows.push(cells.slice(from, from + columns))
  const block = tableOf(rows)
  return block === undefined ? undefined : { block, next: at }
}

function isPiped(text: string): boolean {
  return text.endsWith('|') || text.startsWith('|')
}

function pipedCells(line: PageLine): readonly PageLine[] {
  const cells = cellsOf(line, /\|/g)
  const from = line.text.length > 1 && line.text.startsWith('|') ? 1 : 0
  return cells.slice(from, line.text.endsWith('|') ? -1 : undefined)
}
