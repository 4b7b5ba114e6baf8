import type { Place } from '../text/place.ts'
import type { Value } from './value.ts'

/**
 * The switch that a conditional thing hangs on: the condition of a `count`, a `for_each` that may be empty. `byDefault`
 * is what it is while nobody sets its variables, `present` what it is in the fact's deployment.
 */
export interface Gate {
  readonly expression: string
  readonly place: Place
  readonly byDefault: boolean | undefined
  readonly present: Value<boolean>
}

/** A switch as a fact of its own: also one that adds an option, not a whole application or relation. */
export interface GateFact extends Gate {
  readonly kind: 'gate'
  readonly deployments: readonly string[]
}
