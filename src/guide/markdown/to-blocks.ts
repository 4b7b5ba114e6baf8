import type { Nodes, Root, RootContent, Table } from 'mdast'
import type { Block, Cell, Row } from '../guide-document.ts'
import type { Span } from '../plain-text.ts'
import { type Inline, inlineText } from './inline-text.ts'

/** The blocks of a tree. What is neither prose nor table nor code nor a comment gives none. */
export function toBlocks(tree: Root, inline: Inline): readonly Block[] {
  return tree.children.flatMap(node => blocksOf(node, inline))
}

function blocksOf(node: RootContent, inline: Inline): readonly Block[] {
  const span = spanOf(node)
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: inlineText(node.children, inline), ...span }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: inlineText(node.children, inline), ...span }]
    case 'list': {
      const items = node.children.map(item => ({
        task: typeof item.checked === 'boolean',
        blocks: item.children.flatMap(child => blocksOf(child, inline)),
      }))
      return [{ kind: 'list', ordered: node.ordered === true, items, ...span }]
    }
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ kind: 'group', blocks: node.children.flatMap(child => blocksOf(child, inline)), ...span }]
    case 'table':
      return [tableOf(node, inline)]
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: node.value, ...span }]
    case 'html':
      return commentsIn(node.value, span.start)
    default:
      return []
  }
}

function tableOf(table: Table, inline: Inline): Block {
  const [header, ...rows] = table.children.map(
    (row): Row => ({
      cells: row.children.map((cell): Cell => ({ text: inlineText(cell.children, inline), ...spanOf(cell) })),
      ...spanOf(row),
    }),
  )
  return { kind: 'table', header: header?.cells ?? [], rows, ...spanOf(table) }
}

function commentsIn(html: string, offset: number): readonly Block[] {
  return [...html.matchAll(/<!--(.*?)-->/gs)].map(match => {
    const start = offset + match.index
    return { kind: 'comment', text: match[1]?.trim() ?? '', start, end: start + match[0].length }
  })
}

function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0
  return { start, end: node.position?.end.offset ?? start }
}
