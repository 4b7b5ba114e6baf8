import type { GuideComment, ListPosition, Statement } from '../../guide/guide.ts'
import type { Place } from '../../text/place.ts'

/** What an annotation can bind to. `obliges` where it is a requirement already, and no reference. */
export interface Placed {
  readonly kind: Statement['kind'] | 'table'
  readonly place: Place
  /** Sentences of one paragraph share it. */
  readonly block: number
  readonly item?: Pick<ListPosition, 'list' | 'item'>
  readonly obliges: boolean
}

export type Binding = { readonly kind: 'bound'; readonly to: number } | { readonly kind: 'loose'; readonly why: string }

interface Scene {
  readonly targets: readonly Placed[]
  readonly comments: readonly GuideComment[]
  readonly above: readonly Nearness[]
  readonly below: readonly Nearness[]
  readonly ofItem: ReadonlyMap<string, readonly number[]>
}

/** `line` on the same line, `touching` on the next one, `apart` behind a blank one. */
type Nearness = 'line' | 'touching' | 'apart'

/**
 * Finds what each comment binds to: the statement that it stands in or behind in the same block, which a line directly
 * below it is as well where nothing touches it from below; else the next block. Targets and comments are in document order.
 */
export function createPlacing(
  targets: readonly Placed[],
  comments: readonly GuideComment[],
): (comment: number) => Binding {
  const before = comments.map(({ place }) => lastBefore(targets, place))
  const scene = {
    targets,
    comments,
    above: nearnesses(targets, comments, before),
    below: nearnessesBelow(targets, comments, before),
    ofItem: byItem(targets),
  }
  return comment => bindingOf(scene, comment, before[comment] ?? -1)
}

function bindingOf(scene: Scene, comment: number, before: number): Binding {
  const { targets, comments, above, below } = scene
  const previous = targets[before]
  const next = targets[before + 1]
  const place = comments[comment]?.place
  if (previous && place && isBefore(place, ends(previous.place))) return bound(before)
  if (previous && above[comment] === 'line') return bound(before)
  const own = lastOfItem(scene, comment, before)
  if (own !== undefined && !isSameItem(comments[comment]?.item, next?.item)) return bound(own)
  const isAlone = below[comment] === 'apart' || next?.kind === 'heading'
  if (previous && previous.kind !== 'heading' && above[comment] === 'touching' && isAlone) return bound(before)
  if (next === undefined) return { kind: 'loose', why: 'no statement stands after it' }
  if (next.kind === 'heading' && !next.obliges)
    return { kind: 'loose', why: 'a heading comes next: write it below the heading, or on the line of the heading' }
  return bound(firstOfBlock(targets, before + 1))
}

/** The first sentence of a paragraph that obliges, else the first. */
function firstOfBlock(targets: readonly Placed[], first: number): number {
  const block = targets[first]?.block
  for (let at = first; targets[at]?.block === block && at < targets.length; at++) if (targets[at]?.obliges) return at
  return first
}

function lastOfItem({ comments, ofItem }: Scene, comment: number, before: number): number | undefined {
  const item = comments[comment]?.item
  return item === undefined ? undefined : ofItem.get(itemKey(item))?.findLast(target => target <= before)
}

function byItem(targets: readonly Placed[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, { item }] of targets.entries()) {
    if (item === undefined) continue
    const list = found.get(itemKey(item)) ?? []
    list.push(index)
    found.set(itemKey(item), list)
  }
  return found
}

type Item = Pick<ListPosition, 'list' | 'item'>

const itemKey = ({ list, item }: Item): string => `${list} ${item}`

function isSameItem(one: Item | undefined, other: Item | undefined): boolean {
  return one !== undefined && other !== undefined && itemKey(one) === itemKey(other)
}

/** How near each comment stands to the target above it, other comments between them left out. */
function nearnesses(
  targets: readonly Placed[],
  comments: readonly GuideComment[],
  before: readonly number[],
): readonly Nearness[] {
  const found: Nearness[] = []
  for (const [index, { place }] of comments.entries()) {
    const target = targets[before[index] ?? -1]
    const isChained = index > 0 && before[index] === before[index - 1]
    const over = isChained ? comments[index - 1]?.place : undefined
    const here = nearness(over ?? target?.place, place)
    found.push(isChained ? farther(found[index - 1] ?? 'apart', here) : here)
  }
  return found
}

function nearnessesBelow(
  targets: readonly Placed[],
  comments: readonly GuideComment[],
  before: readonly number[],
): readonly Nearness[] {
  const found: Nearness[] = comments.map(() => 'apart')
  for (let index = comments.length - 1; index >= 0; index--) {
    const isChained = index + 1 < comments.length && before[index] === before[index + 1]
    const under = isChained ? comments[index + 1]?.place : targets[(before[index] ?? -1) + 1]?.place
    const here = nearness(comments[index]?.place, under)
    found[index] = isChained ? farther(found[index + 1] ?? 'apart', here) : here
  }
  return found
}

function nearness(over: Place | undefined, under: Place | undefined): Nearness {
  if (over === undefined || under === undefined) return 'apart'
  const lines = under.line - over.endLine
  return lines <= 0 ? 'line' : lines === 1 ? 'touching' : 'apart'
}

function farther(one: Nearness, other: Nearness): Nearness {
  return one === 'apart' || other === 'apart' ? 'apart' : one === 'line' ? other : one
}

interface Point {
  readonly line: number
  readonly column: number
}

const isBefore = (one: Point, other: Point): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column)

const ends = ({ endLine, endColumn }: Place): Point => ({ line: endLine, column: endColumn })

/** The last target that begins before the place; -1 where none does. */
function lastBefore(targets: readonly Placed[], place: Place): number {
  let low = -1
  let high = targets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = targets[middle]?.place
    if (start && isBefore(start, place)) low = middle
    else high = middle - 1
  }
  return low
}

function bound(to: number): Binding {
  return { kind: 'bound', to }
}
