/** Characters of a longer text than this that is not plain ASCII are not counted. */
const maxSegmented = 20_000

/**
 * The characters of a text as Terraform counts them (grapheme clusters), as offsets where each begins. Undefined for a
 * long text that is not ASCII.
 */
export function charactersOf(text: string): Characters | undefined {
  if (isPlain(text)) return { count: text.length, offset: index => Math.min(index, text.length) }
  if (text.length > maxSegmented) return undefined
  const starts = Array.from(segmenterOf().segment(text), ({ index }) => index)
  return { count: starts.length, offset: index => starts[index] ?? text.length }
}

export interface Characters {
  readonly count: number
  /** Where a character begins, the end of the text beyond the last one. */
  offset(index: number): number
}

let segmenter: Intl.Segmenter | undefined

/** Made when it is needed: it costs more than a small inventory. */
function segmenterOf(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter
}

/** A carriage return and a newline are one character. */
const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text) && !text.includes('\r\n')
