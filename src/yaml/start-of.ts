import { field, itemsOf, pairsOf } from './fields.ts'
import type { YamlNode } from './node.ts'

/**
 * The offset at which the value begins that a path of keys and indexes leads to: its key where it has one, else itself. Where
 * the path leads further than the tree, it is the last that is there.
 */
export function startOf(root: YamlNode | undefined, path: readonly PropertyKey[]): number {
  const last = path.at(-1)
  const key = pairsOf(nodeAt(root, path.slice(0, -1))).find(pair => pair.key.value === last)?.key
  return key?.start ?? nodeAt(root, path)?.start ?? 0
}

function nodeAt(root: YamlNode | undefined, path: readonly PropertyKey[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, step) => {
    const next = typeof step === 'number' ? itemsOf(node)[step] : field(node, String(step))
    return next ?? node
  }, root)
}
