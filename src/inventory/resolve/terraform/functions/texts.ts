import { type Evaluated, type Piece, scalar, type TextValue, textFrom, textOf } from '../evaluated.ts'
import { maxItems, maxLength, maxVisits, tooLarge } from './bounds.ts'
import {
  between as arity,
  type Call,
  depends,
  madeFromWithin,
  one,
  readAll,
  rejects,
  type TerraformFunction,
  three,
  two,
} from './call.ts'
import { cased, titled } from './casing.ts'
import { charactersOf } from './characters.ts'
import { lift } from './lift.ts'
import { allItems, anInteger, aText, aWholeList } from './parameters.ts'
import { between, cutPieces, joined, occurrences, sliced } from './pieces.ts'

/** Functions from texts to texts. What stays of a text keeps its origin. */
export const texts: readonly (readonly [string, TerraformFunction])[] = [
  ['join', arity(1, maxItems, join)],
  ['split', two(aText, aText, split)],
  ['lower', one(aText, (_, text) => cased(text, character => character.toLowerCase()))],
  ['upper', one(aText, (_, text) => cased(text, character => character.toUpperCase()))],
  ['title', one(aText, (_, text) => titled(text))],
  ['replace', three([aText, aText, aText], replace)],
  ['substr', three([aText, anInteger, anInteger], substr)],
  ['strrev', one(aText, strrev)],
  ['indent', two(anInteger, aText, indent)],
  ['startswith', two(aText, aText, (call, text, part) => scalar(textOf(text).startsWith(textOf(part)), call.origin))],
  ['endswith', two(aText, aText, (call, text, part) => scalar(textOf(text).endsWith(textOf(part)), call.origin))],
  ['strcontains', two(aText, aText, (call, text, part) => scalar(textOf(text).includes(textOf(part)), call.origin))],
]

/** The lists one after the other, each item's text between separators. */
function join(call: Call): Evaluated {
  const [separator, ...rest] = call.args
  const lists = readAll(rest, aWholeList, call)
  const items = lists.kind === 'read' ? allItems(lists.value, call) : lists
  if (!separator || items.kind !== 'read') return items.kind === 'read' ? tooLarge(call.at) : items
  return lift([separator, ...items.value], call.at, parts => {
    const taken = readAll(parts, aText, call)
    if (taken.kind !== 'read') return taken
    const [by, ...texts] = taken.value
    return by ? joined(separated(texts, by.pieces), call.at) : tooLarge(call.at)
  })
}

function* separated(parts: readonly TextValue[], separator: readonly Piece[]): Iterable<readonly Piece[]> {
  for (const [index, { pieces }] of parts.entries()) {
    if (index > 0) yield separator
    yield pieces
  }
}

function split(call: Call, separator: TextValue, value: TextValue): Evaluated {
  const text = textOf(value)
  const by = textOf(separator)
  const found = by === '' ? startsOf(text).slice(1) : occurrences(text, by, maxItems)
  if (found.length >= maxItems) return tooLarge(call.at)
  const spans = text === '' && by === '' ? [] : between(text.length, found, by.length)
  const items = cutPieces(value.pieces, spans).map(pieces => ({ kind: 'text', pieces }) as const)
  return { kind: 'list', items, isSet: false, isWhole: true, origin: call.origin }
}

/** Where each code point begins, at most as many as are kept. */
function startsOf(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length && starts.length <= maxItems; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    starts.push(at)
  return starts
}

/** A pattern between slashes would be a regular expression of the repository, which is not run. */
function replace(call: Call, value: TextValue, search: TextValue, by: TextValue): Evaluated {
  const text = textOf(value)
  const wanted = textOf(search)
  if (wanted.length > 1 && wanted.startsWith('/') && wanted.endsWith('/'))
    return depends(call, 'a regular expression, which is not evaluated')
  if (wanted === '') return depends(call, 'an empty text to search for')
  const found = occurrences(text, wanted, maxVisits)
  if (found.length === 0) return value
  if (found.length === maxVisits) return tooLarge(call.at)
  if (text.length + found.length * (textOf(by).length - wanted.length) > maxLength) return tooLarge(call.at)
  const kept = cutPieces(value.pieces, between(text.length, found, wanted.length))
  return joined(
    separated(
      kept.map(pieces => ({ kind: 'text', pieces })),
      by.pieces,
    ),
    call.at,
  )
}

/** By characters. A negative offset counts from the end, a negative length takes all that is left. */
function substr(call: Call, value: TextValue, offset: number, length: number): Evaluated {
  const characters = charactersOf(textOf(value))
  if (!characters) return tooLarge(call.at)
  const start = offset < 0 ? Math.max(0, characters.count + offset) : offset
  const end = length < 0 ? characters.count : start + length
  return sliced(value, characters.offset(start), characters.offset(end))
}

function strrev(call: Call, value: TextValue): Evaluated {
  const text = textOf(value)
  const characters = charactersOf(text)
  if (!characters) return tooLarge(call.at)
  const indices = Array.from({ length: characters.count }, (_, index) => characters.count - 1 - index)
  const reversed = indices.map(index => text.slice(characters.offset(index), characters.offset(index + 1))).join('')
  return textFrom(reversed, madeFromWithin(call))
}

/** Spaces before each line but the first. */
function indent(call: Call, spaces: number, value: TextValue): Evaluated {
  if (spaces < 0) return rejects(call, 'a negative number of spaces')
  const text = textOf(value)
  const found = occurrences(text, '\n', maxVisits)
  if (found.length === maxVisits || text.length + found.length * spaces > maxLength) return tooLarge(call.at)
  const lines = cutPieces(value.pieces, between(text.length, found, 1))
  const pad = [{ text: `\n${' '.repeat(found.length === 0 ? 0 : spaces)}`, origin: call.origin }]
  return joined(
    separated(
      lines.map(pieces => ({ kind: 'text', pieces })),
      pad,
    ),
    call.at,
  )
}
