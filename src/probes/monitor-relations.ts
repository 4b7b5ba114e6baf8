import type { DeployedApplication } from '../inventory/deployed-application.ts'
import type { Monitor, Monitored } from './monitored.ts'
import { offUnless, switchedBy } from './off-unless.ts'
import type { Finding } from './probe.ts'
import { relationsOf, type SeenRelation, type Surroundings } from './surroundings.ts'

/** Whether a relation is made: `says` completes a sentence about it where it is not, or may not be. */
export type Made =
  | { readonly kind: 'made'; readonly relation: SeenRelation }
  | {
      readonly kind: 'off'
      readonly relation: SeenRelation
      readonly certainty: Finding['certainty']
      readonly says: string
    }
  | { readonly kind: 'open'; readonly relation: SeenRelation; readonly says: string }

/** The best of some relations: one that is made, else one that may be. */
export function bestOf(relations: readonly SeenRelation[]): Made | undefined {
  const all = relations.map(madeOf)
  return all.find(({ kind }) => kind === 'made') ?? all.find(({ kind }) => kind === 'off') ?? all[0]
}

function madeOf(relation: SeenRelation): Made {
  const { gate, doubt } = relation
  const switched = switchedBy(gate)
  if (gate && switched.kind === 'off')
    return { kind: 'off', relation, certainty: switched.certainty, says: offUnless(gate) }
  if (switched.kind === 'open') return { kind: 'open', relation, says: `is open: ${switched.why}` }
  return doubt === undefined ? { kind: 'made', relation } : { kind: 'open', relation, says: `is open: ${doubt}` }
}

/** The relations over which an agent takes what it collects. */
export function collecting(
  { observed }: Monitored,
  around: Surroundings,
  { application, charm }: Monitor,
): readonly SeenRelation[] {
  return relationsOf(around, application).filter(({ own, partner, isElsewhere }) => {
    if (partner ? !observed.includes(partner) : !isElsewhere) return false
    return own.endpoint === undefined || charm.collects.length === 0
      ? !charm.sends.includes(own.endpoint ?? '')
      : charm.collects.includes(own.endpoint)
  })
}

/** The relations over which an agent sends: to an offer of another model, to a backend, or to what is not in the files. */
export function sending(
  { backends }: Monitored,
  around: Surroundings,
  { application, charm }: Monitor,
): readonly SeenRelation[] {
  return relationsOf(around, application).filter(({ own, other, partner }) => {
    if (own.endpoint !== undefined && charm.sends.length > 0) return charm.sends.includes(own.endpoint)
    return partner ? backends.includes(partner) : around.consumed.has(other.application)
  })
}

/** The relations of what is observed that lead to the stack without an agent. `endpoints` are those that the stack takes. */
export function direct(
  { backends }: Monitored,
  around: Surroundings,
  { application, endpoints }: { readonly application: DeployedApplication; readonly endpoints: ReadonlySet<string> },
): readonly SeenRelation[] {
  return relationsOf(around, application).filter(({ own, other, partner }) => {
    if (partner) return backends.includes(partner)
    const isOver = endpoints.has(own.endpoint ?? '') || endpoints.has(other.endpoint ?? '')
    return isOver && around.consumed.has(other.application)
  })
}
