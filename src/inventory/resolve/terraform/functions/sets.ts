import { type Evaluated, type ListValue, scalar, type UnknownValue } from '../evaluated.ts'
import { maxItems, maxVisits, tooLarge } from './bounds.ts'
import {
  between,
  type Call,
  depends,
  madeFromWithin,
  many,
  readAll,
  rejects,
  type TerraformFunction,
  three,
  two,
} from './call.ts'
import { equalWithin, type Visits } from './equal.ts'
import { keysOf } from './keys-of.ts'
import { listFrom } from './list-from.ts'
import { aList, allItems, aWholeList, known } from './parameters.ts'
import { setOf } from './sets-of.ts'

/** Functions that look items up in lists and sets. */
export const sets: readonly (readonly [string, TerraformFunction])[] = [
  ['contains', two(aList, known, contains)],
  ['matchkeys', three([aWholeList, aWholeList, aWholeList], matching)],
  ['setunion', between(1, maxItems, union)],
  ['setintersection', many(1, aList, intersection)],
  ['setsubtract', two(aList, aList, subtract)],
  ['setproduct', many(2, aList, product)],
]

function contains(call: Call, list: ListValue, wanted: Evaluated): Evaluated {
  const found = isAmong(wanted, list.items, { left: maxVisits })
  if (found) return scalar(true, madeFromWithin(call))
  if (!list.isWhole) return depends(call, 'a list that is not wholly known')
  return found === undefined ? depends(call, 'an item that is not known') : scalar(false, madeFromWithin(call))
}

/** The values whose keys are among those that are searched for. */
function matching(call: Call, values: ListValue, keys: ListValue, wanted: ListValue): Evaluated {
  if (values.items.length !== keys.items.length) return rejects(call, 'lists of different lengths')
  if (values.items.length * wanted.items.length > maxVisits) return tooLarge(call.at)
  const visits = { left: maxVisits }
  const results = keys.items.map(key => wanted.items.map(each => equalWithin(key, each, visits)))
  const isCertain = results.every(each => each.includes(true) || !each.includes(undefined))
  return listFrom(
    call,
    values.items.filter((_, index) => results[index]?.includes(true)),
    isCertain,
  )
}

/** A set that is not known leaves a gap. */
function union(call: Call): Evaluated {
  const given = call.args.filter(arg => arg.kind !== 'unknown')
  const lists = readAll(given, aList, call)
  if (lists.kind !== 'read') return lists
  const [first] = call.args
  if (first && given.length === 0) return first
  const items = allItems(lists.value, call)
  if (items.kind !== 'read') return items
  const isWhole = given.length === call.args.length && lists.value.every(list => list.isWhole)
  return setOf(items.value, isWhole, call.origin)
}

function intersection(call: Call, lists: readonly ListValue[]): Evaluated {
  const [first, ...others] = lists.map(list => setOf(list.items, list.isWhole, call.origin))
  if (!first) return rejects(call, 'no set')
  return others.reduce<ListValue | UnknownValue>((set, other) => {
    if (set.kind === 'unknown') return set
    const among = amongOf(set, other, call)
    if ('kind' in among) return among
    return setOf(
      set.items.filter((_, index) => among.results[index]),
      set.isWhole && other.isWhole && among.isCertain,
      call.origin,
    )
  }, first)
}

/** Without the items of another set. What may be among those is not certain to stay. */
function subtract(call: Call, from: ListValue, others: ListValue): Evaluated {
  const set = setOf(from.items, from.isWhole, call.origin)
  const among = amongOf(set, others, call)
  if ('kind' in among) return among
  if (!others.isWhole || !among.isCertain) return depends(call, 'a set that is not wholly known')
  return setOf(
    set.items.filter((_, index) => !among.results[index]),
    set.isWhole,
    call.origin,
  )
}

interface Among {
  readonly results: readonly (boolean | undefined)[]
  readonly isCertain: boolean
}

/** Which items of a set are in another, undefined where that is not known. */
function amongOf(set: ListValue, other: ListValue, call: Call): Among | UnknownValue {
  const keys = keysOf(set.items)
  const otherKeys = keysOf(other.items)
  const wanted = new Set(otherKeys)
  const open = other.items.filter((_, index) => otherKeys[index] === undefined)
  const compared = keys.reduce((sum, key) => sum + (key === undefined ? other.items.length : open.length), 0)
  if (compared > maxVisits) return tooLarge(call.at)
  const visits = { left: maxVisits }
  const results = set.items.map((item, index) => {
    const key = keys[index]
    if (key !== undefined && wanted.has(key)) return true
    return isAmong(item, key === undefined ? other.items : open, visits)
  })
  return { results, isCertain: !results.includes(undefined) }
}

function isAmong(item: Evaluated, others: readonly Evaluated[], visits: Visits): boolean | undefined {
  const equal = others.map(other => equalWithin(item, other, visits))
  if (equal.includes(true)) return true
  return equal.includes(undefined) ? undefined : false
}

/** Each combination of one item of each list: a set where all are sets. */
function product(call: Call, lists: readonly ListValue[]): Evaluated {
  const count = lists.reduce((sum, { items }) => sum * items.length, 1)
  if (count * lists.length > maxVisits) return tooLarge(call.at)
  const isWhole = lists.every(list => list.isWhole)
  const rows = lists.reduce<readonly (readonly Evaluated[])[]>(
    (before, { items }) => before.flatMap(row => items.map(item => [...row, item])),
    count === 0 ? [] : [[]],
  )
  const tuples = rows.map(row => listFrom(call, row))
  return lists.every(list => list.isSet)
    ? { ...listFrom(call, tuples, isWhole), isSet: true }
    : listFrom(call, tuples, isWhole)
}
