import type { ApplicationOption, OtherOptions } from '../facts/application.ts'
import { applicationsIn } from '../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { applicationsWrittenIn } from '../inventory/written-application.ts'
import type { Place } from '../text/place.ts'

/** An application that may have an option of a charm, whether it is deployed or only configured there. */
export interface OptionHolder {
  readonly name: string
  readonly place: Place
  readonly options: readonly ApplicationOption[]
  readonly otherOptions?: OtherOptions
  readonly address?: string
}

/**
 * The applications of a charm; and those that a command or an overlay configures without saying of which charm they are,
 * where they are named like the charm or set that very option.
 */
export function optionHolders(
  inventory: Inventory,
  deployment: Deployment,
  { charm, option }: { readonly charm: string; readonly option: string },
): readonly OptionHolder[] {
  const all = applicationsIn(inventory, deployment)
  const own = all.filter(each => each.charm.name === charm)
  if (deployment.kind === 'terraform' || deployment.kind === 'bundle') return own
  const deployed = new Set(all.map(({ name }) => name))
  const others = applicationsWrittenIn(inventory, deployment).filter(
    each => !deployed.has(each.name) && each.options.some(({ name }) => name === option),
  )
  return others.length === 0 ? own : [...own, ...others]
}
