import { type FileTree, folderTree } from '../files/folder-tree.ts'
import { isFolder } from '../files/is-there.ts'
import type { Settings } from '../settings/settings.ts'
import { loadSettings } from './load-settings.ts'
import { type Problem, problem } from './problem.ts'

/** The settings of a root, once it is a folder. */
export async function openSettings(root: string, tree?: FileTree): Promise<Settings | Problem> {
  if (isFolder(root)) return loadSettings(tree ?? folderTree(root))
  return problem(2, {
    message: `\`${root}\` is not a folder`,
    remedy: 'name the folder that holds the deployment files',
  })
}
