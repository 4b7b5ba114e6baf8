import type { GuideComment } from '../../guide/guide.ts'
import type { GuideWarning } from '../checklist.ts'
import { type Entry, readEntries } from './read-entries.ts'

/** What one comment of a guide says to Hardlist: its keys with their lines. */
export interface Annotation {
  readonly comment: number
  readonly line: number
  readonly entries: readonly LinedEntry[]
}

export type LinedEntry = Omit<Entry, 'at'> & { readonly line: number }

const longest = 4096

/** The annotation that a comment is; `undefined` where it is a comment like any other. `lines` are those of the guide. */
export function readAnnotation(
  { text, place }: GuideComment,
  comment: number,
  lines: readonly string[],
): Annotation | GuideWarning | undefined {
  const mark = /^hardlist\s{0,20}:/i.exec(text)?.[0]
  if (mark === undefined) return undefined
  const first = firstLine(place, lines)
  const words = text.slice(mark.length)
  const lineAt = (at: number): number => first + text.slice(0, mark.length + at).split('\n').length - 1
  if (words.length > longest) return { line: first, message: `an annotation is longer than ${longest} characters` }
  const read = readEntries(words)
  if (read.kind === 'wrong') return { line: lineAt(read.at), message: read.message }
  const entries = read.entries.map(({ key, value, at }) => ({ key, value, line: lineAt(at) }))
  return { comment, line: first, entries }
}

/** The mark may stand below the line that opens the comment. */
function firstLine({ line, endLine, column }: GuideComment['place'], lines: readonly string[]): number {
  for (let at = line; at <= Math.min(endLine, line + 10); at++)
    if (/hardlist\s*:/i.test((lines[at - 1] ?? '').slice(at === line ? column - 1 : 0).slice(0, 1000))) return at
  return line
}
