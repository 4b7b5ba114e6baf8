import type { ApplicationOption, CharmReference } from '../facts/application.ts'
import type { Place } from '../text/place.ts'
import type { Deployment, Inventory } from './inventory.ts'
import { alternativeOption } from './resolve/alternative-option.ts'
import { groupedBy } from './resolve/grouped-by.ts'
import { applicationsWrittenIn, type WrittenApplication } from './written-application.ts'

/**
 * An application as a deployment has it. An overlay file may be laid over the bundle or not, so it adds options and
 * never takes out what the bundle declares. `written` is what each file says, the bundle first.
 */
export interface DeployedApplication {
  readonly name: string
  readonly place: Place
  readonly charm: CharmReference
  readonly options: readonly ApplicationOption[]
  readonly written: readonly WrittenApplication[]
}

const known = new WeakMap<Inventory, Map<string, readonly DeployedApplication[]>>()

/** The applications of a deployment that have a charm, in the order of its files. */
export function applicationsIn(inventory: Inventory, deployment: Deployment): readonly DeployedApplication[] {
  const deployed = known.get(inventory) ?? new Map<string, readonly DeployedApplication[]>()
  known.set(inventory, deployed)
  const applications = deployed.get(deployment.id) ?? applicationsOf(inventory, deployment)
  deployed.set(deployment.id, applications)
  return applications
}

function applicationsOf(inventory: Inventory, { files }: Deployment): readonly DeployedApplication[] {
  const written = files.flatMap(path => applicationsWrittenIn(inventory, path))
  const byName = groupedBy(written.map(each => [each.name, each] as const))
  return [...byName.values()].flatMap(each => deployedAs(each, files[0]) ?? [])
}

function deployedAs(
  written: readonly WrittenApplication[],
  bundle: string | undefined,
): DeployedApplication | undefined {
  const [first] = written
  const charm = written.find(each => each.charm !== undefined)?.charm
  if (!first || !charm) return undefined
  const { name, place } = first
  return { name, place, charm, options: optionsOf(written, bundle), written }
}

function optionsOf(written: readonly WrittenApplication[], bundle: string | undefined): readonly ApplicationOption[] {
  if (written.length === 1) return written[0]?.options ?? []
  const byName = groupedBy(written.flatMap(({ options }) => options.map(option => [option.name, option] as const)))
  return [...byName.values()].flatMap(options => {
    const laid = options.filter(({ place }) => place.path !== bundle)
    return alternativeOption(laid.length === 0 ? options : laid) ?? []
  })
}
