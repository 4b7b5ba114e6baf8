import type { TextPart, Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'

/** A value with where it is written. */
export interface SoleValue<T> {
  readonly value: T
  readonly place: Place
  readonly via: readonly Place[]
  readonly parts?: readonly TextPart[]
}

/** The one value that the files determine: what they say, or the default where they say nothing else. */
export function soleValue<T extends string | number | boolean>(value: Value<T>): SoleValue<T> | undefined {
  if (value.kind === 'known') return value
  if (value.kind === 'unknown') return undefined
  const [first, ...others] = value.values
  return others.every(other => other.value === first?.value) ? first : undefined
}
