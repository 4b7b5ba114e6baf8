import { fileURLToPath } from 'node:url'
import { Language, type Node, Parser } from 'web-tree-sitter'
import type { Outline } from './outline.ts'

await Parser.init()
const grammar = import.meta.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')
const parser = new Parser()
parser.setLanguage(await Language.load(fileURLToPath(grammar)))

interface Told {
  readonly outline: Outline
  /** The oracle found the file broken. */
  readonly hasError: boolean
  /** The operations, calls and conditionals of all expressions, each with the variables in it. */
  readonly expressions: readonly string[]
}

/** What tree-sitter-hcl reads of a file. */
export function told(text: string, withExpressions = false): Told {
  const tree = parser.parse(text)
  if (!tree) throw new Error('tree-sitter gave no tree')
  const outline: { attributes: string[]; blocks: string[] } = { attributes: [], blocks: [] }
  const expressions: string[] = []
  walk(tree.rootNode, outline, withExpressions ? expressions : undefined)
  const { hasError } = tree.rootNode
  tree.delete()
  return { outline, hasError, expressions: expressions.sort() }
}

function walk(root: Node, outline: { attributes: string[]; blocks: string[] }, expressions?: string[]): void {
  for (const rest = [root]; rest.length > 0; ) {
    const node = rest.pop()
    if (!node) break
    const children = node.namedChildren.filter(child => child !== null)
    const [first] = children
    const span = `${node.startIndex}-${node.endIndex}`
    if (node.type === 'attribute' && first) {
      const value = children.at(-1)
      outline.attributes.push(`${first.text}@${first.startIndex}=${value?.startIndex}-${value?.endIndex}`)
    }
    if (node.type === 'block' && first) {
      const until = children.findIndex(child => child.type === 'block_start')
      const labels = children.slice(1, until).map(child => child.text.replace(/^"|"$/g, ''))
      outline.blocks.push(`${[first.text, ...labels].join('|')}@${span}`)
    }
    if (node.type === 'expression' && !expressions) continue
    const operation = expressions ? operationOf(node) : undefined
    if (operation !== undefined) {
      const variables = node.descendantsOfType('variable_expr').flatMap(inner => (inner ? [inner.text] : []))
      expressions?.push(`${operation} ${variables.sort().join(' ')}`)
    }
    rest.push(...children.reverse())
  }
}

function operationOf(node: Node): string | undefined {
  if (node.type === 'conditional') return '?'
  if (node.type === 'function_call') return `${node.namedChild(0)?.text}()`
  if (node.type !== 'binary_operation' && node.type !== 'unary_operation') return undefined
  return node.children.find(child => child && /^[-+*/%!=<>&|]+$/.test(child.type))?.type
}
