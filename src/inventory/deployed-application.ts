import type { ApplicationFact, ApplicationOption, CharmReference } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import { type Deployment, factsOf, type Inventory } from './inventory.ts'

/** An application as a deployment has it: what its bundle says, with what the overlays add or replace. */
export interface DeployedApplication {
  readonly name: string
  readonly place: Place
  readonly charm: CharmReference
  readonly channel?: Value<string>
  readonly revision?: Value<number>
  readonly options: readonly ApplicationOption[]
}

/** Every probe asks again, and a repository may hold thousands of bundles: each inventory is gone through once. */
const known = new WeakMap<Inventory, ReadonlyMap<string, readonly DeployedApplication[]>>()

/** The applications of a deployment that have a charm, in the order of its files. */
export function applicationsIn(inventory: Inventory, deployment: Deployment): readonly DeployedApplication[] {
  const applications = known.get(inventory) ?? byDeployment(inventory)
  known.set(inventory, applications)
  return applications.get(deployment.id) ?? []
}

function byDeployment(inventory: Inventory): ReadonlyMap<string, readonly DeployedApplication[]> {
  const declared = new Map<string, ApplicationFact[]>()
  for (const fact of factsOf(inventory, 'application'))
    for (const id of fact.deployments) {
      const facts = declared.get(id)
      if (facts) facts.push(fact)
      else declared.set(id, [fact])
    }
  return new Map(inventory.deployments.map(each => [each.id, mergeByName(inOrder(declared.get(each.id) ?? [], each))]))
}

/** A bundle comes before what is laid over it, whatever their names. */
function inOrder(facts: readonly ApplicationFact[], { files }: Deployment): readonly ApplicationFact[] {
  if (files.length < 2) return facts
  const order = new Map(files.map((file, index) => [file, index]))
  const rank = ({ place }: ApplicationFact): number => order.get(place.path) ?? files.length
  return facts.toSorted((a, b) => rank(a) - rank(b))
}

function mergeByName(facts: readonly ApplicationFact[]): readonly DeployedApplication[] {
  const byName = new Map<string, ApplicationFact[]>()
  for (const fact of facts) {
    const declared = byName.get(fact.name)
    if (declared) declared.push(fact)
    else byName.set(fact.name, [fact])
  }
  return [...byName.values()].flatMap(declared => merge(declared) ?? [])
}

function merge(declared: readonly ApplicationFact[]): DeployedApplication | undefined {
  const first = declared[0]
  if (declared.at(-1)?.removed) return undefined
  const charm = last(declared.map(fact => fact.charm))
  if (!first || !charm) return undefined
  const channel = last(declared.map(fact => fact.channel))
  const revision = last(declared.map(fact => fact.revision))
  const options = new Map(declared.flatMap(fact => fact.options.map(option => [option.name, option] as const)))
  return {
    name: first.name,
    place: first.place,
    charm,
    ...(channel === undefined ? {} : { channel }),
    ...(revision === undefined ? {} : { revision }),
    options: [...options.values()],
  }
}

const last = <T>(values: readonly (T | undefined)[]): T | undefined =>
  values.filter(value => value !== undefined).at(-1)
