import { type TextValue, textOf } from '../evaluated.ts'
import { one, type TerraformFunction, two } from './call.ts'
import { aText } from './parameters.ts'
import { sliced } from './pieces.ts'

/** Functions that take something off the ends of a text. */
export const trims: readonly (readonly [string, TerraformFunction])[] = [
  ['trimspace', one(aText, (_, text) => trimmed(text, character => character.trim() === '' || character === '\x85'))],
  ['trim', two(aText, aText, (_, text, characters) => trimmed(text, among(characters)))],
  ['trimprefix', two(aText, aText, (_, text, prefix) => withoutPrefix(text, textOf(prefix)))],
  ['trimsuffix', two(aText, aText, (_, text, suffix) => withoutSuffix(text, textOf(suffix)))],
  ['chomp', one(aText, (_, text) => trimmedEnd(text, character => character === '\n' || character === '\r'))],
]

type Test = (character: string) => boolean

function among(characters: TextValue): Test {
  const set = new Set(textOf(characters))
  return character => set.has(character)
}

function trimmed(value: TextValue, isTrimmed: Test): TextValue {
  const text = textOf(value)
  const end = endOf(text, isTrimmed)
  let start = 0
  while (start < end) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
    if (!isTrimmed(character)) break
    start += character.length
  }
  return sliced(value, start, end)
}

const trimmedEnd = (value: TextValue, isTrimmed: Test): TextValue => sliced(value, 0, endOf(textOf(value), isTrimmed))

function endOf(text: string, isTrimmed: Test): number {
  let end = text.length
  while (end > 0) {
    const character = lastOf(text, end)
    if (!isTrimmed(character)) break
    end -= character.length
  }
  return end
}

/** The last character before an offset, of two units where it is a pair. */
function lastOf(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end)
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(end - 1, end)
}

function withoutPrefix(value: TextValue, prefix: string): TextValue {
  const text = textOf(value)
  return text.startsWith(prefix) ? sliced(value, prefix.length, text.length) : value
}

function withoutSuffix(value: TextValue, suffix: string): TextValue {
  const text = textOf(value)
  return text.endsWith(suffix) ? sliced(value, 0, text.length - suffix.length) : value
}
