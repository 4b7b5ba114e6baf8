import type { Block } from '../guide-document.ts'
import { joinLines } from './join-lines.ts'
import { permalinkLength } from './line-kinds.ts'
import type { MarkedPiece } from './mark-headings.ts'
import { nestList } from './nest-list.ts'
import { lineUntil, type PageLine } from './page-lines.ts'

/** A heading and what stands under it; the first section of a page that begins with text has none. */
export interface PageSection {
  readonly heading?: PageLine
  readonly blocks: readonly Block[]
}

/** More headings than this without a word between them are no headings: a menu, or cells of a table that was lost. */
const mostInARow = 3

export function pageSections(pieces: readonly MarkedPiece[]): readonly PageSection[] {
  const sections: { heading?: PageLine; blocks: Block[] }[] = [{ blocks: [] }]
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (piece.kind === 'heading') sections.push({ heading: bare(piece.line), blocks: [] })
    const list = piece.kind === 'item' ? nestList(pieces, at) : undefined
    const block = piece.kind === 'block' ? piece.block : piece.kind === 'text' ? paragraph(piece.lines) : list?.block
    if (block !== undefined) sections.at(-1)?.blocks.push(block)
    at = list?.next ?? at + 1
  }
  return withoutMenus(sections)
}

function bare(line: PageLine): PageLine {
  return lineUntil(line, line.text.length - permalinkLength(line.text))
}

/** Lines in a row that are no headings are texts of the section before them; above the first text they are a menu and go. */
function withoutMenus(sections: readonly PageSection[]): readonly PageSection[] {
  const kept: { heading?: PageLine; blocks: Block[] }[] = []
  let row: PageSection[] = []
  for (const [index, section] of sections.entries()) {
    if (section.heading !== undefined) row.push(section)
    const isLast = index === sections.length - 1
    if (section.heading !== undefined && section.blocks.length === 0 && !isLast) continue
    const isMenu = row.length > mostInARow || (isLast && section.blocks.length === 0 && row.length > 1)
    const lost = isMenu ? row.slice(0, section.blocks.length === 0 ? undefined : -1) : []
    const before = kept.at(-1)
    if (before !== undefined && before.blocks.length + (before.heading ? 1 : 0) > 0 && !isLast)
      for (const { heading } of lost) if (heading !== undefined) before.blocks.push(paragraph([heading]))
    for (const one of row.slice(lost.length)) kept.push({ ...one, blocks: [...one.blocks] })
    if (section.heading === undefined) kept.push({ blocks: [...section.blocks] })
    row = []
  }
  return kept
}

function paragraph(lines: readonly PageLine[]): Block {
  return { kind: 'paragraph', text: joinLines(lines), start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
}
