import { type Evaluated, type ListValue, type Origin, textOf } from '../evaluated.ts'
import { maxVisits } from './bounds.ts'
import { unified } from './conversions.ts'
import { equalWithin, type Visits } from './equal.ts'
import { keysOf } from './keys-of.ts'

/** Items without those that equal an earlier one, and whether that is certain. */
export interface Distinct {
  readonly items: readonly Evaluated[]
  readonly isCertain: boolean
}

/** The items that differ. What may equal another stays, and is not certain. */
export function distinctOf(items: readonly Evaluated[]): Distinct {
  const visits: Visits = { left: maxVisits }
  const keys = keysOf(items)
  const seen = new Set<string>()
  const kept: Evaluated[] = []
  let isCertain = true
  for (const [index, item] of items.entries()) {
    const key = keys[index]
    if (key !== undefined && seen.has(key)) continue
    if (key !== undefined) seen.add(key)
    else if (!differs(index, items, visits)) isCertain = false
    kept.push(item)
  }
  return { items: kept, isCertain }
}

const maxCompared = 100

/** Whether an item that is not wholly known is certain to equal none of the others. */
function differs(index: number, items: readonly Evaluated[], visits: Visits): boolean {
  const item = items[index]
  if (!item || items.length > maxCompared) return false
  return items.every((other, at) => at === index || equalWithin(item, other, visits) === false)
}

/** A set of items, texts in order. It is whole where all items are certain to differ. */
export function setOf(items: readonly Evaluated[], isWhole: boolean, origin: Origin): ListValue {
  const distinct = distinctOf(unified(items))
  return {
    kind: 'list',
    items: inOrder(distinct.items),
    isSet: true,
    isWhole: isWhole && distinct.isCertain,
    origin,
  }
}

/** Texts in order, numbers in order, anything else as it is. */
export function inOrder(items: readonly Evaluated[]): readonly Evaluated[] {
  const texts = items.flatMap(item => (item.kind === 'text' ? [{ item, text: textOf(item) }] : []))
  if (texts.length === items.length)
    return texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ item }) => item)
  const numbers = items.flatMap(item =>
    item.kind === 'scalar' && typeof item.value === 'number' ? [{ item, value: item.value }] : [],
  )
  if (numbers.length < items.length) return items
  return numbers.sort((a, b) => a.value - b.value).map(({ item }) => item)
}
