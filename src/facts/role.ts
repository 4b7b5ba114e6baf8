import type { Place } from '../text/place.ts'

/** A Role or ClusterRole of Kubernetes. `place` is its `kind`. */
export interface RoleFact {
  readonly kind: 'role'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly role: 'Role' | 'ClusterRole'
  readonly name: string
  readonly namespace?: string
  readonly rules: readonly RoleRule[]
  /** Its rules come from other roles, by their labels. */
  readonly aggregated?: true
  /** Why its rules are not known: a template fills them in. */
  readonly undecided?: string
}

/** What a rule of a role allows. `place` is the rule, the others are the lists, each word of which may be mended. */
export interface RoleRule {
  readonly place: Place
  readonly groups: readonly PlacedText[]
  readonly resources: readonly PlacedText[]
  readonly verbs: readonly PlacedText[]
  /** Only objects of these names, where it says so. */
  readonly names: readonly PlacedText[]
  /** Addresses outside of the API (`nonResourceURLs`). */
  readonly addresses: readonly PlacedText[]
  /** A word of a list is filled in later, and left out. */
  readonly isOpen?: true
}

export interface PlacedText {
  readonly text: string
  readonly place: Place
}
