import type { RelationEnd } from '../facts/relation.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import { factsIn } from '../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import type { Place } from '../text/place.ts'

/** What stands around an application in its deployment. `relations` and `consumed` are by the application's name. */
export interface Surroundings {
  readonly applications: ReadonlyMap<string, DeployedApplication>
  readonly relations: ReadonlyMap<string, readonly SeenRelation[]>
  readonly consumed: ReadonlySet<string>
}

/** A relation as the application at one of its ends sees it. */
export interface SeenRelation {
  readonly own: RelationEnd
  readonly other: RelationEnd
  readonly place: Place
}

const relationsIn = factsIn('relation')
const consumedIn = factsIn('consumed')

export function surroundingsOf(inventory: Inventory, deployment: Deployment): Surroundings {
  return {
    applications: new Map(applicationsIn(inventory, deployment).map(each => [each.name, each])),
    relations: byEnd(inventory, deployment),
    consumed: new Set(consumedIn(inventory, deployment).map(({ name }) => name)),
  }
}

function byEnd(inventory: Inventory, deployment: Deployment): ReadonlyMap<string, readonly SeenRelation[]> {
  const seen = new Map<string, SeenRelation[]>()
  const add = (relation: SeenRelation): void => {
    const others = seen.get(relation.own.application)
    if (others) others.push(relation)
    else seen.set(relation.own.application, [relation])
  }
  for (const { ends, place } of relationsIn(inventory, deployment)) {
    add({ own: ends[0], other: ends[1], place })
    add({ own: ends[1], other: ends[0], place })
  }
  return seen
}
