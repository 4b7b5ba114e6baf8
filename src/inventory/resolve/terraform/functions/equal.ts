import { type Evaluated, type ListValue, type MapValue, textOf } from '../evaluated.ts'
import { maxNesting, maxVisits } from './bounds.ts'

/** How many more values may be compared. */
export interface Visits {
  left: number
}

/** Whether two values are equal, undefined where something that is not known decides. A number equals no text. */
export const deepEqual = (a: Evaluated, b: Evaluated): boolean | undefined =>
  equalWithin(a, b, { left: maxVisits }, maxNesting)

/** As `deepEqual`, within a number of visits that several comparisons share. */
export function equalWithin(a: Evaluated, b: Evaluated, visits: Visits, depth = maxNesting): boolean | undefined {
  visits.left -= 1
  if (visits.left < 0 || depth < 0) return undefined
  if (a.kind === 'choice') return agreed(a.options.map(({ value }) => equalWithin(value, b, visits, depth - 1)))
  if (b.kind === 'choice') return equalWithin(b, a, visits, depth)
  if (a.kind === 'unknown' || b.kind === 'unknown') return undefined
  if (a.kind === 'text') return b.kind === 'text' && textOf(a) === textOf(b)
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value
  if (a.kind === 'list') return b.kind === 'list' && a.isSet === b.isSet && equalLists(a, b, visits, depth)
  return b.kind === 'map' && equalMaps(a, b, visits, depth)
}

/** Each option may be the value, so that they have to agree. */
function agreed(results: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = results
  return results.every(result => result === first) ? first : undefined
}

function all(results: Iterable<boolean | undefined>): boolean | undefined {
  let isCertain = true
  for (const result of results) {
    if (result === false) return false
    if (result === undefined) isCertain = false
  }
  return isCertain ? true : undefined
}

function equalLists(a: ListValue, b: ListValue, visits: Visits, depth: number): boolean | undefined {
  if (!a.isWhole || !b.isWhole) return undefined
  if (a.items.length !== b.items.length) return false
  const inOrder = all(pairs(a, b, visits, depth))
  return a.isSet && inOrder !== true ? equalSets(a, b, visits, depth) : inOrder
}

function* pairs(a: ListValue, b: ListValue, visits: Visits, depth: number): Iterable<boolean | undefined> {
  for (const [index, item] of a.items.entries()) {
    const other = b.items[index]
    yield other !== undefined && equalWithin(item, other, visits, depth - 1)
  }
}

function equalSets(a: ListValue, b: ListValue, visits: Visits, depth: number): boolean | undefined {
  return all(a.items.map(item => any(b.items, other => equalWithin(item, other, visits, depth - 1))))
}

function any(items: readonly Evaluated[], test: (item: Evaluated) => boolean | undefined): boolean | undefined {
  let isCertain = true
  for (const item of items) {
    const result = test(item)
    if (result) return true
    if (result === undefined) isCertain = false
  }
  return isCertain ? false : undefined
}

function equalMaps(a: MapValue, b: MapValue, visits: Visits, depth: number): boolean | undefined {
  if (isMissing(a, b) || isMissing(b, a)) return false
  const values = all(commonOf(a, b, visits, depth))
  return values === true && !(a.isWhole && b.isWhole) ? undefined : values
}

const isMissing = (keys: MapValue, within: MapValue): boolean =>
  within.isWhole && [...keys.entries.keys()].some(key => !within.entries.has(key))

function* commonOf(a: MapValue, b: MapValue, visits: Visits, depth: number): Iterable<boolean | undefined> {
  for (const [key, value] of a.entries) {
    const other = b.entries.get(key)
    if (other) yield equalWithin(value, other, visits, depth - 1)
  }
}
