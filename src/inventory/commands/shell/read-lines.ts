import type { CompoundList } from 'unbash'
import { holeCharacter, type Snippet } from '../snippet.ts'
import type { Word } from '../word.ts'
import { type Frame, holesIn, writtenIn } from './frame.ts'
import { known, unknown } from './texts.ts'

type Line = ReadonlyMap<string, Word>

/** What `read` sets for each line of a text; undefined where a loop has another condition or the text is not known. */
export function linesRead(
  clause: CompoundList,
  input: Snippet | undefined,
  _frame: Frame,
): readonly Line[] | undefined {
  const [statement, ...more] = clause.commands
  const node = statement?.command
  if (!input || more.length > 0 || node?.type !== 'Command' || node.name?.text !== 'read') return undefined
  const names = node.args.flatMap(word => (word.type === 'Word' && !word.text.startsWith('-') ? [word.text] : []))
  const sign = node.prefix.find(each => each.type === 'Assignment' && each.name === 'IFS')
  const separator = sign?.type === 'Assignment' && sign.value.type === 'Word' ? sign.value.value : undefined
  if (names.length === 0 || names.some(name => !/^\w+$/.test(name)) || (separator?.length ?? 1) > 1) return undefined
  const lines: Line[] = []
  for (const { 0: line, index } of input.text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (lines.length >= 200) break
    // it may be many lines of many words
    if (names.length > 1 && holesIn(input, index, index + line.length).some(({ value }) => value.kind === 'unknown'))
      return undefined
    lines.push(lineOf({ line, at: index, input }, names, separator || undefined))
  }
  return lines
}

interface Reading {
  readonly line: string
  readonly at: number
  readonly input: Snippet
}

function lineOf({ line, at, input }: Reading, names: readonly string[], separator: string | undefined): Line {
  const words = new Map<string, Word>()
  let from = line.length - line.trimStart().length
  for (const [index, name] of names.entries()) {
    const rest = line.slice(from)
    const found = separator === undefined ? /\s/.exec(rest)?.index : rest.indexOf(separator)
    const isLast = index === names.length - 1 || found === undefined || found === -1
    const length = isLast ? rest.trimEnd().length : found
    words.set(name, wordAt(input, at + from, at + from + length))
    from += isLast ? rest.length : length + 1
    if (separator === undefined) from += line.slice(from).length - line.slice(from).trimStart().length
  }
  return words
}

function wordAt(input: Snippet, start: number, end: number): Word {
  const text = input.text.slice(start, end)
  const raw = writtenIn(input, start, end)
  const place = input.place(start, end)
  const [hole] = holesIn(input, start, end)
  if (hole?.start === start && hole.end === end) return { value: hole.value, raw, place }
  return {
    value: text.includes(holeCharacter) ? unknown(raw, place, 'it is put together') : known(text, place),
    raw,
    place,
  }
}
