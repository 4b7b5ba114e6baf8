import { namesIn } from './list-work-tree.ts'
import { runGitForBytes } from './run-git.ts'

/** A file as a commit has it. `mode` is git's: 100644, 100755, 120000 for a link, 160000 for a submodule. */
export interface CommittedFile {
  readonly mode: string
  readonly object: string
  /** From the top of the repository. */
  readonly path: string
  /** In bytes; of a submodule none. */
  readonly size: number
}

/** All files of a commit (git ls-tree); undefined where the clone does not hold it. */
export function committedFiles(folder: string, commit: string): readonly CommittedFile[] | undefined {
  const listed = runGitForBytes(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit])
  if (listed.kind === 'failed') return undefined
  return namesIn(listed.bytes).flatMap(row => {
    const [, mode, object, size, path] = /^(\d{6}) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(row) ?? []
    if (mode === undefined || object === undefined || path === undefined) return []
    return [{ mode, object, path, size: size === '-' ? 0 : Number(size) }]
  })
}
