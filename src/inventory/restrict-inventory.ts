import { type Fact, type FactKind, type Facts, factLists } from '../facts/fact.ts'
import { factsOf, type Inventory } from './inventory.ts'

/**
 * The part of an inventory whose files a guide is about. A deployment stands or falls with its first file; one of
 * Terraform takes along what the modules say that it shares with others. What looks after the whole repository stays: its
 * updaters, and the names of its files.
 */
export function restrictInventory(inventory: Inventory, covers: (path: string) => boolean): Inventory {
  const isCovered = ({ place }: Pick<Fact, 'place'>): boolean => covers(place.path)
  const deployments = inventory.deployments.filter(({ files }) => files[0] !== undefined && covers(files[0]))
  const whole = new Set(deployments.flatMap(({ id, kind }) => (kind === 'terraform' ? [id] : [])))
  const isKept = (fact: Pick<Fact, 'kind' | 'place' | 'deployments'>): boolean =>
    fact.kind === 'updater' || isCovered(fact) || fact.deployments.some(id => whole.has(id))
  return {
    facts: factLists(<K extends FactKind>(kind: K) =>
      factsOf(inventory, kind).filter((fact: Facts[K]) => isKept(fact)),
    ),
    deployments,
    unread: inventory.unread.filter(isCovered),
    paths: inventory.paths,
    get isPart() {
      return inventory.isPart
    },
    scopes: inventory.scopes,
    promises: inventory.promises,
  }
}
