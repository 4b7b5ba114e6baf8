import { createHeredocs, type Heredoc } from './heredocs.ts'
import { createQuotes, type Skipped } from './quotes.ts'
import { isBlank, isNewline, lineEnd } from './skip.ts'

/**
 * Steps over white space, comments and texts in a stretch of HCL. It remembers what is never closed, so that stepping
 * over all of it, again from every line, takes no longer than its length.
 */
export interface Scanner {
  readonly text: string
  readonly end: number
  /** The code of a character; 0 from the end on. */
  code(at: number): number
  /** After the comment that begins here. Where a `/*` is never closed there is none. */
  comment(at: number): number
  /** After blanks and the comments between `/*` and its end. */
  blanks(at: number): number
  /** After white space, line ends and comments. */
  space(at: number): number
  /** The text in quotes that begins here. */
  quoted(at: number): Skipped
  /** The heredoc that begins here; undefined where none does. */
  heredoc(at: number): Heredoc | undefined
}

export function createScanner(text: string, start: number, end: number): Scanner {
  const commentEnd = createCommentEnd(text, end)

  function comment(at: number): number {
    const code = at < end ? text.charCodeAt(at) : 0
    if (code === 35) return lineEnd(text, at, end)
    if (code !== 47 || at + 1 >= end) return at
    const next = text.charCodeAt(at + 1)
    return next === 47 ? lineEnd(text, at, end) : next === 42 ? (commentEnd(at + 2) ?? at) : at
  }

  function blanks(from: number): number {
    let at = from
    while (at < end) {
      const code = text.charCodeAt(at)
      if (isBlank(code)) at += 1
      else if (code === 47 && text.charCodeAt(at + 1) === 42 && comment(at) > at) at = comment(at)
      else return at
    }
    return at
  }

  function space(from: number): number {
    let at = from
    while (at < end) {
      const code = text.charCodeAt(at)
      if (isBlank(code) || isNewline(code)) at += 1
      else {
        const after = comment(at)
        if (after === at) return at
        at = after
      }
    }
    return at
  }

  const heredoc = createHeredocs(text, start, end)
  const quoted = createQuotes(text, end, { comment, heredoc })
  return { text, end, code: at => (at < end ? text.charCodeAt(at) : 0), comment, blanks, space, quoted, heredoc }
}

/** After the first `*` and `/` from an offset on; it looks no stretch through twice. */
function createCommentEnd(text: string, end: number): (from: number) => number | undefined {
  let known = { from: 0, close: -1 }
  let openFrom = end
  return from => {
    if (from >= openFrom) return undefined
    if (from >= known.from && from + 2 <= known.close) return known.close
    let at = from
    while (at + 1 < end && !(text.charCodeAt(at) === 42 && text.charCodeAt(at + 1) === 47)) at += 1
    if (at + 1 >= end) {
      openFrom = Math.min(openFrom, from)
      return undefined
    }
    known = { from, close: at + 2 }
    return known.close
  }
}
