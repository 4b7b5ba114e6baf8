import type { Fact } from '../../../facts/fact.ts'
import { createLocator, type Place, type SourceFile } from '../../../text/place.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import { type HoleIn, type LinePiece, snippetOfLines } from '../../commands/line-snippet.ts'
import { fileName } from '../../path-parts.ts'
import type { Reading } from '../reader.ts'

/** Reads a script as one sequence of commands. A file without an extension is one if its first line says so. */
export const readShell: Reading = {
  syntax: 'own',
  read(file) {
    if (!fileName(file.path).includes('.') && !/^#!.{0,100}\b(?:ba|da|z|k|a)?sh\b/.test(file.text))
      return { facts: [], unread: [] }
    const locator = createLocator(file)
    const pieces = piecesOf(file)
    const at = (start: number, end: number) => locator.place(start, end)
    const snippet = snippetOfLines({ at, pieces, holes: placeholdersIn(file.text, at), startsAfresh: true })
    const facts = commandFacts({ deployment: file.path, snippets: [snippet] })
    const [first] = facts
    if (first === undefined) return { facts, unread: [] }
    const place = firstPlace(facts, first)
    return { facts, sequences: [{ id: file.path, kind: 'script', path: file.path, place }], unread: [] }
  },
}

/** The whole text, or its lines without the carriage returns. */
function piecesOf({ text }: SourceFile): readonly LinePiece[] {
  if (!text.includes('\r')) return [{ text, start: 0 }]
  const pieces: LinePiece[] = []
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? text.length : end)
    pieces.push({ text: line.replace(/\r$/, ''), start })
    if (end === -1) break
    start = end + 1
  }
  return pieces
}

const firstPlace = (facts: readonly Fact[], first: Fact) =>
  facts.reduce((place, fact) => (fact.place.line < place.line ? fact.place : place), first.place)

/** `juju deploy x --channel <channel>` of a script that is a sketch: no shell would read what stands there. */
const placeholder = /(?<=[ \t=/])<[A-Za-z](?:[\w -]{0,60}\w)?>(?=[\s/]|$)/g

function placeholdersIn(text: string, at: (start: number, end: number) => Place): readonly HoleIn[] {
  const holes: HoleIn[] = []
  for (const { 0: raw, index } of text.matchAll(placeholder)) {
    const line = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - maxLine), index)
    const [start, end] = [index, index + raw.length]
    const why = 'a person has yet to write it'
    if (/\bjuju\s/.test(line))
      holes.push({ start, end, raw, value: { kind: 'unknown', raw, place: at(start, end), why } })
  }
  return holes
}

const maxLine = 1000
