import { isSpace, mayBegin, mayEnd } from './inline-boundary.ts'
import { type Scan, takeUntil } from './scan.ts'

const longestName = 200

/** `name_` and `name__`; an unknown name is words. */
export function addReference(scan: Scan, at: number): number | undefined {
  const { text, names, words } = scan
  const end = at + (text[at + 1] === '_' ? 2 : 1)
  if (!mayEnd(text, end)) return undefined
  const start = startOfName(text, Math.max(scan.done, at - longestName), at)
  if (start === at || !mayBegin(text, start, 1)) return undefined
  const url = end - at === 2 ? names.nextAnonymous() : names.urlOf(text.slice(start, at))
  takeUntil(scan, start, end)
  const from = words.length()
  words.plain(scan.flow, start, at)
  if (url !== undefined) words.link(from, url)
  return end
}

function startOfName(text: string, least: number, at: number): number {
  if (!isLetter(text[at - 1])) return at
  let start = at
  while (
    start > least &&
    (isLetter(text[start - 1]) || (/[-._+:]/.test(text[start - 1] ?? '') && isLetter(text[start])))
  )
    start--
  while (start < at && !isLetter(text[start])) start++
  return start
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** Marks of footnotes are no words, those of citations are. */
export function addBracketed(scan: Scan, at: number): number | undefined {
  const { text } = scan
  const mark = /^\[(?:(\d{1,9}|#[\w.-]{0,80}|\*)|[A-Za-z][\w.-]{0,80})\]_/.exec(text.slice(at, at + 90))
  if (mark === null || !mayBegin(text, at, 1) || !mayEnd(text, at + mark[0].length)) return undefined
  const end = at + mark[0].length
  let said = at
  if (mark[1] === undefined) said = end - 1
  else while (said > scan.done && isSpace(text[said - 1])) said--
  takeUntil(scan, said, end)
  return end
}
