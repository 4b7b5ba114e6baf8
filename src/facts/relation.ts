import type { Place } from '../text/place.ts'
import type { Gate } from './gate.ts'

/**
 * A relation between two applications of one deployment, or to a consumed offer. `place` is where the relation begins. An
 * end that the files do not determine is its expression in `${}`.
 */
export interface RelationFact {
  readonly kind: 'relation'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly ends: readonly [RelationEnd, RelationEnd]
  readonly gate?: Gate
  /** The model of both ends, as an application's. */
  readonly model?: string
}

export interface RelationEnd {
  readonly application: string
  readonly endpoint?: string
}
