import type { Span } from '../plain-text.ts'

/** A line of the text, or the piece of one that a cell holds. `start` is the source offset of its first character. */
export interface Line {
  readonly text: string
  readonly start: number
}

const tabStop = 8

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}

/** The column in which a line begins; of a blank one, `Infinity`. */
export function indentOf(line: Line | undefined): number {
  const text = line?.text ?? ''
  let column = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 9) column += tabStop - (column % tabStop)
    else if (code === 32 || code === 11 || code === 12) column++
    else return column
  }
  return Number.POSITIVE_INFINITY
}

/** What a line says, without the white space around it. */
export function contentOf(line: Line | undefined): Line {
  const { text, start } = line ?? { text: '', start: 0 }
  const bare = text.trimStart()
  return { text: bare.trimEnd(), start: start + text.length - bare.length }
}

/** A line whose first characters were read: the rest of it, as if it began in a column. */
export function restOf({ text, start }: Line, read: number, column: number): Line {
  return { text: ' '.repeat(column) + text.slice(read), start: start + read - column }
}

/** The smallest indentation of lines; `fallback` where all are blank. */
export function leastIndent(lines: readonly Line[], { start, end }: Span, fallback: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let at = start; at < end; at++) least = Math.min(least, indentOf(lines[at]))
  return least === Number.POSITIVE_INFINITY ? fallback : least
}

/** The lines of a range without their common indentation and the blank ones around them. */
export function dedented(lines: readonly Line[], range: Span): string {
  const least = leastIndent(lines, range, 0)
  const texts = lines.slice(range.start, range.end).map(({ text }) => text.slice(charactersOf(text, least)).trimEnd())
  while (texts.at(-1) === '') texts.pop()
  const first = texts.findIndex(text => text !== '')
  return texts.slice(Math.max(0, first)).join('\n')
}

function charactersOf(text: string, column: number): number {
  let at = 0
  for (let seen = 0; seen < column && at < text.length; at++) seen += text[at] === '\t' ? tabStop - (seen % tabStop) : 1
  return at
}

/** From the first to the last character of the lines of a range. */
export function spanOfLines(lines: readonly Line[], { start, end }: Span): Span {
  let last = end - 1
  while (last > start && indentOf(lines[last]) === Number.POSITIVE_INFINITY) last--
  const from = contentOf(lines[start])
  const to = contentOf(lines[last])
  return { start: from.start, end: Math.max(from.start, to.start + to.text.length) }
}
