import { type Evaluated, type ListValue, type MapValue, type TextValue, unknown } from '../evaluated.ts'
import { maxItems, tooLarge } from './bounds.ts'
import { type Call, depends, type Parameter, type Read, read, readAll, rejects } from './call.ts'
import { booleanIn, numberIn, toText } from './conversions.ts'

/** Any value, an unknown one too. */
export const anything: Parameter<Evaluated> = value => read(value)

/** Any value that is known. Inside it may be what is not. */
export const known: Parameter<Evaluated> = value => (value.kind === 'unknown' ? value : read(value))

export const aText: Parameter<TextValue> = value => {
  const text = toText(value)
  return text.kind === 'text' ? read(text) : text
}

export const aNumber: Parameter<number> = (value, call) => {
  const number = numberIn(value, call.at)
  return typeof number === 'number' ? read(number) : number
}

export const anInteger: Parameter<number> = (value, call) => {
  const number = numberIn(value, call.at)
  if (typeof number !== 'number') return number
  return Number.isSafeInteger(number) ? read(number) : rejects(call, 'a number that is not whole')
}

export const aBoolean: Parameter<boolean> = (value, call) => {
  const boolean = booleanIn(value, call.at)
  return typeof boolean === 'boolean' ? read(boolean) : boolean
}

/** A list, tuple or set, which may hold more. */
export const aList: Parameter<ListValue> = (value, call) =>
  value.kind === 'list' ? read(value) : notTaken(value, call, 'what is no list')

/** A list, tuple or set of which all items are there. */
export const aWholeList: Parameter<ListValue> = (value, call) => {
  if (value.kind !== 'list') return aList(value, call)
  return value.isWhole ? read(value) : depends(call, 'a list that is not wholly known')
}

/** A list or tuple of which all items are there in their order. */
export const aWholeSequence: Parameter<ListValue> = (value, call) =>
  value.kind === 'list' && value.isSet ? rejects(call, 'a set, which has no order') : aWholeList(value, call)

/** A map or object, which may hold more keys. */
export const aMap: Parameter<MapValue> = (value, call) =>
  value.kind === 'map' ? read(value) : notTaken(value, call, 'what is no map')

/** A map or object of which all keys are there. */
export const aWholeMap: Parameter<MapValue> = (value, call) => {
  if (value.kind !== 'map') return aMap(value, call)
  return value.isWhole ? read(value) : depends(call, 'a map that is not wholly known')
}

/** A list of which each item is taken by a parameter. */
export const listOf =
  <T>(parameter: Parameter<T>): Parameter<readonly T[]> =>
  (value, call) => {
    const list = aWholeList(value, call)
    return list.kind === 'read' ? readAll(list.value.items, parameter, call) : list
  }

/** The items of lists one after the other. */
export function allItems(lists: readonly ListValue[], call: Call): Read<readonly Evaluated[]> {
  const count = lists.reduce((sum, { items }) => sum + items.length, 0)
  return count > maxItems ? tooLarge(call.at) : read(lists.flatMap(({ items }) => items))
}

function notTaken(value: Evaluated, call: Call, what: string): Read<never> {
  if (value.kind === 'unknown') return value
  if (value.kind === 'choice') return unknown(value.why, call.at)
  return rejects(call, value.kind === 'scalar' && value.value === null ? 'null' : what)
}
