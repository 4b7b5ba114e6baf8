import { type Datum, follow, type Outcome, unknown } from './outcome.ts'

/** `channels["x"]`, `channels[0]`. */
export function itemOf(of: Outcome, key: Outcome, missing?: () => Outcome): Outcome {
  return follow(of, datum =>
    follow(key, wanted => {
      if (wanted.kind !== 'scalar') return unknown('which one is taken is not known')
      if (datum.kind === 'list' && typeof wanted.value === 'number')
        return datum.items.at(wanted.value)?.() ?? unknown('there is no such item')
      if (datum.kind === 'dict') return entryOf(datum, wanted.value) ?? missing?.() ?? unknown('there is no such key')
      return unknown('what is taken is not known')
    }),
  )
}

/** The entry with a key; a later one, also of a dictionary that is spread out, counts before an earlier one. */
function entryOf({ entries }: Extract<Datum, { kind: 'dict' }>, wanted: unknown): Outcome | undefined {
  for (const { key, value } of entries.toReversed()) {
    const [only, ...others] = possibleOf(key ? key() : value())
    if (only === undefined || others.length > 0) return unknown('not all keys are known')
    if (!key) {
      const found = only.kind === 'dict' ? entryOf(only, wanted) : unknown('not all keys are known')
      if (found) return found
    } else if (only.kind === 'scalar' && only.value === wanted) return value()
  }
  return undefined
}

const possibleOf = (outcome: Outcome): readonly Datum[] =>
  outcome.kind === 'some' ? outcome.possible.map(({ datum }) => datum) : []
