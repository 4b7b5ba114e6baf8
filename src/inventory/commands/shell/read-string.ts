import type { Command as CommandNode } from 'unbash'
import { within } from '../sub-word.ts'
import { cut } from './cut-text.ts'
import { wordText } from './expand.ts'
import type { Frame } from './frame.ts'
import { known } from './texts.ts'

/**
 * `IFS=: read -r charm channel <<< "$pair"`: sets the names to the parts of a text that is known. False for another
 * command, and for a text that is not.
 */
export function readString(node: CommandNode, frame: Frame): boolean {
  const [redirect, ...more] = node.redirects
  if (node.name?.text !== 'read' || redirect?.type !== 'HereString' || !redirect.target || more.length > 0) return false
  const words = node.args.map(({ text }) => text)
  const names = words.filter(text => text !== '-r')
  const sign = node.prefix.find(each => each.type === 'Assignment' && each.name === 'IFS')
  const separators = sign?.type === 'Assignment' && sign.value.type === 'Word' ? sign.value.value : ' \t'
  const text = wordText(redirect.target, frame)
  const isPlain = names.length > 0 && names.every(name => /^[A-Za-z_]\w{0,80}$/.test(name))
  if (!isPlain || text.kind !== 'known' || text.value.includes('\n') || text.value.length > maxLength) return false
  const place = frame.snippet.place(node.pos, node.end)
  const parts = partsOf(text.value, { count: names.length, separators })
  for (const [index, name] of names.entries()) {
    const part = parts[index]
    const value = part ? cut(text, part.start, part.end, (each, from, to) => within(each, from, to)) : known('', place)
    frame.scope.set(name, { kind: 'text', text: value })
  }
  return true
}

const maxLength = 1000

interface Range {
  readonly start: number
  readonly end: number
}

/** The last name takes what is left. White space between parts counts once. */
function partsOf(
  text: string,
  { count, separators }: { readonly count: number; readonly separators: string },
): readonly Range[] {
  const parts: Range[] = []
  const isSpace = /^[ \t]+$/.test(separators)
  let at = isSpace ? text.length - text.trimStart().length : 0
  while (at <= text.length && parts.length < count) {
    let end = at
    while (end < text.length && !separators.includes(text[end] ?? '')) end += 1
    if (parts.length === count - 1) end = isSpace ? text.trimEnd().length : text.length
    parts.push({ start: at, end: Math.max(at, end) })
    at = end + 1
    while (isSpace && separators.includes(text[at] ?? '-')) at += 1
  }
  return parts
}
