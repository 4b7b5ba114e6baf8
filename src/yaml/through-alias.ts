import type { YamlNode } from './node.ts'

/** The same node, seen through an alias: its children are shared, never copied. */
export function throughAlias(node: YamlNode, via: NonNullable<YamlNode['via']>): YamlNode {
  const { start, end } = node
  const all = node.via ? [...via, ...node.via] : via
  // Written out: an object that is spread and then grows is many times slower to make, and aliases make many.
  if (node.kind === 'scalar') return { kind: 'scalar', value: node.value, style: node.style, start, end, via: all }
  if (node.kind === 'sequence') return { kind: 'sequence', items: node.items, start, end, via: all }
  return { kind: 'mapping', pairs: node.pairs, start, end, via: all }
}
