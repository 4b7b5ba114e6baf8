/** What begins an item of a list. */
export interface ListMark {
  readonly ordered: boolean
  /** Items of one list share it. */
  readonly style: string
  readonly length: number
}

const bullet = /^[-+*\u2022\u2023\u2043](?=[ \t]|$)/
const enumerator = /^(\(?)(\d{1,9}|#|[a-z]|[A-Z]|[ivxlcdm]{2,12}|[IVXLCDM]{2,12})([.)])(?=[ \t]|$)/

export function listMarkOf(text: string): ListMark | undefined {
  const point = bullet.exec(text)?.[0]
  if (point !== undefined) return { ordered: false, style: point, length: point.length }
  const match = enumerator.exec(text)
  const [mark, open = '', ordinal = '', close = ''] = match ?? []
  if (mark === undefined || (open !== '' && close !== ')')) return undefined
  const series = /^\d/.test(ordinal) ? '1' : /^[a-z]/.test(ordinal) ? 'a' : ordinal === '#' ? '#' : 'A'
  return { ordered: true, style: `${open}${series}${close}`, length: mark.length }
}

/** `#` goes on with any series. */
export function isSameList(a: ListMark, b: ListMark): boolean {
  const marks = (style: string): string => style.replace(/[1aA#]/, '')
  if (a.style === b.style) return true
  return a.ordered && b.ordered && (a.style.includes('#') || b.style.includes('#')) && marks(a.style) === marks(b.style)
}
