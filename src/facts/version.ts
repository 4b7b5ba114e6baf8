import type { Place } from '../text/place.ts'

/**
 * A version that a file asks for: `terraform`, `provider juju`, as a constraint. `place` is the value. Empty where any
 * version will do; `place` is then the subject.
 */
export interface VersionFact {
  readonly kind: 'version'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly subject: string
  readonly value: string
  /** Where the number is written, when an expression hands it on: a variable. */
  readonly written?: Place
  /** What asks for it is switched off. */
  readonly isOff?: true
}
