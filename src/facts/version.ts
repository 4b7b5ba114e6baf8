import type { Place } from '../text/place.ts'

/** A version that a file asks for: `terraform`, `provider juju`, as a constraint. `place` is the value. */
export interface VersionFact {
  readonly kind: 'version'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly subject: string
  readonly value: string
}
