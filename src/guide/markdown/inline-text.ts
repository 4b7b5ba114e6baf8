import type { PhrasingContent } from 'mdast'
import { createPlainText, type PlainText, type PlainTextBuilder, type Span } from '../plain-text.ts'
import { literalLinks } from './literal-links.ts'

/** What the words of a tree are read with: the text, where the tree begins in it, targets of reference-style links by label. */
export interface Inline {
  readonly source: string
  readonly offset: number
  readonly definitions: ReadonlyMap<string, string>
  /** What stands for `{{name}}`. */
  readonly substitutions: ReadonlyMap<string, string>
}

interface Building extends Inline {
  readonly words: PlainTextBuilder
  readonly inLink: boolean
}

/** Roles whose content names another page. */
const linkingRole = /\{(?:ref|doc|external[^}]*|numref|any|term|download|[a-z]+:ref|[a-z]+:doc)\}$/
/** Roles whose content is written as code. */
const codeRole = /\{(?:command|file|option|envvar|program|kbd|literal|code|samp|makevar|mimetype)\}$/
const anyRole = /\{[a-z][\w:+-]*\}$/

export function inlineText(nodes: readonly PhrasingContent[], inline: Inline): PlainText {
  const words = createPlainText()
  addAll({ ...inline, words, inLink: false }, nodes)
  return words.build()
}

function addAll(building: Building, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) add(building, node)
}

function add(building: Building, node: PhrasingContent): void {
  const { words } = building
  const start = building.offset + (node.position?.start.offset ?? 0)
  const end = building.offset + (node.position?.end.offset ?? 0)
  switch (node.type) {
    case 'text':
      if (node.value.includes('{{') && building.substitutions.size > 0)
        addSubstituted(building, node.value, { start, end })
      else {
        addText(building, node.value, { start, end })
        addLiteralLinks(building, node.value)
      }
      break
    case 'inlineCode':
      addCode(building, node.value, start)
      break
    case 'link':
    case 'linkReference': {
      const from = words.text().length
      addAll({ ...building, inLink: true }, node.children)
      words.link(from, node.type === 'link' ? node.url : (building.definitions.get(node.identifier) ?? ''))
      break
    }
    case 'emphasis':
    case 'strong':
      addAll(building, node.children)
      break
    case 'break':
      words.append(' ', start)
      break
    case 'html':
      if (/^<br\b/i.test(node.value)) words.append(' ', start)
      break
    default:
      break
  }
}

/** A name that nothing is known for stays as it is, and so does a text with escapes. */
function addSubstituted(building: Building, value: string, range: Span): void {
  const { source, substitutions, words } = building
  const isPlain = value === source.slice(range.start, range.end)
  let from = 0
  for (const { 0: mark, 1: name = '', index } of value.matchAll(/\{\{ *([\w-]{1,60}) *\}\}/g)) {
    const given = isPlain ? substitutions.get(name) : undefined
    if (given === undefined) continue
    words.append(value.slice(from, index), range.start + from)
    words.append(given, range.start + index)
    from = index + mark.length
  }
  if (from === 0) addText(building, value, range)
  else words.append(value.slice(from), range.start + from)
}

function addLiteralLinks({ words, inLink }: Building, value: string): void {
  const from = words.text().length - value.length
  if (!inLink)
    for (const { start, end, url } of literalLinks(value)) words.linkAt({ start: from + start, end: from + end }, url)
}

function addCode({ source, words }: Building, value: string, start: number): void {
  const role = anyRole.exec(words.text().slice(-40))?.[0]
  const from = start + (/^`+ ?/.exec(source.slice(start, start + 80))?.[0].trimEnd().length ?? 1)
  if (role === undefined) {
    words.code(value, from)
    return
  }
  words.drop(role.length)
  if (codeRole.test(role)) {
    words.code(value, from)
    return
  }
  const titled = /^([^<]*?)\s*<([^>]*)>$/.exec(value)
  const label = (titled?.[1] === '' ? titled[2] : titled?.[1]) ?? value
  const at = words.text().length
  words.append(label.replace(/\n/g, ' '), from)
  if (linkingRole.test(role)) words.link(at, titled?.[2] ?? value)
}

/** Text as the parser gives it lacks escapes, entities and the marks that begin continued lines: each is a new piece. */
function addText({ source, words }: Building, value: string, range: Span): void {
  if (value === source.slice(range.start, range.end)) {
    words.append(value, range.start)
    return
  }
  let at = range.start
  let from = 0
  for (let index = 0; index < value.length; index++) {
    const found = find(source, at, { character: value[index] ?? '', end: range.end })
    if (found.start !== at) {
      words.append(value.slice(from, index), at - (index - from))
      from = index
    }
    at = found.end
    if (found.end - found.start > 1) {
      words.append(value.slice(from, index + 1), found.start - (index - from))
      from = index + 1
    }
  }
  words.append(value.slice(from), at - (value.length - from))
}

function find(source: string, at: number, wanted: { character: string; end: number }): Span {
  const entity = source[at] === '&' ? /^&(?:#\w{1,8}|\w{1,31});/.exec(source.slice(at, at + 34))?.[0] : undefined
  if (entity !== undefined && (wanted.character !== '&' || /^&(?:amp|#38|#x26);$/i.test(entity)))
    return { start: at, end: at + entity.length }
  for (let ahead = at; ahead < Math.min(wanted.end, at + 64); ahead++)
    if (source[ahead] === wanted.character) return { start: ahead, end: ahead + 1 }
  return { start: at, end: at + 1 }
}
