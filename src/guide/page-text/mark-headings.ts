import type { Piece } from './cut-page.ts'
import { continues, hasPermalink, isFinished, isPointer, isProse, isWhole, looksLikeHeading } from './line-kinds.ts'
import type { PageLine } from './page-lines.ts'

export type MarkedPiece = Piece | { readonly kind: 'heading'; readonly line: PageLine }

type TextPiece = Extract<Piece, { readonly kind: 'text' }>

/** Finds the lines that are headings. Where a page has the signs of permanent links, only lines with a sign are. */
export function markHeadings(pieces: readonly Piece[], isWrapped: boolean): readonly MarkedPiece[] {
  const joined = joinBroken(pieces)
  let signs = 0
  for (const piece of joined)
    if (piece.kind === 'text') for (const line of piece.lines) if (hasPermalink(line.text)) signs++
  const may = signs > 1 ? hasPermalink : looksLikeHeading
  const numbered = numberedHeadings(joined)
  return joined.flatMap((piece, index): readonly MarkedPiece[] => {
    if (piece.kind === 'text')
      return markIn(piece, { previous: joined[index - 1], next: joined[index + 1], may, isWrapped })
    return piece.kind === 'item' && numbered.has(index) ? [{ kind: 'heading', line: piece.line }] : [piece]
  })
}

/** "1. Overview" with a text below it that stands as far out is a heading, where "2. ..." is one too. */
function numberedHeadings(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]
    if (piece.kind !== 'item' || piece.mark.kind !== '1.' || piece.line.indent > 0 || piece.lines.length !== 1)
      return []
    const isAbove = next?.kind === 'text' && next.afterGap && next.lines[0]?.indent === 0
    return isAbove && looksLikeHeading(piece.lines[0]?.text ?? '') ? [index] : []
  })
  return new Set(found.length > 1 ? found : [])
}

/** A page that puts inline code on lines of its own may put blank lines around them too. */
function joinBroken(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let open: PageLine[] | undefined
  for (const piece of pieces) {
    const before = open?.at(-1)
    if (piece.kind !== 'text') {
      open = undefined
      joined.push(piece)
    } else if (before && piece.lines[0] && goesOn(before, piece.lines[0])) open?.push(...piece.lines)
    else {
      open = [...piece.lines]
      joined.push({ ...piece, lines: open })
    }
  }
  return joined
}

function goesOn(before: PageLine, first: PageLine): boolean {
  if (hasPermalink(before.text)) return false
  if (/^[,;.)]/.test(first.text)) return true
  return continues(first.text) && !isFinished(before.text) && !looksLikeHeading(before.text)
}

interface Around {
  readonly previous: Piece | undefined
  readonly next: Piece | undefined
  may(text: string): boolean
  readonly isWrapped: boolean
}

function markIn(piece: TextPiece, around: Around): readonly MarkedPiece[] {
  const { lines } = piece
  const result: MarkedPiece[] = []
  const width = !around.isWrapped
    ? Number.POSITIVE_INFINITY
    : lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  let text: PageLine[] = []
  const flush = (): void => {
    if (text.length > 0) result.push({ kind: 'text', lines: text, afterGap: piece.afterGap })
    text = []
  }
  for (const [at, line] of lines.entries()) {
    const before = text.at(-1)
    const isAfterBorder = before === undefined ? at > 0 || beginsAnew(piece, around) : ends(before.text, around)
    if (
      (isAfterBorder || hasPermalink(line.text)) &&
      around.may(line.text) &&
      isBeforeBorder(line, { next: lines[at + 1], width, piece: around.next })
    ) {
      flush()
      result.push({ kind: 'heading', line })
    } else text.push(line)
  }
  flush()
  return result
}

function beginsAnew(piece: TextPiece, around: Around): boolean {
  const { previous } = around
  if (piece.afterGap || previous === undefined || previous.kind !== 'text') return true
  return ends(previous.lines.at(-1)?.text ?? '', around)
}

function ends(text: string, { isWrapped }: Around): boolean {
  return isWrapped ? isFinished(text) : isWhole(text)
}

interface After {
  readonly next: PageLine | undefined
  /** Of the longest line around. */
  readonly width: number
  readonly piece: Piece | undefined
}

/** The next line is a text of its own: it is no continuation, and its first word would have had room on this line. */
function isBeforeBorder(line: PageLine, { next, width, piece }: After): boolean {
  if (hasPermalink(line.text)) return true
  if (next === undefined) {
    const first = firstText(piece)
    return first === undefined || piece?.kind !== 'text' || !/^[,;.)]/.test(first.text)
  }
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  const hadRoom = line.text.length + 1 + word <= width
  return hadRoom && !continues(next.text) && (width === Number.POSITIVE_INFINITY || beginsText(next.text))
}

function beginsText(text: string): boolean {
  return isProse(text) || isFinished(text) || isPointer(text) || looksLikeHeading(text)
}

function firstText(piece: Piece | undefined): PageLine | undefined {
  return piece?.kind === 'text' || piece?.kind === 'item' ? piece.lines[0] : undefined
}
