import { type Evaluated, type ListValue, scalar, textOf } from '../evaluated.ts'
import { maxItems, maxVisits, tooLarge } from './bounds.ts'
import {
  between,
  type Call,
  depends,
  madeFromWithin,
  many,
  one,
  rejects,
  type TerraformFunction,
  three,
  two,
} from './call.ts'
import { charactersOf } from './characters.ts'
import { equalWithin } from './equal.ts'
import { flatten } from './flatten.ts'
import { liftSome } from './lift.ts'
import { listFrom } from './list-from.ts'
import { aList, allItems, anInteger, anything, aText, aWholeList, aWholeSequence, known, listOf } from './parameters.ts'
import { distinctOf, inOrder } from './sets-of.ts'

/** Functions on lists. An item that stays is the item that was given. */
export const lists: readonly (readonly [string, TerraformFunction])[] = [
  ['length', one(known, lengthOf)],
  ['concat', between(1, maxItems, concat)],
  ['element', two(aWholeSequence, anInteger, elementOf)],
  ['index', two(aWholeSequence, known, indexOf)],
  ['list', many(0, anything, (call, items) => listFrom(call, items))],
  ['reverse', one(aList, (call, list) => ({ ...listFrom(call, list.items.toReversed()), isWhole: list.isWhole }))],
  ['slice', three([aWholeSequence, anInteger, anInteger], sliceOf)],
  ['sort', one(aList, sorted)],
  ['distinct', one(aList, distinct)],
  ['flatten', one(aList, (call, list) => flatten(call, list))],
  ['compact', one(aList, compact)],
  ['chunklist', two(aWholeList, anInteger, chunks)],
]

function lengthOf(call: Call, value: Evaluated): Evaluated {
  if (value.kind === 'text') {
    const characters = charactersOf(textOf(value))
    return characters ? scalar(characters.count, call.origin) : tooLarge(call.at)
  }
  if (value.kind !== 'list' && value.kind !== 'map') return rejects(call, 'what has no length')
  if (!value.isWhole) return depends(call, `a ${value.kind} that is not wholly known`)
  return scalar(value.kind === 'list' ? value.items.length : value.entries.size, call.origin)
}

/** A list that is not known leaves a gap between what is known. */
function concat(call: Call): Evaluated {
  const { args } = call
  const [first] = args
  if (first && args.length === 1) return first.kind === 'list' && !first.isSet ? first : asListOf(call, first)
  const wrong = args.find(arg => arg.kind !== 'list' && arg.kind !== 'unknown')
  if (wrong) return asListOf(call, wrong)
  const lists = args.filter(arg => arg.kind === 'list')
  if (lists.length === 0 && first) return first
  const items = allItems(lists, call)
  if (items.kind !== 'read') return items
  return listFrom(call, items.value, lists.length === args.length && lists.every(({ isWhole }) => isWhole))
}

function asListOf(call: Call, value: Evaluated): Evaluated {
  const list = aList(value, call)
  return list.kind === 'read' ? { ...list.value, isSet: false } : list
}

function elementOf(call: Call, { items }: ListValue, index: number): Evaluated {
  if (items.length === 0) return rejects(call, 'an empty list')
  if (index < 0) return depends(call, 'a negative index')
  return items[index % items.length] ?? rejects(call, 'an index that is not in the list')
}

function indexOf(call: Call, { items }: ListValue, wanted: Evaluated): Evaluated {
  const visits = { left: maxVisits }
  for (const [index, item] of items.entries()) {
    const isEqual = equalWithin(item, wanted, visits)
    if (isEqual) return scalar(index, madeFromWithin(call))
    if (isEqual === undefined) return depends(call, 'an item that is not known')
  }
  return rejects(call, 'an item that is not in the list')
}

function sliceOf(call: Call, { items }: ListValue, start: number, end: number): Evaluated {
  if (start < 0 || end < start || end > items.length) return rejects(call, 'an index that is not in the list')
  return listFrom(call, items.slice(start, end))
}

/** Where an item is not known its place is not either. */
function sorted(call: Call, list: ListValue): Evaluated {
  const texts = listOf(aText)({ ...list, isWhole: true }, call)
  if (texts.kind === 'read') return listFrom(call, inOrder(texts.value), list.isWhole)
  return texts.fails ? texts : listFrom(call, list.items, false)
}

function distinct(call: Call, list: ListValue): Evaluated {
  const { items, isCertain } = distinctOf(list.items)
  return listFrom(call, items, list.isWhole && isCertain)
}

function compact(call: Call, list: ListValue): Evaluated {
  const isMaybe = (item: Evaluated): boolean =>
    item.kind === 'choice' && item.options.some(({ value }) => value.kind === 'unknown' || isEmpty(value))
  const wrong = list.items.find(item => item.kind === 'list' || item.kind === 'map')
  if (wrong) return rejects(call, 'what is no list of texts')
  const within = { ...call, origin: madeFromWithin(call) }
  return liftSome(list.items, isMaybe, call.at, items => {
    const isKnown = items.every(item => item.kind !== 'unknown')
    return listFrom(
      within,
      items.filter(item => !isEmpty(item)),
      list.isWhole && isKnown,
    )
  })
}

const isEmpty = (item: Evaluated): boolean =>
  item.kind === 'text' ? textOf(item) === '' : item.kind === 'scalar' && item.value === null

function chunks(call: Call, { items }: ListValue, size: number): Evaluated {
  if (size < 0) return rejects(call, 'a negative size')
  const width = size === 0 ? Math.max(1, items.length) : size
  const count = Math.ceil(items.length / width)
  return listFrom(
    call,
    Array.from({ length: count }, (_, index) => listFrom(call, items.slice(index * width, (index + 1) * width))),
  )
}
