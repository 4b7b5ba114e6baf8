import type { SeenRelation, Surroundings } from './surroundings.ts'

/** One end of a relation that is asked for: a charm or an application, and its endpoint where that matters. */
export interface AskedEnd {
  readonly name: string
  readonly endpoint?: string
}

/** `related` to one that is asked for, `open` for the reason, `none` where no relation is one. */
export type Related =
  | { readonly kind: 'related'; readonly relation: SeenRelation }
  | { readonly kind: 'open'; readonly relation: SeenRelation; readonly why: string }
  | { readonly kind: 'none' }

/** Looks for the relation of an application with one of the other name. */
export function relationBetween(
  surroundings: Surroundings,
  application: string,
  { own, other }: { readonly own: AskedEnd; readonly other: AskedEnd },
): Related {
  let open: Related = { kind: 'none' }
  for (const relation of surroundings.relations.get(application) ?? []) {
    const ends = [fits(own, relation.own.endpoint), fits(other, relation.other.endpoint)]
    if (ends.includes('no')) continue
    const party = partyOf(surroundings, relation.other.application, other.name)
    if (party === 'another') continue
    const isAsked = own.endpoint !== undefined || other.endpoint !== undefined
    if (party === 'itself' && (!isAsked || ends.includes('yes'))) return { kind: 'related', relation }
    const why =
      party === 'offer'
        ? `\`${relation.other.application}\` is an offer of another model, whose charm the files do not name`
        : 'the relation names no endpoint'
    open = { kind: 'open', relation, why }
  }
  return open
}

/** Whether an endpoint is the one that is asked for; `unsaid` where either names none. */
function fits({ endpoint: asked }: AskedEnd, endpoint: string | undefined): 'yes' | 'no' | 'unsaid' {
  if (asked === undefined || endpoint === undefined) return 'unsaid'
  return asked === endpoint ? 'yes' : 'no'
}

function partyOf(
  { applications, consumed }: Surroundings,
  name: string,
  asked: string,
): 'itself' | 'offer' | 'another' {
  const charm = applications.get(name)?.charm.name
  if (charm === asked || (name === asked && (charm !== undefined || consumed.has(name)))) return 'itself'
  return charm === undefined && consumed.has(name) ? 'offer' : 'another'
}
