import { parseCollection } from './parse-collection.ts'
import { parseHeredoc, parseQuoted } from './parse-template.ts'
import { type Context, type ParseAt, unreadable } from './parsing.ts'
import type { Scanner } from './scanner.ts'
import { skipIdentifier } from './skip.ts'
import type { Expression } from './syntax.ts'

/** Parses what has no operator in it: a literal, text, name, call, or something in brackets. */
export function createPrimary(scan: Scanner, parse: ParseAt): ParseAt {
  const { text, end } = scan

  const parsePrimary: ParseAt = (start, context) => {
    const code = scan.code(start)
    const within = (at: number): Expression => parse(at, { newlines: true, depth: context.depth + 1 })
    if (code === 34) return parseQuoted(scan, start, within)
    if (code === 60) return parseHeredoc(scan, start, within)
    if (code === 40) return parseParentheses(start, within)
    if (code === 91 || code === 123)
      return parseCollection(scan, start, (at, newlines) => parse(at, { newlines, depth: context.depth + 1 }))
    if (code >= 48 && code <= 57) return parseNumber(start)
    const nameEnd = skipIdentifier(text, start, end)
    if (nameEnd === start) return unreadable('a value is missing', start, start)
    return parseNamed(start, nameEnd, context)
  }

  function parseParentheses(start: number, within: (at: number) => Expression): Expression {
    const inner = within(scan.space(start + 1))
    if (inner.kind === 'unreadable') return inner
    const close = scan.space(inner.end)
    if (scan.code(close) !== 41) return unreadable('a `(` is not closed', start, close)
    return { ...inner, start, end: close + 1 }
  }

  function parseNumber(start: number): Expression {
    const pattern = /\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?/y
    pattern.lastIndex = start
    const written = pattern.exec(text)?.[0] ?? ''
    const span = { start, end: Math.min(end, start + written.length) }
    return { kind: 'literal', value: Number(text.slice(span.start, span.end)), text: span, ...span }
  }

  /** A variable, a call, or a word that is a value. A function of a provider has colons in its name. */
  function parseNamed(start: number, firstEnd: number, context: Context): Expression {
    let nameEnd = firstEnd
    while (text.startsWith('::', nameEnd)) {
      const next = skipIdentifier(text, nameEnd + 2, end)
      if (next === nameEnd + 2) break
      nameEnd = next
    }
    const name = text.slice(start, nameEnd)
    const open = context.newlines ? scan.space(nameEnd) : scan.blanks(nameEnd)
    if (scan.code(open) === 40) return parseCall({ name, start, open }, context)
    const span = { start, end: nameEnd }
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', text: span, ...span }
    if (name === 'null') return { kind: 'literal', value: null, text: span, ...span }
    return { kind: 'variable', name, ...span }
  }

  interface Called {
    readonly name: string
    readonly start: number
    readonly open: number
  }

  function parseCall({ name, start, open }: Called, context: Context): Expression {
    const args: Expression[] = []
    const called = `\`${name.slice(0, 40)}\``
    let expands = false
    let at = scan.space(open + 1)
    while (at < end && scan.code(at) !== 41) {
      const arg = parse(at, { newlines: true, depth: context.depth + 1 })
      if (arg.kind === 'unreadable') return arg
      args.push(arg)
      at = scan.space(arg.end)
      if (text.startsWith('...', at)) {
        expands = true
        at = scan.space(at + 3)
      }
      if (scan.code(at) === 44) at = scan.space(at + 1)
      else if (at < end && scan.code(at) !== 41)
        return unreadable(`a \`,\` is missing in a call of ${called}`, start, at)
    }
    if (at >= end) return unreadable(`the \`(\` of ${called} is not closed`, start, end)
    return { kind: 'call', name, args, expands, start, end: at + 1 }
  }

  return parsePrimary
}
