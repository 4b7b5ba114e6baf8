import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { createLocator, type Place, type SourceFile } from '../text/place.ts'
import { definitionsOf, stemOf, titleOf } from './document-data.ts'
import type { CodeBlock, Guide, GuideComment, GuideSection, GuideTable, Led, ListPosition, Statement } from './guide.ts'
import { type PlainText, plainText } from './plain-text.ts'
import { createSectionStack, type SectionStack } from './section-stack.ts'
import { type Span, splitSentences } from './split-sentences.ts'
import { readTable, rowStatements } from './table-rows.ts'
import type { Tab } from './unfold-directives.ts'

interface Walk {
  readonly source: SourceFile
  readonly sections: SectionStack
  readonly definitions: ReadonlyMap<string, string>
  readonly found: Found
  place(start: number, end: number): Place
}

interface Found {
  readonly sections: GuideSection[]
  readonly statements: Statement[]
  readonly tables: GuideTable[]
  readonly codeBlocks: CodeBlock[]
  readonly comments: GuideComment[]
  lists: number
  blocks: number
}

/** Where a block stands: in which item of which list, and what comes after it. */
interface Standing {
  readonly item?: ListPosition
  readonly leads?: Led
}

/** Turns the tree of a Markdown text into a guide. */
export function walkMarkdown(tree: Root, source: SourceFile, tabs: readonly Tab[]): Guide {
  const found: Found = { sections: [], statements: [], tables: [], codeBlocks: [], comments: [], lists: 0, blocks: 0 }
  const { place } = createLocator(source)
  const walk: Walk = { source, sections: createSectionStack(tabs), definitions: definitionsOf(tree), found, place }
  walkBlocks(walk, tree.children, {})
  const { lists: _lists, blocks: _blocks, ...rest } = found
  return { source, title: walk.sections.title() ?? titleOf(tree) ?? stemOf(source.path), ...rest }
}

function walkBlocks(
  walk: Walk,
  blocks: readonly (RootContent | BlockContent | DefinitionContent)[],
  standing: Standing,
): void {
  let first = true
  for (const [index, block] of blocks.entries()) {
    walk.sections.moveTo(offsetOf(block))
    const leads = ledBy(walk, blocks[index + 1])
    const item = standing.item === undefined ? {} : { item: { ...standing.item, first } }
    walkBlock(walk, block, { ...item, ...(leads === undefined ? {} : { leads }) })
    first = false
  }
}

function walkBlock(walk: Walk, block: RootContent, standing: Standing): void {
  if (block.type === 'heading') addHeading(walk, block)
  else if (block.type === 'paragraph') addSentences(walk, plain(walk, block.children), standing)
  else if (block.type === 'list') addList(walk, block)
  else if (block.type === 'blockquote' || block.type === 'footnoteDefinition')
    walkBlocks(walk, block.children, standing.item === undefined ? {} : { item: standing.item })
  else if (block.type === 'table') addTable(walk, block)
  else if (block.type === 'code') addCode(walk, block)
  else if (block.type === 'html') addComments(walk, block.value, offsetOf(block))
}

function addCode(walk: Walk, code: Code): void {
  const { value: text, lang } = code
  walk.found.codeBlocks.push({ language: lang ?? '', text, place: placeOf(walk, code), section: walk.sections.path() })
}

function addHeading(walk: Walk, heading: Heading): void {
  const text = plain(walk, heading.children)
  const title = text.text.replace(/\s+/g, ' ').trim()
  if (!walk.sections.enter(title, heading.depth)) return
  const place = placeOf(walk, heading)
  walk.found.sections.push({ path: walk.sections.path(), place })
  if (title !== '') pushStatement(walk, text, { kind: 'heading', span: trimmed(text.text), block: walk.found.blocks++ })
}

function addSentences(walk: Walk, text: PlainText, { item, leads }: Standing): void {
  const spans = splitSentences(text.text, text.code)
  const block = walk.found.blocks++
  for (const [index, span] of spans.entries()) {
    const isLast = index === spans.length - 1
    pushStatement(walk, text, {
      kind: 'sentence',
      span,
      block,
      ...(item === undefined ? {} : { item: { ...item, first: item.first && index === 0 } }),
      ...(isLast && leads !== undefined ? { leads } : {}),
    })
  }
}

interface Said {
  readonly kind: 'sentence' | 'heading'
  readonly span: Span
  readonly block: number
  readonly item?: ListPosition
  readonly leads?: Led
}

function pushStatement(walk: Walk, text: PlainText, { span, ...said }: Said): void {
  const within = (part: Span): boolean => part.start < span.end && part.end > span.start
  walk.found.statements.push({
    ...said,
    text: text.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    place: walk.place(text.offsetOf(span.start), text.offsetOf(span.end - 1) + 1),
    section: walk.sections.path(),
    sectionIndex: walk.found.sections.length - 1,
    code: text.code.filter(within).map(code => code.value),
    links: text.links.filter(within).map(({ text, url }) => ({ text, url })),
  })
}

function addList(walk: Walk, list: List): void {
  const number = walk.found.lists++
  for (const [index, item] of list.children.entries())
    addItem(walk, item, { list: number, item: index, ordered: list.ordered === true })
}

function addItem(
  walk: Walk,
  item: ListItem,
  { list, item: index, ordered }: { list: number; item: number; ordered: boolean },
): void {
  const task = typeof item.checked === 'boolean'
  walkBlocks(walk, item.children, { item: { list, item: index, ordered, first: true, task } })
}

function addTable(walk: Walk, table: Table): void {
  const place = (node: Nodes): Place => placeOf(walk, node)
  const read = readTable(table, { plain: nodes => plain(walk, nodes), place })
  const where = { section: walk.sections.path(), sectionIndex: walk.found.sections.length - 1 }
  const index = walk.found.tables.push({ ...read, ...where }) - 1
  for (const row of rowStatements(read, index))
    walk.found.statements.push({ ...row, ...where, block: walk.found.blocks++ })
}

function addComments(walk: Walk, html: string, start: number): void {
  for (const match of html.matchAll(/<!--(.*?)-->/gs)) {
    const from = start + match.index
    walk.found.comments.push({ text: match[1]?.trim() ?? '', place: walk.place(from, from + match[0].length) })
  }
}

/** Numbers are given in document order, so the list that comes next has the next number. */
function ledBy(walk: Walk, next: RootContent | undefined): Led | undefined {
  if (next?.type === 'list') return { kind: 'list', list: walk.found.lists }
  if (next?.type === 'code') return { kind: 'code' }
  if (next?.type === 'table') return { kind: 'table', table: walk.found.tables.length }
  return undefined
}

function plain(walk: Walk, nodes: readonly PhrasingContent[]): PlainText {
  return plainText(nodes, walk.source.text, walk.definitions)
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function placeOf(walk: Walk, node: Nodes): Place {
  return walk.place(offsetOf(node), node.position?.end.offset ?? 0)
}

function trimmed(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length }
}
