import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlMapping, YamlNode, YamlPair } from '../../../yaml/node.ts'

const endpoints = ['requires', 'provides', 'peers'] as const
const ofCharm = ['containers', 'assumes', 'charm-user', 'subordinate', 'series', 'storage', 'extra-bindings'] as const

/** Whether the file is the metadata of a charm; other programs name files so too. */
export function isCharmMetadata(root: YamlNode | undefined): root is YamlMapping {
  if (root?.kind !== 'mapping' || field(root, 'apiVersion') || textOf(field(root, 'name')) === undefined) return false
  if (ofCharm.some(key => field(root, key)) || hasImageResource(root)) return true
  if (endpoints.some(key => first(field(root, key)).some(({ value }) => field(value, 'interface')))) return true
  return textOf(field(root, 'summary')) !== undefined && textOf(field(root, 'description')) !== undefined
}

const ofBuild = ['bases', 'base', 'platforms', 'parts', 'charm-libs'] as const

/** Whether the file says how a charm is built; it may be its metadata as well. A bundle is packed with such a file too. */
export function isCharmBuild(root: YamlNode | undefined): root is YamlMapping {
  if (root?.kind !== 'mapping') return false
  const type = textOf(field(root, 'type'))
  return type === 'charm' || (type === undefined && (ofBuild.some(key => field(root, key)) || isCharmMetadata(root)))
}

/** Whether `resources` are those of a charm: it says its name, or what only a charm has. */
export function hasCharmResources(root: YamlNode | undefined): boolean {
  if (['name', 'containers', ...endpoints].some(key => field(root, key))) return true
  return hasImageResource(root)
}

function hasImageResource(root: YamlNode | undefined): boolean {
  return first(field(root, 'resources')).some(({ value }) => textOf(field(value, 'type')) === 'oci-image')
}

/** Entries may be aliases of one long mapping, which is looked through each time, so a few speak for all. */
const first = (node: YamlNode | undefined): readonly YamlPair[] => pairsOf(node).slice(0, 200)
