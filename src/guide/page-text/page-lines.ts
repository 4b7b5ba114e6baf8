import type { Span } from '../plain-text.ts'

/** A line without the white space around it; `start` and `end` are of what is left. A line without words has the text ''. */
export interface PageLine extends Span {
  readonly text: string
  /** Columns of white space before it, a tab being four. */
  readonly indent: number
}

export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = []
  let from = 0
  for (const raw of text.split('\n')) {
    const kept = raw.trim()
    const before = raw.length - raw.trimStart().length
    const start = kept === '' ? from : from + before
    const indent = kept === '' ? 0 : raw.slice(0, before).replace(/\t/g, '    ').length
    lines.push({ text: kept, start, end: start + kept.length, indent })
    from += raw.length + 1
  }
  return lines
}

/** The line without its first characters. */
export function lineFrom({ text, start, end, indent }: PageLine, count: number): PageLine {
  const rest = text.slice(count)
  const kept = rest.trimStart()
  return { text: kept, start: start + count + rest.length - kept.length, end, indent: indent + count }
}

/** The line up to one of its characters. */
export function lineUntil({ text, start, indent }: PageLine, count: number): PageLine {
  const kept = text.slice(0, count).trimEnd()
  return { text: kept, start, end: start + kept.length, indent }
}

/** No page is wrapped wider. */
const widest = 120

/** Whether a sentence may go on in the next line: one line of prose that no width has broken shows that none is. */
export function isWrapped(lines: readonly PageLine[]): boolean {
  return lines.every(({ text }) => text.length <= widest || /\t| {3}|\||\\$|^\$ | --\w/.test(text))
}
