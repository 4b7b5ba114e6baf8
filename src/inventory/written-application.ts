import type { ApplicationFact, ApplicationOption, CharmReference } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import { factsOf, type Inventory } from './inventory.ts'

/** What one file says of an application, its later documents laid over the earlier ones. `place` is its first name. */
export interface WrittenApplication {
  readonly name: string
  readonly place: Place
  readonly charm?: CharmReference
  readonly channel?: Value<string>
  readonly revision?: Value<number>
  readonly options: readonly ApplicationOption[]
}

/** Every probe asks again, and a repository may hold thousands of files: each inventory is gone through once. */
const known = new WeakMap<Inventory, ReadonlyMap<string, readonly WrittenApplication[]>>()

/** The applications that a file declares or changes and does not take out again. */
export function applicationsWrittenIn(inventory: Inventory, path: string): readonly WrittenApplication[] {
  const written = known.get(inventory) ?? byFile(inventory)
  known.set(inventory, written)
  return written.get(path) ?? []
}

function byFile(inventory: Inventory): ReadonlyMap<string, readonly WrittenApplication[]> {
  const files = new Map<string, Map<string, WrittenApplication>>()
  for (const fact of factsOf(inventory, 'application')) {
    const file = files.get(fact.place.path) ?? new Map<string, WrittenApplication>()
    files.set(fact.place.path, file)
    if (fact.removed) file.delete(fact.name)
    else file.set(fact.name, laidOver(fact, file.get(fact.name)))
  }
  return new Map([...files].map(([path, applications]) => [path, [...applications.values()]]))
}

function laidOver(fact: ApplicationFact, below: WrittenApplication | undefined): WrittenApplication {
  const charm = fact.charm ?? below?.charm
  const channel = fact.channel ?? below?.channel
  const revision = fact.revision ?? below?.revision
  const options = new Map([...(below?.options ?? []), ...fact.options].map(option => [option.name, option] as const))
  return {
    name: fact.name,
    place: below?.place ?? fact.place,
    ...(charm === undefined ? {} : { charm }),
    ...(channel === undefined ? {} : { channel }),
    ...(revision === undefined ? {} : { revision }),
    options: [...options.values()],
  }
}
