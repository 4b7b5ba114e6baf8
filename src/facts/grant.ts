import type { Place } from '../text/place.ts'

/**
 * A level of access given to somebody: an entry of an offer's `acl:`, a `juju_access_*` of Terraform. `place` is where the
 * grant begins, `levelPlace` the level and `subjectPlace` the subject where they stand elsewhere.
 */
export interface GrantFact {
  readonly kind: 'grant'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly action: 'grant' | 'revoke'
  readonly subject: string
  readonly subjectPlace?: Place
  readonly subjectKind: 'user' | 'everyone' | 'application'
  readonly level: string
  readonly levelPlace?: Place
  /** Whoever applies the files may set another level: this one is a default. */
  readonly isDefault?: true
  readonly target: string
  /** What the level is of; `other` is a group, a role or an account of JAAS. */
  readonly targetKind: 'controller' | 'model' | 'offer' | 'cloud' | 'secret' | 'other'
}
