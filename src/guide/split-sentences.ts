import type { Span } from './plain-text.ts'

const neverLast =
  /(?:^|[\s("'“‘[])(?:e\.g|i\.e|vs|cf|approx|incl|excl|resp|esp|no|nos|fig|sec|ch|vol|ver|min|max|dr|mr|mrs|ms|st|viz|al|a\.k\.a)$/i
const longestParenthesis = 600

/**
 * The sentences of a paragraph without the white space around them. A stop ends one only before white space and what may begin
 * another, and neither in inline code nor in parentheses. A term ends before its definition: a line that begins with `: `.
 */
export function splitSentences(text: string, code: readonly Span[]): readonly Span[] {
  const closed = [...code, ...parentheses(text)].sort((a, b) => a.start - b.start)
  const sentences: Span[] = []
  let start = 0
  let next = 0
  for (const match of text.matchAll(/(?<![.!?])[.!?]+["'”’)\]]*(?=\s)|\n:(?= )/g)) {
    const stop = match.index
    while ((closed[next]?.end ?? Infinity) <= stop) next++
    const inside = closed[next]
    if (inside !== undefined && inside.start < stop && stop < inside.end - 1) continue
    const isTerm = match[0] === '\n:'
    if (!isTerm && !endsSentence(text, stop, stop + match[0].length)) continue
    push(sentences, text, { start, end: isTerm ? stop : stop + match[0].length })
    start = stop + match[0].length
  }
  push(sentences, text, { start, end: text.length })
  return sentences
}

function endsSentence(text: string, stop: number, end: number): boolean {
  if (text[stop] !== '.' || end - stop > 2) return true
  const before = text.slice(Math.max(0, stop - 40), stop)
  const word = /[^\s]*$/.exec(before)?.[0] ?? ''
  if (neverLast.test(before) || /^\d{0,3}$/.test(word)) return false
  const following = /\S/.exec(text.slice(end, end + 200))?.[0]
  if (following === undefined) return true
  return !/\p{Ll}/u.test(following) || (/^[a-z]{4,}$/.test(word) && word !== 'etc')
}

function push(sentences: Span[], text: string, span: Span): void {
  const piece = text.slice(span.start, span.end)
  const trimmed = piece.replace(/^\s*:(?=\s)/, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return
  const start = span.start + piece.length - piece.replace(/^\s*:(?=\s)/, '').trimStart().length
  sentences.push({ start, end: start + trimmed.length })
}

/** Outermost pairs that close within a reasonable distance. */
function parentheses(text: string): readonly Span[] {
  const pairs: Span[] = []
  const open: number[] = []
  for (const match of text.matchAll(/[()]/g)) {
    if (match[0] === '(') open.push(match.index)
    else {
      const start = open.pop()
      if (start !== undefined && match.index - start <= longestParenthesis) pairs.push({ start, end: match.index + 1 })
    }
  }
  return outermost(pairs.sort((a, b) => a.start - b.start))
}

function outermost(pairs: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const pair of pairs) if (pair.start >= (result.at(-1)?.end ?? 0)) result.push(pair)
  return result
}
