import type { Value } from '../facts/value.ts'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import type { Deployment, Inventory, Promised } from '../inventory/inventory.ts'

/** An application from Charmhub in a deployment whose place promises a risk. */
export interface PromisedPin {
  readonly deployment: Deployment
  readonly promise: Promised
  readonly application: DeployedApplication
}

/** One that follows a channel, whatever the channel says. */
export interface FollowingPin extends PromisedPin {
  readonly channel: Value<string>
}

/** Several probes ask for the same pins: each inventory is gone through once. */
const promised = new WeakMap<Inventory, readonly PromisedPin[]>()
const following = new WeakMap<Inventory, readonly FollowingPin[]>()

export function promisedPins(inventory: Inventory): readonly PromisedPin[] {
  const pins = promised.get(inventory) ?? findPromised(inventory)
  promised.set(inventory, pins)
  return pins
}

/** Leaves out an empty channel: it names none. */
export function followingPins(inventory: Inventory): readonly FollowingPin[] {
  const pins = following.get(inventory) ?? findFollowing(inventory)
  following.set(inventory, pins)
  return pins
}

function findPromised(inventory: Inventory): readonly PromisedPin[] {
  return inventory.deployments.flatMap(deployment => {
    const { promise } = deployment
    if (!promise) return []
    return applicationsIn(inventory, deployment)
      .filter(({ charm }) => charm.store === 'charmhub')
      .map(application => ({ deployment, promise, application }))
  })
}

function findFollowing(inventory: Inventory): readonly FollowingPin[] {
  return promisedPins(inventory).flatMap(pin => {
    const { channel } = pin.application
    return channel && !isEmpty(channel) ? [{ ...pin, channel }] : []
  })
}

export function isEmpty(value: Value<string>): boolean {
  return value.kind === 'known' && value.value === ''
}

/** What a finding about a pin is about: the application as its first file declares it. */
export function channelSubject({ application }: PromisedPin): string {
  return `${application.place.path}#${application.name}.channel`
}
