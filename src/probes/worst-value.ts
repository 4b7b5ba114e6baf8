import type { PossibleValue, TextPart, Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import type { Finding } from './probe.ts'

/** The value that decides: the worst that the files allow. Its place is where one would mend it. */
type WorstValue<T> =
  | (Decided & {
      readonly kind: 'value'
      readonly value: T
      readonly bad: boolean
      readonly parts?: readonly TextPart[]
    })
  | { readonly kind: 'unknown'; readonly raw: string; readonly place: Place; readonly why: string }

type Decided = Pick<Finding, 'place' | 'via' | 'certainty'>

/**
 * All good is good and all bad is bad. Between them what a caller in the repository sets counts before a default, and what
 * only whoever applies the files may give leaves it open. A bad default may be overridden.
 */
export function worstValue<T>(value: Value<T>, isBad: (value: T) => boolean): WorstValue<T> {
  if (value.kind === 'unknown') return value
  if (value.kind === 'known') return { kind: 'value', ...written(value), bad: isBad(value.value), certainty: 'certain' }
  const bad = value.values.filter(possible => isBad(possible.value))
  const chosen = worstFrom(bad) ?? value.values[0]
  if (!chosen) throw new Error('a value that is one of none')
  const isMixed = bad.length > 0 && bad.length < value.values.length
  if (isMixed && chosen.from === 'outside')
    return { kind: 'unknown', raw: value.raw ?? String(chosen.value), place: chosen.place, why: value.why }
  // nobody can override into something good where all that may be given is as bad
  const isForced = bad.length === value.values.length && bad.some(({ from }) => from === 'outside')
  const certainty = chosen.from === 'default' && !isForced ? 'overridable' : 'certain'
  return { kind: 'value', ...written(chosen), bad: bad.length > 0, certainty }
}

function worstFrom<T>(bad: readonly PossibleValue<T>[]): PossibleValue<T> | undefined {
  const inRepository = bad.find(({ from }) => from !== 'default' && from !== 'outside')
  return inRepository ?? bad.find(({ from }) => from === 'default') ?? bad[0]
}

/** Without what else a value may carry, such as where a choice comes from. */
function written<T>({ value, place, via, parts }: Omit<PossibleValue<T>, 'from'>) {
  return { value, place, via, ...(parts === undefined ? {} : { parts }) }
}
