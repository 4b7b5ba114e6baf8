import type { Evaluated, ListValue } from '../evaluated.ts'
import { maxItems, maxNesting, maxVisits, tooLarge } from './bounds.ts'
import type { Call } from './call.ts'
import type { Visits } from './equal.ts'
import { liftSome } from './lift.ts'
import { listFrom } from './list-from.ts'

/** Lists in lists as one. What is not known may be a list of any number of items. */
export const flatten = (call: Call, list: ListValue): Evaluated =>
  flattened(call, list, { left: maxVisits }, maxNesting)

function flattened(call: Call, list: ListValue, visits: Visits, depth: number): Evaluated {
  return liftSome(list.items, mayBeList, call.at, items => {
    visits.left -= items.length + 1
    if (depth < 0 || visits.left < 0) return tooLarge(call.at)
    const inner = items.map(item => (item.kind === 'list' ? flattened(call, item, visits, depth - 1) : item))
    const broken = inner.find((part, index) => part.kind === 'unknown' && items[index]?.kind === 'list')
    return broken ?? liftSome(inner, mayBeList, call.at, parts => inOne(call, parts, list.isWhole))
  })
}

const mayBeList = (item: Evaluated): boolean =>
  item.kind === 'choice' && item.options.some(({ value }) => value.kind === 'list')

function inOne(call: Call, parts: readonly Evaluated[], isWhole: boolean): Evaluated {
  const count = parts.reduce((sum, part) => sum + (part.kind === 'list' ? part.items.length : 1), 0)
  if (count > maxItems) return tooLarge(call.at)
  const items = parts.flatMap(part => (part.kind === 'list' ? part.items : [part]))
  return listFrom(call, items, isWhole && parts.every(isAllThere))
}

function isAllThere(part: Evaluated): boolean {
  if (part.kind === 'choice') return part.options.every(({ value }) => value.kind !== 'unknown')
  return part.kind === 'list' ? part.isWhole : part.kind !== 'unknown'
}
