import type { YamlNode, YamlPair } from './node.ts'
import { throughAlias } from './through-alias.ts'

/** The pairs of a mapping, none of anything else. What is reached through an alias says so itself. */
export function pairsOf(node: YamlNode | undefined): readonly YamlPair[] {
  if (node?.kind !== 'mapping') return []
  const { via } = node
  return via ? node.pairs.map(({ key, value }) => ({ key, value: throughAlias(value, via) })) : node.pairs
}

/** The items of a sequence, none of anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.kind !== 'sequence') return []
  const { via } = node
  return via ? node.items.map(item => throughAlias(item, via)) : node.items
}

function pairOf(node: YamlNode | undefined, name: string): YamlPair | undefined {
  if (node?.kind !== 'mapping') return undefined
  const pair = node.pairs.find(({ key }) => key.value === name)
  return pair && node.via ? { key: pair.key, value: throughAlias(pair.value, node.via) } : pair
}

export function field(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return pairOf(node, name)?.value
}

/** The text of a scalar that is not null. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && !isNull(node) ? node.value : undefined
}

/** Nothing, `~` or `null`, as the YAML core schema has it. */
export function isNull(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(node.value)
}
