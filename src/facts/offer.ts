import type { Place } from '../text/place.ts'

/** An offer of a bundle (`offers:`): the name, the application and the endpoints that other models may use. */
export interface OfferFact {
  readonly kind: 'offer'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly application: string
  readonly endpoints: readonly string[]
}
