import { basename, dirname } from 'node:path'
import { folderTree, type NamedFile } from './folder-tree.ts'
import { isFolder } from './is-there.ts'

/** A file that the surroundings name by a whole path, of so many bytes at most. */
export function readNamedFile(path: string, maxBytes: number): NamedFile {
  return isFolder(dirname(path)) ? folderTree(dirname(path)).read(basename(path), maxBytes) : { kind: 'absent' }
}
