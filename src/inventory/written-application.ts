import type { ApplicationFact, ApplicationOption, CharmReference, OtherOptions } from '../facts/application.ts'
import type { Gate } from '../facts/gate.ts'
import type { Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import { factsIn } from './facts-in.ts'
import { type Deployment, factsOf, type Inventory, isPartial } from './inventory.ts'
import { isAbsent } from './presence.ts'

/**
 * What one file says of an application, its later documents laid over the earlier ones. `place` is its first name. One of
 * Terraform has an address, which is unique in its deployment where its name may not be.
 */
export interface WrittenApplication {
  readonly name: string
  readonly place: Place
  readonly charm?: CharmReference
  readonly channel?: Value<string>
  readonly revision?: Value<number>
  readonly options: readonly ApplicationOption[]
  readonly otherOptions?: OtherOptions
  readonly trust?: Value<boolean>
  readonly base?: Value<string>
  readonly address?: string
  readonly gate?: Gate
  readonly model?: string
}

/** Every probe asks again, and a repository may hold thousands of files: each inventory is gone through once. */
const known = new WeakMap<Inventory, ReadonlyMap<string, readonly WrittenApplication[]>>()

const declaredIn = factsIn('application')

/** The applications that the files of a deployment declare or change and do not take out or switch off. */
export function applicationsWrittenIn(inventory: Inventory, deployment: Deployment): readonly WrittenApplication[] {
  if (deployment.kind === 'terraform')
    return declaredIn(inventory, deployment).filter(({ removed, gate }) => !removed && !isAbsent(gate))
  if (isPartial(deployment)) return oneAfterTheOther(declaredIn(inventory, deployment))
  const written = known.get(inventory) ?? byFile(inventory)
  known.set(inventory, written)
  return deployment.files.flatMap(path => written.get(path) ?? [])
}

/**
 * What commands say of applications, later ones laid over earlier ones. A channel that takes the place of another one, which
 * no command supersedes, is of another branch: an application of its own.
 */
function oneAfterTheOther(facts: readonly ApplicationFact[]): readonly WrittenApplication[] {
  const written: WrittenApplication[] = []
  const latest = new Map<string, { readonly at: number; readonly isHeld: boolean }>()
  for (const fact of facts) {
    const before = latest.get(fact.name)
    const below = before && written[before.at]
    const isOther = before?.isHeld === true && fact.channel !== undefined
    const at = before && !isOther ? before.at : written.length
    written[at] = laidOver(fact, isOther ? undefined : below)
    const isHeld = fact.superseded !== true && (fact.channel !== undefined || before?.isHeld === true)
    latest.set(fact.name, { at, isHeld })
  }
  return written
}

function byFile(inventory: Inventory): ReadonlyMap<string, readonly WrittenApplication[]> {
  const files = new Map<string, Map<string, WrittenApplication>>()
  for (const fact of factsOf(inventory, 'application')) {
    if (!ofBundles.has(fact.source)) continue
    const file = files.get(fact.place.path) ?? new Map<string, WrittenApplication>()
    files.set(fact.place.path, file)
    if (fact.removed) file.delete(fact.name)
    else file.set(fact.name, laidOver(fact, file.get(fact.name)))
  }
  return new Map([...files].map(([path, applications]) => [path, [...applications.values()]]))
}

const ofBundles: ReadonlySet<ApplicationFact['source']> = new Set(['bundle', 'template'])

function laidOver(fact: ApplicationFact, below: WrittenApplication | undefined): WrittenApplication {
  const charm = fact.charm ?? below?.charm
  const channel = fact.channel ?? below?.channel
  const revision = fact.revision ?? below?.revision
  const trust = fact.trust ?? below?.trust
  const base = fact.base ?? below?.base
  const options = new Map([...(below?.options ?? []), ...fact.options].map(option => [option.name, option] as const))
  return {
    name: fact.name,
    place: below?.place ?? fact.place,
    ...(charm === undefined ? {} : { charm }),
    ...(channel === undefined ? {} : { channel }),
    ...(revision === undefined ? {} : { revision }),
    ...(trust === undefined ? {} : { trust }),
    ...(base === undefined ? {} : { base }),
    options: [...options.values()],
  }
}
