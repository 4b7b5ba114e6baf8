import type { Fact } from '../facts/fact.ts'
import type { Inventory } from './inventory.ts'

/** The part of an inventory whose files a guide is about. A deployment stands or falls with its first file. */
export function restrictInventory(inventory: Inventory, covers: (path: string) => boolean): Inventory {
  const isCovered = ({ place }: Pick<Fact, 'place'>): boolean => covers(place.path)
  const { facts } = inventory
  return {
    facts: {
      application: facts.application.filter(isCovered),
      consumed: facts.consumed.filter(isCovered),
      credential: facts.credential.filter(isCovered),
      grant: facts.grant.filter(isCovered),
      image: facts.image.filter(isCovered),
      offer: facts.offer.filter(isCovered),
      relation: facts.relation.filter(isCovered),
      release: facts.release.filter(isCovered),
    },
    deployments: inventory.deployments.filter(({ files }) => files[0] !== undefined && covers(files[0])),
    unread: inventory.unread.filter(isCovered),
    scopes: inventory.scopes,
    promises: inventory.promises,
  }
}
