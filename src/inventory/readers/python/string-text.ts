const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

const escapes = /\\(?:(\r?\n|\r)|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\\'"abfnrtv]))/g

/** The text of a stretch of a string (docs.python.org/3/reference/lexical_analysis.html); lines end with one character. */
export function stringText(source: string, { isRaw }: { readonly isRaw: boolean }): string {
  const text = source.replace(/\r\n?/g, '\n')
  return isRaw || !text.includes('\\') ? text : text.replace(escapes, unescaped)
}

function unescaped(
  whole: string,
  lineEnd: string | undefined,
  two: string | undefined,
  four: string | undefined,
  eight: string | undefined,
  octal: string | undefined,
  letter: string | undefined,
): string {
  if (lineEnd !== undefined) return ''
  const digits = two ?? four ?? eight
  const code = octal === undefined ? Number.parseInt(digits ?? '', 16) : Number.parseInt(octal, 8)
  if (letter !== undefined) return simple[letter] ?? whole
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

export interface StringParts {
  readonly isRaw: boolean
  readonly isBytes: boolean
  /** The offset of its content in the literal, and how many characters close it, if anything does. */
  readonly open: number
  readonly close: number
}

/** What surrounds the content of a string literal; undefined where its end is missing. */
export function stringParts(literal: string): StringParts | undefined {
  const [whole, prefix = '', quote = ''] = /^([a-zA-Z]{0,2})('''|"""|'|")/.exec(literal) ?? []
  if (whole === undefined || literal.length < whole.length + quote.length || !literal.endsWith(quote)) return undefined
  return {
    isRaw: /r/i.test(prefix),
    isBytes: /b/i.test(prefix),
    open: whole.length,
    close: quote.length,
  }
}
