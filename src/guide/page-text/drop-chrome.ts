import { breadcrumb, chrome, contents, date, labels, menuWords, pagination } from './chrome.ts'
import { hasPermalink, isProse, looksLikeHeading } from './line-kinds.ts'
import type { PageLine } from './page-lines.ts'

/** Longer lines are prose. */
const longest = 320

/** The same lines, those that a page prints around its text emptied. Only whole lines go, by what they are and stand beside. */
export function dropChrome(lines: readonly PageLine[]): readonly PageLine[] {
  const spoken = lines.flatMap((line, index) => (line.text === '' ? [] : [index]))
  const texts = spoken.map(index => lines[index]?.text ?? '')
  const gone = new Set<number>()
  const drop = (at: number): unknown => gone.add(spoken[at] ?? -1)
  const certain = texts.map(isCertain)
  for (const [at, text] of texts.entries())
    if (certain[at] || (isMenu(text) && isBesideMenu(texts, certain, at))) drop(at)
  dropValues(texts, drop)
  dropContents(texts, drop)
  dropAboveProse(texts, drop)
  return lines.map((line, index) => (gone.has(index) ? { ...line, text: '', end: line.start } : line))
}

type Drop = (at: number) => unknown

function isCertain(text: string): boolean {
  if (text.length > longest) return false
  const is = (part: string): boolean => chrome.some(pattern => pattern.test(part))
  return is(text) || text.split(/(?<=[.!?]) /).every(is)
}

function isMenu(text: string): boolean {
  return text.length < 40 && !hasPermalink(text) && menuWords.test(text)
}

/** Two menu words can be two headings, three in a row are a menu; what stands above a sentence is a heading. */
function isBesideMenu(texts: readonly string[], certain: readonly boolean[], at: number): boolean {
  const is = (index: number): boolean => isMenu(texts[index] ?? '')
  if (isProse(texts[at + 1] ?? '')) return false
  if (certain[at - 1] || certain[at + 1]) return true
  const row = [is(at - 2) && is(at - 1), is(at - 1) && is(at + 1), is(at + 1) && is(at + 2)]
  return row.includes(true)
}

/** The lines that a label, a direction or a day beside a name makes chrome. */
function dropValues(texts: readonly string[], drop: Drop): void {
  for (const [at, text] of texts.entries()) {
    const next = texts[at + 1] ?? ''
    if (text.length > 60) continue
    if (labels.test(text) && isShort(next)) [at, at + 1].map(drop)
    else if (pagination.test(text) && (at === texts.length - 1 || isNearEnd(texts, at))) {
      drop(at)
      if (isShort(next) && !pagination.test(next)) drop(at + 1)
    } else if (date.test(text) && !/^\d+$/.test(texts[at - 1] ?? '')) {
      drop(at)
      if (/^[\w.-]{3,30}$/.test(texts[at - 1] ?? '') && at < 12) drop(at - 1)
    }
  }
}

function isShort(text: string): boolean {
  return text !== '' && text.length < 60 && text.split(/\s+/).length <= 8 && !/[.!?:]$/.test(text)
}

/** Below the last prose. */
function isNearEnd(texts: readonly string[], at: number): boolean {
  return texts.length - at < 12 && texts.slice(at + 1).every(text => isShort(text) || isCertain(text))
}

/** Lines after "On this page" as long as each is there once more, as the heading that it leads to. */
function dropContents(texts: readonly string[], drop: Drop): void {
  const start = texts.findIndex(text => text.length < 40 && contents.test(text))
  if (start === -1) return
  const count = new Map<string, number>()
  const bare = (text: string): string => text.replace(/^[\d.•◦*-]+\s+|\s?[¶#\uF0C1]$/g, '').toLowerCase()
  for (const text of texts) count.set(bare(text), (count.get(bare(text)) ?? 0) + 1)
  const seen = new Set<string>()
  for (let at = start + 1; at < texts.length; at++) {
    const name = bare(texts[at] ?? '')
    if (seen.has(name) || (count.get(name) ?? 0) < 2) break
    seen.add(name)
    drop(at)
  }
  if (seen.size > 0 || texts[start]?.toLowerCase() !== 'contents') drop(start)
}

/** A breadcrumb stands above the first sentence. */
function dropAboveProse(texts: readonly string[], drop: Drop): void {
  for (const [at, text] of texts.entries()) {
    if (at > 60 || text.length > longest || (!looksLikeHeading(text) && /[.!?]$/.test(text))) return
    if (text.length < 160 && breadcrumb.test(text)) drop(at)
  }
}
