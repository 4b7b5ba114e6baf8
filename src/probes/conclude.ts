import type { FactKind } from '../facts/fact.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { isNonEmpty } from '../text/non-empty.ts'
import type { Answer, Finding } from './probe.ts'

interface Silence {
  readonly inventory: Inventory
  readonly needs: readonly FactKind[]
  /** Why nothing was asked, where every file could be read. */
  readonly reason: string
}

/** Turns findings into an answer. Without any, input that could not be read makes it unknown, and is never silence. */
export function conclude(findings: readonly Finding[], { inventory, needs, reason }: Silence): Answer {
  if (isNonEmpty(findings)) return { outcome: 'found', findings }
  const because = inventory.unread.filter(({ hides }) => hides.some(kind => needs.includes(kind)))
  if (because.length === 0) return { outcome: 'not-applicable', reason }
  return { outcome: 'unknown', reason: 'files that could not be read may hold what is asked for', because }
}
