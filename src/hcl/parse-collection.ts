import { type ParseItem, parseFor } from './parse-for.ts'
import type { Scanner } from './scanner.ts'
import { isNewline, skipIdentifier } from './skip.ts'
import type { Expression, ObjectItem } from './syntax.ts'

/** A list, an object, or the `for` expression in its brackets. */
export function parseCollection(scan: Scanner, start: number, parse: ParseItem): Expression {
  const first = scan.space(start + 1)
  const nameEnd = skipIdentifier(scan.text, first, scan.end)
  const isList = scan.code(start) === 91
  if (scan.text.slice(first, nameEnd) === 'for' && isForHead(scan, nameEnd))
    return parseFor(scan, { start, after: nameEnd, isList }, parse)
  return isList ? parseList(scan, start, parse) : parseObject(scan, start, parse)
}

/** A key of an object may be called `for`. */
function isForHead(scan: Scanner, nameEnd: number): boolean {
  const at = scan.space(nameEnd)
  return skipIdentifier(scan.text, at, scan.end) > at
}

function parseList(scan: Scanner, start: number, parse: ParseItem): Expression {
  const items: Expression[] = []
  let at = scan.space(start + 1)
  while (at < scan.end && scan.code(at) !== 93) {
    const item = parse(at, true)
    if (item.kind === 'unreadable') return item
    items.push(item)
    at = scan.space(item.end)
    if (scan.code(at) === 44) at = scan.space(at + 1)
    else if (at < scan.end && scan.code(at) !== 93) return broken('a `,` is missing in a list', start, at)
  }
  return at >= scan.end ? broken('a `[` is not closed', start, scan.end) : { kind: 'list', items, start, end: at + 1 }
}

/** An item that is broken is passed over, so that what stands beside it is kept. */
function parseObject(scan: Scanner, start: number, parse: ParseItem): Expression {
  const items: ObjectItem[] = []
  let at = scan.space(start + 1)
  while (at < scan.end && scan.code(at) !== 125) {
    const key = parseKey(scan, at, parse)
    const mark = scan.space(key.end)
    if (key.kind === 'unreadable' || !isAssignment(scan, mark)) {
      at = afterItem(scan, key.kind === 'unreadable' ? brokenFrom(scan, key, at) : key.end)
    } else {
      const from = scan.space(mark + 1)
      const value = parse(from, false)
      const isRead = value.kind !== 'unreadable' && endsItem(scan, value.end)
      const end = isRead ? value.end : itemEnd(scan, brokenFrom(scan, value, from))
      items.push({ key, value: isRead ? value : asBroken(value, from, end) })
      at = afterItem(scan, end)
    }
  }
  return at >= scan.end ? broken('a `{` is not closed', start, scan.end) : { kind: 'object', items, start, end: at + 1 }
}

function isAssignment(scan: Scanner, at: number): boolean {
  const code = scan.code(at)
  return code === 58 || (code === 61 && scan.code(at + 1) !== 61)
}

const asBroken = (value: Expression, start: number, end: number): Expression =>
  value.kind === 'unreadable' ? value : broken('there is more than one value', start, end)

/** Where the end of what is broken is looked for; what went on to the very end is not gone through again. */
const brokenFrom = (scan: Scanner, { end }: Expression, start: number): number => (end >= scan.end ? end : start)

/** Whether after an item its line ends, or a comma or the end of the object comes. */
function endsItem(scan: Scanner, end: number): boolean {
  const at = scan.blanks(end)
  const code = scan.code(at)
  return at >= scan.end || code === 44 || code === 125 || isNewline(code) || scan.comment(at) > at
}

/** The end of an item that is broken: before the comma, line end or bracket that is not within brackets of its own. */
function itemEnd(scan: Scanner, start: number): number {
  let depth = 0
  for (let at = start; at < scan.end; ) {
    const code = scan.code(at)
    const isEnd = isNewline(code) || code === 44 || code === 125 || code === 93 || code === 41
    if (depth === 0 && isEnd) return at
    if (code === 123 || code === 91 || code === 40) depth += 1
    else if (code === 125 || code === 93 || code === 41) depth -= 1
    at = afterToken(scan, at, code)
  }
  return scan.end
}

function afterToken(scan: Scanner, at: number, code: number): number {
  if (code === 34) return Math.max(scan.quoted(at).end, at + 1)
  if (code === 60) return scan.heredoc(at)?.end ?? at + 1
  return Math.max(scan.comment(at), at + 1)
}

/** Where the next item begins. */
function afterItem(scan: Scanner, start: number): number {
  const end = itemEnd(scan, start)
  const code = scan.code(end)
  const at = code === 44 || code === 93 || code === 41 ? end + 1 : end
  return scan.space(at)
}

/** A bare word before `=` or `:` is the key itself, with dots or brackets behind it an expression. */
function parseKey(scan: Scanner, start: number, parse: ParseItem): Expression {
  const nameEnd = skipIdentifier(scan.text, start, scan.end)
  if (nameEnd === start || !isAssignment(scan, scan.space(nameEnd))) return parse(start, false)
  const span = { start, end: nameEnd }
  return { kind: 'literal', value: scan.text.slice(start, nameEnd), text: span, ...span }
}

function broken(message: string, start: number, end: number): Expression {
  return { kind: 'unreadable', message, start, end }
}
