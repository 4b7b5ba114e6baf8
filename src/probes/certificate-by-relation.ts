import type { CertificateProvider } from '../knowledge/known.ts'
import type { Certificate } from './certificate.ts'
import type { AskedIngress } from './ingresses-asked.ts'
import { offUnless, switchedBy } from './off-unless.ts'
import type { SeenRelation, Surroundings } from './surroundings.ts'

/** What a relation of an ingress says of its certificate; `undefined` where it is about something else. */
export function certificateByRelation(
  relation: SeenRelation,
  ingress: AskedIngress,
  { surroundings, providers }: Around,
): Certificate | undefined {
  const { own, other, place } = relation
  const decided = { place, via: [], certainty: 'certain' } as const
  if (ingress.behind?.includes(own.endpoint ?? other.endpoint ?? '') && isPresent(relation, surroundings))
    return { kind: 'unclear', why: `\`${other.application}\` stands in front of it`, decided }
  const charm = relation.partner?.charm.name
  const ends = {
    own: isOf(ingress.endpoints, own.endpoint),
    other: isOf(endpointsOf(charm, providers), other.endpoint),
  }
  const isConsumed = surroundings.consumed.has(other.application) || relation.isElsewhere
  if (charm === undefined && !isConsumed) return dangling(relation, ingress)
  const said =
    ends.other === undefined ? byOwnEnd(relation, ingress, isConsumed) : byBothEnds(ends, ingress.endpoints.length > 0)
  if (said === 'other') return undefined
  const why = said === 'unclear' ? whyUnclear(relation) : (relation.doubt ?? superseded(relation, ingress))
  const switched = switchedBy(relation.gate)
  if (said === 'given' && relation.gate && switched.kind === 'off') {
    const off = `its relation with \`${other.application}\` ${offUnless(relation.gate)}`
    return { kind: 'lacking', why: off, decided: { ...decided, certainty: switched.certainty } }
  }
  return why === undefined
    ? { kind: 'given', by: `\`${other.application}\` over a relation`, decided }
    : { kind: 'unclear', why, decided }
}

export interface Around {
  readonly surroundings: Surroundings
  readonly providers: readonly CertificateProvider[]
}

/** Whether an end of a relation is one of the endpoints; `unsaid` where it names none, `undefined` where none are known. */
type End = 'yes' | 'no' | 'unsaid' | undefined

function isOf(endpoints: readonly string[] | undefined, endpoint: string | undefined): End {
  if (endpoints === undefined) return undefined
  return endpoint === undefined ? 'unsaid' : endpoints.includes(endpoint) ? 'yes' : 'no'
}

type Said = 'given' | 'unclear' | 'other'

/** A known provider's endpoint says what the relation is for, even where the ingress's own is not known. */
function byBothEnds({ own, other }: { readonly own: End; readonly other: End }, isKnown: boolean): Said {
  if (own === 'yes') return other === 'no' ? 'unclear' : 'given'
  if (own === 'no') return other === 'yes' ? (isKnown ? 'unclear' : 'given') : 'other'
  return other === 'no' ? 'other' : 'given'
}

function byOwnEnd({ own, other }: SeenRelation, { endpoints }: AskedIngress, isConsumed: boolean): Said {
  const endpoint = own.endpoint ?? other.endpoint
  if (endpoint !== undefined) return endpoints.includes(endpoint) ? 'given' : 'other'
  return isConsumed && endpoints.length > 0 ? 'unclear' : 'other'
}

const isPresent = ({ other, partner, isElsewhere }: SeenRelation, { consumed }: Surroundings): boolean =>
  partner !== undefined || isElsewhere || consumed.has(other.application)

function dangling({ own, other }: SeenRelation, { endpoints }: AskedIngress): Certificate | undefined {
  const isWanted = endpoints.includes(own.endpoint ?? other.endpoint ?? '')
  return isWanted
    ? { kind: 'lacking', why: `it relates to \`${other.application}\`, which is not deployed here` }
    : undefined
}

function superseded({ own }: SeenRelation, { news }: AskedIngress): string | undefined {
  if (news.relation === undefined || own.endpoint === undefined || own.endpoint === news.relation) return undefined
  return `it is related over \`${own.endpoint}\`, and the guide names \`${news.relation}\``
}

function whyUnclear({ own, other, isElsewhere }: SeenRelation): string {
  if (own.endpoint === undefined)
    return `the relation with \`${other.application}\`, ${isElsewhere ? 'which is not in the files' : 'an offer of another model'}, names no endpoint`
  const far = `\`${other.application}:${other.endpoint ?? ''}\``
  return `\`${own.endpoint}\` is related to ${far}, and only one of the two is known to be for certificates`
}

const endpointsOf = (
  charm: string | undefined,
  providers: readonly CertificateProvider[],
): readonly string[] | undefined => providers.find(candidate => candidate.charm === charm)?.endpoints
