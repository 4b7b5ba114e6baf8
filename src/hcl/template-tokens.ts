import { parseForHead } from './parse-for.ts'
import type { Scanner } from './scanner.ts'
import { skipIdentifier } from './skip.ts'
import type { Expression, Literal, Span } from './syntax.ts'

/** A part of a template as it is written. `trims` are the `~` on its left and right. */
export type TemplateToken =
  | (Span & Literal & { readonly value: string })
  | (Span & { readonly kind: 'value'; readonly expression: Expression } & Trims)
  | (Span & { readonly kind: 'if'; readonly condition: Expression } & Trims)
  | (Span & {
      readonly kind: 'for'
      readonly keyName?: string
      readonly valueName: string
      readonly over: Expression
    } & Trims)
  | (Span & { readonly kind: 'else' } & Trims)
  | (Span & { readonly kind: 'endif' } & Trims)
  | (Span & { readonly kind: 'endfor' } & Trims)

interface Trims {
  readonly trims: { readonly left: boolean; readonly right: boolean }
}

export interface TemplateSource {
  readonly scan: Scanner
  /** The text between the quotes, or of the heredoc. */
  readonly start: number
  readonly end: number
  /** Between quotes backslashes escape; of a heredoc every line is a literal of its own. */
  readonly form: 'quoted' | 'heredoc' | 'bare'
  parsePart(start: number): Expression
}

/** Cuts a template into its tokens; a text where it is broken says why. */
export function templateTokens(source: TemplateSource): readonly TemplateToken[] | string {
  const { start, end, form } = source
  const { text } = source.scan
  const tokens: TemplateToken[] = []
  let from = start
  let at = start
  const flush = (to: number): void => {
    if (to > from) tokens.push(literalOf(source, from, to))
    from = to
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    const isMark = (code === 36 || code === 37) && text.charCodeAt(at + 1) === 123
    if (form === 'quoted' && code === 92) at += 2
    else if (form === 'heredoc' && code === 10) {
      at += 1
      flush(at)
    } else if ((code === 36 || code === 37) && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === 123)
      at += 3
    else if (!isMark) at += 1
    else {
      flush(at)
      const token = code === 36 ? readValue(source, at) : readDirective(source, at)
      if (typeof token === 'string') return token
      tokens.push(token)
      at = from = token.end
    }
  }
  flush(end)
  return tokens
}

function readValue(source: TemplateSource, start: number): TemplateToken | string {
  const left = source.scan.code(start + 2) === 126
  const first = source.scan.space(start + (left ? 3 : 2))
  const expression = source.parsePart(first)
  if (expression.kind === 'unreadable') return expression.message
  const close = closeOf(source, expression.end)
  return close === undefined
    ? 'a `${` is not closed'
    : { kind: 'value', expression, trims: { left, right: close.right }, start, end: close.end }
}

function readDirective(source: TemplateSource, start: number): TemplateToken | string {
  const { scan, end } = source
  const { text } = scan
  const left = scan.code(start + 2) === 126
  const at = scan.space(start + (left ? 3 : 2))
  const wordEnd = skipIdentifier(text, at, end)
  const word = text.slice(at, wordEnd)
  if (word === 'if') {
    const condition = source.parsePart(scan.space(wordEnd))
    return closed(source, condition, start, left, trims => ({ kind: 'if', condition, ...trims }))
  }
  if (word === 'for') {
    const head = parseForHead(scan, wordEnd)
    if (head === undefined) return 'the `for` has no `in`'
    const over = source.parsePart(head.end)
    return closed(source, over, start, left, trims => ({ kind: 'for', ...head.names, over, ...trims }))
  }
  if (word !== 'else' && word !== 'endif' && word !== 'endfor') return `\`%{ ${word.slice(0, 20)}\` is no directive`
  const close = closeOf(source, wordEnd)
  return close === undefined
    ? 'a `%{` is not closed'
    : { kind: word, trims: { left, right: close.right }, start, end: close.end }
}

function closed(
  source: TemplateSource,
  expression: Expression,
  start: number,
  left: boolean,
  make: (made: Span & Trims) => TemplateToken,
): TemplateToken | string {
  if (expression.kind === 'unreadable') return expression.message
  const close = closeOf(source, expression.end)
  return close === undefined
    ? 'a `%{` is not closed'
    : make({ trims: { left, right: close.right }, start, end: close.end })
}

function closeOf(
  { scan, end }: TemplateSource,
  start: number,
): { readonly end: number; readonly right: boolean } | undefined {
  const at = scan.space(start)
  const right = scan.code(at) === 126
  const brace = right ? at + 1 : at
  return brace < end && scan.code(brace) === 125 ? { end: brace + 1, right } : undefined
}

function literalOf({ scan, form }: TemplateSource, start: number, end: number): TemplateToken {
  const raw = scan.text.slice(start, end)
  const span = { start, end }
  return { kind: 'literal', value: decoded(raw, form === 'quoted'), text: span, ...span }
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function decoded(raw: string, escapes: boolean): string {
  const opened = raw.includes('{') ? raw.replace(/([$%])\1\{/g, '$1{') : raw
  if (!escapes || !opened.includes('\\')) return opened
  return opened.replace(
    /\\(?:([nrt"\\])|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g,
    (whole, name: string, short: string, long: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = Number.parseInt(short ?? long, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
