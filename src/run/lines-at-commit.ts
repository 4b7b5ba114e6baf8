import { prefixOf, treeOf } from '../git/commits.ts'
import { type CommittedFile, committedFiles } from '../git/committed-files.ts'
import { lineShifts, type Shift } from '../git/line-map.ts'

/** The number of a work tree's line at another commit, `absent` where the file is not there, undefined where the line is not. */
export type LineAt = (file: string, line: number) => number | 'absent' | undefined

/**
 * Line numbers at a commit. GitHub checks out the merge of a pull request, whose lines differ from those of its head where
 * the base has moved on. Of a commit that the clone does not hold `listed` are the files, as GitHub lists them: only those
 * that are the same on both sides have lines there. Undefined where nothing is known.
 */
export function linesAtCommit(
  root: string,
  commit: string,
  listed?: readonly Pick<CommittedFile, 'path' | 'object'>[],
): LineAt | undefined {
  const tree = treeOf(root, commit)
  if (tree !== undefined && tree === treeOf(root, 'HEAD')) return (_, line) => line
  const there = listed ?? committedFiles(root, commit)
  const here = committedFiles(root, 'HEAD')
  if (there === undefined || here === undefined) return undefined
  const prefix = prefixOf(root) ?? ''
  const objects = [there, here].map(files => new Map(files.map(({ path, object }) => [path, object])))
  const known = new Map<string, readonly Shift[] | undefined>()
  return (file, line) => {
    const path = prefix + file
    const [theirs, ours] = objects.map(files => files.get(path))
    if (theirs === undefined) return 'absent'
    if (theirs === ours) return line
    if (tree === undefined) return undefined
    if (!known.has(file)) known.set(file, lineShifts(root, file, { from: commit, to: 'HEAD' }))
    return shifted(known.get(file), line)
  }
}

function shifted(shifts: readonly Shift[] | undefined, line: number): number | undefined {
  const by = shifts?.findLast(({ from }) => from <= line)?.by
  return by === undefined ? undefined : line - by
}
