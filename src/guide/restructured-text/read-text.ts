import type { Element } from './element.ts'
import { flowOf } from './flow.ts'
import { contentOf, indentOf, type Line, leastIndent, spanOfLines } from './line.ts'
import { readLiteral } from './read-literal.ts'
import { bodyOf, type Reading, type Region, type Taken } from './reading.ts'

/** Paragraphs, with the code that they announce by `::`, and the entries of definition lists. */
export function readText(reading: Reading, region: Region, at: number): Taken {
  const { lines } = reading
  let end = at + 1
  while (end < region.end && indentOf(lines[end]) <= region.indent) end++
  const text = lines.slice(at, end).map(contentOf)
  const announces = text.at(-1)?.text.endsWith('::') === true
  if (end === at + 1 && !announces && end < region.end && indentOf(lines[end]) < Number.POSITIVE_INFINITY)
    return readDefinition(reading, region, at)
  const said = announces ? withoutColons(text) : text
  const elements: Element[] = said.length === 0 ? [] : [paragraphOf(said)]
  if (!announces) return { elements, next: end }
  const literal = readLiteral(lines, region, end)
  return { elements: [...elements, ...literal.elements], next: literal.next }
}

export function paragraphOf(lines: readonly Line[]): Element {
  return { kind: 'paragraph', flow: flowOf(lines), ...spanOfLines(lines, { start: 0, end: lines.length }) }
}

/** A term of its own line, without what classifies it, over what it means. */
function readDefinition(reading: Reading, region: Region, at: number): Taken {
  const { lines } = reading
  const { text, start } = contentOf(lines[at])
  let end = at + 1
  while (end < region.end && indentOf(lines[end]) > region.indent) end++
  const range = { start: at + 1, end }
  const indent = leastIndent(lines, range, region.indent + 1)
  const classifier = text.indexOf(' : ')
  const term = paragraphOf([contentOf({ text: classifier < 1 ? text : text.slice(0, classifier), start })])
  return { elements: [term, ...bodyOf(reading, region, { ...range, indent })], next: end }
}

function withoutColons(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1)
  if (last === undefined) return lines
  const before = last.text.slice(0, -2)
  const kept = before === '' || /\s$/.test(before.slice(-1)) ? before.trimEnd() : last.text.slice(0, -1)
  const rest = lines.slice(0, -1)
  return kept === '' ? rest : [...rest, { text: kept, start: last.start }]
}
