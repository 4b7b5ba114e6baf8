import { folderTree } from '../files/folder-tree.ts'
import { prefixOf, treeOf } from '../git/commits.ts'
import { cloneOf, commitTree } from './commit-tree.ts'

/** The number of a work tree's line in another text of its file; undefined where that text does not have the line. */
export type LineAt = (file: string, line: number) => number | undefined

/**
 * Line numbers at a commit. GitHub checks out the merge of a pull request, whose lines differ from those of its head where
 * the base has moved on. Undefined where the clone does not hold the commit.
 */
export function linesAtCommit(root: string, commit: string): LineAt | undefined {
  const tree = treeOf(root, commit)
  if (tree === undefined) return undefined
  if (tree === treeOf(root, 'HEAD')) return (_, line) => line
  const there = commitTree({ source: cloneOf(root), commit, prefix: prefixOf(root) ?? '' })
  const here = folderTree(root)
  const known = new Map<string, LineAt>()
  return (file, line) => {
    const lines = known.get(file) ?? lineMap(textOf(here, file), textOf(there, file))
    known.set(file, lines)
    return lines(file, line)
  }
}

const maxBytes = 1_048_576

function textOf(tree: ReturnType<typeof folderTree> | undefined, file: string): string | undefined {
  const read = tree?.read(file, maxBytes)
  return read?.kind === 'text' ? read.text : undefined
}

function lineMap(here: string | undefined, there: string | undefined): LineAt {
  if (here === undefined || there === undefined) return () => undefined
  if (here === there) return (_, line) => line
  const [from, to] = [here.split('\n'), there.split('\n')]
  return (_, line) => nearestEqual({ from, to }, line - 1)
}

interface Texts {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** The equal line whose neighbours are most alike, the nearer one of two. */
function nearestEqual({ from, to }: Texts, at: number): number | undefined {
  const alike = (other: number): number =>
    [-3, -2, -1, 1, 2, 3].filter(step => from[at + step] === to[other + step]).length
  const candidates = to.flatMap((text, index) => (text === from[at] ? [index] : []))
  const [best] = candidates
    .map(index => ({ index, score: alike(index), distance: Math.abs(index - at) }))
    .toSorted((a, b) => b.score - a.score || a.distance - b.distance)
  return best && best.index + 1
}
