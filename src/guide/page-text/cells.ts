import type { Block, Cell, Row } from '../guide-document.ts'
import { createPlainText } from '../plain-text.ts'
import type { PageLine } from './page-lines.ts'

type Table = Extract<Block, { readonly kind: 'table' }>

/** The pieces of a line between separators, each without the white space around it. */
export function cellsOf(line: PageLine, separator: RegExp): readonly PageLine[] {
  const cells: PageLine[] = []
  let from = 0
  for (const match of line.text.matchAll(separator)) {
    cells.push(between(line, from, match.index))
    from = match.index + match[0].length
  }
  cells.push(between(line, from, line.text.length))
  return cells
}

/** The part of a line from one of its characters to another. */
export function between(line: PageLine, from: number, to: number): PageLine {
  const words = line.text.slice(from, to)
  const text = words.trim()
  const before = words.length - words.trimStart().length
  const start = line.start + from + (text === '' ? 0 : before)
  return { text, start, end: start + text.length, indent: line.indent + from + before }
}

/** Where the page has no header, `names` stand at its first line. */
export function tableOf(rows: readonly (readonly PageLine[])[], names?: readonly string[]): Table | undefined {
  const read = rows.map(rowOf)
  const [first] = read
  const last = read.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = { start: first.start, end: last.end }
  if (names === undefined) return { kind: 'table', header: first.cells, rows: read.slice(1), ...span }
  const header = names.map(name => cellOf({ text: name, start: first.start, end: first.end, indent: 0 }))
  return { kind: 'table', header, rows: read, ...span }
}

function rowOf(cells: readonly PageLine[]): Row {
  return { cells: cells.map(cellOf), start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 }
}

function cellOf({ text, start, end }: PageLine): Cell {
  const words = createPlainText()
  words.append(text, start)
  return { text: words.build(), start, end }
}
