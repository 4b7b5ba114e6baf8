import { type Comparison, compare } from '../verdict/compare.ts'
import type { LineHint } from './bind-all.ts'
import { inventoryOf } from './inventory-of.ts'
import { isProblem, type Problem } from './problem.ts'
import type { SourceTree } from './read-tree.ts'
import { type Review, type ReviewRequest, review } from './review.ts'

/** The trees on both sides of a change. */
export interface Sides {
  readonly base: SourceTree
  readonly tree: SourceTree
}

/** What the files say that the base does not: it is judged by the same policy. */
export async function compareWithBase(
  { base, tree }: Sides,
  { policy, today }: Pick<ReviewRequest, 'policy' | 'today'>,
  reviewed: Review,
): Promise<Comparison | Problem> {
  const inventory = await inventoryOf(base, policy.settings)
  const before = review({ policy, inventory, notes: base.notes, today })
  if (isProblem(before)) return before
  return compare({ ...before, ...base }, { ...reviewed, ...tree })
}

/** Whether a file holds the same text as at the base; one that could not be read as text does not count as the same. */
export function unchangedSince({ base, tree }: Sides): (path: string) => boolean {
  const before = textsOf(base)
  const now = textsOf(tree)
  return path => now.has(path) && now.get(path) === before.get(path)
}

/**
 * Why the analysis of a change is not whole beside what it says itself: files that were read at the base and that became a
 * link or a repository of their own, or lie below one. What deploys them may follow where this does not.
 */
export function lostSince({ base, tree }: Sides): readonly string[] {
  const listed = new Set(tree.paths)
  const now = textsOf(tree)
  const reasons = new Map(tree.unreadable.map(({ path, reason }) => [path, reason]))
  return base.files.flatMap(({ path }) => {
    if (now.has(path)) return []
    const reason = reasons.get(path)
    if (reason !== undefined) return [`${path} was read at the base, and now it ${reason}`]
    const above = foldersOf(path).find(folder => listed.has(folder))
    return above === undefined ? [] : [`${path} was read at the base, and now ${above} is a link or another repository`]
  })
}

const mostHints = 20

/** What a reader of the change should see: files of deployments that it turns into something that nobody reads. */
export function unreadSince({ base, tree }: Sides): readonly LineHint[] {
  const listed = new Set(tree.paths)
  const now = textsOf(tree)
  const before = new Set(base.unreadable.map(({ path }) => path))
  const given = tree.unreadable.filter(({ path }) => !before.has(path))
  const emptied = base.files.filter(
    ({ path }) => listed.has(path) && !now.has(path) && !given.some(one => one.path === path),
  )
  return [
    ...given.map(({ path, reason }) => ({
      file: path,
      line: 1,
      message: `is new here and was not read: it ${reason}`,
    })),
    ...emptied.map(({ path }) => ({
      file: path,
      line: 1,
      message: 'was read at the base and is no file of a deployment any more',
    })),
  ].slice(0, mostHints)
}

const textsOf = ({ files }: SourceTree): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]))

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}
