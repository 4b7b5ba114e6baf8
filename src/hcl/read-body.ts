import { parseExpression } from './parse-expression.ts'
import { headEnd, isEquals, isTopLevel, itemAt, nextLine, type Reading } from './reading.ts'
import { indentAt, isNewline, lineEnd, skipIdentifier } from './skip.ts'
import type { Attribute, Block, Body, Expression, Label } from './syntax.ts'
import { bracketEnd, valueEnd } from './value-end.ts'

const maxDepth = 200

/** Where a body stands. `indent` is that of the line on which its block begins, -1 where that says nothing. */
interface Within {
  readonly start: number
  readonly depth: number
  readonly indent: number
}

/** The contents of a file or block. It ends at the `}` that closes it, which stays, or where it cannot go on. */
export function readBody(reading: Reading, within: Within): Body {
  const { scan } = reading
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  let at = scan.space(within.start)
  while (at < scan.end && !endsBody(reading, within, at)) {
    if (scan.code(at) === 125) {
      reading.tell('a `}` that closes nothing', at, at + 1)
      at += 1
    } else {
      const item = readItem(reading, within.depth, at)
      if (item.kind === 'attribute') attributes.push(item.attribute)
      if (item.kind === 'block') blocks.push(item.block)
      at = item.next
    }
    at = scan.space(at)
  }
  return { attributes, blocks, start: within.start, end: Math.min(at, scan.end) }
}

function endsBody(reading: Reading, { depth, indent }: Within, at: number): boolean {
  if (depth === 0) return false
  const { scan, byLayout } = reading
  const here = byLayout && indent >= 0 ? indentAt(scan.text, at) : -1
  if (scan.code(at) === 125) return here <= indent
  if (isTopLevel(reading, at)) return true
  return here >= 0 && here <= indent && itemAt(reading, at) !== undefined
}

type Item =
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly next: number }
  | { readonly kind: 'block'; readonly block: Block; readonly next: number }
  | { readonly kind: 'broken'; readonly next: number }

function readItem(reading: Reading, depth: number, at: number): Item {
  const { scan } = reading
  const nameEnd = skipIdentifier(scan.text, at, scan.end)
  if (nameEnd === at) return readBroken(reading, depth, at)
  const after = scan.blanks(nameEnd)
  if (isEquals(scan, after)) {
    const attribute = readAttribute(reading, { at, nameEnd, equals: after })
    return { kind: 'attribute', attribute, next: endOfItem(reading, attribute.end) }
  }
  const open = headEnd(reading, nameEnd)
  if (open === undefined) return readBroken(reading, depth, at)
  const type = scan.text.slice(at, nameEnd)
  const block = readBlock(reading, { start: at, type, labels: labelsOf(reading, nameEnd, open), open }, depth)
  return { kind: 'block', block, next: block.end }
}

function labelsOf({ scan }: Reading, nameEnd: number, open: number): readonly Label[] {
  const labels: Label[] = []
  for (let at = scan.blanks(nameEnd); at < open; ) {
    const isQuoted = scan.code(at) === 34
    const end = isQuoted ? scan.quoted(at).end : skipIdentifier(scan.text, at, open)
    const text = isQuoted ? scan.text.slice(at + 1, end - 1) : scan.text.slice(at, end)
    labels.push({ text, start: at, end })
    at = scan.blanks(end)
  }
  return labels
}

interface Head {
  readonly start: number
  readonly type: string
  readonly labels: readonly Label[]
  readonly open: number
}

function readBlock(reading: Reading, { start, type, labels, open }: Head, depth: number): Block {
  const { scan, byLayout } = reading
  const head = { start, end: open }
  if (depth >= maxDepth) {
    reading.tell(`blocks are nested deeper than ${maxDepth}`, start, open)
    const end = bracketEnd(reading, open)
    return { type, labels, head, start, end, body: { attributes: [], blocks: [], start: open + 1, end } }
  }
  const indent = byLayout ? indentAt(scan.text, start) : -1
  const body = readBody(reading, { start: open + 1, depth: depth + 1, indent })
  const isClosed = scan.code(body.end) === 125 && (indent < 0 || !isLeftOf(reading, body.end, indent))
  if (!isClosed) reading.tell(`the block \`${type.slice(0, 40)}\` is not closed`, start, open)
  return { type, labels, head, start, end: isClosed ? body.end + 1 : body.end, body }
}

function isLeftOf({ scan }: Reading, at: number, indent: number): boolean {
  const here = indentAt(scan.text, at)
  return here >= 0 && here < indent
}

interface Named {
  readonly at: number
  readonly nameEnd: number
  readonly equals: number
}

function readAttribute(reading: Reading, { at, nameEnd, equals }: Named): Attribute {
  const { scan, byLayout } = reading
  const { text } = scan
  const start = scan.blanks(equals + 1)
  const end = valueEnd(reading, start, byLayout ? indentAt(text, at) : -1)
  const name = text.slice(at, nameEnd)
  if (end === start) reading.tell(`\`${name.slice(0, 40)}\` has no value`, at, equals + 1)
  let parsed: Expression | undefined
  return {
    name,
    nameSpan: { start: at, end: nameEnd },
    value: { start, end },
    start: at,
    end,
    expression: () => {
      parsed ??= parseExpression(text, start, end)
      return parsed
    },
  }
}

/** After an attribute nothing but a comment may stand on its line, or the `}` of a block of one line. */
function endOfItem(reading: Reading, start: number): number {
  const { scan } = reading
  const at = scan.blanks(start)
  const code = scan.code(at)
  if (at >= scan.end || isNewline(code) || code === 125 || scan.comment(at) > at) return at
  if (code !== 44) return readBroken(reading, maxDepth, at).next
  reading.tell('a comma between attributes', at, at + 1)
  return at + 1
}

/** What is no item: its line is passed over, with the block or heredoc that begins on it. */
function readBroken(reading: Reading, depth: number, start: number): Item {
  const { scan } = reading
  const stop = lineEnd(scan.text, start, scan.end)
  const isConflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(scan.text.slice(start, Math.min(stop, start + 80)))
  reading.tell(isConflict ? 'a mark of a merge conflict' : 'neither an attribute nor a block', start, stop)
  const line = scan.text.slice(start, stop).trimEnd()
  if (isConflict || line === '') return { kind: 'broken', next: Math.max(stop, start + 1) }
  const last = start + line.length - 1
  if (scan.code(last) === 123 && depth < maxDepth) {
    // what stands in a block whose head is broken belongs to nothing that stands around it
    const block = readBlock(reading, { start, type: '', labels: [], open: last }, depth)
    return { kind: 'block', block, next: block.end }
  }
  // a `}` that ends a broken line still closes its block
  if (scan.code(last) === 125 && !line.includes('{') && last > start) return { kind: 'broken', next: last }
  const heredoc = scan.heredoc(start + Math.max(0, line.lastIndexOf('<<')))
  return { kind: 'broken', next: heredoc?.closed ? nextLine(scan, heredoc.end) : Math.max(stop, start + 1) }
}
