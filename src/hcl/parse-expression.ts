import { operatorAt } from './operators.ts'
import { createPrimary } from './parse-primary.ts'
import { parseTemplate } from './parse-template.ts'
import { createPostfix } from './parse-traversal.ts'
import { type Context, deeper, type ParseAt, unreadable } from './parsing.ts'
import { createScanner, type Scanner } from './scanner.ts'
import type { Expression } from './syntax.ts'

/** Deeper than people write; what is nested deeper is unreadable. */
const maxDepth = 200

/** How high the tree of an expression may get, with operators and steps one after another: others walk it recursively. */
const maxHeight = 600

/**
 * The expression in a stretch of text (HCL native syntax, hclsyntax/spec.md). One that is broken is `unreadable`, an object
 * with an item that is broken keeps the others: it never throws.
 */
export function parseExpression(text: string, start: number, end: number): Expression {
  const simple = simpleText(text, start, end) ?? simpleName(text, start, end)
  if (simple) return simple
  const scan = createScanner(text, start, end)
  const first = scan.space(start)
  if (first >= end) return unreadable('there is no value', start, end)
  const expression = createParser(scan)(first, { newlines: false, depth: 0 })
  const rest = scan.space(expression.end)
  return rest < end && expression.kind !== 'unreadable'
    ? unreadable(`\`${text.slice(rest, Math.min(end, rest + 20))}\` is not expected here`, start, end)
    : expression
}

/** What most values are: a text in quotes without anything that is computed or escaped. */
function simpleText(text: string, start: number, end: number): Expression | undefined {
  if (text.charCodeAt(start) !== 34 || text.indexOf('"', start + 1) !== end - 1) return undefined
  const value = text.slice(start + 1, end - 1)
  if (/[\\\n]|[$%]\{/.test(value)) return undefined
  return { kind: 'literal', value, text: { start: start + 1, end: end - 1 }, start, end }
}

const names = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/

/** What most other values are: a name, or names with dots between them. */
function simpleName(text: string, start: number, end: number): Expression | undefined {
  if (end - start > 100) return undefined
  const written = text.slice(start, end)
  if (!names.test(written)) return undefined
  if (!written.includes('.')) return parseWord(written, start, end)
  let dot = written.indexOf('.')
  let of: Expression = { kind: 'variable', name: written.slice(0, dot), start, end: start + dot }
  while (dot !== -1) {
    const next = written.indexOf('.', dot + 1)
    const nameEnd = next === -1 ? written.length : next
    of = { kind: 'attribute', of, name: written.slice(dot + 1, nameEnd), start, end: start + nameEnd }
    dot = next
  }
  return of
}

function parseWord(word: string, start: number, end: number): Expression {
  const literal = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : undefined
  return literal === undefined
    ? { kind: 'variable', name: word, start, end }
    : { kind: 'literal', value: literal, text: { start, end }, start, end }
}

/** A template that is all of a stretch of text, such as a string of Terraform's JSON syntax, in which nothing is escaped. */
export function parseTemplateText(text: string, start: number, end: number): Expression {
  const scan = createScanner(text, start, end)
  const parse = createParser(scan)
  return parseTemplate({ scan, start, end, form: 'bare', parsePart: at => parse(at, { newlines: true, depth: 0 }) })
}

/** Within parentheses and lists a line end is white space (`newlines`); elsewhere it ends the expression. */
function createParser(scan: Scanner): ParseAt {
  /** At least the height of what was parsed so far of the innermost brackets. */
  let height = 0
  const parse: ParseAt = (start, context) => {
    if (context.depth > maxDepth) return unreadable(`nested deeper than ${maxDepth}`, start, start)
    const before = height
    height = 0
    const expression = parseConditional(start, context)
    height = Math.max(before, height + 1)
    return expression
  }
  const isTooHigh = (): boolean => {
    height += 1
    return height > maxHeight
  }
  const skip = (at: number, { newlines }: Context): number => (newlines ? scan.space(at) : scan.blanks(at))
  const parsePrimary = createPrimary(scan, parse)
  const parsePostfix = createPostfix(scan, { parse, skip, isTooHigh })

  function parseConditional(start: number, context: Context): Expression {
    const condition = parseBinary(start, context, 0)
    const mark = skip(condition.end, context)
    if (condition.kind === 'unreadable' || scan.code(mark) !== 63) return condition
    const yes = parse(scan.space(mark + 1), deeper(context))
    if (yes.kind === 'unreadable') return yes
    const colon = scan.space(yes.end)
    if (scan.code(colon) !== 58) return unreadable('a `?` without its `:`', start, yes.end)
    const no = parse(scan.space(colon + 1), deeper(context))
    return no.kind === 'unreadable' ? no : { kind: 'conditional', condition, yes, no, start, end: no.end }
  }

  function parseBinary(start: number, context: Context, least: number): Expression {
    let left = parseUnary(start, context)
    while (left.kind !== 'unreadable') {
      const at = skip(left.end, context)
      // of `//` there is no `/`
      const operator = scan.comment(at) > at ? undefined : operatorAt(scan, at)
      if (operator === undefined || operator.power < least) return left
      if (isTooHigh()) return unreadable('more operators in a row than can be read', start, at)
      const right = parseBinary(scan.space(at + operator.text.length), context, operator.power + 1)
      if (right.kind === 'unreadable') return right
      left = { kind: 'binary', operator: operator.text, left, right, start, end: right.end }
    }
    return left
  }

  function parseUnary(start: number, context: Context): Expression {
    if (context.depth > maxDepth) return unreadable(`nested deeper than ${maxDepth}`, start, start)
    const code = scan.code(start)
    if (code !== 45 && code !== 33) return parsePostfix(parsePrimary(start, context), context)
    height += 1
    const operand = parseUnary(skip(start + 1, context), deeper(context))
    if (operand.kind === 'unreadable') return operand
    return { kind: 'unary', operator: code === 45 ? '-' : '!', operand, start, end: operand.end }
  }

  return parse
}
