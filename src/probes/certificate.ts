import type { Finding } from './probe.ts'

/**
 * What one way says of a certificate: it is given `by` something, the files leave it open, or the way stands there and
 * gives none; without `decided` it is the ingress that lacks something. The texts complete a sentence about the ingress.
 */
export type Certificate =
  | { readonly kind: 'given'; readonly by: string; readonly decided: Decided }
  | { readonly kind: 'unclear'; readonly why: string; readonly decided: Decided }
  | { readonly kind: 'lacking'; readonly why: string; readonly decided?: Decided }

export type Decided = Pick<Finding, 'place' | 'via' | 'certainty'>

/** The first of the kinds that one of the ways is of. */
export function firstOf(ways: readonly Certificate[], kinds: readonly Certificate['kind'][]): Certificate | undefined {
  return kinds.map(kind => ways.find(way => way.kind === kind)).find(way => way !== undefined)
}
