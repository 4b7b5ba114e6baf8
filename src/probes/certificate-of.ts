import type { ApplicationOption } from '../facts/application.ts'
import type { RelationEnd } from '../facts/relation.ts'
import type { DeployedApplication } from '../inventory/deployed-application.ts'
import { type Deployment, factsOf, type Inventory, isIn } from '../inventory/inventory.ts'
import type { IngressCharm, Known } from '../knowledge/known.ts'
import type { Place } from '../text/place.ts'
import type { Finding } from './probe.ts'
import { worstValue } from './worst-value.ts'

type Decided = Pick<Finding, 'place' | 'via' | 'certainty'>

/** Whether an ingress has a certificate, and from what; `empty` is an option that stands there without a value. */
export type Certificate =
  | { readonly kind: 'given'; readonly by: string; readonly decided: Decided }
  | { readonly kind: 'unclear'; readonly why: string; readonly decided: Decided }
  | { readonly kind: 'empty'; readonly option: string; readonly decided: Decided }
  | { readonly kind: 'none' }

export interface Wanted {
  readonly inventory: Inventory
  readonly known: Known
  readonly deployment: Deployment
  readonly applications: readonly DeployedApplication[]
  readonly application: DeployedApplication
  readonly ingress: IngressCharm
}

/** The best of the ways there are: what is given, else what is unclear, else an empty option. */
export function certificateOf(wanted: Wanted): Certificate {
  const { application, ingress } = wanted
  const ways = [...ingress.options.map(set => bySet(application.options, set)), ...byRelations(wanted)]
  const best = (['given', 'unclear', 'empty'] as const).map(kind => ways.find(way => way.kind === kind))
  return best.find(way => way !== undefined) ?? { kind: 'none' }
}

/** A set of options gives a certificate when all of them have a value. */
function bySet(options: readonly ApplicationOption[], set: readonly string[]): Certificate {
  const found = set.map(name => options.find(option => option.name === name))
  const ways = found.map(option => (option ? byOption(option) : ({ kind: 'none' } as const)))
  return (
    (['none', 'empty', 'unclear'] as const).map(kind => ways.find(way => way.kind === kind)).find(Boolean) ??
    ways[0] ?? { kind: 'none' }
  )
}

function byOption({ name, place, value, secret }: ApplicationOption): Certificate {
  const decided = { place, via: [], certainty: 'certain' } as const
  const by = `the option \`${name}\``
  if (secret !== undefined)
    return secret === 'empty' ? { kind: 'empty', option: name, decided } : { kind: 'given', by, decided }
  const worst = worstValue(value, text => text.trim() === '')
  if (worst.kind === 'unknown')
    return {
      kind: 'unclear',
      why: `the files do not say what ${by} is: ${worst.why}`,
      decided: { ...decided, place: worst.place },
    }
  const { place: at, via, certainty, bad } = worst
  return bad
    ? { kind: 'empty', option: name, decided: { place: at, via, certainty } }
    : { kind: 'given', by, decided: { place: at, via, certainty } }
}

function byRelations(wanted: Wanted): readonly Certificate[] {
  const { inventory, deployment, application } = wanted
  return factsOf(inventory, 'relation')
    .filter(relation => isIn(relation, deployment))
    .flatMap(({ ends: [a, b], place }) => [
      { own: a, other: b, place },
      { own: b, other: a, place },
    ])
    .filter(({ own }) => own.application === application.name)
    .map(({ own, other, place }) => byRelation({ own, other }, place, wanted))
}

interface Ends {
  readonly own: RelationEnd
  readonly other: RelationEnd
}

/** Where neither end names its endpoint, the charm at the other end says what the relation is for. */
function byRelation(
  { own, other }: Ends,
  place: Place,
  { known, applications, ingress, ...wanted }: Wanted,
): Certificate {
  const decided = { place, via: [], certainty: 'certain' } as const
  const given = { kind: 'given', by: `\`${other.application}\` over a relation`, decided } as const
  if (own.endpoint !== undefined) return ingress.endpoints.includes(own.endpoint) ? given : { kind: 'none' }
  const charm = applications.find(({ name }) => name === other.application)?.charm.name
  const provider = known.certificateProviders.find(candidate => candidate.charm === charm)
  if (provider) return [undefined, ...provider.endpoints].includes(other.endpoint) ? given : { kind: 'none' }
  if (other.endpoint !== undefined) return ingress.endpoints.includes(other.endpoint) ? given : { kind: 'none' }
  const elsewhere = factsOf(wanted.inventory, 'consumed').some(
    ({ name, deployments }) => name === other.application && deployments.includes(wanted.deployment.id),
  )
  if (!elsewhere || ingress.endpoints.length === 0) return { kind: 'none' }
  const why = `the relation with \`${other.application}\`, an offer of another model, names no endpoint`
  return { kind: 'unclear', why, decided }
}
