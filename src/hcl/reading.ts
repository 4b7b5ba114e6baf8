import type { Scanner } from './scanner.ts'
import { indentAt, lineEnd, skipIdentifier } from './skip.ts'

/** How a file is read: what is taken for a sign that a bracket above was never closed. */
export interface Reading {
  readonly scan: Scanner
  /** Block types that begin at the left edge at the top of a file only; none while a file is taken at its word. */
  readonly topLevel: ReadonlySet<string>
  /** Indentation counts: for files that are broken. */
  readonly byLayout: boolean
  tell(message: string, start: number, end: number): void
}

/** The offset of the `{` of a block whose type ends at `nameEnd`; undefined where no block begins. */
export function headEnd({ scan }: Reading, nameEnd: number): number | undefined {
  let at = scan.blanks(nameEnd)
  while (at < scan.end) {
    const code = scan.code(at)
    if (code === 123) return at
    const after = code === 34 ? labelEnd(scan, at) : skipIdentifier(scan.text, at, scan.end)
    if (after === at) return undefined
    at = scan.blanks(after)
  }
  return undefined
}

function labelEnd(scan: Scanner, at: number): number {
  const { end, closed } = scan.quoted(at)
  return closed ? end : at
}

/** Whether a block of the top of a file begins at the left edge. */
export function isTopLevel(reading: Reading, at: number): boolean {
  const { scan, topLevel } = reading
  if (topLevel.size === 0 || (at > 0 && scan.code(at - 1) !== 10)) return false
  const nameEnd = skipIdentifier(scan.text, at, scan.end)
  return topLevel.has(scan.text.slice(at, nameEnd)) && headEnd(reading, nameEnd) !== undefined
}

/** Whether a `=` that is no `==` or `=>` stands here. */
export const isEquals = (scan: Scanner, at: number): boolean =>
  scan.code(at) === 61 && scan.code(at + 1) !== 61 && scan.code(at + 1) !== 62

const joining: ReadonlySet<string> = new Set(['for', 'in', 'if'])

/**
 * What begins at the first thing of a line within brackets: the item of an object or of a block, which an expression is
 * not, or a block, which is not within any bracket.
 */
export function itemAt(reading: Reading, at: number): 'attribute' | 'block' | undefined {
  const { scan } = reading
  const nameEnd = skipIdentifier(scan.text, at, scan.end)
  if (nameEnd === at) return undefined
  const next = scan.blanks(nameEnd)
  if (isEquals(scan, next)) return 'attribute'
  if (isTopLevel(reading, at)) return 'block'
  const code = scan.code(next)
  if (code === 123) return joining.has(scan.text.slice(at, nameEnd)) ? undefined : 'block'
  return code === 34 && headEnd(reading, nameEnd) !== undefined ? 'block' : undefined
}

/**
 * Where reading goes on after a heredoc that is never closed: at the next block of the top, or by the layout where
 * something that is indented no deeper than its attribute begins.
 */
export function afterOpenHeredoc(reading: Reading, start: number, indent: number): number {
  const { scan, byLayout } = reading
  for (let line = nextLine(scan, start); line < scan.end; line = nextLine(scan, line)) {
    const at = scan.blanks(line)
    const isOut = byLayout && indent >= 0 && at - line <= indent && indentAt(scan.text, at) >= 0
    if (isOut && (scan.code(at) === 125 || itemAt(reading, at))) return line
    if (at === line && isTopLevel(reading, at)) return line
  }
  return scan.end
}

export function nextLine({ text, end }: Scanner, start: number): number {
  const stop = lineEnd(text, start, end)
  return Math.min(end, stop + (text.charCodeAt(stop) === 13 ? 2 : 1))
}
