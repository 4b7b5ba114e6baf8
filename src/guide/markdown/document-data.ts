import type { Nodes } from 'mdast'
import type { ParsedPiece } from './parse-markdown.ts'

/** The targets of reference-style links by label; the first of a label counts. */
export function definitionsOf(pieces: readonly ParsedPiece[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      for (const child of node.children) visit(child)
  }
  for (const { tree } of pieces) visit(tree)
  return definitions
}

/** `title:` of the front matter. */
export function titleOf([piece]: readonly ParsedPiece[]): string | undefined {
  const first = piece?.tree.children[0]
  if (first?.type !== 'yaml') return undefined
  return /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(first.value)?.[1]
}

/** `substitutions:` of the front matter of MyST: short plain values by name. Source: the MyST parser's syntax guide. */
export function substitutionsOf([piece]: readonly ParsedPiece[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const first = piece?.tree.children[0]
  if (first?.type !== 'yaml' || !first.value.includes('substitutions:')) return found
  let indent: number | undefined
  for (const line of first.value.split('\n')) {
    const depth = /^ */.exec(line)?.[0].length ?? 0
    if (indent !== undefined && line.trim() !== '' && depth <= indent) indent = undefined
    const [, name, value] = /^ *([\w-]{1,60}): +["']?([^"'\n|>{]{1,200}?)["']? *$/.exec(line) ?? []
    if (indent !== undefined && name !== undefined && value !== undefined) found.set(name, value)
    if (/^ *substitutions: *$/.test(line)) indent = depth
  }
  return found
}
