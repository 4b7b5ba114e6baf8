import type { Line } from './line.ts'

/** Running text as it is written, markup and all, with the way back to the source. */
export interface Flow {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** From `at` on, the characters of a flow stand in the source from `source` on. */
interface Piece {
  readonly at: number
  readonly source: number
}

/** Lines one after the other. */
export function flowOf(lines: readonly Line[]): Flow {
  const pieces: Piece[] = []
  let at = 0
  for (const { text, start } of lines) {
    pieces.push({ at, source: start })
    at += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), pieces }
}

export function sourceOf({ pieces }: Flow, index: number): number {
  const piece = pieces[pieceAt(pieces, index)]
  return piece === undefined ? 0 : piece.source + index - piece.at
}

/** The parts of a range that stand in the source without a gap. */
export function partsOf({ pieces }: Flow, from: number, to: number): readonly { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  let start = from
  for (let next = pieceAt(pieces, from) + 1; start < to; next++) {
    const end = Math.min(to, pieces[next]?.at ?? to)
    if (end > start) parts.push({ from: start, to: end })
    start = end
  }
  return parts
}

function pieceAt(pieces: readonly Piece[], index: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}
