import type { Nodes, Root } from 'mdast'

/** The targets of reference-style links by label; the first of a label counts. */
export function definitionsOf(tree: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      for (const child of node.children) visit(child)
  }
  visit(tree)
  return definitions
}

/** `title:` of the front matter. */
export function titleOf(tree: Root): string | undefined {
  const first = tree.children[0]
  if (first?.type !== 'yaml') return undefined
  return /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(first.value)?.[1]
}
