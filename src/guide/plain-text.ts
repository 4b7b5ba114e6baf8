import type { GuideLink } from './guide.ts'

/** A half-open range of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words of a paragraph without markup, and the way back to the source. */
export interface PlainText {
  readonly text: string
  readonly code: readonly (Span & { readonly value: string })[]
  readonly links: readonly (Span & GuideLink)[]
  /** The source offset of a character of `text`. */
  offsetOf(index: number): number
}

/** Collects plain words piece by piece; each piece stands in the source without a gap. */
export interface PlainTextBuilder {
  text(): string
  append(words: string, source: number): void
  /** Takes the last characters back. */
  drop(count: number): void
  /** Inline code whose value begins at `source`. */
  code(value: string, source: number): void
  /** Makes a link of what was appended since `from`. */
  link(from: number, url: string): void
  /** Makes a link of a range of what was appended. */
  linkAt(span: Span, url: string): void
  build(): PlainText
}

interface Piece {
  readonly plain: number
  readonly source: number
}

export function createPlainText(): PlainTextBuilder {
  let text = ''
  const pieces: Piece[] = []
  const code: (Span & { value: string })[] = []
  const links: (Span & GuideLink)[] = []
  const append = (words: string, source: number): void => {
    if (words === '') return
    pieces.push({ plain: text.length, source })
    text += words
  }
  const linkAt = ({ start, end }: Span, url: string): void => {
    links.push({ start, end, text: text.slice(start, end).replace(/\s+/g, ' '), url })
  }
  return {
    text: () => text,
    append,
    drop(count) {
      text = text.slice(0, text.length - count)
      while ((pieces.at(-1)?.plain ?? -1) >= text.length) pieces.pop()
    },
    code(value, source) {
      const start = text.length
      append(value.replace(/\n/g, ' '), source)
      code.push({ start, end: text.length, value })
    },
    link: (from, url) => linkAt({ start: from, end: text.length }, url),
    linkAt,
    build: () => ({ text, code, links, offsetOf: index => offsetIn(pieces, index) }),
  }
}

function offsetIn(pieces: readonly Piece[], index: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.plain ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? 0 : piece.source + index - piece.plain
}
