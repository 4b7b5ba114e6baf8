import type { Place } from '../text/place.ts'
import type { CharmReference } from './application.ts'
import type { Value } from './value.ts'

/**
 * A channel that a Terraform file hands on to what follows it: the default of a variable, the argument of a module call,
 * a line of a tfvars file. `name` is what it is for: the variable, the key of an object, the module. The application that
 * follows it is a fact of its own.
 */
export interface ChannelInputFact {
  readonly kind: 'channel-input'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly charm?: CharmReference
  readonly channel: Value<string>
  readonly revision?: Value<number>
}
