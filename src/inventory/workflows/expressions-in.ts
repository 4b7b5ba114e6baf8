import { type Expression, parseExpression } from './expression.ts'

/** An expression inside a text, braces included, with its offsets in that text. */
interface EmbeddedExpression {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly expression: Expression
}

const maxLength = 2000
const maxExpressions = 1000

/** The `${{ }}` of a text, in their order. One that is not closed is none. */
export function expressionsIn(text: string): readonly EmbeddedExpression[] {
  const found: EmbeddedExpression[] = []
  let at = text.indexOf('${{')
  for (let tried = 0; at !== -1 && tried < maxExpressions; tried += 1) {
    const end = endOf(text, at + 3)
    if (end === undefined) at = text.indexOf('${{', at + 3)
    else {
      const inner = text.slice(at + 3, end - 2)
      found.push({ start: at, end, raw: text.slice(at, end), expression: parseExpression(inner, at + 3) })
      at = text.indexOf('${{', end)
    }
  }
  return found
}

/** Braces inside quotes close nothing. */
function endOf(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + maxLength)
  let isQuoted = false
  for (let at = from; at < limit; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted
    else if (!isQuoted && text.startsWith('}}', at)) return at + 2
  }
  return undefined
}
