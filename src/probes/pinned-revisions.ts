import type { CharmReference } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import { type Deployment, type Inventory, type Promised, promiseFor } from '../inventory/inventory.ts'
import type { WrittenApplication } from '../inventory/written-application.ts'
import { isEmpty } from './promised-pins.ts'

/** A charm from Charmhub as a deployment has it, where its place promises a risk. */
export interface PinnedApplication {
  readonly deployment: Deployment
  readonly application: DeployedApplication
  readonly charm: CharmReference
  readonly promise: Promised
  /** What the bundle says, before what its overlays do. */
  readonly channel?: Value<string>
  /** With the file that gives it. */
  readonly revision?: { readonly value: Value<number>; readonly written: WrittenApplication }
}

const seen = new WeakMap<Inventory, readonly PinnedApplication[]>()

/** The applications whose channels and revisions are asked; each inventory is gone through once. */
export function pinnedApplications(inventory: Inventory): readonly PinnedApplication[] {
  const pins = seen.get(inventory) ?? inventory.deployments.flatMap(each => pinsIn(inventory, each))
  seen.set(inventory, pins)
  return pins
}

function pinsIn(inventory: Inventory, deployment: Deployment): readonly PinnedApplication[] {
  return applicationsIn(inventory, deployment).flatMap(application => {
    const { charm, written, place } = application
    const promise = charm.store === 'charmhub' ? promiseFor(inventory, deployment, place.path) : undefined
    if (!promise) return []
    const channel = written.find(each => each.channel && !isEmpty(each.channel))?.channel
    const holder = written.find(each => each.revision)
    const revision = holder?.revision && { value: holder.revision, written: holder }
    return [
      { deployment, application, charm, promise, ...(channel ? { channel } : {}), ...(revision ? { revision } : {}) },
    ]
  })
}
