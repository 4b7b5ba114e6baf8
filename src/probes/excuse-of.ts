import type { FactKind } from '../facts/fact.ts'
import type { DeployedApplication } from '../inventory/deployed-application.ts'
import { factsIn } from '../inventory/facts-in.ts'
import { type Deployment, type Inventory, isPartial } from '../inventory/inventory.ts'
import { unreadBeside } from '../inventory/unread-beside.ts'
import { at } from '../text/place.ts'
import type { Finding } from './probe.ts'

/** Why it is not known that something is absent from a deployment: others may hold it. */
export function excuseOf(inventory: Inventory, deployment: Deployment, kinds: readonly FactKind[]): string | undefined {
  if (deployment.kind === 'overlay') return 'this is an overlay of a bundle that is not in the files'
  if (isPartial(deployment)) return 'what else is deployed there is not in these commands'
  const unread = unreadBeside(inventory, deployment, kinds)
  return unread && `\`${unread.place.path}\` could not be read and may hold it`
}

/** Why a deployment cannot hold what exists once per model, such as the id of a secret. */
export function excuseOfDistributed({ distributed, kind }: Deployment): string | undefined {
  if (!distributed) return undefined
  return `a distributed ${kind === 'terraform' ? 'module' : 'bundle'} cannot hold the id of a secret`
}

const modulesIn = factsIn('module')

/** Why it is not known that an application is absent: a module that is fetched from elsewhere may deploy it. */
export function excuseOfModules(inventory: Inventory, deployment: Deployment): string | undefined {
  const module = modulesIn(inventory, deployment).find(each => each.class !== 'local')
  return module && `the module \`${module.name}\` at \`${at(module.place)}\` is not in the files and may deploy it`
}

/** A finding of what is absent, which is open where there is an excuse. */
export function excused<F extends Omit<Finding, 'subject'>>(finding: F, excuse: string | undefined): F {
  return excuse === undefined ? finding : { ...finding, outcome: 'unknown', message: `${finding.message}; ${excuse}` }
}

/** Why it is not known that an application lacks an option: a part of its options is given from outside. */
export function excuseOfOptions({ otherOptions }: Pick<DeployedApplication, 'otherOptions'>): string | undefined {
  return otherOptions?.kind === 'open' ? `it may have other options: ${otherOptions.why}` : undefined
}

/** Whether whoever applies the files may set an option that an application lacks. */
export function certaintyOfLack({ otherOptions }: Pick<DeployedApplication, 'otherOptions'>): Finding['certainty'] {
  return otherOptions?.kind === 'overridable' ? 'overridable' : 'certain'
}

/** Why it is not known that an application lacks a relation: a module that is not in the files makes both or neither. */
export function excuseOfOrigin({ charm, address, name }: DeployedApplication): string | undefined {
  const isElsewhere = charm.store === 'undetermined' && address !== undefined
  return isElsewhere ? `the module that deploys \`${name}\` is not in the files and may relate it` : undefined
}
