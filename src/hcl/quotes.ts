import type { Heredoc } from './heredocs.ts'
import { isNewline, lineEnd } from './skip.ts'

export interface Skipped {
  /** Of one that is not closed, the end of its line. */
  readonly end: number
  readonly closed: boolean
}

interface Inside {
  comment(at: number): number
  heredoc(at: number): Heredoc | undefined
}

/** In place of the offset of a quote on the stack. */
const brace = -1
const never = -1

/**
 * Finds the end of texts in quotes, with the texts and braces inside their `${}`. One that is not closed on its line ends
 * there; within `${}` lines may end.
 */
export function createQuotes(text: string, end: number, inside: Inside): (start: number) => Skipped {
  /** Where the quotes end that were nested or never closed. */
  const known = new Map<number, number>()

  function quoted(start: number): Skipped {
    const before = known.get(start)
    const after = before ?? plainEnd(start) ?? templateEnd(start)
    return after === never ? { end: lineEnd(text, start, end), closed: false } : { end: after, closed: true }
  }

  /** Of a text without any `${`: what most are. */
  function plainEnd(start: number): number | undefined {
    for (let at = start + 1; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 34) return at + 1
      if (isNewline(code)) return never
      if (isMark(code) && text.charCodeAt(at + 1) === 123) return undefined
      if (code === 92 && !isNewline(text.charCodeAt(at + 1))) at += 1
    }
    return never
  }

  function templateEnd(start: number): number {
    const open = [start]
    let at = start + 1
    while (at < end) {
      const next = open.at(-1) === brace ? inBraces(at, open) : inText(at, open)
      if (next === never) break
      at = next
      if (open.length === 0) return at
    }
    for (const quote of open) if (quote !== brace) known.set(quote, never)
    return never
  }

  function inText(at: number, open: number[]): number {
    const code = text.charCodeAt(at)
    if (isNewline(code)) return never
    if (code === 34) {
      known.set(open.pop() ?? at, at + 1)
      return at + 1
    }
    if (code === 92) return isNewline(text.charCodeAt(at + 1)) ? never : at + 2
    if (!isMark(code)) return at + 1
    // `$${` is a text
    if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === 123) return at + 3
    if (text.charCodeAt(at + 1) !== 123) return at + 1
    open.push(brace)
    return at + 2
  }

  function inBraces(at: number, open: number[]): number {
    const code = text.charCodeAt(at)
    if (code === 34) {
      const before = known.get(at)
      if (before === undefined) open.push(at)
      return before ?? at + 1
    }
    if (code === 123) open.push(brace)
    else if (code === 125) open.pop()
    else if (code === 35 || code === 47) return Math.max(inside.comment(at), at + 1)
    else if (code === 60) {
      const heredoc = inside.heredoc(at)
      return heredoc?.closed ? heredoc.end : at + 1
    }
    return at + 1
  }

  return quoted
}

const isMark = (code: number): boolean => code === 36 || code === 37
