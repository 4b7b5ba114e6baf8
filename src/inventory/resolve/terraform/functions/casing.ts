import { type TextValue, textOf } from '../evaluated.ts'
import { recast } from './pieces.ts'

/** A text with each character in another case, in its pieces. One that would become several stays, as it does in Go. */
export function cased(value: TextValue, change: (character: string) => string): TextValue {
  const text = textOf(value)
  const isAscii = /^[\0-\x7f]*$/.test(text)
  return recast(value, isAscii ? change(text) : Array.from(text, each => sameLength(each, change)).join(''))
}

/** A text with the first letter of each word in upper case. */
export function titled(value: TextValue): TextValue {
  let before = ' '
  const upper = (character: string): string => character.toUpperCase()
  const characters = Array.from(textOf(value), character => {
    const isFirst = isBreak(before)
    before = character
    return isFirst ? sameLength(character, upper) : character
  })
  return recast(value, characters.join(''))
}

function sameLength(character: string, change: (character: string) => string): string {
  const changed = change(character)
  return changed.length === character.length ? changed : character
}

/** Of ASCII all but letters, digits and the underscore end a word, beyond it spaces alone. */
const isBreak = (character: string): boolean => (character <= '\x7f' ? /^\W$/.test(character) : character.trim() === '')
