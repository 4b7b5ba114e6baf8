import type { DeployedApplication } from '../inventory/deployed-application.ts'
import { isOpen } from '../inventory/is-open.ts'
import { offUnless, switchedBy } from './off-unless.ts'
import type { Finding } from './probe.ts'
import { relationsOf, type SeenRelation, type Surroundings } from './surroundings.ts'

/** One end of a relation that is asked for: a charm or an application, and its endpoint where that matters. */
export interface AskedEnd {
  readonly name: string
  readonly endpoint?: string
}

/** What completes a sentence about a relation that is only made where somebody switches it on. */
interface Off {
  readonly says: string
  readonly certainty: Finding['certainty']
}

/** `related` to one that is asked for, `open` for the reason, `none` where no relation is one. */
export type Related =
  | { readonly kind: 'related'; readonly relation: SeenRelation }
  | { readonly kind: 'open'; readonly relation: SeenRelation; readonly why: string; readonly off?: Off }
  | { readonly kind: 'none' }

/** Looks for the relation of an application with one of the other name. */
export function relationBetween(
  surroundings: Surroundings,
  application: DeployedApplication,
  { own, other }: { readonly own: AskedEnd; readonly other: AskedEnd },
): Related {
  let open: Related = { kind: 'none' }
  for (const relation of relationsOf(surroundings, application)) {
    const ends = [fits(own, relation.own.endpoint), fits(other, relation.other.endpoint)]
    if (ends.includes('no')) continue
    const party = partyOf(surroundings, relation, other.name)
    if (party === 'another') continue
    const isAsked = own.endpoint !== undefined || other.endpoint !== undefined
    const isCertain = party === 'itself' && (!isAsked || ends.includes('yes'))
    if (isCertain && relation.doubt === undefined) return { kind: 'related', relation }
    const off = isCertain ? offOf(relation) : undefined
    open = {
      kind: 'open',
      relation,
      why: isCertain && relation.doubt !== undefined ? relation.doubt : whyOpen(party, relation),
      ...(off && { off }),
    }
  }
  return open.kind === 'open' ? open : (openBetween(surroundings, application.name, { own, other }) ?? open)
}

function offOf({ gate }: SeenRelation): Off | undefined {
  const switched = switchedBy(gate)
  return gate && switched.kind === 'off' ? { says: offUnless(gate), certainty: switched.certainty } : undefined
}

function whyOpen(party: Party, { other }: SeenRelation): string {
  if (party === 'offer')
    return `\`${other.application}\` is an offer of another model, whose charm the files do not name`
  return party === 'undetermined'
    ? `the files do not say which charm \`${other.application}\` is`
    : 'the relation names no endpoint'
}

/** A relation one end of which the files do not determine may be the one that is asked for. */
function openBetween(
  surroundings: Surroundings,
  application: string,
  asked: { readonly own: AskedEnd; readonly other: AskedEnd },
): Related | undefined {
  const relation = surroundings.open.find(
    seen =>
      (seen.own.application === application || isOpen(seen.own.application)) &&
      (seen.isElsewhere || partyOf(surroundings, seen, asked.other.name) !== 'another') &&
      fits(asked.own, seen.own.endpoint) !== 'no' &&
      fits(asked.other, seen.other.endpoint) !== 'no',
  )
  if (!relation) return undefined
  const end = relation.isElsewhere ? relation.other : relation.own
  return { kind: 'open', relation, why: `the files do not say which application \`${end.application}\` is` }
}

/** Whether an endpoint is the one that is asked for; `unsaid` where either names none. */
function fits({ endpoint: asked }: AskedEnd, endpoint: string | undefined): 'yes' | 'no' | 'unsaid' {
  if (asked === undefined || endpoint === undefined) return 'unsaid'
  return asked === endpoint ? 'yes' : 'no'
}

function partyOf({ consumed }: Surroundings, { other, partner }: SeenRelation, asked: string): Party {
  const name = other.application
  const charm = partner?.charm
  if (charm?.name === asked || (name === asked && (charm !== undefined || consumed.has(name)))) return 'itself'
  if (charm?.store === 'undetermined') return 'undetermined'
  return charm === undefined && consumed.has(name) ? 'offer' : 'another'
}

type Party = 'itself' | 'offer' | 'undetermined' | 'another'
