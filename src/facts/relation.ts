import type { Place } from '../text/place.ts'

/** A relation between two applications of one deployment, or to a consumed offer. `place` is the relation's first end. */
export interface RelationFact {
  readonly kind: 'relation'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly ends: readonly [RelationEnd, RelationEnd]
}

export interface RelationEnd {
  readonly application: string
  readonly endpoint?: string
}
