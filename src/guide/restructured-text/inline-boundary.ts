/** Where inline markup may begin and end. Source: "Inline markup recognition rules" of the reStructuredText specification. */
const openers = '\'"([{<'
const closers = '\'")]}>'

export function mayBegin(text: string, at: number, length: number): boolean {
  const before = text[at - 1]
  const next = text[at + length]
  if (next === undefined || isSpace(next)) return false
  if (before === undefined || isSpace(before)) return true
  const opener = openers.indexOf(before)
  if (opener !== -1) return next !== closers[opener]
  return '-/:'.includes(before) || (before > '\u007f' && /[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u.test(before))
}

/** Whether markup may end before an index. */
export function mayEnd(text: string, at: number): boolean {
  const next = text[at]
  if (next === undefined || isSpace(next) || closers.includes(next) || '-/\\:.,;!?'.includes(next)) return true
  return next > '\u007f' && /[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u.test(next)
}

export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

export function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before--
  return (at - before) % 2 === 1
}
