import type { Place } from '../text/place.ts'

/**
 * A level of access given to somebody: an entry of an offer's `acl:`, a `juju_access_*` of Terraform. `place` is where the
 * grant begins, `levelPlace` the level where it stands elsewhere.
 */
export interface GrantFact {
  readonly kind: 'grant'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly action: 'grant' | 'revoke'
  readonly subject: string
  readonly subjectKind: 'user' | 'everyone' | 'application'
  readonly level: string
  readonly levelPlace?: Place
  readonly target: string
}
