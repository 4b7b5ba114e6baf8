import {
  type Evaluated,
  failure,
  type ListValue,
  type MapValue,
  type Origin,
  scalar,
  textFrom,
  type UnknownValue,
  unknown,
} from '../../src/inventory/resolve/terraform/evaluated.ts'
import { callFunction } from '../../src/inventory/resolve/terraform/functions/functions.ts'

/** An origin on a line of a file. */
export const line = (number: number, overridable = false): Origin => ({
  place: { path: 'main.tf', line: number, column: 1, endLine: number, endColumn: 2 },
  via: [],
  overridable,
})

/** Where all calls stand. */
export const here = line(99)

type Given = string | number | boolean | null | readonly Given[] | { readonly [key: string]: Given } | Wrapped

/** A value that stands among plain ones as it is. */
export class Wrapped {
  readonly value: Evaluated
  constructor(value: Evaluated) {
    this.value = value
  }
}

export const raw = (value: Evaluated): Wrapped => new Wrapped(value)

/** A value written plainly, of one line. */
export function given(plain: Given, number = 1): Evaluated {
  const origin = line(number)
  if (plain instanceof Wrapped) return plain.value
  if (typeof plain === 'string') return textFrom(plain, origin)
  if (plain === null || typeof plain !== 'object') return scalar(plain, origin)
  if (Array.isArray(plain)) return list(plain.map((item: Given) => given(item, number)))
  const entries = new Map(Object.entries(plain).map(([key, value]) => [key, given(value, number)]))
  return { kind: 'map', entries, isWhole: true, origin }
}

export const list = (items: readonly Evaluated[], more: Partial<ListValue> = {}): ListValue => ({
  kind: 'list',
  items,
  isSet: false,
  isWhole: true,
  origin: line(1),
  ...more,
})

export const set = (...items: readonly Given[]): Wrapped =>
  raw(
    list(
      items.map(item => given(item)),
      { isSet: true },
    ),
  )

export const openList = (...items: readonly Given[]): Wrapped =>
  raw(
    list(
      items.map(item => given(item)),
      { isWhole: false },
    ),
  )

export function openMap(plain: Readonly<Record<string, Given>>): Wrapped {
  const entries = new Map(Object.entries(plain).map(([key, value]) => [key, given(value)]))
  const map: MapValue = { kind: 'map', entries, isWhole: false, origin: line(1) }
  return raw(map)
}

export const open: UnknownValue = unknown('it is applied', line(7), 'juju_offer.metrics.url')
export const hidden = raw(open)
export const rejected = raw(failure('there is no such key', line(8)))

export const either = (...options: readonly Given[]): Wrapped =>
  raw({
    kind: 'choice',
    why: 'a condition decides',
    options: options.map(option => {
      const value = given(option)
      if (value.kind === 'choice') throw new Error('a choice within a choice')
      return { value, from: 'branch' }
    }),
  })

const sources: Readonly<Record<string, string>> = { 'modules/a/config.yaml': 'a: 1\n' }

export const callWith = (name: string, args: readonly Evaluated[]): Evaluated =>
  callFunction(name, args, here, {
    name,
    readFile: path => (Object.hasOwn(sources, path) ? sources[path] : undefined),
  })

export const call = (name: string, ...args: readonly Given[]): Evaluated =>
  callWith(
    name,
    args.map(arg => given(arg)),
  )

/** A value for people: sets as `{set}`, what holds more as `{more}`, what is not known as its reason. */
export function shown(value: Evaluated): unknown {
  if (value.kind === 'text') return value.pieces.map(({ text }) => text).join('')
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'unknown') return value.fails ? { error: value.why } : { unknown: value.why }
  if (value.kind === 'choice') return { either: value.options.map(option => shown(option.value)) }
  if (value.kind === 'map') {
    const entries = Object.fromEntries([...value.entries].map(([key, each]) => [key, shown(each)]))
    return value.isWhole ? entries : { more: entries }
  }
  const items = value.items.map(shown)
  const named = value.isSet ? { set: items } : items
  return value.isWhole ? named : { more: named }
}

/** The pieces of a text with the lines that they are written on. */
export const traced = (value: Evaluated): unknown =>
  value.kind === 'text' ? value.pieces.map(({ text, origin }) => [text, origin.place.line]) : shown(value)
