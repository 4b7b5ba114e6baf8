import type { Fact } from '../../../facts/fact.ts'
import { field, itemsOf, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import type { Entry } from './entry.ts'

/** The offers of an application (`offers:`), each with the grants of its `acl:`. */
export function readOffers(offers: YamlNode | undefined, entry: Entry): readonly Fact[] {
  if (!entry.budget.enter(offers)) return []
  return pairsOf(offers).flatMap(pair => readOffer(pair, entry))
}

function readOffer({ key, value }: YamlPair, { places, budget, application }: Entry): readonly Fact[] {
  if (!budget.enter(value)) return []
  const endpoints = field(value, 'endpoints')
  const acl = field(value, 'acl')
  if (!budget.enter(endpoints) || !budget.enter(acl)) return []
  const offer: Fact = {
    kind: 'offer',
    place: places.place(key),
    deployments: [],
    name: places.name(key),
    application,
    endpoints: itemsOf(endpoints).flatMap(item => places.written(item) ?? []),
  }
  const grants = pairsOf(acl).flatMap((grant): readonly Fact[] => {
    const level = places.written(grant.value)
    if (level === undefined) return []
    const subject = places.name(grant.key)
    const subjectKind = subject === 'everyone' || subject === 'everyone@external' ? 'everyone' : 'user'
    const place = places.place(grant.value)
    const target = { target: key.value, targetKind: 'offer' } as const
    return [{ kind: 'grant', place, deployments: [], action: 'grant', subject, subjectKind, level, ...target }]
  })
  return [offer, ...grants]
}
