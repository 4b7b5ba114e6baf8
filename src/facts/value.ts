import type { Place } from '../text/place.ts'

/**
 * What a file says about one value. `via` are the hops it came by (anchors, variables, locals, modules), the use first.
 * `one-of` holds every value the files allow; `unknown` says why they determine none.
 */
export type Value<T> =
  | { readonly kind: 'known'; readonly value: T; readonly place: Place; readonly via: readonly Place[] }
  | { readonly kind: 'one-of'; readonly values: readonly PossibleValue<T>[]; readonly why: string }
  | { readonly kind: 'unknown'; readonly raw: string; readonly place: Place; readonly why: string }

export interface PossibleValue<T> {
  readonly value: T
  readonly place: Place
  readonly via: readonly Place[]
  readonly from: 'default' | 'caller' | 'matrix' | 'branch'
}
