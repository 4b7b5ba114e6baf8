import { createLocator, type Place, type SourceFile } from '../text/place.ts'
import type { CodeBlock, Guide, GuideComment, GuideSection, GuideTable, Led, ListPosition, Statement } from './guide.ts'
import type { Block, GuideDocument } from './guide-document.ts'
import type { PlainText, Span } from './plain-text.ts'
import { createSectionStack, type SectionStack } from './section-stack.ts'
import { splitSentences } from './split-sentences.ts'
import { readTable, rowStatements } from './table-rows.ts'

interface Walk {
  readonly sections: SectionStack
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

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>

/** Turns what a dialect read into a guide: sections, sentences, tables, each with its place in `source`. */
export function assembleGuide(document: GuideDocument, source: SourceFile): Guide {
  const found: Found = { sections: [], statements: [], tables: [], codeBlocks: [], comments: [], lists: 0, blocks: 0 }
  const { place } = createLocator(source)
  const walk: Walk = { sections: createSectionStack(document.tabs), found, place }
  walkBlocks(walk, document.blocks, {})
  const { lists: _lists, blocks: _blocks, ...rest } = found
  return { source, title: walk.sections.title() ?? document.title ?? stemOf(source.path), ...rest }
}

function walkBlocks(walk: Walk, blocks: readonly Block[], standing: Standing): void {
  let first = true
  let cut: OpenList | undefined
  let hidden = false
  for (const [index, block] of blocks.entries()) {
    walk.sections.moveTo(block.start)
    const leads = block.kind === 'comment' ? undefined : ledBy(walk, blocks, index)
    const item = standing.item === undefined ? {} : { item: { ...standing.item, first } }
    if (block.kind === 'list') cut = addList(walk, block, hidden ? cut : undefined)
    else walkBlock(walk, block, { ...item, ...(leads === undefined ? {} : { leads }) })
    hidden = block.kind === 'comment' && block.text !== ''
    if (hidden) continue
    first = false
    if (block.kind !== 'list') cut = undefined
  }
}

/** A list that goes on behind a comment, which nobody sees; only an empty one is there to end it. */
interface OpenList {
  readonly list: number
  readonly ordered: boolean
  readonly items: number
}

function walkBlock(walk: Walk, block: Exclude<Block, BlockOf<'list'>>, standing: Standing): void {
  const { found } = walk
  const place = (): Place => walk.place(block.start, block.end)
  if (block.kind === 'heading') addHeading(walk, block)
  else if (block.kind === 'paragraph') addSentences(walk, block.text, standing)
  else if (block.kind === 'group')
    walkBlocks(walk, block.blocks, standing.item === undefined ? {} : { item: standing.item })
  else if (block.kind === 'table') addTable(walk, block)
  else if (block.kind === 'code') {
    const { language, text } = block
    found.codeBlocks.push({ language, text, place: place(), section: walk.sections.path() })
  } else {
    const { item } = standing
    const within = item === undefined ? {} : { item: { list: item.list, item: item.item } }
    found.comments.push({ text: block.text, place: place(), ...within })
  }
}

function addHeading(walk: Walk, { text, depth, start, end }: BlockOf<'heading'>): void {
  const title = text.text.replace(/\s+/g, ' ').trim()
  if (!walk.sections.enter(title, depth)) return
  walk.found.sections.push({ path: walk.sections.path(), place: walk.place(start, end) })
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

function addList(walk: Walk, { items, ordered }: BlockOf<'list'>, cut: OpenList | undefined): OpenList {
  const open = cut?.ordered === ordered ? cut : { list: walk.found.lists++, ordered, items: 0 }
  for (const [index, { task, blocks }] of items.entries())
    walkBlocks(walk, blocks, { item: { list: open.list, item: open.items + index, ordered, first: true, task } })
  return { ...open, items: open.items + items.length }
}

function addTable(walk: Walk, table: BlockOf<'table'>): void {
  const read = readTable(table, walk.place)
  const where = { section: walk.sections.path(), sectionIndex: walk.found.sections.length - 1 }
  const index = walk.found.tables.push({ ...read, ...where }) - 1
  for (const row of rowStatements(read, index))
    walk.found.statements.push({ ...row, ...where, block: walk.found.blocks++ })
}

/** Numbers are given in document order, so the list that comes next has the next number. Nobody sees a comment between. */
function ledBy(walk: Walk, blocks: readonly Block[], index: number): Led | undefined {
  let at = index + 1
  while (blocks[at]?.kind === 'comment') at++
  const next = blocks[at]
  if (next?.kind === 'list') return { kind: 'list', list: walk.found.lists }
  if (next?.kind === 'code') return { kind: 'code' }
  if (next?.kind === 'table') return { kind: 'table', table: walk.found.tables.length }
  return undefined
}

function trimmed(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length }
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')
}
