/** Steps over parts of HCL text. Every function gives the offset after its part, and none reads past `end`. */

export const isNewline = (code: number): boolean => code === 10 || code === 13
export const isBlank = (code: number): boolean => code === 32 || code === 9
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95

/** What is part of a name, number or dotted path: most of what an expression is made of. */
export const isWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 46

const identifierStart = /[\p{ID_Start}_]/u
const identifierPart = /[\p{ID_Continue}-]/u

/** The end of the identifier that begins here; the offset itself where none does. */
export function skipIdentifier(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) at += 1
    else if (at > start && (isDigit(code) || code === 45)) at += 1
    else if (code < 128) return at
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      if (!(at === start ? identifierStart : identifierPart).test(character)) return at
      at += character.length
    }
  }
  return Math.min(at, end)
}

/** The offset of the end of this line, before its line feed and the carriage return before that. */
export function lineEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charCodeAt(at) !== 10) at += 1
  return at > start && text.charCodeAt(at - 1) === 13 ? at - 1 : at
}

/** How many blanks stand before what is the first thing on its line; -1 where something stands before it. */
export function indentAt(text: string, at: number): number {
  let start = at
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1
  return start === 0 || text.charCodeAt(start - 1) === 10 ? at - start : -1
}
