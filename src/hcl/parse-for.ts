import type { Scanner } from './scanner.ts'
import { skipIdentifier } from './skip.ts'
import type { Expression, For } from './syntax.ts'

/** Parses an expression; `newlines` says that a line end in it is white space. */
export type ParseItem = (start: number, newlines: boolean) => Expression

interface Opened {
  readonly start: number
  readonly after: number
  readonly isList: boolean
}

/** `for key, value in over : result if condition`, in an object `key => value...`. */
export function parseFor(scan: Scanner, { start, after, isList }: Opened, parse: ParseItem): Expression {
  const head = parseForHead(scan, after)
  if (head === undefined) return broken('the `for` has no `in`', start, scan.end)
  const over = parse(head.end, true)
  if (over.kind === 'unreadable') return over
  const colon = scan.space(over.end)
  if (scan.code(colon) !== 58) return broken('the `for` has no `:`', start, colon)
  const first = parse(scan.space(colon + 1), true)
  if (first.kind === 'unreadable') return first
  const arrow = scan.space(first.end)
  const hasKey = !isList && scan.text.startsWith('=>', arrow)
  const value = hasKey ? parse(scan.space(arrow + 2), true) : first
  if (value.kind === 'unreadable') return value
  let at = scan.space(value.end)
  const groups = scan.text.startsWith('...', at)
  if (groups) at = scan.space(at + 3)
  const condition = ifAt(scan, at, parse)
  if (condition?.kind === 'unreadable') return condition
  const close = scan.space(condition?.end ?? at)
  if (scan.code(close) !== (isList ? 93 : 125)) return broken('the `for` is not closed', start, close)
  const made: For = {
    kind: 'for',
    makes: isList ? 'list' : 'object',
    ...head.names,
    over,
    ...(hasKey ? { key: first } : {}),
    value,
    ...(condition ? { condition } : {}),
    groups,
  }
  return { ...made, start, end: close + 1 }
}

function ifAt(scan: Scanner, at: number, parse: ParseItem): Expression | undefined {
  const wordEnd = skipIdentifier(scan.text, at, scan.end)
  return scan.text.slice(at, wordEnd) === 'if' ? parse(scan.space(wordEnd), true) : undefined
}

interface ForHead {
  readonly names: { readonly keyName?: string; readonly valueName: string }
  /** Where the expression after `in` begins. */
  readonly end: number
}

/** The names of a `for`, also of a template's. */
export function parseForHead(scan: Scanner, start: number): ForHead | undefined {
  const first = scan.space(start)
  const firstEnd = skipIdentifier(scan.text, first, scan.end)
  let at = scan.space(firstEnd)
  let second: string | undefined
  if (scan.code(at) === 44) {
    const from = scan.space(at + 1)
    const to = skipIdentifier(scan.text, from, scan.end)
    second = scan.text.slice(from, to)
    at = scan.space(to)
  }
  const wordEnd = skipIdentifier(scan.text, at, scan.end)
  if (firstEnd === first || second === '' || scan.text.slice(at, wordEnd) !== 'in') return undefined
  const name = scan.text.slice(first, firstEnd)
  return {
    names: second === undefined ? { valueName: name } : { keyName: name, valueName: second },
    end: scan.space(wordEnd),
  }
}

function broken(message: string, start: number, end: number): Expression {
  return { kind: 'unreadable', message, start, end }
}
