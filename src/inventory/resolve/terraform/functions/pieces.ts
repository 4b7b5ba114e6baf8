import { type Evaluated, type Origin, type Piece, type TextValue, textOf } from '../evaluated.ts'
import { bounded, maxItems, maxLength, tooLarge } from './bounds.ts'

/** A part of a text by UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The pieces of a part of a text. An empty part is one empty piece, so that it keeps its origin. */
export const slicePieces = (pieces: readonly Piece[], start: number, end: number): readonly Piece[] =>
  cutPieces(pieces, [{ start, end }])[0] ?? []

/** The pieces of parts that follow each other and do not overlap. */
export function cutPieces(pieces: readonly Piece[], spans: readonly Span[]): readonly (readonly Piece[])[] {
  let index = 0
  let offset = 0
  return spans.map(({ start, end }) => {
    while (index < pieces.length - 1 && offset + lengthAt(pieces, index) <= start) {
      offset += lengthAt(pieces, index)
      index += 1
    }
    return cutFrom(pieces, index, { start: start - offset, end: end - offset })
  })
}

const lengthAt = (pieces: readonly Piece[], index: number): number => pieces[index]?.text.length ?? 0

function cutFrom(pieces: readonly Piece[], index: number, { start, end }: Span): readonly Piece[] {
  const cut: Piece[] = []
  let offset = 0
  for (let at = index; at < pieces.length && offset < end; at++) {
    const piece = pieces[at]
    if (!piece) break
    const text = piece.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') cut.push({ text, origin: piece.origin })
    offset += piece.text.length
  }
  const first = pieces[index]
  return cut.length === 0 && first ? [{ text: '', origin: first.origin }] : cut
}

/** A part of a text, the text itself where that is all of it. */
export function sliced(value: TextValue, start: number, end: number): TextValue {
  const { length } = textOf(value)
  return start === 0 && end >= length ? value : { kind: 'text', pieces: slicePieces(value.pieces, start, end) }
}

/** A text of the same pieces with other characters, as many in each. */
export function recast(value: TextValue, text: string): TextValue {
  let offset = 0
  const pieces = value.pieces.map(piece => {
    const start = offset
    offset += piece.text.length
    return { text: text.slice(start, offset), origin: piece.origin }
  })
  return { kind: 'text', pieces }
}

/** Texts one after the other, each with its pieces. Unknown where that is too long. */
export function joined(parts: Iterable<readonly Piece[]>, origin: Origin): Evaluated {
  const pieces: Piece[] = []
  let length = 0
  for (const part of parts)
    for (const piece of part) {
      length += piece.text.length
      if (length > maxLength || pieces.length > maxItems) return tooLarge(origin)
      addPiece(pieces, piece)
    }
  return bounded({ kind: 'text', pieces: pieces.length === 0 ? [{ text: '', origin }] : pieces }, origin)
}

/** Pieces of one origin in a row become one. An empty piece stays only where it is alone. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last === undefined) pieces.push(piece)
  else if (last.text === '') pieces[pieces.length - 1] = piece.text === '' ? last : piece
  else if (last.origin === piece.origin) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else if (piece.text !== '') pieces.push(piece)
}

/** Where a text occurs in another, from left to right, at most so many times. */
export function occurrences(text: string, search: string, most: number): readonly number[] {
  const found: number[] = []
  if (search === '') return found
  for (let at = text.indexOf(search); at !== -1 && found.length < most; at = text.indexOf(search, at + search.length))
    found.push(at)
  return found
}

/** What stands between occurrences of a text of some length. */
export function between(length: number, found: readonly number[], width: number): readonly Span[] {
  const starts = [0, ...found.map(at => at + width)]
  return starts.map((start, index) => ({ start, end: found[index] ?? length }))
}
