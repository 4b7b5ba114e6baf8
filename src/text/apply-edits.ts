import type { Edit, Place } from './place.ts'

/** An edit as offsets of a text, the end exclusive. */
interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A text with edits made at the places that it had before; `undefined` where one lies outside of it or two overlap. What
 * they add has the line ends that the text has.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const starts = lineStarts(text)
  const isWindows = text.includes('\r\n')
  const spans = edits.map(edit => spanOf(edit, { text, starts, isWindows }))
  if (!spans.every(span => span !== undefined)) return undefined
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  if (sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0))) return undefined
  let from = 0
  const pieces = sorted.flatMap(span => {
    const kept = text.slice(from, span.start)
    from = span.end
    return [kept, span.text]
  })
  return `${pieces.join('')}${text.slice(from)}`
}

/** Whether two edits cannot both be made: they share more than an end. */
export function isOverlapping(a: Place, b: Place): boolean {
  return a.path === b.path && isBefore(startOf(a), endOf(b)) && isBefore(startOf(b), endOf(a))
}

interface Base {
  readonly text: string
  readonly starts: readonly number[]
  readonly isWindows: boolean
}

function spanOf({ place, text: added }: Edit, { text, starts, isWindows }: Base): Span | undefined {
  const start = offsetOf(startOf(place), text, starts)
  const end = offsetOf(endOf(place), text, starts)
  if (start === undefined || end === undefined || start > end) return undefined
  return { start, end, text: isWindows ? added.replace(/\r?\n/g, '\r\n') : added }
}

interface Point {
  readonly line: number
  readonly column: number
}

const startOf = ({ line, column }: Place): Point => ({ line, column })
const endOf = ({ endLine, endColumn }: Place): Point => ({ line: endLine, column: endColumn })
const isBefore = (a: Point, b: Point): boolean => a.line < b.line || (a.line === b.line && a.column < b.column)

function offsetOf({ line, column }: Point, text: string, starts: readonly number[]): number | undefined {
  const start = starts[line - 1]
  if (start === undefined || column < 1) return undefined
  const offset = start + column - 1
  return offset <= (starts[line] ?? text.length + 1) - 1 ? offset : undefined
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
