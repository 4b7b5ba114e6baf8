import { sourceOf } from './flow.ts'
import { mayBegin, mayEnd } from './inline-boundary.ts'
import { endOfMark, type Scan, takeUntil } from './scan.ts'

const longestName = 200

export function addEmphasis(scan: Scan, at: number): number {
  const mark = scan.text[at + 1] === '*' ? '**' : '*'
  const from = at + mark.length
  const end = mayBegin(scan.text, at, mark.length) ? endOfMark(scan, from, mark) : undefined
  if (end === undefined) return from
  takeUntil(scan, at, end + mark.length)
  scan.words.plain(scan.flow, from, end)
  return end + mark.length
}

export function addLiteral(scan: Scan, at: number): number {
  const end = mayBegin(scan.text, at, 2) ? endOfMark(scan, at + 2, '``') : undefined
  if (end === undefined) return at + 2
  takeUntil(scan, at, end + 2)
  scan.words.code(scan.flow, at + 2, end)
  return end + 2
}

/** A target within a sentence is the words that it names. */
export function addInlineTarget(scan: Scan, at: number): number {
  const end = mayBegin(scan.text, at, 2) ? endOfMark(scan, at + 2, '`') : undefined
  if (end === undefined) return at + 2
  takeUntil(scan, at, end + 1)
  scan.words.plain(scan.flow, at + 2, end)
  return end + 1
}

/** What has no definition stays as it is written. */
export function addSubstitution(scan: Scan, at: number): number | undefined {
  const { text, names, words, flow } = scan
  const bar = mayBegin(text, at, 1) && text[at + 1] !== '|' ? text.indexOf('|', at + 1) : -1
  if (bar === -1 || bar - at > longestName) return undefined
  const end = bar + (/^__?/.exec(text.slice(bar + 1, bar + 3))?.[0].length ?? 0) + 1
  if (!mayEnd(text, end)) return undefined
  const name = text.slice(at + 1, bar)
  const found = names.substitution(name)
  if (found === undefined) return end
  takeUntil(scan, at, end)
  const from = words.length()
  const said = scan.other(found)
  words.instead(said, { start: sourceOf(flow, at), end: sourceOf(flow, end - 1) + 1 })
  const url = said.links[0]?.url ?? (end > bar + 1 ? names.urlOf(name) : undefined)
  if (url !== undefined) words.link(from, url)
  return end
}
