import type { Scanner } from './scanner.ts'
import type { Expression, Span } from './syntax.ts'
import { templateParts } from './template-parts.ts'
import { type TemplateSource, type TemplateToken, templateTokens } from './template-tokens.ts'

type ParsePart = (start: number) => Expression

/** A text in quotes. */
export function parseQuoted(scan: Scanner, start: number, parsePart: ParsePart): Expression {
  const { end: after, closed } = scan.quoted(start)
  const span = { start, end: after }
  if (!closed) return unreadable('a text is not closed', span)
  return made({ scan, start: start + 1, end: after - 1, form: 'quoted', parsePart }, span)
}

/** A text of several lines between marks; with `<<-` the indentation that all lines have is no part of it. */
export function parseHeredoc(scan: Scanner, start: number, parsePart: ParsePart): Expression {
  const heredoc = scan.heredoc(start)
  if (!heredoc?.closed)
    return unreadable(heredoc ? 'a heredoc is not closed' : 'a value is missing', { start, end: heredoc?.end ?? start })
  const { bodyStart, bodyEnd, indented } = heredoc
  const source: TemplateSource = { scan, start: bodyStart, end: bodyEnd, form: 'heredoc', parsePart }
  return made(source, { start, end: heredoc.end }, indented)
}

/** A template that is all of a text, such as a string of Terraform's JSON syntax, in which nothing is escaped any more. */
export function parseTemplate(source: TemplateSource): Expression {
  return made(source, { start: source.start, end: source.end })
}

type Tokens = readonly TemplateToken[]

function made(source: TemplateSource, span: Span, indented = false): Expression {
  const tokens = templateTokens(source)
  if (typeof tokens === 'string') return unreadable(tokens, span)
  const parts = templateParts(indented ? withoutIndent(trimmed(tokens)) : trimmed(tokens))
  if (typeof parts === 'string') return unreadable(parts, span)
  const [only] = parts
  const inside = { start: source.start, end: source.end }
  if (only === undefined) return { kind: 'literal', value: '', text: inside, ...span }
  if (parts.length === 1 && only.kind === 'literal' && typeof only.value === 'string') return { ...only, ...span }
  return { kind: 'template', parts, ...span }
}

/** `~` takes the white space and line end beside it out of the text before or after it, of a heredoc out of its line. */
function trimmed(tokens: Tokens): Tokens {
  return tokens.map((token, at) => {
    if (token.kind !== 'literal') return token
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    let value = token.value
    if (before && before.kind !== 'literal' && before.trims.right) value = value.trimStart()
    if (after && after.kind !== 'literal' && after.trims.left) value = value.trimEnd()
    return value === token.value ? token : { ...token, value }
  })
}

/**
 * Takes off the indentation that all lines have. Where `~` took the line end away, what follows begins no line, and a line
 * of nothing but white space counts as little (as in github.com/hashicorp/hcl, hclsyntax/parser_template.go).
 */
function withoutIndent(tokens: Tokens): Tokens {
  const begin = new Set<TemplateToken>()
  let least = Number.POSITIVE_INFINITY
  let begins = true
  for (const token of tokens) {
    const value = token.kind === 'literal' ? token.value : undefined
    if (begins && !(value?.endsWith('\n') && value.trim() === '')) {
      least = Math.min(least, indentOf(value ?? ''))
      begin.add(token)
    }
    begins = value?.endsWith('\n') === true
  }
  return tokens.map(token => {
    if (token.kind !== 'literal' || !begin.has(token) || least === 0) return token
    const span = { start: Math.min(token.start + least, token.end), end: token.end }
    return { ...token, value: token.value.slice(least), text: span, ...span }
  })
}

const indentOf = (value: string): number => value.length - value.trimStart().length

function unreadable(message: string, { start, end }: Span): Expression {
  return { kind: 'unreadable', message, start, end }
}
