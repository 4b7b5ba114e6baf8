import type { Place } from '../text/place.ts'
import { itemsOf } from '../yaml/fields.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'

const maxValues = 100_000

/**
 * How much of a file is read. Aliases make a small text large, so each collection is counted every time it is gone
 * into.
 */
export interface Budget {
  /** Counts the children of a node; false when they are more than what is left. */
  enter(node: YamlNode | undefined): boolean
  /** Counts a text that an alias brings in again and again, which is looked through each time; false when it is too much. */
  enterText(scalar: YamlScalar): boolean
  /** Counts what is about to be made of several nodes together. */
  spend(count: number): boolean
  isSpent(): boolean
}

/** The items of a sequence that are gone into, each of them too. */
export function enteredItems(node: YamlNode | undefined, budget: Budget): readonly YamlNode[] {
  return budget.enter(node) ? itemsOf(node).filter(item => budget.enter(item)) : []
}

/** What of a file is not read where its budget does not suffice. */
export function beyond(budget: Budget, place: Place): readonly { readonly place: Place; readonly reason: string }[] {
  return budget.isSpent() ? [{ place, reason: `its aliases expand to more than ${maxValues} values` }] : []
}

export function createBudget(values = maxValues): Budget {
  let left = values
  const spend = (count: number): boolean => {
    left = Math.max(-1, left - count)
    return left >= 0
  }
  return {
    spend,
    enter: node => spend(childrenOf(node)),
    enterText: ({ via, value }) => via === undefined || spend(Math.ceil(value.length / charactersOfValue)),
    isSpent: () => left < 0,
  }
}

const charactersOfValue = 100

function childrenOf(node: YamlNode | undefined): number {
  if (node === undefined || node.kind === 'scalar') return 0
  return node.kind === 'sequence' ? node.items.length : node.pairs.length
}
