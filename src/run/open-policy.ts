import { type FileTree, folderTree } from '../files/folder-tree.ts'
import type { Settings } from '../settings/settings.ts'
import type { GuideRequest } from './find-guides.ts'
import { type LoadedChecklist, loadChecklists } from './load-checklists.ts'
import { type Knowledge, loadKnowledge } from './load-knowledge.ts'
import { openSettings } from './open-settings.ts'
import { isProblem, type Problem } from './problem.ts'

/** What a repository is held against: its settings, its guides with the ids of its lock, and what it knows beside them. */
export interface Policy {
  readonly settings: Settings
  readonly guides: readonly LoadedChecklist[]
  readonly knowledge: Knowledge
}

/** The policy of a run. It may stand in another tree than the files: `tree` is the root's work tree unless it is given. */
export async function openPolicy(request: GuideRequest, tree?: FileTree): Promise<Policy | Problem> {
  const settings = await openSettings(request.root, tree)
  if (isProblem(settings)) return settings
  const from = tree ?? folderTree(request.root)
  const guides = loadChecklists(request, settings, from)
  if (isProblem(guides)) return guides
  const knowledge = await loadKnowledge(from, settings)
  return isProblem(knowledge) ? knowledge : { settings, guides, knowledge }
}
