import {
  type Evaluated,
  failure,
  type Origin,
  type Piece,
  type TextValue,
  textOf,
  type UnknownValue,
  unknown,
} from '../evaluated.ts'
import { tooLarge } from './bounds.ts'
import { charactersOf } from './characters.ts'
import { booleanIn, numberIn, numberText, toText } from './conversions.ts'
import type { Verb } from './format-spec.ts'
import { jsonText } from './json-text.ts'
import { slicePieces } from './pieces.ts'

/** The pieces that a verb makes of a value. A text keeps its own, the rest is made at the origin. */
export function formatted(value: Evaluated, verb: Verb, origin: Origin): readonly Piece[] | UnknownValue {
  if (value.kind === 'unknown') return value
  const text = convert(value, verb, origin)
  if (typeof text === 'string') return padded([{ text, origin }], text, verb, origin)
  return text.kind === 'unknown' ? text : cutAndPadded(text, verb, origin)
}

function convert(value: Evaluated, verb: Verb, origin: Origin): string | TextValue | UnknownValue {
  const { mode, flags } = verb
  if (mode === 's') return toText(value)
  if (mode === 'v') return flags.includes('#') || isCollection(value) || isNull(value) ? jsonText(value) : toText(value)
  if (mode === 'q') return isNull(value) ? 'null' : quotedOf(toText(value))
  if (mode === 't') return textOfBoolean(booleanIn(value, origin))
  if ('dboxXfF'.includes(mode)) return numeral(numberIn(value, origin), verb, origin)
  if ('eEgG'.includes(mode)) return unknown(`the verb \`%${mode}\` of a format is not evaluated`, origin)
  return failure('a format has a verb that Terraform does not have', origin)
}

const isNull = (value: Evaluated): boolean => value.kind === 'scalar' && value.value === null
const isCollection = (value: Evaluated): boolean => value.kind === 'list' || value.kind === 'map'

const quotedOf = (text: TextValue | UnknownValue): string | UnknownValue =>
  text.kind === 'unknown' ? text : jsonText(text)

const textOfBoolean = (value: boolean | UnknownValue): string | UnknownValue =>
  typeof value === 'boolean' ? String(value) : value

const bases: Readonly<Record<string, number>> = { b: 2, o: 8, d: 10, x: 16, X: 16 }
const usualDecimals = 6
const maxDecimals = 15

function numeral(value: number | UnknownValue, verb: Verb, origin: Origin): string | UnknownValue {
  if (typeof value !== 'number') return value
  const size = Math.abs(value)
  if (!Number.isSafeInteger(Math.trunc(size))) return unknown('the number is not known exactly', origin)
  const digits = 'fF'.includes(verb.mode) ? decimalsOf(size, verb) : Math.trunc(size).toString(bases[verb.mode] ?? 10)
  if (digits === undefined) return unknown('the number is not known exactly', origin)
  const sign = value < 0 ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : ''
  const zeros = isZeroPadded(verb) ? verb.width - sign.length : 0
  return sign + (verb.mode === 'X' ? digits.toUpperCase() : digits).padStart(zeros, '0')
}

/** A double's decimals beyond those of its shortest form are not those of Terraform's number. */
function decimalsOf(size: number, { precision = usualDecimals }: Verb): string | undefined {
  const isExact = numberText(size) !== undefined
  return isExact && (precision <= maxDecimals || Number.isInteger(size)) && precision <= 100
    ? size.toFixed(precision)
    : undefined
}

const isZeroPadded = ({ flags }: Verb): boolean => flags.includes('0') && !flags.includes('-')

function cutAndPadded(value: TextValue, verb: Verb, origin: Origin): readonly Piece[] | UnknownValue {
  const text = textOf(value)
  if (verb.precision === undefined || verb.mode !== 's') return padded(value.pieces, text, verb, origin)
  const end = charactersOf(text)?.offset(verb.precision)
  if (end === undefined) return tooLarge(origin)
  return padded(slicePieces(value.pieces, 0, end), text.slice(0, end), verb, origin)
}

function padded(pieces: readonly Piece[], text: string, verb: Verb, origin: Origin): readonly Piece[] | UnknownValue {
  if (verb.width === 0) return pieces
  const count = charactersOf(text)?.count
  if (count === undefined) return tooLarge(origin)
  const pad = { text: ' '.repeat(Math.max(0, verb.width - count)), origin }
  if (pad.text === '') return pieces
  return verb.flags.includes('-') ? [...pieces, pad] : [pad, ...pieces]
}
