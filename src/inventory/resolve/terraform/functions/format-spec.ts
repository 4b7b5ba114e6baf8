/** One part of a format: text to be copied, a percent sign, or a verb. Offsets are of the format's text. */
export type FormatPart =
  | { readonly kind: 'copy' | 'percent'; readonly start: number; readonly end: number }
  | (Verb & { readonly kind: 'verb'; readonly start: number; readonly end: number })

/** `%-08.2[1]f`. `index` is the 0-based number of the value. Width and precision are at most 9,999. */
export interface Verb {
  readonly mode: string
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
  readonly index: number
}

/** What a format says and how many values it takes, or why not. */
export type ParsedFormat =
  | { readonly kind: 'parts'; readonly parts: readonly FormatPart[]; readonly values: number }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'too-large' }

const maxParts = 1000
const maxDigits = 4

/** The parts of a format, at most 1,000. */
export function parseFormat(format: string): ParsedFormat {
  const parts: FormatPart[] = []
  let at = 0
  let next = 0
  let values = 0
  while (at < format.length) {
    if (parts.length >= maxParts) return { kind: 'too-large' }
    const percent = format.indexOf('%', at)
    const end = percent === -1 ? format.length : percent
    if (end > at) parts.push({ kind: 'copy', start: at, end })
    if (percent === -1) break
    const verb = verbAt(format, percent, next)
    if (verb === 'too-large') return { kind: 'too-large' }
    if (!verb) return { kind: 'broken', why: 'a format that ends within a verb' }
    parts.push(verb)
    if (verb.kind === 'verb') next = verb.index + 1
    values = Math.max(values, next)
    at = verb.end
  }
  return { kind: 'parts', parts, values }
}

function verbAt(format: string, start: number, next: number): FormatPart | 'too-large' | undefined {
  const verb = /%([-+ #0]*)(\d*)(?:(\.)(\d*))?(?:\[(\d+)\])?(.)/suy
  verb.lastIndex = start
  const match = verb.exec(format)
  if (!match) return undefined
  const [whole, flags = '', width = '', point, precision = '', index, mode = ''] = match
  if ([width, precision, index ?? ''].some(digits => digits.length > maxDigits)) return 'too-large'
  const span = { start, end: start + whole.length }
  if (whole === '%%') return { kind: 'percent', ...span }
  return {
    kind: 'verb',
    ...span,
    mode,
    flags,
    width: Number(width),
    precision: point === undefined ? undefined : Number(precision),
    index: index === undefined ? next : Math.max(0, Number(index) - 1),
  }
}
