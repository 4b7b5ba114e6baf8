import type { Element } from './element.ts'
import { readGridTable } from './grid-table.ts'
import { contentOf, indentOf, leastIndent, spanOfLines } from './line.ts'
import { readAnonymousTarget, readExplicit } from './read-explicit.ts'
import { readList } from './read-list.ts'
import { readDoctest, readField, readLineBlock, readOption } from './read-small-blocks.ts'
import { readText } from './read-text.ts'
import { readRule, readTitle } from './read-title.ts'
import { bodyOf, type Construct, type Reading, type Region, type Taken } from './reading.ts'
import { readSimpleTable } from './simple-table.ts'

/** Blocks inside others. */
const deepest = 64

/** In the order in which Docutils tries them. */
const constructs: readonly Construct[] = [
  readList,
  readField,
  readOption,
  readDoctest,
  readLineBlock,
  readGridTable,
  readSimpleTable,
  readExplicit,
  readAnonymousTarget,
  readRule,
  readTitle,
]

/** The blocks of a region. */
export function readBody(reading: Reading, region: Region): readonly Element[] {
  const elements: Element[] = []
  let at = region.start
  if (region.depth > deepest) {
    const offset = contentOf(reading.lines[at]).start
    reading.state.excess ??= { message: `blocks are nested more than ${deepest} deep`, offset }
    return elements
  }
  while (at < region.end) {
    const indent = indentOf(reading.lines[at])
    if (indent === Number.POSITIVE_INFINITY) {
      at++
      continue
    }
    const taken =
      indent > region.indent ? readQuote(reading, region, at) : readBlock(reading, { ...region, indent }, at)
    for (const element of taken.elements) elements.push(element)
    at = Math.max(at + 1, taken.next)
  }
  return elements
}

function readBlock(reading: Reading, region: Region, at: number): Taken {
  for (const construct of constructs) {
    const taken = construct(reading, region, at)
    if (taken === undefined) continue
    notice(reading, taken.elements)
    return taken
  }
  const taken = readText(reading, region, at)
  notice(reading, taken.elements)
  return taken
}

function notice({ names, state }: Reading, elements: readonly Element[]): void {
  const said = elements.find(({ kind }) => kind !== 'comment')
  if (said === undefined) return
  names.other()
  if (said.kind !== 'heading') state.preface = false
}

/** Lists and code are indented for their looks more often than for a quote. */
function readQuote(reading: Reading, region: Region, at: number): Taken {
  const { lines } = reading
  let end = at + 1
  while (end < region.end && indentOf(lines[end]) > region.indent) end++
  const range = { start: at, end }
  const span = spanOfLines(lines, range)
  const elements = bodyOf(reading, region, { ...range, indent: leastIndent(lines, range, region.indent + 1) })
  const first = elements[0]?.kind
  if (first !== 'paragraph') return { elements, next: end }
  return { elements: [{ kind: 'group', elements, ...span }], next: end }
}
