import { contentOf, dedented, indentOf, type Line, spanOfLines } from './line.ts'
import type { Region, Taken } from './reading.ts'

/** Code by its indentation, or by a mark that each of its lines begins with; what is neither is none. */
export function readLiteral(lines: readonly Line[], region: Region, at: number): Taken {
  let start = at
  while (start < region.end && indentOf(lines[start]) === Number.POSITIVE_INFINITY) start++
  const isIndented = indentOf(lines[start]) > region.indent
  const mark = /^[!-/:-@[-`{-~]/.exec(contentOf(lines[start]).text)?.[0]
  let end = start
  if (isIndented) while (end < region.end && indentOf(lines[end]) > region.indent) end++
  else if (mark !== undefined) while (end < region.end && contentOf(lines[end]).text.startsWith(mark)) end++
  if (start >= region.end || end === start) return { elements: [], next: at }
  const range = { start, end }
  const code = { kind: 'code', language: '', text: dedented(lines, range), ...spanOfLines(lines, range) } as const
  return { elements: [code], next: end }
}
