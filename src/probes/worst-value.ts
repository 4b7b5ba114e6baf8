import type { Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import type { Finding } from './probe.ts'

/** The value that decides: the worst that the files allow. Its place is where one would mend it. */
type WorstValue<T> =
  | (Decided & { readonly kind: 'value'; readonly value: T; readonly bad: boolean })
  | { readonly kind: 'unknown'; readonly raw: string; readonly place: Place; readonly why: string }

type Decided = Pick<Finding, 'place' | 'via' | 'certainty'>

/**
 * All good is good and all bad is bad. Between them what a caller in the repository sets counts before a default, and a
 * bad default may be overridden.
 */
export function worstValue<T>(value: Value<T>, isBad: (value: T) => boolean): WorstValue<T> {
  if (value.kind === 'unknown') return value
  if (value.kind === 'known') {
    const { place, via } = value
    return { kind: 'value', value: value.value, place, via, bad: isBad(value.value), certainty: 'certain' }
  }
  const bad = value.values.filter(possible => isBad(possible.value))
  const chosen = bad.find(possible => possible.from !== 'default') ?? bad[0] ?? value.values[0]
  if (!chosen) throw new Error('a value that is one of none')
  const overridable = chosen.from === 'default' && bad.length < value.values.length
  return { ...chosen, kind: 'value', bad: bad.length > 0, certainty: overridable ? 'overridable' : 'certain' }
}
