import type { Block } from '../guide-document.ts'
import { createCodeFinder } from './create-code-finder.ts'
import { continues, hasPermalink, isFinished, isProse, isWhole, looksLikeHeading } from './line-kinds.ts'
import { type ListMark, listMark } from './list-mark.ts'
import { isWrapped, lineFrom, type PageLine } from './page-lines.ts'
import { tableAt } from './table-at.ts'

/** What stands between two borders of a page. */
export type Piece =
  | { readonly kind: 'text'; readonly lines: readonly PageLine[]; readonly afterGap: boolean }
  /** `line` is the first with its mark, `lines` are the words after the mark. */
  | { readonly kind: 'item'; readonly mark: ListMark; readonly line: PageLine; readonly lines: readonly PageLine[] }
  | { readonly kind: 'block'; readonly block: Block; readonly indent: number }

interface Page {
  readonly lines: readonly PageLine[]
  /** Whether a sentence may go on in the next line. */
  readonly isWrapped: boolean
  readonly pieces: Piece[]
  borderAt(index: number, isBorder: boolean): { readonly block: Block; readonly next: number } | undefined
}

/** Wrapped lines are about as long as this at least. */
const wrapped = 50

export function cutPage(lines: readonly PageLine[]): readonly Piece[] {
  const code = createCodeFinder(lines)
  const page: Page = {
    lines,
    isWrapped: isWrapped(lines),
    pieces: [],
    borderAt: (index, isBorder) => tableAt(lines, index) ?? code.at(index, isBorder),
  }
  let afterGap = true
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined || line.text === '') {
      afterGap = true
      at++
      continue
    }
    const found = page.borderAt(at, true)
    const mark = listMark(line.text)
    if (found !== undefined) page.pieces.push({ kind: 'block', block: found.block, indent: line.indent })
    at = found?.next ?? (mark === undefined ? takeText(page, at, afterGap) : takeItem(page, at, mark))
    afterGap = false
  }
  return page.pieces
}

function takeText(page: Page, from: number, afterGap: boolean): number {
  const lines: PageLine[] = []
  let at = from
  for (let line = page.lines[at]; line !== undefined && line.text !== ''; line = page.lines[++at]) {
    const previous = lines.at(-1)
    if (previous !== undefined && beginsOther(page, at, previous)) break
    lines.push(line)
    const bare = line.text.endsWith(':') ? unmarkedItems(page.lines, at + 1) : 0
    if (bare === 0) continue
    page.pieces.push({ kind: 'text', lines, afterGap })
    for (const item of page.lines.slice(at + 1, at + 1 + bare)) page.pieces.push(unmarked(item))
    return at + 1 + bare
  }
  page.pieces.push({ kind: 'text', lines, afterGap })
  return at
}

/** In the middle of a sentence a dash, a number or a command is a word of it. */
function beginsOther(page: Page, at: number, previous: PageLine): boolean {
  const line = page.lines[at]
  if (line === undefined) return false
  const isBorder = isFinished(previous.text) || looksLikeHeading(previous.text)
  const mark = listMark(line.text)
  if (mark !== undefined) {
    const isPlain = /^[-*+–—]|^1|^a/.test(mark.kind)
    return !isPlain || (isBorder && (mark.number ?? 1) === 1)
  }
  if (!page.isWrapped && isWhole(previous.text) && !continues(line.text) && isProse(line.text)) return true
  const found = isBorder ? page.borderAt(at, false) : undefined
  return found !== undefined && (isFinished(previous.text) || !continues(page.lines[found.next]?.text ?? ''))
}

/** A page that lost its bullets: short lines after a lead-in, until one comes again as the heading of what it announced. */
function unmarkedItems(lines: readonly PageLine[], from: number): number {
  const seen = new Set<string>()
  let at = from
  for (let line = lines[at]; line !== undefined && isShort(line.text) && !seen.has(line.text); line = lines[++at])
    seen.add(line.text)
  const next = lines[at]?.text ?? ''
  const isHeading = next !== '' && !seen.has(next) && !hasPermalink(next)
  const count = isHeading ? seen.size - 1 : seen.size
  return count < 2 ? 0 : count
}

function isShort(text: string): boolean {
  return looksLikeHeading(text.replace(/\.$/, '')) && !hasPermalink(text) && text.split(/\s+/).length <= 5
}

function unmarked(line: PageLine): Piece {
  const mark = { kind: '', ordered: false, task: false, length: 0 }
  return { kind: 'item', mark, line, lines: [line] }
}

function takeItem(page: Page, from: number, mark: ListMark): number {
  const first = page.lines[from]
  if (first === undefined) return from + 1
  const words = lineFrom(first, mark.length)
  const lines = words.text === '' ? [] : [words]
  let at = from + 1
  if (lines.length === 0 && page.lines[at]?.text === '') at++
  for (let line = page.lines[at]; line !== undefined && line.text !== ''; line = page.lines[++at]) {
    if (listMark(line.text) !== undefined || page.borderAt(at, false) !== undefined) break
    const previous = lines.at(-1)
    if (previous !== undefined && !goesOn(page, line, { previous, item: first })) break
    lines.push(line)
  }
  page.pieces.push({ kind: 'item', mark, line: first, lines })
  return at
}

/** Whether a line below an item belongs to its text. */
function goesOn(page: Page, line: PageLine, { previous, item }: Record<'previous' | 'item', PageLine>): boolean {
  if (line.indent > item.indent) return true
  if (continues(line.text)) return !isFinished(previous.text) || /^[,;.)]/.test(line.text)
  return (
    page.isWrapped &&
    !isFinished(previous.text) &&
    previous.text.length >= wrapped &&
    !(looksLikeHeading(line.text) && !isProse(line.text))
  )
}
