import type { Place } from '../text/place.ts'

/** A Juju secret that Terraform makes (`juju_secret`). `field` is the argument that holds the value; `place` is that argument. */
export interface SecretFact {
  readonly kind: 'secret'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly field: 'value' | 'value_wo'
}
