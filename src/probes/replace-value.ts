import type { Edit, Place } from '../text/place.ts'

/**
 * An edit that puts a new text where a value stands; a place is within the quotes. None where the file's text is not the
 * value itself: over several lines, or with escapes.
 */
export function replaceValue(place: Place, value: string, text: string): Edit | undefined {
  const isWritten = place.line === place.endLine && place.endColumn - place.column === value.length
  return isWritten ? { place, text } : undefined
}
