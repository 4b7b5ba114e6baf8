import type { TextPart } from '../facts/value.ts'
import type { Edit, Place } from '../text/place.ts'
import { isSamePlace, partAround } from './text-parts.ts'

/** A text in a file, with the parts that it is put together from where there are several. */
export interface WrittenText {
  readonly value: string
  readonly place: Place
  readonly parts?: readonly TextPart[] | undefined
}

/**
 * An edit that puts a new text where a value stands; a place is within the quotes. None where the file's text is not the
 * value itself: over several lines, or with escapes. Of a text of several parts only the one is edited that differs.
 */
export function replaceValue({ value, place, parts }: WrittenText, text: string): Edit | undefined {
  if (parts === undefined) return isWritten(place, value) ? { place, text } : undefined
  const found = partAround(parts, differenceOf(value, text))
  if (!found || parts.filter(part => isSamePlace(part.place, found.part.place)).length > 1) return undefined
  const { part, start } = found
  const end = value.length - start - part.text.length
  return isWritten(part.place, part.text)
    ? { place: part.place, text: text.slice(start, text.length - end) }
    : undefined
}

const isWritten = ({ line, endLine, column, endColumn }: Place, text: string): boolean =>
  line === endLine && endColumn - column === text.length

/** Where a text has to change to become another: between what both begin and what both end with. */
function differenceOf(text: string, wanted: string): readonly [number, number] {
  const most = Math.min(text.length, wanted.length)
  let start = 0
  while (start < most && text[start] === wanted[start]) start++
  let end = 0
  while (end < most - start && text.at(-1 - end) === wanted.at(-1 - end)) end++
  return [start, text.length - end]
}
