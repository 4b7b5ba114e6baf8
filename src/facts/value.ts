import type { Place } from '../text/place.ts'

/**
 * What a file says about one value. `via` are the hops it came by (anchors, variables, locals, modules), the use first.
 * `one-of` holds every value the files allow; `unknown` says why they determine none. `raw` is the expression that gives
 * a value which is no literal.
 */
export type Value<T> =
  | (Written<T> & { readonly kind: 'known'; readonly raw?: string })
  | {
      readonly kind: 'one-of'
      readonly values: readonly PossibleValue<T>[]
      readonly why: string
      readonly raw?: string
    }
  | { readonly kind: 'unknown'; readonly raw: string; readonly place: Place; readonly why: string }

/** `default` may be overridden by whoever applies the files; `outside` is a value that only they may give. */
export interface PossibleValue<T> extends Written<T> {
  readonly from: 'default' | 'caller' | 'matrix' | 'branch' | 'outside'
}

/** `parts` are there where a text is put together from several places; its own place is then that of its last part. */
interface Written<T> {
  readonly value: T
  readonly place: Place
  readonly via: readonly Place[]
  readonly parts?: readonly TextPart[]
}

/** A part of a text, and where it is written. */
export interface TextPart {
  readonly text: string
  readonly place: Place
}
