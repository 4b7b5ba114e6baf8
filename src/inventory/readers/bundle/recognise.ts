import { field, isNull, pairsOf } from '../../../yaml/fields.ts'
import type { YamlMapping, YamlNode, YamlPair } from '../../../yaml/node.ts'
import { charmText } from './charm-text.ts'

/** A document of a bundle file: its applications, under the key that holds them, and the whole. */
export interface BundleDocument {
  readonly root: YamlMapping
  readonly applications?: YamlPair
}

const bundleKeys = new Set(
  'applications services relations saas machines variables bundle name docs description tags series base'.split(' '),
)

/** Keys of an application in a bundle or overlay (github.com/juju/charm, ApplicationSpec); a charm aside. */
const applicationKeys = new Set(
  (
    'channel revision options scale num_units trust constraints resources offers base series to placement bindings ' +
    'expose exposed-endpoints storage devices annotations plan'
  ).split(' '),
)

/** Keys of an application in what `juju status --format yaml` prints (github.com/juju/juju, cmd/juju/status). */
const statusKeys = new Set(
  'charm-origin charm-name charm-rev charm-channel charm-version can-upgrade-to application-status juju-status'.split(
    ' ',
  ),
)

/**
 * A bundle declares charms; an overlay changes applications by the keys that only a bundle has, or adds relations.
 * Other YAML with the same words (the status of a model, Compose files, Kubernetes manifests, values of a Helm chart) is neither.
 */
export function recogniseDocument(root: YamlNode | undefined): BundleDocument | undefined {
  if (root?.kind !== 'mapping' || (field(root, 'apiVersion') && field(root, 'kind'))) return undefined
  const applications = pairNamed(root, 'applications')
  if (applications) return isOfBundle(applications, true) ? { root, applications } : undefined
  const services = pairNamed(root, 'services')
  if (services) return isOfBundle(services, false) ? { root, applications: services } : undefined
  return hasOnlyRelations(root) ? { root } : undefined
}

/** A later document of a bundle file is an overlay whatever it holds. */
export function laterDocument(root: YamlNode | undefined): BundleDocument | undefined {
  if (root?.kind !== 'mapping') return undefined
  const applications = pairNamed(root, 'applications') ?? pairNamed(root, 'services')
  return applications?.value.kind === 'mapping' ? { root, applications } : { root }
}

const pairNamed = (root: YamlMapping, name: string): YamlPair | undefined =>
  root.pairs.find(pair => pair.key.value === name)

function isOfBundle({ value }: YamlPair, overlayToo: boolean): boolean {
  if (value.kind !== 'mapping') return false
  const entries = value.pairs.map(pair => pair.value)
  // Entries that are aliases of one mapping share its pairs, so each mapping is looked through once.
  const keys = [...new Set(entries.flatMap(entry => (entry.kind === 'mapping' ? [entry.pairs] : [])))].flat()
  if (keys.some(({ key }) => statusKeys.has(key.value))) return false
  if (keys.some(({ key, value: charm }) => key.value === 'charm' && charmText(charm) !== undefined)) return true
  if (!entries.every(entry => entry.kind === 'mapping' || isNull(entry))) return false
  return overlayToo && keys.length > 0 && keys.every(isOfApplication)
}

function isOfApplication({ key, value }: YamlPair): boolean {
  if (key.value === 'resources') return pairsOf(value).every(pair => pair.value.kind === 'scalar')
  return applicationKeys.has(key.value) || key.value.startsWith('_')
}

function hasOnlyRelations(root: YamlMapping): boolean {
  const relations = field(root, 'relations')
  const known = root.pairs.every(pair => bundleKeys.has(pair.key.value))
  if (!known || relations?.kind !== 'sequence' || relations.items.length === 0) return false
  return relations.items.every(item => item.kind === 'sequence' && item.items.length >= 2)
}
