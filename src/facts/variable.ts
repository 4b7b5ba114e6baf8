import type { Place } from '../text/place.ts'

/**
 * A variable that a Terraform module declares. `place` is its name. `insertAt` is the empty place at the end of the line
 * after which a line with `sensitive` can be added; none where it is there, and in a block on one line or in JSON.
 * `mayHoldSecret` says that its name asks for one. `switchedOff` is a `false` that is written.
 */
export interface VariableFact {
  readonly kind: 'variable'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly mayHoldSecret: boolean
  readonly sensitive: 'yes' | 'no' | 'undetermined'
  readonly insertAt?: Place
  readonly switchedOff?: Place
}
