import type { CharmReference } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import { applicationsIn } from '../inventory/deployed-application.ts'
import { type Deployment, type Inventory, isPartial, type Promised, promiseFor } from '../inventory/inventory.ts'
import { soleValue } from '../inventory/sole-value.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../inventory/written-application.ts'

/**
 * A channel as one file of a deployment gives it to an application. What an overlay file gives is another choice beside
 * what the bundle gives, so each is a pin of its own. The charm may be named by the bundle, or by no file.
 */
export interface FollowingPin {
  readonly deployment: Deployment
  readonly application: WrittenApplication
  readonly charm?: CharmReference
  readonly channel: Value<string>
}

/** One that a file gives whose place promises a risk. */
export interface PromisedPin extends FollowingPin {
  readonly promise: Promised
}

/** Several probes ask for the same pins: each inventory is gone through once. */
const promised = new WeakMap<Inventory, readonly PromisedPin[]>()
const following = new WeakMap<Inventory, readonly FollowingPin[]>()

export function promisedPins(inventory: Inventory): readonly PromisedPin[] {
  const pins = promised.get(inventory) ?? followingPins(inventory).flatMap(pin => withPromise(pin, inventory))
  promised.set(inventory, pins)
  return pins
}

/** Leaves out an empty channel, which names none, and charms that no channel of Charmhub reaches. */
export function followingPins(inventory: Inventory): readonly FollowingPin[] {
  const pins = following.get(inventory) ?? inventory.deployments.flatMap(each => pinsIn(inventory, each))
  following.set(inventory, pins)
  return pins
}

function withPromise(pin: FollowingPin, inventory: Inventory): readonly PromisedPin[] {
  const promise = promiseFor(inventory, pin.deployment, pin.application.place.path)
  return promise ? [{ promise, ...pin }] : []
}

function pinsIn(inventory: Inventory, deployment: Deployment): readonly FollowingPin[] {
  const charms = new Map(applicationsIn(inventory, deployment).map(({ name, charm }) => [name, charm] as const))
  return applicationsWrittenIn(inventory, deployment).flatMap(application => {
    const { channel } = application
    const charm = application.charm ?? charms.get(application.name)
    if (!channel || isEmpty(channel) || charm?.store === 'local' || charm?.store === 'charm-store') return []
    if (isLeftToReader(deployment, channel)) return []
    return [{ deployment, application, channel, ...(charm ? { charm } : {}) }]
  })
}

/** A placeholder of a page, or what a test is given: nobody deploys it as it stands, so that it is open worries nobody. */
const isLeftToReader = (deployment: Deployment, { kind }: Value<string>): boolean =>
  kind === 'unknown' && isPartial(deployment) && deployment.promise === undefined

export function isEmpty(value: Value<string>): boolean {
  return soleValue(value)?.value === ''
}
