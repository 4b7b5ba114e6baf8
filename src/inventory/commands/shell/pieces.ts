import type { DoubleQuotedChild, WordPart } from 'unbash'
import { type Frame, holesIn, writtenIn } from './frame.ts'
import { expandName, expandParameter } from './parameter.ts'
import { known, type Segment, type Text, unknown } from './texts.ts'

/** A part of a word with its stretch of the snippet. `offsets` are those of each character where an escape moved them. */
export interface Piece extends Segment {
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly offsets?: readonly number[]
}

export function piecesOf(parts: readonly WordPart[], frame: Frame, isQuoted = false): readonly Piece[] {
  return parts.flatMap(part => pieceOf(part, frame, isQuoted))
}

function pieceOf(part: WordPart | DoubleQuotedChild, frame: Frame, isQuoted: boolean): readonly Piece[] {
  const { pos: start, end } = part
  const piece = (text: Text): readonly Piece[] => [{ text, isLiteral: false, start, end, isQuoted }]
  const use = () => ({ raw: writtenIn(frame.snippet, start, end), place: frame.snippet.place(start, end) })
  const computed = (why: string) => piece(unknown(use().raw, use().place, why))
  switch (part.type) {
    case 'Literal':
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return literal({ start, end, text: part.text, value: 'value' in part ? part.value : part.text }, frame, isQuoted)
    case 'SingleQuoted':
      return literal({ start: start + 1, end: end - 1, text: part.value, value: part.value }, frame, true)
    case 'AnsiCQuoted':
      return literal({ start, end, text: part.text, value: part.value }, frame, true)
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.length === 0
        ? [{ text: known('', use().place), isLiteral: true, start, end, isQuoted: true }]
        : piecesOf(part.parts, frame, true)
    case 'SimpleExpansion':
      return piece(expandName(part.text.slice(1), use(), frame))
    case 'ParameterExpansion':
      return piece(expandParameter(part, use(), frame))
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      if (part.script) frame.machine.runInside(part.script, frame)
      return computed('it is what a command prints')
    case 'ArithmeticExpansion':
      return computed('it is computed')
  }
}

interface Literal {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string
}

/** A text as it stands, with the holes in it. */
export function literal(given: Literal, frame: Frame, isQuoted: boolean): readonly Piece[] {
  const { start, end, text, value } = given
  const place = (from: number, to: number) => frame.snippet.place(from, to)
  const holes = holesIn(frame.snippet, start, end)
  if (holes.length === 0 || value.length !== end - start) {
    const piece: Piece = { text: known(value, place(start, end)), isLiteral: true, start, end, isQuoted }
    return [value.length === end - start ? piece : { ...piece, offsets: offsetsOf(text, value, start) }]
  }
  const pieces: Piece[] = []
  const plain = (from: number, to: number): void => {
    if (from >= to) return
    const part = value.slice(from - start, to - start)
    pieces.push({ text: known(part, place(from, to)), isLiteral: true, start: from, end: to, isQuoted })
  }
  let from = start
  for (const hole of holes) {
    plain(from, hole.start)
    pieces.push({ text: hole.value, isLiteral: false, start: hole.start, end: hole.end, isQuoted: true })
    from = hole.end
  }
  plain(from, end)
  return pieces
}

/** Where each character of a value stands whose text has escapes. */
function offsetsOf(text: string, value: string, start: number): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const sign of value) {
    while (text[at] === '\\' && text[at + 1] === '\n' && sign !== '\\') at += 2
    if (text[at] === '\\' && text[at + 1] === sign) at += 1
    for (let unit = 0; unit < sign.length; unit += 1) offsets.push(Math.min(start + at++, start + text.length))
  }
  return offsets
}
