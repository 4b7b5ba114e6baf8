import type { Place } from '../text/place.ts'

/** A level of access given to a user: an entry of an offer's `acl:`. `place` is the level. */
export interface GrantFact {
  readonly kind: 'grant'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly action: 'grant' | 'revoke'
  readonly subject: string
  readonly subjectKind: 'user' | 'everyone'
  readonly level: string
  readonly target: string
}
