import { listFiles } from '../files/list-files.ts'
import { readFiles } from '../files/read-files.ts'
import { isIncidental, wantedWords } from '../inventory/readers/hidden-kinds.ts'
import type { Settings } from '../settings/settings.ts'
import type { CommitTree } from './commit-tree.ts'
import { asUnreadable, type SourceTree } from './read-tree.ts'

/** Reads the files of a commit as those of a folder are read. Its repository and branch are those of the work tree. */
export function readCommit(tree: CommitTree, settings: Settings, workTree: SourceTree): SourceTree {
  const { limits } = settings
  const { paths, notes } = listFiles({ root: '', known: [...tree.files.keys()], maxFiles: limits.maxFiles })
  const wanted = paths.filter(path => !settings.excludes(path))
  const open = tree.opening(wanted.filter(path => wantedWords(path).length > 0))
  const { files, unread } = readFiles({ open, paths: wanted, words: wantedWords, isIncidental, ...limits })
  const { branch } = workTree
  return {
    paths: wanted,
    files,
    unreadable: [...unread, ...asUnreadable(wanted.filter(path => tree.files.get(path)?.mode === '160000'))],
    notes,
    get repository() {
      return workTree.repository
    },
    get isPart() {
      return workTree.isPart
    },
    readMore: more => readFiles({ open: tree.opening(more), paths: more, words: () => [[]], ...limits }).files,
    ...(branch === undefined ? {} : { branch }),
  }
}
