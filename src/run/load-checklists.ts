import { buildChecklist } from '../checklist/build-checklist.ts'
import { carryIds, guideInLock } from '../checklist/carry-ids.ts'
import { checkLock, type LockState } from '../checklist/check-lock.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { Lock, LockedGuide } from '../checklist/lock.ts'
import type { FileTree } from '../files/folder-tree.ts'
import { parseGuide } from '../guide/parse-guide.ts'
import type { Settings } from '../settings/settings.ts'
import { findGuides, type GuideRequest, type GuideSource } from './find-guides.ts'
import { loadLock } from './load-lock.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** A guide's checklist with the ids of the lock, where it is in there, and how the lock stands to it. */
export interface LoadedChecklist {
  readonly source: GuideSource
  readonly checklist: Checklist
  readonly retired: LockedGuide['retired']
  readonly lock: LockState
}

/** The checklists of the guides that a run is about, with the ids of the policy's lock. */
export function loadChecklists(
  request: GuideRequest,
  settings: Settings,
  policy: FileTree,
): readonly LoadedChecklist[] | Problem {
  const sources = findGuides(request, settings, policy)
  if (isProblem(sources)) return sources
  const lock = loadLock(policy)
  if (lock && isProblem(lock)) return lock
  const loaded = sources.map((source): LoadedChecklist | Problem => {
    const fresh = builtOf(source)
    if (isProblem(fresh)) return fresh
    return { source, ...locked(fresh, lock, { inherits: request.guide === undefined && sources.length === 1 }) }
  })
  const problems = loaded.filter(isProblem)
  if (problems.length > 0) return problem(2, ...problems.flatMap(({ causes }) => causes))
  return loaded.flatMap(one => (isProblem(one) ? [] : [one]))
}

/** What a change makes of the policy is held against the policy of its base, and mostly both have the same guides. */
const built = new Map<string, Checklist | Problem>()
const mostBuilt = 8

function builtOf({ key, file }: GuideSource): Checklist | Problem {
  // neither a key nor a path has a zero in it
  const id = [key, file.path, file.text].join('\0')
  const known = built.get(id) ?? build(key, file)
  if (built.size >= mostBuilt) built.clear()
  built.set(id, known)
  return known
}

function build(key: string, file: GuideSource['file']): Checklist | Problem {
  const { path } = file
  const read = parseGuide(file)
  if (read.kind === 'refused') return problem(2, { file: path, line: read.problem.line, message: read.problem.message })
  const fresh = buildChecklist(read.guide, { key, path })
  return fresh.problems.length > 0 ? problem(2, ...fresh.problems.map(wrong => ({ file: path, ...wrong }))) : fresh
}

/** A guide that was named for this run alone has nothing to do with the lock of another one. */
function locked(fresh: Checklist, lock: Lock | undefined, { inherits }: { readonly inherits: boolean }) {
  const isIn = lock?.guides.some(({ key }) => key === fresh.key) ?? false
  if (!lock || (!isIn && !inherits)) return { checklist: fresh, retired: [], lock: { kind: 'missing' } as const }
  return { ...carryIds(fresh, guideInLock(lock, fresh.key)), lock: checkLock(lock, fresh) }
}
