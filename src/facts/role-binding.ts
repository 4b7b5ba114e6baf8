import type { Place } from '../text/place.ts'

/**
 * A role given to subjects: a RoleBinding or ClusterRoleBinding, `kubectl create clusterrolebinding`, an access policy of
 * a cloud. `place` is its `kind`, or the command's first word, or the policy. `role` is its name as written.
 */
export interface RoleBindingFact {
  readonly kind: 'role-binding'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly source: 'manifest' | 'command' | 'cloud'
  readonly name: string
  readonly namespace?: string
  /** Reaches every namespace. */
  readonly isClusterWide: boolean
  readonly role: string
  readonly rolePlace: Place
  readonly subjects: readonly BoundSubject[]
  readonly undecided?: string
}

export interface BoundSubject {
  readonly kind: 'User' | 'Group' | 'ServiceAccount' | 'unknown'
  readonly name: string
  readonly namespace?: string
  readonly place: Place
}
