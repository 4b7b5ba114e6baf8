import type { Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { Block, Cell, Row } from '../guide-document.ts'
import type { Span } from '../plain-text.ts'
import { type Inline, inlineText } from './inline-text.ts'
import type { ParsedPiece } from './parse-markdown.ts'

/** The text of the whole, and the targets of its reference-style links by label. */
type Whole = Omit<Inline, 'offset'>

/** The blocks of the pieces of a text. What is neither prose nor table nor code nor a comment gives none. */
export function toBlocks(pieces: readonly ParsedPiece[], whole: Whole): readonly Block[] {
  const blocks: Block[] = []
  let before: RootContent | undefined
  for (const { tree, treeOffset, continues } of pieces) {
    const [first, ...others] = tree.children.flatMap(node => blocksOf(node, { ...whole, offset: treeOffset }))
    const last = blocks.at(-1)
    const inList = continues && before?.type === 'list'
    before = tree.children.at(-1)
    if (inList && first !== undefined && last !== undefined && goesOn(whole.source, last, first))
      blocks.splice(-1, 1, joined(last, first))
    else if (first !== undefined) blocks.push(first)
    blocks.push(...others)
  }
  return blocks
}

/** Two lists with the same mark are one list that was cut. */
function goesOn(source: string, before: Block, after: Block): boolean {
  return (
    before.kind === 'list' && after.kind === 'list' && !after.ordered && source[before.start] === source[after.start]
  )
}

function joined(before: Block, after: Block): Block {
  if (before.kind !== 'list' || after.kind !== 'list') return before
  return { ...before, items: [...before.items, ...after.items], end: after.end }
}

function blocksOf(node: RootContent, inline: Inline): readonly Block[] {
  const span = spanOf(node, inline)
  switch (node.type) {
    case 'heading':
      return [
        { kind: 'heading', depth: node.depth, text: inlineText(node.children, inline), ...span },
        ...commentsAmong(node.children, inline),
      ]
    case 'paragraph':
      return [...paragraphsOf(node, inline), ...commentsAmong(node.children, inline)]
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
    case 'table': {
      const cells = node.children.flatMap(row => row.children)
      return [tableOf(node, inline), ...cells.flatMap(cell => commentsAmong(cell.children, inline))]
    }
    case 'code':
      return [{ kind: 'code', language: node.lang ?? '', text: node.value, ...span }]
    case 'html':
      return commentsIn(node.value, span.start)
    default:
      return []
  }
}

/** Bold words on a line of their own above a text are a label, and no part of its first sentence. */
function paragraphsOf(node: Paragraph, inline: Inline): readonly Block[] {
  const [label, next] = node.children
  const isLabelled = label?.type === 'strong' && next?.type === 'text' && /^[ \t]*\n/.test(next.value)
  const parts = isLabelled ? [[label], node.children.slice(1)] : [node.children]
  return parts.map(children => ({ kind: 'paragraph', text: inlineText(children, inline), ...spanOf(node, inline) }))
}

function tableOf(table: Table, inline: Inline): Block {
  const [header, ...rows] = table.children.map(
    (row): Row => ({
      cells: row.children.map((cell): Cell => ({ text: inlineText(cell.children, inline), ...spanOf(cell, inline) })),
      ...spanOf(row, inline),
    }),
  )
  return { kind: 'table', header: header?.cells ?? [], rows, ...spanOf(table, inline) }
}

/** Comments within a paragraph, a heading or a cell stand behind it, each with its own place. */
function commentsAmong(nodes: readonly PhrasingContent[], inline: Inline): readonly Block[] {
  return nodes.flatMap(node => {
    if (node.type === 'html') return commentsIn(node.value, spanOf(node, inline).start)
    return 'children' in node ? commentsAmong(node.children, inline) : []
  })
}

function commentsIn(html: string, offset: number): readonly Block[] {
  return [...html.matchAll(/<!--(.*?)-->/gs)].map(match => {
    const start = offset + match.index
    return { kind: 'comment', text: match[1]?.trim() ?? '', start, end: start + match[0].length }
  })
}

function spanOf(node: Nodes, { offset }: Inline): Span {
  const start = offset + (node.position?.start.offset ?? 0)
  return { start, end: node.position === undefined ? start : offset + (node.position.end.offset ?? 0) }
}
