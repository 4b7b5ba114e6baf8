import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import type { Word } from '../../commands/word.ts'
import type { PythonExpression } from '../../readers/python-file.ts'
import { soleValue } from '../../sole-value.ts'
import { assignedTo } from './assigned-to.ts'
import { rawOf, textValue } from './value.ts'
import type { Env } from './world.ts'

/** A stretch of a command line: literal text, or an expression that is filled in. */
interface Piece {
  readonly text: string
  readonly raw: string
  readonly isKnown: boolean
  /** Characters of a literal stand where the file has them. */
  readonly start: number
  readonly end: number
  readonly isLiteral: boolean
}

const maxPieces = 200

/** The words of a command line that is one text, as a shell splits it without variables or signs of its own. */
export function splitWords(expression: PythonExpression, env: Env): readonly Word[] {
  const line = expression.kind === 'name' ? assignedTo(expression.name, env) : undefined
  const pieces = piecesOf(line ?? expression, env, 0)
  const words: Word[] = []
  let word: Piece[] = []
  const end = (): void => {
    if (word.length > 0) words.push(asWord(word, env))
    word = []
  }
  for (const piece of pieces.slice(0, maxPieces)) {
    if (!piece.isLiteral) {
      word.push(piece)
      continue
    }
    for (const [index, part] of tokensOf(piece).entries()) {
      if (index > 0) end()
      if (part.text !== '') word.push(part)
    }
  }
  end()
  return words.some(({ raw }) => /^[|&;<>]/.test(raw)) ? [] : words
}

/** A text with expressions in it that is one word whatever they come to. */
export const joinedWord = (expression: PythonExpression, env: Env): Word => asWord(piecesOf(expression, env, 0), env)

function piecesOf(expression: PythonExpression, env: Env, depth: number): readonly Piece[] {
  const { start, end } = expression
  if (expression.kind === 'joined' && depth < 8) return expression.parts.flatMap(part => piecesOf(part, env, depth + 1))
  if (expression.kind === 'scalar' && typeof expression.value === 'string') {
    const text = expression.value
    const isLiteral = env.file.source(expression) === text
    return [{ text, raw: text, isKnown: true, start, end, isLiteral }]
  }
  const text = textOf(textValue(expression, env))
  const raw = `\${${rawOf(expression, env.file).replace(/[{}]/g, ' ').trim()}}`
  return [{ text: text ?? raw, raw, isKnown: text !== undefined, start, end, isLiteral: false }]
}

const textOf = (value: Value<string> | undefined): string | undefined => (value ? soleValue(value)?.value : undefined)

/** The parts of a literal between its spaces, each where it stands. */
function tokensOf(piece: Piece): readonly Piece[] {
  let at = piece.start
  return piece.text.split(/(\s+)/).flatMap((text, index) => {
    const start = at
    at += text.length
    return index % 2 === 0 ? [{ ...piece, text, raw: text, start, end: at }] : []
  })
}

function asWord(pieces: readonly Piece[], env: Env): Word {
  const [first] = pieces
  const last = pieces.at(-1)
  const place: Place = env.file.place({ start: first?.start ?? 0, end: last?.end ?? 0 })
  const raw = pieces.map(piece => piece.raw).join('')
  const at = (from: number, to: number): Place =>
    env.file.place({ start: offsetAt(pieces, from, 'start'), end: offsetAt(pieces, to, 'end') })
  const text = unquoted(pieces.map(piece => piece.text).join(''))
  if (pieces.some(piece => !piece.isKnown))
    return { value: { kind: 'unknown', raw, place, why: 'a part of the command is not known' }, raw, place, at }
  const isLiteral = pieces.every(piece => piece.isLiteral)
  return {
    value: { kind: 'known', value: text, place, via: [], ...(isLiteral ? {} : { raw }) },
    raw: isLiteral ? text : raw,
    place,
    ...(isLiteral ? {} : { at }),
  }
}

/** Where a character of a word as written stands in the file; an expression is a whole. */
function offsetAt(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  let before = 0
  for (const piece of pieces) {
    const within = offset - before
    before += piece.raw.length
    if (side === 'start' ? offset >= before : offset > before) continue
    return piece.isLiteral ? piece.start + within : piece[side]
  }
  return pieces.at(-1)?.end ?? 0
}

const unquoted = (text: string): string => /^(["'])([^"']*)\1$/.exec(text)?.[2] ?? text
