const maxBrackets = 200
const maxIndent = 250

/**
 * Whether a text may nest so deeply that a recursive parser runs out of stack, which can end the process. Counts
 * brackets, quoted ones too, and the columns before the first word of a line, so it errs towards yes.
 */
export function mayBeDeep(text: string): boolean {
  let brackets = 0
  let indent = 0
  let leading = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline) {
      leading = true
      indent = 0
    } else if (leading && isLeading(code)) indent += 1
    else leading = false
    if (code === square || code === curly) brackets += 1
    else if (code === squareEnd || code === curlyEnd) brackets = Math.max(0, brackets - 1)
    if (brackets > maxBrackets || indent > maxIndent) return true
  }
  return false
}

const newline = 0x0a
const square = 0x5b
const squareEnd = 0x5d
const curly = 0x7b
const curlyEnd = 0x7d

/** Space, tab and the indicators that open a collection: `-`, `?` and `:`. */
const isLeading = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x2d || code === 0x3f || code === 0x3a
