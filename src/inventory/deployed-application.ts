import type { ApplicationOption, CharmReference, OtherOptions } from '../facts/application.ts'
import type { Gate } from '../facts/gate.ts'
import type { Place } from '../text/place.ts'
import type { Deployment, Inventory } from './inventory.ts'
import { alternativeOption } from './resolve/alternative-option.ts'
import { groupedBy } from './resolve/grouped-by.ts'
import { applicationsWrittenIn, type WrittenApplication } from './written-application.ts'

/**
 * An application as a deployment has it. An overlay file may be laid over the bundle or not, so it adds options and
 * never takes out what the bundle declares. `written` is what each file says, the bundle first. Of Terraform nothing is
 * laid over anything, and two may have one name, in two models.
 */
export interface DeployedApplication {
  readonly name: string
  readonly place: Place
  readonly charm: CharmReference
  readonly options: readonly ApplicationOption[]
  readonly otherOptions?: OtherOptions
  readonly written: readonly WrittenApplication[]
  readonly address?: string
  readonly gate?: Gate
  readonly model?: string
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

function applicationsOf(inventory: Inventory, deployment: Deployment): readonly DeployedApplication[] {
  const { kind, files } = deployment
  const written = applicationsWrittenIn(inventory, deployment)
  if (kind === 'terraform') return written.flatMap(each => deployedAs([each], undefined) ?? [])
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
  const { name, place, address, gate, model, otherOptions } = first
  return {
    name,
    place,
    charm,
    options: optionsOf(written, bundle),
    written,
    ...(address === undefined ? {} : { address }),
    ...(gate === undefined ? {} : { gate }),
    ...(model === undefined ? {} : { model }),
    ...(otherOptions === undefined ? {} : { otherOptions }),
  }
}

function optionsOf(written: readonly WrittenApplication[], bundle: string | undefined): readonly ApplicationOption[] {
  if (written.length === 1) return written[0]?.options ?? []
  const byName = groupedBy(written.flatMap(({ options }) => options.map(option => [option.name, option] as const)))
  return [...byName.values()].flatMap(options => {
    const laid = options.filter(({ place }) => place.path !== bundle)
    return alternativeOption(laid.length === 0 ? options : laid) ?? []
  })
}
