import type { Gate } from '../facts/gate.ts'
import type { RelationEnd, RelationFact } from '../facts/relation.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import { factsIn } from '../inventory/facts-in.ts'
import { type Deployment, type Inventory, isPartial } from '../inventory/inventory.ts'
import { isOpen } from '../inventory/is-open.ts'
import { isAbsent } from '../inventory/presence.ts'
import { groupedBy } from '../inventory/resolve/grouped-by.ts'
import { soleValue } from '../inventory/sole-value.ts'
import { at, type Place } from '../text/place.ts'

/**
 * What stands around an application in its deployment. `relations` and `consumed` are by the application's name, which in
 * Terraform several may have. `open` are the relations with an end that the files do not determine.
 */
export interface Surroundings {
  readonly all: readonly DeployedApplication[]
  readonly relations: ReadonlyMap<string, readonly SeenRelation[]>
  readonly consumed: ReadonlySet<string>
  readonly open: readonly SeenRelation[]
}

/**
 * A relation as the application at one of its ends sees it; `owners` are those that it may be. `partner` is the application
 * at the other end, where it is in the files; `isElsewhere` where Terraform or a command relates to what
 * the deployment does not declare, such as the application of a module that is fetched. `doubt` is why the relation may not be there, or not be this one's.
 */
export interface SeenRelation {
  readonly own: RelationEnd
  readonly other: RelationEnd
  readonly place: Place
  readonly owners: readonly DeployedApplication[]
  readonly partner?: DeployedApplication
  readonly isElsewhere: boolean
  readonly doubt?: string
  /** The switch that it hangs on. */
  readonly gate?: Gate
}

const relationsIn = factsIn('relation')
const consumedIn = factsIn('consumed')

/** Several probes ask of the same surroundings: each deployment is gone through once. */
const known = new WeakMap<Inventory, Map<Deployment, Surroundings>>()

export function surroundingsOf(inventory: Inventory, deployment: Deployment): Surroundings {
  const seen = known.get(inventory) ?? new Map<Deployment, Surroundings>()
  known.set(inventory, seen)
  const surroundings = seen.get(deployment) ?? lookAround(inventory, deployment)
  seen.set(deployment, surroundings)
  return surroundings
}

function lookAround(inventory: Inventory, deployment: Deployment): Surroundings {
  const all = applicationsIn(inventory, deployment)
  const byName = groupedBy(all.map(each => [each.name, each] as const))
  const mayBeElsewhere = deployment.kind === 'terraform' || isPartial(deployment)
  const relations = relationsIn(inventory, deployment).filter(({ gate }) => !isAbsent(gate))
  const consumed = new Set(consumedIn(inventory, deployment).map(({ name }) => name))
  const isElsewhere = (name: string): boolean =>
    mayBeElsewhere && (isOpen(name) || (!byName.has(name) && !consumed.has(name)))
  const seen = relations.flatMap(relation => sidesOf(relation, byName, isElsewhere))
  return {
    all,
    relations: byOwnEnd(seen),
    consumed,
    open: seen.filter(({ own, other }) => isElsewhere(own.application) || isElsewhere(other.application)),
  }
}

/** Why it is open whether an application has a relation over an endpoint: one of its ends may be the application. */
export function openRelationOf({ open }: Surroundings, over: readonly string[]): string | undefined {
  const found = open.find(
    ({ own }) => isOpen(own.application) && (own.endpoint === undefined || over.includes(own.endpoint)),
  )
  return found && `the files do not say whose relation that at \`${at(found.place)}\` is`
}

/** The relations that an application has, or may have. */
export function relationsOf({ relations }: Surroundings, application: DeployedApplication): readonly SeenRelation[] {
  const named = relations.get(application.name) ?? []
  return named.filter(({ owners }) => owners.includes(application))
}

type ByName = ReadonlyMap<string, readonly DeployedApplication[]>

function sidesOf(
  relation: RelationFact,
  byName: ByName,
  isElsewhere: (name: string) => boolean,
): readonly SeenRelation[] {
  const { ends, place, gate, model } = relation
  const [a, b] = ends.map(({ application }) => applicationsAt(byName, application, model))
  const isMade = gate === undefined || soleValue(gate.present)?.value === true
  const doubt = isMade ? (doubtOf(a) ?? doubtOf(b)) : `the relation is only made where \`${gate.expression}\` is true`
  const side = (own: RelationEnd, other: RelationEnd, owners = a, [partner] = b ?? []): SeenRelation => ({
    own,
    other,
    place,
    owners: owners ?? [],
    isElsewhere: isElsewhere(other.application),
    ...(partner === undefined ? {} : { partner }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(gate === undefined ? {} : { gate }),
  })
  return [side(ends[0], ends[1]), side(ends[1], ends[0], b, a)]
}

/** The applications of a name; of several those of the relation's model, where that tells them apart. */
function applicationsAt(byName: ByName, name: string, model: string | undefined): readonly DeployedApplication[] {
  const named = byName.get(name) ?? []
  const own = named.length > 1 && model !== undefined ? named.filter(each => each.model === model) : []
  return own.length > 0 ? own : named
}

/** Why a name does not tell which application is meant: no bundle has two of one name, or any with an address. */
function doubtOf(named: readonly DeployedApplication[] = []): string | undefined {
  const [first] = named
  if (first?.address === undefined) return undefined
  if (isOpen(first.name)) return `the files do not say which application \`${first.name}\` is`
  return named.length > 1 ? `several applications of the deployment are named \`${first.name}\`` : undefined
}

function byOwnEnd(all: readonly SeenRelation[]): ReadonlyMap<string, readonly SeenRelation[]> {
  const seen = new Map<string, SeenRelation[]>()
  for (const relation of all) {
    const others = seen.get(relation.own.application)
    if (others) others.push(relation)
    else seen.set(relation.own.application, [relation])
  }
  return seen
}
