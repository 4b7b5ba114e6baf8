import type { ApplicationOption } from '../../facts/application.ts'
import type { PossibleValue } from '../../facts/value.ts'

/**
 * An option that several overlay files set: any of their values, whatever the order of their names. A value that the
 * files do not determine leaves it undetermined, unless one of the others is empty.
 */
export function alternativeOption(options: readonly ApplicationOption[]): ApplicationOption | undefined {
  const [first] = options
  if (!first || options.length === 1) return first
  const values = options.flatMap(possibleValues)
  const open = options.find(({ value }) => value.kind === 'unknown')
  if (open && values.every(({ value }) => value !== '')) return open
  const [one] = values
  if (one === undefined || values.every(({ value }) => value === one.value)) return first
  const why = 'several overlays set it to different values'
  return { name: first.name, place: first.place, value: { kind: 'one-of', values, why } }
}

function possibleValues({ value }: ApplicationOption): readonly PossibleValue<string>[] {
  switch (value.kind) {
    case 'known':
      return [{ value: value.value, place: value.place, via: value.via, from: 'caller' }]
    case 'one-of':
      return value.values
    case 'unknown':
      return []
  }
}
