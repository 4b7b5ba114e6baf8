import type { Place } from '../text/place.ts'

/**
 * A variable that a Terraform module declares. `place` is its name, `insertAt` the empty place at the end of the line after
 * which an argument can be added. `mayHoldSecret` says that its name asks for one.
 */
export interface VariableFact {
  readonly kind: 'variable'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly mayHoldSecret: boolean
  readonly sensitive: 'yes' | 'no' | 'undetermined'
  readonly insertAt: Place
}
