import type { Place } from '../text/place.ts'

/** A state file of Terraform that is kept with the sources. `place` is its first line. */
export interface StateFileFact {
  readonly kind: 'state-file'
  readonly place: Place
  readonly deployments: readonly string[]
}
