import type { ApplicationOption } from '../facts/application.ts'
import { applicationsIn } from '../inventory/deployed-application.ts'
import { type Deployment, type Inventory, type Promised, promiseFor } from '../inventory/inventory.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../inventory/written-application.ts'
import type { OptionMeaning } from '../knowledge/known.ts'

/** An application as one file of a deployment states it, in a place that promises a risk; its charm may be the bundle's. */
export interface StatedApplication {
  readonly deployment: Deployment
  readonly application: WrittenApplication
  readonly promise: Promised
  /** The charm, or its likely name where no file names it: what a command configures is mostly called like its charm. */
  readonly charm: string
}

/** An option of which it is known what it is for. */
export interface MeantOption extends StatedApplication {
  readonly option: ApplicationOption
  readonly meaning: OptionMeaning
}

const stated = new WeakMap<Inventory, readonly StatedApplication[]>()

export function statedApplications(inventory: Inventory): readonly StatedApplication[] {
  const known = stated.get(inventory) ?? inventory.deployments.flatMap(each => statedIn(inventory, each))
  stated.set(inventory, known)
  return known
}

function statedIn(inventory: Inventory, deployment: Deployment): readonly StatedApplication[] {
  const charms = new Map(applicationsIn(inventory, deployment).map(({ name, charm }) => [name, charm.name] as const))
  const found: StatedApplication[] = []
  for (const application of applicationsWrittenIn(inventory, deployment)) {
    const promise = promiseFor(inventory, deployment, application.place.path)
    if (promise === undefined) continue
    const charm = application.charm?.name ?? charms.get(application.name) ?? application.name
    found.push({ deployment, application, promise, charm })
  }
  return found
}

/** The options of some meanings that files set. */
export function meantOptions(
  inventory: Inventory,
  meanings: readonly OptionMeaning[],
  wanted: OptionMeaning['meaning'],
): readonly MeantOption[] {
  const byName = new Map(
    meanings.filter(({ meaning }) => meaning === wanted).map(each => [`${each.charm} ${each.option}`, each] as const),
  )
  const found: MeantOption[] = []
  for (const each of statedApplications(inventory))
    for (const option of each.application.options) {
      const meaning = byName.get(`${each.charm} ${option.name}`)
      if (meaning)
        found.push({
          deployment: each.deployment,
          application: each.application,
          promise: each.promise,
          charm: each.charm,
          option,
          meaning,
        })
    }
  return found
}
