/**
 * An expression of a workflow between `${{` and `}}` (docs.github.com/actions/reference/workflows-and-actions/expressions),
 * with offsets in the text it was read from. `open` is one that is not understood.
 */
export type Expression = ExpressionRange &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'switch'; readonly value: boolean }
    | { readonly kind: 'null' }
    /** `matrix.include[0].risk`; a part that is computed is undefined. */
    | { readonly kind: 'name'; readonly parts: readonly (string | undefined)[] }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
    | { readonly kind: 'not'; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'open' }
  )

interface ExpressionRange {
  readonly start: number
  readonly end: number
}

export type Operator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>='

/** Nobody nests deeper by hand. */
const maxDepth = 30
const maxTokens = 500

interface Token extends ExpressionRange {
  readonly text: string
  readonly kind: 'text' | 'number' | 'word' | 'sign'
}

const token =
  /'(?:[^']|'')*'|[-+]?(?:0x[\da-fA-F]+|\d[\d.]*(?:[eE][-+]?\d+)?)|[A-Za-z_][\w-]*|\|\||&&|[=!<>]=|[!<>()[\].,*]|\S/g

function tokensOf(text: string, from: number): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: said, index } of text.matchAll(token)) {
    if (tokens.length === maxTokens) return []
    const kind = said[0] === "'" && said.length > 1 ? 'text' : /^[A-Za-z_]/.test(said) ? 'word' : 'sign'
    const start = from + index
    tokens.push({ text: said, kind: /^[-+]?\d/.test(said) ? 'number' : kind, start, end: start + said.length })
  }
  return tokens
}

/** Reads an expression without its braces; `from` is its offset in the text around it. */
export function parseExpression(text: string, from: number): Expression {
  const tokens = tokensOf(text, from)
  const parser = createParser(tokens)
  const expression = parser.either(0)
  const open = { kind: 'open', start: from, end: from + text.length } as const
  return parser.isAtEnd() && tokens.length > 0 ? expression : open
}

const levels: readonly (readonly Operator[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']]

function createParser(tokens: readonly Token[]) {
  let at = 0
  const last = tokens.at(-1)
  const peek = (): string | undefined => (tokens[at]?.kind === 'text' ? undefined : tokens[at]?.text)
  const take = (text: string): boolean => {
    if (peek() !== text) return false
    at += 1
    return true
  }
  const endOf = (): number => tokens[at - 1]?.end ?? 0
  const open = (): Expression => {
    const start = tokens[at]?.start ?? last?.end ?? 0
    at = tokens.length + 1
    return { kind: 'open', start, end: last?.end ?? start }
  }

  function binary(level: number, depth: number): Expression {
    const operators = levels[level]
    if (!operators) return unary(depth)
    let left = binary(level + 1, depth)
    for (;;) {
      const operator = operators.find(each => each === peek())
      if (!operator) return left
      at += 1
      const right = binary(level + 1, depth)
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
    }
  }

  function unary(depth: number): Expression {
    const start = tokens[at]?.start ?? 0
    if (depth > maxDepth) return open()
    if (!take('!')) return primary(depth + 1)
    const operand = unary(depth + 1)
    return { kind: 'not', operand, start, end: operand.end }
  }

  function primary(depth: number): Expression {
    const here = tokens[at]
    if (!here) return open()
    at += 1
    const { start, end } = here
    if (here.kind === 'text') return { kind: 'text', value: here.text.slice(1, -1).replaceAll("''", "'"), start, end }
    if (here.kind === 'number') return { kind: 'text', value: here.text, start, end }
    if (here.kind === 'word') return word(here, depth)
    if (here.text !== '(') return open()
    const inner = binary(0, depth)
    return take(')') ? inner : open()
  }

  function word({ text, start, end }: Token, depth: number): Expression {
    if (text === 'true' || text === 'false') return { kind: 'switch', value: text === 'true', start, end }
    if (text === 'null') return { kind: 'null', start, end }
    if (!take('(')) return name([text], start, depth)
    const given: Expression[] = []
    while (peek() !== ')' && at < tokens.length) {
      given.push(binary(0, depth))
      if (!take(',')) break
    }
    if (!take(')')) return open()
    const call = { kind: 'call', name: text, arguments: given, start, end: endOf() } as const
    // what is picked out of a call's result is not followed
    return peek() === '.' || peek() === '[' ? { ...name([undefined], start, depth) } : call
  }

  function name(parts: (string | undefined)[], start: number, depth: number): Expression {
    for (;;) {
      if (take('.')) {
        const part = tokens[at]
        if (!part || (part.kind !== 'word' && part.text !== '*')) return open()
        at += 1
        parts.push(part.text === '*' ? undefined : part.text)
      } else if (take('[')) {
        const index = binary(0, depth)
        if (!take(']')) return open()
        parts.push(index.kind === 'text' ? index.value : undefined)
      } else return { kind: 'name', parts, start, end: endOf() }
    }
  }

  return { either: (depth: number) => binary(0, depth), isAtEnd: () => at === tokens.length }
}
