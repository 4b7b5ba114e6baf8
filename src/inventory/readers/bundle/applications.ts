import type { ApplicationFact, CharmReference } from '../../../facts/application.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import { field, isNull, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { readCharmReference } from '../../charm-reference.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { gateAt } from '../../templates/gate-at.ts'
import { charmText } from './charm-text.ts'
import { readOffers } from './offers.ts'
import { readOptions } from './options.ts'
import type { BundleDocument } from './recognise.ts'
import { readResources } from './resources.ts'
import { booleanOf, numberOf, textOfBranches } from './values.ts'

/** The applications of a document with what their entries state: options, images, credentials, offers, grants. */
export function readApplications(document: BundleDocument, places: SourcePlaces, budget: Budget): readonly Fact[] {
  const entries = document.applications?.value
  if (!budget.enter(entries)) return []
  const base = baseOf(document.root, places)
  return pairsOf(entries).flatMap(pair => readApplication(pair, { places, budget, base }))
}

/** The base that a document gives all its applications (`default-base`, and `series` of older ones), or one of them its own. */
function baseOf(node: YamlNode, places: SourcePlaces): Value<string> | undefined {
  const base = textOfBranches(node, 'base', places) ?? textOfBranches(node, 'default-base', places)
  const series = base ?? textOfBranches(node, 'series', places)
  // what runs on Kubernetes has the series of that name, which says nothing of its base
  return series?.kind === 'known' && series.value === 'kubernetes' ? undefined : series
}

interface Reading {
  readonly places: SourcePlaces
  readonly budget: Budget
  readonly base: Value<string> | undefined
}

function readApplication({ key, value }: YamlPair, { places, budget, base: common }: Reading): readonly Fact[] {
  if (!budget.enter(value) || !isEntry(value)) return []
  const charm = charmOf(field(value, 'charm'), places)
  const name = places.name(key)
  const names = charm ? [name, charm.reference.name] : [name]
  const options = readOptions(field(value, 'options'), { places, budget, application: name, names })
  const trust = booleanOf(field(value, 'trust'), places)
  const exposed = booleanOf(field(value, 'expose'), places)
  const endpoints = pairsOf(value).find(
    pair => pair.key.value === 'exposed-endpoints' && pairsOf(pair.value).length > 0,
  )
  const channel = textOfBranches(value, 'channel', places)
  const gate = places.template && gateAt(places.template, key.start, places.at)
  const base = isNull(value) ? undefined : (baseOf(value, places) ?? (charm && common))
  const revision = numberOf(field(value, 'revision'), places) ?? charm?.revision
  const builtFrom = folderAt(field(value, 'source'), places)
  const application: ApplicationFact = {
    kind: 'application',
    place: places.place(key),
    deployments: [],
    source: places.template ? 'template' : 'bundle',
    name,
    ...(charm ? { charm: charm.reference } : {}),
    ...(channel ? { channel } : {}),
    ...(revision ? { revision } : {}),
    options: options.options,
    ...(trust ? { trust } : {}),
    ...(base ? { base } : {}),
    ...(endpoints ? { exposed: places.place(endpoints.key) } : {}),
    ...(exposed?.kind === 'known' && exposed.value ? { exposed: exposed.place } : {}),
    ...(builtFrom ? { builtFrom } : {}),
    ...(isNull(value) ? { removed: true } : {}),
    ...(gate ? { gate } : {}),
  }
  return [
    application,
    ...options.facts,
    ...readResources(field(value, 'resources'), { places, budget, application: name }),
    ...readOffers(field(value, 'offers'), { places, budget, application: name }),
  ]
}

function folderAt(node: YamlNode | undefined, places: SourcePlaces): ApplicationFact['builtFrom'] {
  return node?.kind === 'scalar' && /^\.{1,2}(?:\/|$)/.test(node.value) ? places.place(node) : undefined
}

const isEntry = (node: YamlNode): boolean => node.kind === 'mapping' || isNull(node)

interface Charm {
  readonly reference: CharmReference
  readonly revision?: Value<number>
}

function charmOf(node: YamlNode | undefined, places: SourcePlaces): Charm | undefined {
  const reference = charmText(node) === undefined ? undefined : places.written(node)
  if (node?.kind !== 'scalar' || reference === undefined) return undefined
  const { name, store, revision } = readCharmReference(reference)
  return {
    reference: { reference: withoutPassword(reference), name: withoutPassword(name), store, place: places.place(node) },
    ...(revision
      ? { revision: { kind: 'known', value: revision.value, place: places.place(node), via: places.via(node) } }
      : {}),
  }
}
