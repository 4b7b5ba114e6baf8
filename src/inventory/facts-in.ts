import type { FactKind, Facts } from '../facts/fact.ts'
import { type Deployment, factsOf, type Inventory } from './inventory.ts'
import { groupedBy } from './resolve/grouped-by.ts'

type FactsIn<K extends FactKind> = (inventory: Inventory, deployment: Deployment) => readonly Facts[K][]

/** The facts of one kind by deployment. A repository may hold thousands of bundles: each inventory is gone through once. */
export function factsIn<K extends FactKind>(kind: K): FactsIn<K> {
  const known = new WeakMap<Inventory, ReadonlyMap<string, readonly Facts[K][]>>()
  return (inventory, { id }) => {
    const facts = known.get(inventory) ?? byDeployment(factsOf(inventory, kind))
    known.set(inventory, facts)
    return facts.get(id) ?? []
  }
}

const byDeployment = <F extends Facts[FactKind]>(facts: readonly F[]): ReadonlyMap<string, readonly F[]> =>
  groupedBy(facts.flatMap(fact => fact.deployments.map(id => [id, fact] as const)))
