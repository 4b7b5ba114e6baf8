import type { PhrasingContent } from 'mdast'
import type { GuideLink } from './guide.ts'
import type { Span } from './split-sentences.ts'

/** The words of a paragraph without markup, and the way back to the source. */
export interface PlainText {
  readonly text: string
  readonly code: readonly (Span & { readonly value: string })[]
  readonly links: readonly (Span & GuideLink)[]
  /** The source offset of a character of `text`. */
  offsetOf(index: number): number
}

interface Piece {
  readonly plain: number
  readonly source: number
}

interface Builder {
  readonly source: string
  readonly definitions: ReadonlyMap<string, string>
  text: string
  readonly pieces: Piece[]
  readonly code: (Span & { value: string })[]
  readonly links: (Span & GuideLink)[]
}

/** Roles whose content names another page. */
const linkingRole = /\{(?:ref|doc|external[^}]*|numref|any|term|download|[a-z]+:ref|[a-z]+:doc)\}$/
const anyRole = /\{[a-z][\w:+-]*\}$/

export function plainText(
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: ReadonlyMap<string, string>,
): PlainText {
  const builder: Builder = { source, definitions, text: '', pieces: [], code: [], links: [] }
  addAll(builder, nodes)
  const { text, pieces, code, links } = builder
  return { text, code, links, offsetOf: index => offsetIn(pieces, index) }
}

function addAll(builder: Builder, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) add(builder, node)
}

function add(builder: Builder, node: PhrasingContent): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  switch (node.type) {
    case 'text':
      addText(builder, node.value, { start, end })
      break
    case 'inlineCode':
      addCode(builder, node.value, start)
      break
    case 'link':
    case 'linkReference': {
      const from = builder.text.length
      addAll(builder, node.children)
      const url = node.type === 'link' ? node.url : (builder.definitions.get(node.identifier) ?? '')
      builder.links.push({
        start: from,
        end: builder.text.length,
        text: builder.text.slice(from).replace(/\s+/g, ' '),
        url,
      })
      break
    }
    case 'emphasis':
    case 'strong':
      addAll(builder, node.children)
      break
    case 'break':
      append(builder, ' ', start)
      break
    case 'html':
      if (/^<br\b/i.test(node.value)) append(builder, ' ', start)
      break
    default:
      break
  }
}

function addCode(builder: Builder, value: string, start: number): void {
  const role = anyRole.exec(builder.text.slice(-40))?.[0]
  const from = start + (/^`+ ?/.exec(builder.source.slice(start, start + 80))?.[0].trimEnd().length ?? 1)
  if (role === undefined) {
    const at = builder.text.length
    append(builder, value.replace(/\n/g, ' '), from)
    builder.code.push({ start: at, end: builder.text.length, value })
    return
  }
  const isLink = linkingRole.test(role)
  builder.text = builder.text.slice(0, -role.length)
  while ((builder.pieces.at(-1)?.plain ?? -1) >= builder.text.length) builder.pieces.pop()
  const titled = /^([^<]*?)\s*<([^>]*)>$/.exec(value)
  const label = titled?.[1] === '' ? titled[2] : titled?.[1]
  const at = builder.text.length
  append(builder, (label ?? value).replace(/\n/g, ' '), from)
  if (isLink)
    builder.links.push({ start: at, end: builder.text.length, text: label ?? value, url: titled?.[2] ?? value })
}

function append(builder: Builder, text: string, source: number): void {
  if (text === '') return
  builder.pieces.push({ plain: builder.text.length, source })
  builder.text += text
}

/** Text as the parser gives it lacks escapes, entities and the marks that begin continued lines: each is a new piece. */
function addText(builder: Builder, value: string, range: Span): void {
  if (value === builder.source.slice(range.start, range.end)) {
    append(builder, value, range.start)
    return
  }
  let at = range.start
  let from = 0
  for (let index = 0; index < value.length; index++) {
    const found = find(builder.source, at, { character: value[index] ?? '', end: range.end })
    if (found.start !== at) {
      append(builder, value.slice(from, index), at - (index - from))
      from = index
    }
    at = found.end
    if (found.end - found.start > 1) {
      append(builder, value.slice(from, index + 1), found.start - (index - from))
      from = index + 1
    }
  }
  append(builder, value.slice(from), at - (value.length - from))
}

function find(source: string, at: number, wanted: { character: string; end: number }): Span {
  const entity = source[at] === '&' ? /^&(?:#\w{1,8}|\w{1,31});/.exec(source.slice(at, at + 34))?.[0] : undefined
  if (entity !== undefined && (wanted.character !== '&' || /^&(?:amp|#38|#x26);$/i.test(entity)))
    return { start: at, end: at + entity.length }
  for (let ahead = at; ahead < Math.min(wanted.end, at + 64); ahead++)
    if (source[ahead] === wanted.character) return { start: ahead, end: ahead + 1 }
  return { start: at, end: at + 1 }
}

function offsetIn(pieces: readonly Piece[], index: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.plain ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? 0 : piece.source + index - piece.plain
}
