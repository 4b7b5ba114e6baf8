import type { YamlNode } from './node.ts'

/** The same node, seen through an alias: its children are shared, never copied. */
export function throughAlias(node: YamlNode, via: NonNullable<YamlNode['via']>): YamlNode {
  return { ...node, via: node.via ? [...via, ...node.via] : via }
}
