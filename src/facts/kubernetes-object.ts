import type { Place } from '../text/place.ts'

/**
 * An object of Kubernetes as a manifest states it; an item of a `List` is one of its own. `place` is its `kind`, `line` of
 * a label the value. A name that a template fills in is its expression. `undecided` says why its fields are not known.
 */
export interface KubernetesObjectFact {
  readonly kind: 'object'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly apiVersion: string
  readonly object: string
  readonly name: string
  readonly namespace?: string
  /** The whole object but the values of a Secret, which are never kept. */
  readonly fields: Field
  readonly undecided?: string
}

/** A field of an object. The text of a scalar is as written; null is an empty `scalar` with `isNull`. */
export type Field =
  | { readonly kind: 'scalar'; readonly text: string; readonly place: Place; readonly isNull?: true }
  | { readonly kind: 'list'; readonly items: readonly Field[]; readonly place: Place }
  | { readonly kind: 'map'; readonly fields: readonly NamedField[]; readonly place: Place }

interface NamedField {
  readonly name: string
  readonly namePlace: Place
  readonly value: Field
}
