import type { Place } from '../text/place.ts'

/** An offer of another model that a bundle consumes (`saas:`). `place` is the URL. */
export interface ConsumedFact {
  readonly kind: 'consumed'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly url: string
}
