import type { ApplicationFact, CharmReference } from '../../../facts/application.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import { field, isNull, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { Budget } from './budget.ts'
import { readCharmReference } from './charm-reference.ts'
import { charmText } from './charm-text.ts'
import { readOffers } from './offers.ts'
import { readOptions } from './options.ts'
import type { BundleDocument } from './recognise.ts'
import { readResources } from './resources.ts'

/** The applications of a document with what their entries state: options, images, credentials, offers, grants. */
export function readApplications(document: BundleDocument, places: SourcePlaces, budget: Budget): readonly Fact[] {
  const entries = document.applications?.value
  if (!budget.enter(entries)) return []
  return pairsOf(entries).flatMap(pair => readApplication(pair, places, budget))
}

function readApplication({ key, value }: YamlPair, places: SourcePlaces, budget: Budget): readonly Fact[] {
  if (!budget.enter(value) || !isEntry(value)) return []
  const charm = charmOf(field(value, 'charm'), places)
  const names = charm ? [key.value, charm.reference.name] : [key.value]
  const options = readOptions(field(value, 'options'), { places, budget, application: key.value, names })
  const trust = booleanOf(field(value, 'trust'), places)
  const channel = textValue(field(value, 'channel'), places)
  const revision = numberOf(field(value, 'revision'), places) ?? charm?.revision
  const application: ApplicationFact = {
    kind: 'application',
    place: places.place(key),
    deployments: [],
    source: 'bundle',
    name: key.value,
    ...(charm ? { charm: charm.reference } : {}),
    ...(channel ? { channel } : {}),
    ...(revision ? { revision } : {}),
    options: options.options,
    ...(trust ? { trust } : {}),
    ...(isNull(value) ? { removed: true } : {}),
  }
  return [
    application,
    ...options.facts,
    ...readResources(field(value, 'resources'), { places, budget, application: key.value }),
    ...readOffers(field(value, 'offers'), { places, budget, application: key.value }),
  ]
}

const isEntry = (node: YamlNode): boolean => node.kind === 'mapping' || isNull(node)

interface Charm {
  readonly reference: CharmReference
  readonly revision?: Value<number>
}

function charmOf(node: YamlNode | undefined, places: SourcePlaces): Charm | undefined {
  const reference = charmText(node)
  if (node?.kind !== 'scalar' || reference === undefined) return undefined
  const { name, store, revision } = readCharmReference(reference)
  return {
    reference: { reference: withoutPassword(reference), name: withoutPassword(name), store, place: places.place(node) },
    ...(revision ? { revision: known(revision.value, node, places) } : {}),
  }
}

function textValue(node: YamlNode | undefined, places: SourcePlaces): Value<string> | undefined {
  return node === undefined || isNull(node) ? undefined : places.value(node)
}

function numberOf(node: YamlNode | undefined, places: SourcePlaces): Value<number> | undefined {
  const value = textOf(node)
  if (node?.kind !== 'scalar' || value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return known(Number(value), node, places)
  return { kind: 'unknown', raw: value, place: places.place(node), why: 'the revision is not a number' }
}

function booleanOf(node: YamlNode | undefined, places: SourcePlaces): Value<boolean> | undefined {
  const value = textOf(node)
  if (node?.kind !== 'scalar' || value === undefined) return undefined
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return known(/^(?:true|yes|on)$/i.test(value), node, places)
  return { kind: 'unknown', raw: value, place: places.place(node), why: 'the value is neither true nor false' }
}

const known = <T>(value: T, node: YamlScalar, places: SourcePlaces): Value<T> => ({
  kind: 'known',
  value,
  place: places.place(node),
  via: places.via(node),
})
