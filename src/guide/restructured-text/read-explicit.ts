import { flowOf } from './flow.ts'
import { contentOf, dedented, indentOf, type Line, spanOfLines } from './line.ts'
import { readDirective } from './read-directive.ts'
import { readHung } from './read-small-blocks.ts'
import type { Reading, Region, Taken } from './reading.ts'

const footnote = /^\.\.[ \t]+\[(?:\d+|#[\w.-]*|\*|[\p{L}\p{N}][\w.-]*)\](?=[ \t]|$)/u
const directive = /^\.\.[ \t]+([\p{L}\p{N}][\w.+:-]{0,80}?) ?::(?=[ \t]|$)/u
const substitution = /^\.\.[ \t]+\|([^|\s][^|]{0,200})\|[ \t]+([\w-]{1,40})::/

/** What begins with `..`: directives, targets, footnotes, substitutions, and comments. */
export function readExplicit(reading: Reading, region: Region, at: number): Taken | undefined {
  const { lines } = reading
  const { text } = contentOf(lines[at])
  if (!/^\.\.(?:[ \t]|$)/.test(text)) return undefined
  const end = endOfBlock(lines, region, at)
  const note = footnote.exec(text)?.[0].length
  if (note !== undefined) {
    const span = spanOfLines(lines, { start: at, end })
    return {
      elements: [{ kind: 'group', elements: readHung(reading, region, { at, length: note, end }).elements, ...span }],
      next: end,
    }
  }
  const named = directive.exec(text)
  if (named !== null) return readDirective(reading, region, { at, end, name: named[1] ?? '', length: named[0].length })
  return readTarget(reading, region, at) ?? readSubstitution(reading, at, end) ?? commentOf(lines, at, end)
}

/** `__ address`. */
export function readAnonymousTarget({ lines, names }: Reading, _region: Region, at: number): Taken | undefined {
  const url = /^__[ \t]+(\S.*)$/.exec(contentOf(lines[at]).text)?.[1]
  if (url === undefined) return undefined
  names.anonymousTarget(url.replace(/\s/g, ''))
  return { elements: [], next: at + 1 }
}

/** An empty `..` before a blank line ends a block and takes nothing. */
function endOfBlock(lines: readonly Line[], region: Region, at: number): number {
  let end = at + 1
  if (contentOf(lines[at]).text === '..' && contentOf(lines[end]).text === '') return end
  while (end < region.end && indentOf(lines[end]) > region.indent) end++
  return end
}

function readTarget({ lines, names }: Reading, region: Region, at: number): Taken | undefined {
  const match = /^\.\.[ \t]+_(?:(_)|`([^`]+)`|((?![ _`])(?:[^:\\]|\\.|:(?!\s|$))+)):(?:[ \t]+(.*))?$/.exec(
    contentOf(lines[at]).text,
  )
  if (match === null) return undefined
  let next = at + 1
  while (next < region.end && indentOf(lines[next]) > region.indent && contentOf(lines[next]).text !== '') next++
  const parts = [match[4] ?? '', ...lines.slice(at + 1, next).map(line => contentOf(line).text)]
  const url = parts.join('').replace(/\s/g, '')
  if (match[1] === undefined) names.target((match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'), url)
  else names.anonymousTarget(url)
  return { elements: [], next }
}

function readSubstitution({ lines, names }: Reading, at: number, end: number): Taken | undefined {
  const { text, start } = contentOf(lines[at])
  const match = substitution.exec(text)
  if (match === null) return undefined
  const length = match[0].length
  const rest = [
    contentOf({ text: text.slice(length), start: start + length }),
    ...lines.slice(at + 1, end).map(contentOf),
  ]
  if (match[2] === 'replace') names.substitute((match[1] ?? '').trim(), flowOf(rest.filter(line => line.text !== '')))
  return { elements: [], next: end }
}

function commentOf(lines: readonly Line[], at: number, end: number): Taken {
  const { text } = contentOf(lines[at])
  const said = [text.slice(2).trim(), dedented(lines, { start: at + 1, end })].join('\n').trim()
  const span = spanOfLines(lines, { start: at, end })
  return { elements: [{ kind: 'comment', text: said, ...span }], next: end }
}
