import { type FileTree, folderTree } from '../files/folder-tree.ts'
import type { Settings } from '../settings/settings.ts'
import type { GuideRequest } from './find-guides.ts'
import { type LoadedChecklist, loadChecklists } from './load-checklists.ts'
import { openSettings } from './open-settings.ts'
import { isProblem, type Problem } from './problem.ts'

/** What a repository is held against: its settings, and its guides with the ids of its lock. */
export interface Policy {
  readonly settings: Settings
  readonly guides: readonly LoadedChecklist[]
}

/** The policy of a run. It may stand in another tree than the files: `tree` is the root's work tree unless it is given. */
export async function openPolicy(request: GuideRequest, tree?: FileTree): Promise<Policy | Problem> {
  const settings = await openSettings(request.root, tree)
  if (isProblem(settings)) return settings
  const guides = loadChecklists(request, settings, tree ?? folderTree(request.root))
  return isProblem(guides) ? guides : { settings, guides }
}
