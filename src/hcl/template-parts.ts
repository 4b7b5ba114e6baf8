import type { Expression, Span } from './syntax.ts'
import type { TemplateToken } from './template-tokens.ts'

type Tokens = readonly TemplateToken[]

/** Joins the tokens of directives into conditionals and loops; a text where they do not match. */
export function templateParts(tokens: Tokens): readonly Expression[] | string {
  const reader = { tokens, at: 0 }
  const parts = readParts(reader, [], 0)
  if (typeof parts === 'string') return parts
  const rest = tokens[reader.at]
  return rest ? `\`%{ ${rest.kind} }\` closes nothing` : parts
}

interface TokenReader {
  readonly tokens: Tokens
  at: number
}

const maxDepth = 100

function readParts(reader: TokenReader, stops: readonly string[], depth: number): readonly Expression[] | string {
  if (depth > maxDepth) return `directives are nested deeper than ${maxDepth}`
  const parts: Expression[] = []
  for (let token = reader.tokens[reader.at]; token !== undefined; token = reader.tokens[reader.at]) {
    if (stops.includes(token.kind) || token.kind === 'else' || token.kind === 'endif' || token.kind === 'endfor')
      return parts
    reader.at += 1
    if (token.kind === 'literal') parts.push(token)
    else if (token.kind === 'value') parts.push(token.expression)
    else {
      const part = token.kind === 'if' ? readIf(reader, token, depth) : readFor(reader, token, depth)
      if (typeof part === 'string') return part
      parts.push(part)
    }
  }
  return parts
}

type IfToken = Extract<TemplateToken, { kind: 'if' }>
type ForToken = Extract<TemplateToken, { kind: 'for' }>

function readIf(reader: TokenReader, token: IfToken, depth: number): Expression | string {
  const yes = readParts(reader, ['else', 'endif'], depth + 1)
  if (typeof yes === 'string') return yes
  let no: readonly Expression[] | string = []
  if (reader.tokens[reader.at]?.kind === 'else') {
    reader.at += 1
    no = readParts(reader, ['endif'], depth + 1)
    if (typeof no === 'string') return no
  }
  const close = reader.tokens[reader.at]
  if (close?.kind !== 'endif') return 'a `%{ if }` is not closed'
  reader.at += 1
  const span = { start: token.start, end: close.end }
  return {
    kind: 'conditional',
    condition: token.condition,
    yes: asTemplate(yes, span),
    no: asTemplate(no, span),
    ...span,
  }
}

function readFor(reader: TokenReader, token: ForToken, depth: number): Expression | string {
  const { keyName, valueName, over } = token
  const parts = readParts(reader, ['endfor'], depth + 1)
  if (typeof parts === 'string') return parts
  const close = reader.tokens[reader.at]
  if (close?.kind !== 'endfor') return 'a `%{ for }` is not closed'
  reader.at += 1
  const span = { start: token.start, end: close.end }
  const names = keyName === undefined ? { valueName } : { keyName, valueName }
  return { kind: 'for', makes: 'text', ...names, over, value: asTemplate(parts, span), groups: false, ...span }
}

function asTemplate(parts: readonly Expression[], span: Span): Expression {
  const [only] = parts
  if (only === undefined) return { kind: 'literal', value: '', text: { start: span.start, end: span.start }, ...span }
  return parts.length === 1 && only.kind === 'literal' ? only : { kind: 'template', parts, ...span }
}
