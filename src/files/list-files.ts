import type { ListedFiles } from './listed-files.ts'
import { walkFolder } from './walk-folder.ts'

const defaultMaxFiles = 100_000

export interface ListRequest {
  readonly root: string
  /** What git lists below the root, when it does: then nothing is walked. */
  readonly known: readonly string[] | undefined
  readonly maxFiles?: number
}

/** The files below a folder: those that git knows or would add, else all but `.git` and `node_modules`. */
export function listFiles({ root, known, maxFiles = defaultMaxFiles }: ListRequest): ListedFiles {
  const { paths, notes } = known ? { paths: known, notes: [] } : walkFolder(root, maxFiles)
  const sorted = paths.filter(isInside).toSorted()
  if (sorted.length <= maxFiles) return { paths: sorted, notes }
  return { paths: sorted.slice(0, maxFiles), notes: [...notes, `only the first ${maxFiles} files were looked at`] }
}

const isInside = (path: string): boolean => !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path)
