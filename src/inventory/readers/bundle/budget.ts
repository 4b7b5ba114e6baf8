import type { YamlNode } from '../../../yaml/node.ts'

export const maxValues = 100_000

/**
 * How much of a file is read. Aliases make a small text large, so each collection is counted every time it is gone
 * into.
 */
export interface Budget {
  /** Counts the children of a node; false when they are more than what is left. */
  enter(node: YamlNode | undefined): boolean
  /** Counts what is about to be made of several nodes together. */
  spend(count: number): boolean
  isSpent(): boolean
}

export function createBudget(): Budget {
  let left = maxValues
  const spend = (count: number): boolean => {
    left = Math.max(-1, left - count)
    return left >= 0
  }
  return {
    spend,
    enter: node => spend(childrenOf(node)),
    isSpent: () => left < 0,
  }
}

function childrenOf(node: YamlNode | undefined): number {
  if (node === undefined || node.kind === 'scalar') return 0
  return node.kind === 'sequence' ? node.items.length : node.pairs.length
}
