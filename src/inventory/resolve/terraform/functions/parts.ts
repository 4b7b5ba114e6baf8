import type { Evaluated, UnknownValue } from '../evaluated.ts'
import { maxItems } from './bounds.ts'

/** A value and what is inside it, at most 10,000 values. */
export function partsOf(value: Evaluated): readonly Evaluated[] {
  const parts: Evaluated[] = [value]
  for (let at = 0; at < parts.length && parts.length < maxItems; at++) {
    const part = parts[at]
    if (!part) break
    for (const inner of insideOf(part)) {
      if (parts.length >= maxItems) break
      parts.push(inner)
    }
  }
  return parts
}

/** What Terraform would reject in a value, which makes the whole an error. */
export const failureIn = (value: Evaluated): UnknownValue | undefined =>
  partsOf(value).find((part): part is UnknownValue => part.kind === 'unknown' && part.fails === true)

function insideOf(value: Evaluated): Iterable<Evaluated> {
  if (value.kind === 'list') return value.items
  return value.kind === 'map' ? value.entries.values() : []
}
