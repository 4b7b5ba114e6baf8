import type { Place } from '../../../text/place.ts'
import { type ChoiceValue, type Evaluated, failure, maxHops, type Origin, unknown } from './evaluated.ts'

/** A value as it is seen through a reference at a place: one hop more. */
export function through(value: Evaluated, place: Place): Evaluated {
  return mapOrigins(value, origin => withHop(origin, place))
}

const withHop = ({ place: written, via, overridable }: Origin, place: Place): Origin => ({
  place: written,
  via: via.length < maxHops ? [place, ...via] : via,
  overridable,
})

/** Changes the origins of a value, not those of what a collection holds: they follow when it is taken out (`stepInto`). */
export function mapOrigins<T extends Evaluated>(value: T, change: (origin: Origin) => Origin): Evaluated {
  switch (value.kind) {
    case 'text':
      return {
        kind: 'text',
        pieces: value.pieces.map(({ text, origin }) => ({ text, origin: change(origin) })),
      }
    case 'scalar':
      return { kind: 'scalar', value: value.value, origin: change(value.origin) }
    case 'choice':
      return {
        ...value,
        options: value.options.map(option => ({ ...option, value: changedOption(option.value, change) })),
      }
    default:
      return { ...value, origin: change(value.origin) }
  }
}

function changedOption(value: ChoiceValue['options'][number]['value'], change: (origin: Origin) => Origin) {
  const changed = mapOrigins(value, change)
  return changed.kind === 'choice' ? value : changed
}

/** An element of a map or list by key or index, reached over what the collection came by. */
export function stepInto(value: Evaluated, key: string | number, at: Origin): Evaluated {
  switch (value.kind) {
    case 'unknown':
      return {
        ...unknown(value.why, value.origin, addressOf(value.address, key)),
        ...(value.fails ? { fails: true } : {}),
      }
    case 'map':
      return insideOf(
        value.origin,
        value.entries.get(String(key)) ?? missing(value.isWhole, String(key), value.origin, at),
      )
    case 'list': {
      const index = typeof key === 'number' ? key : /^\d{1,9}$/.test(key) ? Number(key) : -1
      return insideOf(value.origin, value.items[index] ?? missing(value.isWhole, String(key), value.origin, at))
    }
    case 'choice': {
      const options = value.options.map(option => ({ ...option, value: stepInto(option.value, key, at) }))
      return flatChoice(options, value.why, at)
    }
    default:
      return failure(`\`${String(key).slice(0, 60)}\` is asked of a value that has no parts`, at)
  }
}

function addressOf(address: string | undefined, key: string | number): string | undefined {
  return address === undefined
    ? undefined
    : `${address}${typeof key === 'number' ? `[${key}]` : `.${key}`}`.slice(0, 400)
}

function missing(isWhole: boolean, key: string, origin: Origin, at: Origin): Evaluated {
  const name = key.slice(0, 60)
  return isWhole
    ? {
        ...failure(`there is no \`${name}\``, at),
        origin: { ...at, overridable: at.overridable || origin.overridable },
      }
    : unknown(`whether there is a \`${name}\` is not in the files`, at)
}

function insideOf(container: Origin, value: Evaluated): Evaluated {
  if (container.via.length === 0 && !container.overridable) return value
  return mapOrigins(value, origin => ({
    place: origin.place,
    via: [...container.via, ...origin.via].slice(0, maxHops),
    overridable: origin.overridable || container.overridable,
  }))
}

interface Option {
  readonly value: Evaluated
  readonly from: ChoiceValue['options'][number]['from']
}

/** A choice whose options are choices themselves, as one; too many are unknown. */
export function flatChoice(options: readonly Option[], why: string, at: Origin): Evaluated {
  const flat = options.flatMap(({ value, from }) =>
    value.kind === 'choice'
      ? value.options.map(option => ({ ...option, from: from === 'outside' ? from : option.from }))
      : [{ value, from }],
  )
  if (flat.length > maxOptions) return unknown('it may have too many values', at)
  const [first] = flat
  if (!first) return unknown(why, at)
  const open = flat.find(({ value }) => value.kind === 'unknown' && !value.fails)
  if (flat.length === 1) return first.value
  if (open && flat.every(({ value }) => value.kind === 'unknown')) return open.value
  return { kind: 'choice', options: flat, why }
}

const maxOptions = 16
