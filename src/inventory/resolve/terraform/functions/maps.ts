import {
  type Evaluated,
  type ListValue,
  type MapValue,
  originOf,
  type TextValue,
  textFrom,
  textOf,
  unknown,
} from '../evaluated.ts'
import { maxItems, maxVisits, tooLarge } from './bounds.ts'
import { between, type Call, depends, one, readAt, rejects, type TerraformFunction, two } from './call.ts'
import { listFrom } from './list-from.ts'
import { aMap, aText, aWholeList, aWholeMap, listOf } from './parameters.ts'

/** Functions on maps. A value that stays is the value that was given. */
export const maps: readonly (readonly [string, TerraformFunction])[] = [
  ['keys', one(aMap, keys)],
  [
    'values',
    one(aMap, (call, map) =>
      listFrom(
        call,
        keysOf(map).flatMap(key => map.entries.get(key) ?? []),
        map.isWhole,
      ),
    ),
  ],
  ['lookup', between(2, 3, lookup)],
  ['map', between(0, maxItems, mapOf)],
  ['merge', between(0, maxItems, merge)],
  ['transpose', one(aWholeMap, transpose)],
  ['zipmap', two(listOf(aText), aWholeList, zip)],
]

const keysOf = ({ entries }: MapValue): readonly string[] => [...entries.keys()].sort()

const mapFrom = (call: Call, entries: ReadonlyMap<string, Evaluated>, isWhole = true): MapValue => ({
  kind: 'map',
  entries,
  isWhole,
  origin: call.origin,
})

function keys(call: Call, map: MapValue): Evaluated {
  const texts = keysOf(map).map(key => textFrom(key, map.origin))
  return listFrom(call, texts, map.isWhole)
}

/** A key that is there has its value, however many others there may be. */
function lookup(call: Call): Evaluated {
  const map = readAt(call, 0, aMap)
  const key = readAt(call, 1, aText)
  if (map.kind !== 'read') return map
  if (key.kind !== 'read') return key
  const found = map.value.entries.get(textOf(key.value))
  if (found) return found
  if (!map.value.isWhole) return depends(call, 'a map that is not wholly known')
  return call.args[2] ?? rejects(call, 'a key that is not in the map')
}

function mapOf(call: Call): Evaluated {
  const entries = new Map<string, Evaluated>()
  if (call.args.length % 2 === 1) return rejects(call, 'a key without a value')
  for (const [index, value] of call.args.entries()) {
    if (index % 2 === 0) continue
    const key = readAt(call, index - 1, aText)
    if (key.kind !== 'read') return key
    entries.set(textOf(key.value), value)
  }
  return mapFrom(call, entries)
}

/** The later map wins. One that is not wholly known may set any key of those before it. */
function merge(call: Call): Evaluated {
  const given = call.args.filter(arg => !(arg.kind === 'scalar' && arg.value === null))
  const wrong = given.find(arg => arg.kind !== 'map' && arg.kind !== 'unknown')
  if (wrong) return rejects(call, 'what is no map')
  const [first] = given
  if (first && (given.length === 1 || given.every(arg => arg.kind === 'unknown'))) return first
  const size = given.reduce((sum, arg) => sum + (arg.kind === 'map' ? arg.entries.size : 0), 0)
  return size > maxVisits ? tooLarge(call.at) : mapFrom(call, entriesOf(given, call), given.every(isWhole))
}

const isWhole = (arg: Evaluated): boolean => arg.kind === 'map' && arg.isWhole

/** From the last map to the first, so that each key is set once. */
function entriesOf(given: readonly Evaluated[], call: Call): ReadonlyMap<string, Evaluated> {
  const set = new Map<string, Evaluated>()
  let open: Evaluated | undefined
  for (const arg of given.toReversed()) {
    const entries = arg.kind === 'map' ? arg.entries : []
    for (const [key, value] of entries) if (!set.has(key)) set.set(key, open ? openedBy(open, call) : value)
    if (!isWhole(arg)) open = arg
  }
  return set
}

/** What a key before a map that is not wholly known comes to. */
const openedBy = (open: Evaluated, call: Call): Evaluated =>
  open.kind === 'unknown' && !open.fails
    ? open
    : unknown('a later map that is not wholly known may set it', originOf(open) ?? call.at)

/** Of lists by key, the keys by what is in the lists. */
function transpose(call: Call, map: MapValue): Evaluated {
  const lists = new Map<string, Evaluated[]>()
  let visits = 0
  for (const key of keysOf(map)) {
    const texts = listOf(aText)(map.entries.get(key) ?? rejects(call, 'no value'), call)
    if (texts.kind !== 'read') return texts
    visits += texts.value.length
    if (visits > maxVisits) return tooLarge(call.at)
    for (const text of texts.value.map(textOf)) {
      const list = lists.get(text) ?? []
      list.push(textFrom(key, map.origin))
      lists.set(text, list)
    }
  }
  return mapFrom(call, new Map([...lists].map(([text, items]) => [text, listFrom(call, items)])))
}

function zip(call: Call, keys: readonly TextValue[], values: ListValue): Evaluated {
  if (keys.length !== values.items.length) return rejects(call, 'lists of different lengths')
  if (values.isSet) return rejects(call, 'a set, which has no order')
  return mapFrom(
    call,
    new Map(
      keys.flatMap((key, index) => {
        const value = values.items[index]
        return value ? [[textOf(key), value] as const] : []
      }),
    ),
  )
}
