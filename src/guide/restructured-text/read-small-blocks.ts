import type { Element } from './element.ts'
import { contentOf, dedented, indentOf, type Line, leastIndent, restOf, spanOfLines } from './line.ts'
import { paragraphOf } from './read-text.ts'
import { bodyOf, type Reading, type Region, type Taken } from './reading.ts'

/** Fields (`:name: body`); those that open a document say something about it, and nothing in it. */
export function readField(reading: Reading, region: Region, at: number): Taken | undefined {
  const length = fieldMark(contentOf(reading.lines[at]).text)
  if (length === 0) return undefined
  const { state } = reading
  const isMetadata = state.preface
  const taken = readHung(reading, region, { at, length })
  state.preface = isMetadata
  return isMetadata ? { ...taken, elements: [] } : taken
}

/** The length of `:name:`; 0 where a text begins with none. */
export function fieldMark(text: string): number {
  return /^:[^:\s](?:[^:\\]|\\.|:(?![\s`]|$))*:(?=\s|$)/.exec(text)?.[0].length ?? 0
}

const option =
  /(?:-[A-Za-z0-9](?: ?[A-Za-z<][\w>-]{0,40})?|(?:--|\/)[A-Za-z0-9][\w-]{0,60}(?:[ =][A-Za-z<][\w>-]{0,40})?)/
const optionMark = new RegExp(`^${option.source}(?:, ${option.source}){0,8}(?= {2}|$)`)

/** Options of a command and what they do. */
export function readOption(reading: Reading, region: Region, at: number): Taken | undefined {
  const { text } = contentOf(reading.lines[at])
  const length = optionMark.exec(text)?.[0].length
  if (length === undefined) return undefined
  const isFollowed = at + 1 < region.end && indentOf(reading.lines[at + 1]) > region.indent
  if (length === text.length && (!isFollowed || contentOf(reading.lines[at + 1]).text === '')) return undefined
  return readHung(reading, region, { at, length })
}

export function readDoctest({ lines }: Reading, region: Region, at: number): Taken | undefined {
  if (!/^>>>(?:\s|$)/.test(contentOf(lines[at]).text)) return undefined
  let end = at + 1
  while (end < region.end && contentOf(lines[end]).text !== '') end++
  const range = { start: at, end }
  const code = { kind: 'code', language: 'pycon', text: dedented(lines, range), ...spanOfLines(lines, range) } as const
  return { elements: [code], next: end }
}

/** Lines after `|` keep their ends; one without words ends a paragraph. */
export function readLineBlock({ lines }: Reading, region: Region, at: number): Taken | undefined {
  if (!isBarred(lines[at])) return undefined
  const elements: Element[] = []
  let paragraph: Line[] = []
  const settle = (): void => {
    if (paragraph.length > 0) elements.push(paragraphOf(paragraph))
    paragraph = []
  }
  let end = at
  for (; end < region.end; end++) {
    const { text, start } = contentOf(lines[end])
    const barred = isBarred(lines[end])
    if (!barred && (text === '' || indentOf(lines[end]) <= region.indent)) break
    const said = barred ? contentOf({ text: text.slice(1), start: start + 1 }) : { text, start }
    if (said.text === '') settle()
    else paragraph.push(said)
  }
  settle()
  return { elements, next: end }
}

function isBarred(line: Line | undefined): boolean {
  return /^\|(?: |$)/.test(contentOf(line).text)
}

/** What stands after a mark and in the indented lines below. */
export function readHung(
  reading: Reading,
  region: Region,
  { at, length, end }: { readonly at: number; readonly length: number; readonly end?: number },
): Taken {
  const { lines } = reading
  let next = end ?? at + 1
  if (end === undefined) while (next < region.end && indentOf(lines[next]) > region.indent) next++
  const indent = leastIndent(lines, { start: at + 1, end: next }, region.indent + 1)
  const content = contentOf(lines[at])
  lines[at] = restOf(contentOf({ text: content.text.slice(length), start: content.start + length }), 0, indent)
  return { elements: bodyOf(reading, region, { start: at, end: next, indent }), next }
}
