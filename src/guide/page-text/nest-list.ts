import type { Block, ListItem } from '../guide-document.ts'
import { joinLines } from './join-lines.ts'
import type { MarkedPiece } from './mark-headings.ts'

type Item = Extract<MarkedPiece, { readonly kind: 'item' }>

interface OpenItem {
  readonly task: boolean
  readonly blocks: Block[]
  end: number
}

interface OpenList {
  readonly kind: string
  readonly ordered: boolean
  readonly indent: number
  readonly start: number
  readonly items: OpenItem[]
  number: number
}

/** Lists in lists; what is deeper stands beside. */
const deepest = 8

/** The list that begins at a piece, with the lists in it, and the piece after it. */
export function nestList(pieces: readonly MarkedPiece[], index: number): { block: Block | undefined; next: number } {
  const open: OpenList[] = []
  let at = index
  for (let piece = pieces[at]; piece !== undefined; piece = pieces[++at]) {
    if (piece.kind === 'item') {
      if (open[0] !== undefined && beginsNewList(open[0], piece)) break
      addItem(open, piece)
    } else if (belongs(open, piece, pieces[at + 1])) addBlock(open, piece)
    else break
  }
  while (open.length > 1) close(open)
  return { block: open[0] && blockOf(open[0]), next: at }
}

/** A number that is not above the last one counts anew. */
function beginsNewList(list: OpenList, { mark, line: { indent } }: Item): boolean {
  return mark.kind === list.kind && indent <= list.indent + 1 && mark.number === 1 && list.number > 0
}

function addItem(open: OpenList[], piece: Item): void {
  const { mark, lines } = piece
  const { indent, start } = piece.line
  const level = levelOf(open, piece)
  while (open.length > level + 1) close(open)
  if (open[level] === undefined)
    open.push({ kind: mark.kind, ordered: mark.ordered, indent, start, items: [], number: 0 })
  const text = joinLines(lines)
  const [first, last] = [lines[0], lines.at(-1)]
  const end = last?.end ?? start + Math.max(1, mark.length)
  const blocks: Block[] = first === undefined ? [] : [{ kind: 'paragraph', text, start: first.start, end }]
  const list = open.at(-1)
  list?.items.push({ task: mark.task, blocks, end })
  if (list !== undefined) list.number = mark.number ?? 0
}

/** Further in, or with a mark that no list around it has, an item begins a list of its own. */
function levelOf(open: readonly OpenList[], { mark, line: { indent } }: Item): number {
  const [last, level] = [open.at(-1), open.length - 1]
  if (last === undefined) return 0
  if (indent > last.indent + 1) return open.length < deepest ? open.length : level
  const same = open.findLastIndex(list => list.kind === mark.kind && indent >= list.indent - 1)
  if (same !== -1) return same
  const around = open.findLastIndex(list => indent >= list.indent - 1)
  if (around === -1) return 0
  return around === level && level + 1 < deepest && indent >= last.indent ? level + 1 : around
}

/** A paragraph is part of an item that it stands further in than, code also of a step that the next number follows. */
function belongs(open: readonly OpenList[], piece: MarkedPiece, next: MarkedPiece | undefined): boolean {
  const list = open.at(-1)
  if (list === undefined || piece.kind === 'heading' || piece.kind === 'item') return false
  const indent = piece.kind === 'text' ? (piece.lines[0]?.indent ?? 0) : piece.indent
  if (indent > list.indent + 1) return true
  const follows = next?.kind === 'item' && next.mark.kind === list.kind && next.mark.number === list.number + 1
  return piece.kind === 'block' && list.ordered && follows
}

function addBlock(open: readonly OpenList[], piece: MarkedPiece): void {
  const item = open.at(-1)?.items.at(-1)
  if (item === undefined || piece.kind === 'heading' || piece.kind === 'item') return
  const [first, last] = piece.kind === 'text' ? [piece.lines[0], piece.lines.at(-1)] : []
  if (piece.kind === 'block') item.blocks.push(piece.block)
  else if (first !== undefined && last !== undefined)
    item.blocks.push({ kind: 'paragraph', text: joinLines(piece.lines), start: first.start, end: last.end })
  item.end = item.blocks.at(-1)?.end ?? item.end
}

function close(open: OpenList[]): void {
  const list = open.pop()
  const item = open.at(-1)?.items.at(-1)
  if (list === undefined || item === undefined) return
  const block = blockOf(list)
  item.blocks.push(block)
  item.end = block.end
}

function blockOf({ ordered, start, items }: OpenList): Block {
  const read = items.map(({ task, blocks }): ListItem => ({ task, blocks }))
  return { kind: 'list', ordered, items: read, start, end: items.at(-1)?.end ?? start }
}
