import { listFiles } from '../files/list-files.ts'
import { openRegular } from '../files/open-regular.ts'
import { readFiles } from '../files/read-files.ts'
import { prefixOf } from '../git/commits.ts'
import { currentBranch } from '../git/current-branch.ts'
import { listWorkTree } from '../git/list-work-tree.ts'
import { repositoryName } from '../git/repository-name.ts'
import { isIncidental, wantedWords } from '../inventory/readers/hidden-kinds.ts'
import type { UnreadableFile } from '../inventory/take-inventory.ts'
import type { Settings } from '../settings/settings.ts'
import type { SourceFile } from '../text/place.ts'

/** The files that a review is about, as texts. The work tree is one such tree, a commit may be another. */
export interface SourceTree {
  readonly paths: readonly string[]
  readonly files: readonly SourceFile[]
  readonly unreadable: readonly UnreadableFile[]
  /** Why the tree is not whole. */
  readonly notes: readonly string[]
  /** The repository's own name, the product of a release folder that names none. */
  readonly repository: string
  /** The root is a folder below the top of its work tree. */
  readonly isPart: boolean
  readonly branch?: string
  /** Reads more of the tree's files, whatever words they hold: those that others name. What cannot be read is left out. */
  readMore(paths: readonly string[]): readonly SourceFile[]
}

/** `apart` is a folder below the root, relative to it, whose files are not the repository's. */
interface Place {
  readonly branch?: string | undefined
  readonly apart?: string | undefined
}

/** Reads the files of a folder that can matter: those that git lists, else all. */
export function readTree(root: string, settings: Settings, { branch: named, apart }: Place = {}): SourceTree {
  const { limits } = settings
  const branch = named ?? currentBranchOf(root, settings)
  const known = listWorkTree(root)
  const { paths, notes } = listFiles({ root, known: known?.paths, maxFiles: limits.maxFiles })
  const isApart = (path: string): boolean => apart !== undefined && path.startsWith(`${apart}/`)
  const wanted = paths.filter(path => !settings.excludes(path) && !isApart(path))
  const { files, unread } = readFiles({
    open: openRegular(root),
    paths: wanted,
    words: wantedWords,
    isIncidental,
    ...limits,
  })
  return {
    paths: wanted,
    files,
    unreadable: [...unread, ...asUnreadable(known?.submodules.filter(path => wanted.includes(path)) ?? [])],
    notes,
    // asking git takes longer than reading a small repository, and few need the answer
    get repository() {
      return repositoryName(root)
    },
    get isPart() {
      return (prefixOf(root) ?? '') !== ''
    },
    readMore: more => readFiles({ open: openRegular(root), paths: more, words: () => [[]], ...limits }).files,
    ...(branch === undefined ? {} : { branch }),
  }
}

const currentBranchOf = (root: string, { hasBranches }: Settings): string | undefined =>
  hasBranches ? currentBranch(root) : undefined

/** A commit of another repository is no file of this one. */
export const asUnreadable = (submodules: readonly string[]): readonly UnreadableFile[] =>
  submodules.map(path => ({ path, reason: 'is a submodule, which is not analysed', seen: '' }))
