/** A text made from stretches of a file: `offset` gives where in the file a character of it stands. */
export interface MappedText {
  readonly text: string
  /** The range in the file of a stretch of the text. */
  range(start: number, end: number): { readonly start: number; readonly end: number }
}

/** Puts a text together from stretches of a file. What stands for a stretch, such as a space for a line end, may differ. */
interface MappedTextBuilder {
  /** Adds text that stands at `from` of the file as it is. */
  copy(text: string, from: number): void
  /** Adds text for what stands at a range of the file. */
  put(text: string, from: number, to: number): void
  build(): MappedText
}

interface Piece {
  readonly at: number
  readonly from: number
  /** The end in the file of a piece that is no copy. */
  readonly to?: number
}

export function createMappedText(): MappedTextBuilder {
  const pieces: Piece[] = []
  const texts: string[] = []
  let length = 0
  const add = (text: string, from: number, to?: number): void => {
    if (text === '') return
    pieces.push(to === undefined ? { at: length, from } : { at: length, from, to })
    texts.push(text)
    length += text.length
  }
  return {
    copy: (text, from) => add(text, from),
    put: (text, from, to) => add(text, from, to),
    build: () => ({ text: texts.join(''), range: (start, end) => rangeIn(pieces, start, end) }),
  }
}

function rangeIn(pieces: readonly Piece[], start: number, end: number) {
  const first = pieceAt(pieces, start)
  const from = first ? startIn(first, start) : 0
  const last = end > start ? pieceAt(pieces, end - 1) : undefined
  const to = last ? (last.to ?? last.from + (end - 1 - last.at) + 1) : from
  return { start: from, end: Math.max(from, to) }
}

const startIn = ({ at, from, to }: Piece, start: number): number =>
  Math.min(from + start - at, to ?? Number.MAX_SAFE_INTEGER)

/** The last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return pieces[low]
}
