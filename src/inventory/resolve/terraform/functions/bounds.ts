import { type Evaluated, type Origin, type UnknownValue, unknown } from '../evaluated.ts'

/** More items or keys than these are not kept. */
export const maxItems = 10_000

/** Longer texts than this are not kept. */
export const maxLength = 1_000_000

/** More values than these, each visit counted, are not looked through at once. A value may be shared any number of times. */
export const maxVisits = 100_000

/** Values nested deeper than this are not looked through. */
export const maxNesting = 100

export const tooLarge = (origin: Origin): UnknownValue => unknown('the value is too large', origin)

/** The value itself, or unknown where it is larger than is kept. */
export function bounded(value: Evaluated, origin: Origin): Evaluated {
  if (value.kind === 'list') return value.items.length > maxItems ? tooLarge(origin) : value
  if (value.kind === 'map') return value.entries.size > maxItems ? tooLarge(origin) : value
  if (value.kind !== 'text') return value
  const length = value.pieces.reduce((sum, { text }) => sum + text.length, 0)
  return length > maxLength || value.pieces.length > maxItems ? tooLarge(origin) : value
}
