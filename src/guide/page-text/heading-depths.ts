import type { Block } from '../guide-document.ts'
import { fewestOfOutline, outline } from './outline.ts'
import type { PageSection } from './page-sections.ts'

const deepest = 6
const introduction = /^(?:this|the following|these|in (?:this|the following)) (?:section|chapter|part)s?\b/i

interface Walk {
  readonly known: ReadonlyMap<string, number>
  readonly isNumbered: boolean
  /** The headings that a list of the last section of a depth has named. */
  readonly announced: Map<number, ReadonlySet<string>>
  previous: number
  isParent: boolean
  hadParent: boolean
}

/** The depth of each section's heading, from 1, the title's. A page does not say it: its structure and words are all there is. */
export function headingDepths(sections: readonly PageSection[]): readonly number[] {
  const names = sections.map(({ heading }) => nameOf(heading?.text ?? ''))
  const found = new Set(names.filter(name => outline.has(name)))
  const known = found.size < fewestOfOutline ? new Map<string, number>() : outline
  const isNumbered = names.some(name => /^1\.? /.test(name)) && names.some(name => /^2\.? /.test(name))
  const repeated = repeatedIn(names)
  const walk: Walk = { known, isNumbered, announced: new Map(), previous: 1, isParent: false, hadParent: false }
  return sections.map((section, index) => {
    const name = names[index] ?? ''
    const isFirst = index === 0 || (index === 1 && sections[0]?.blocks.length === 0)
    const isTitle = section.heading === undefined || (isFirst && !known.has(name))
    const leads = leadsTo(section, sections[index + 1])
    const isPart = !isTitle && repeated.has(name) && !known.has(name)
    const depth = isTitle ? 1 : isPart ? walk.previous + 1 : Math.min(deepest, depthOf(walk, name, leads))
    announce(walk, section, depth)
    if (isPart) return depth
    walk.previous = depth
    walk.isParent = depth > 1 && leads
    walk.hadParent ||= walk.isParent
    return depth
  })
}

/** A title that comes again names a part of the section before it. */
function repeatedIn(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter(name => seen.has(name) || !seen.add(name)))
}

function depthOf(walk: Walk, name: string, leads: boolean): number {
  const numbers = walk.isNumbered ? /^\d{1,3}(?:\.\d{1,3})*/.exec(name)?.[0] : undefined
  const given = walk.known.get(name) ?? numbers?.split('.').length ?? announcedDepth(walk, name)
  if (given !== undefined) return numbers === undefined ? given : given + 1
  if (walk.isParent) return walk.previous + 1
  return Math.max(2, walk.previous - (leads && walk.hadParent ? 1 : 0))
}

function announcedDepth({ announced }: Walk, name: string): number | undefined {
  for (let depth = deepest; depth >= 1; depth--) if (announced.get(depth)?.has(name)) return depth + 1
  return undefined
}

/** Nothing but the next heading, or a sentence about the section, stands under the heading of others. */
function leadsTo({ blocks }: PageSection, next: PageSection | undefined): boolean {
  if (next?.heading === undefined) return false
  const [first] = blocks
  return (
    blocks.length === 0 || (blocks.length === 1 && first?.kind === 'paragraph' && introduction.test(first.text.text))
  )
}

/** The items of a section that name the headings after it: "divided into two components: 1. Kubernetes 2. Juju". */
function announce({ announced }: Walk, { blocks }: PageSection, depth: number): void {
  for (let deeper = depth; deeper <= deepest; deeper++) announced.delete(deeper)
  announced.set(depth, new Set(blocks.flatMap(block => (block.kind === 'list' ? namedIn(block) : []))))
}

function namedIn(list: Extract<Block, { readonly kind: 'list' }>): readonly string[] {
  return list.items.flatMap(({ blocks: [first] }) =>
    first?.kind === 'paragraph' && first.text.text.length < 200
      ? [nameOf(first.text.text.split(/,|:| – | - /)[0] ?? '')]
      : [],
  )
}

function nameOf(text: string): string {
  return text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.:;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
