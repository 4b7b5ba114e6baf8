import { join } from 'node:path'
import { type LockedGuide, toLock, writeLock } from '../checklist/lock.ts'
import { folderTree } from '../files/folder-tree.ts'
import { writeFile } from '../files/write-file.ts'
import { buildChecklistReport } from '../report/build-checklist-report.ts'
import { checklistMarkdown, generatedMark } from '../report/checklist-markdown.ts'
import type { ChecklistReport } from '../report/checklist-report.ts'
import type { LockReport } from '../report/lock-report.ts'
import { bindAll } from './bind-all.ts'
import { compareWithLock } from './compare-with-lock.ts'
import type { GuideRequest } from './find-guides.ts'
import { loadLock, lockName } from './load-lock.ts'
import { openPolicy, type Policy } from './open-policy.ts'
import { isProblem, type Problem, problem } from './problem.ts'

export type ChecklistResult =
  | { readonly kind: 'shown'; readonly report: ChecklistReport }
  | { readonly kind: 'written'; readonly report: ChecklistReport; readonly paths: readonly string[] }
  | { readonly kind: 'compared'; readonly report: LockReport; readonly exitCode: 0 | 4 }

/** `explain` is to show, with what became of each statement. */
type Mode = 'show' | 'explain' | 'write' | 'check'

/** The checklist of a root's guides: shown, written as lock and page, or compared with the lock. */
export async function checklist(request: GuideRequest & { readonly mode: Mode }): Promise<ChecklistResult | Problem> {
  const policy = await openPolicy(request)
  if (isProblem(policy)) return policy
  const { guides: loaded, settings } = policy
  if (request.mode === 'check') return compareWithLock(loaded)
  const bound = bindAll(loaded, settings)
  if (isProblem(bound)) return bound
  const report = buildChecklistReport(
    loaded.map(({ checklist }) => ({
      checklist,
      bound: bound.requirements.filter(({ guide }) => guide === checklist.key),
    })),
    { explained: request.mode === 'explain' },
  )
  return request.mode === 'write' ? written(request, policy, report) : { kind: 'shown', report }
}

function written({ root, guide }: GuideRequest, policy: Policy, report: ChecklistReport): ChecklistResult | Problem {
  const kept = othersInLock(policy, { root, named: guide !== undefined })
  if (isProblem(kept)) return kept
  const guides = policy.guides.map(({ checklist, source, retired }) => toLock(checklist, source.file.path, retired))
  const foreign = foreignPage(root)
  if (foreign) return foreign
  const texts = [
    [pageName, checklistMarkdown(report, 'items')],
    [lockName, writeLock([...guides, ...kept])],
  ] as const
  for (const [name, text] of texts) {
    const done = writeFile(join(root, name), text)
    if (done.kind === 'refused') return problem(2, { file: name, message: `could not be written: it ${done.reason}` })
  }
  return { kind: 'written', report, paths: texts.map(([name]) => name) }
}

const pageName = 'HARDENING.md'
const maxPageBytes = 16_777_216

/** A page that somebody wrote by hand is not replaced: it may be the guide itself. */
function foreignPage(root: string): Problem | undefined {
  const page = folderTree(root).read(pageName, maxPageBytes)
  if (page.kind !== 'text' || page.text.includes(generatedMark)) return undefined
  const message = 'was not written by Hardlist, so it is not replaced'
  return problem(2, { file: pageName, message, remedy: 'move it, or delete it, and run the command again' })
}

/** The guides of the lock that this run is not about: their ids are history, and stay as long as anybody names them. */
function othersInLock(
  { guides, settings }: Policy,
  { root, named }: { readonly root: string; readonly named: boolean },
): readonly LockedGuide[] | Problem {
  const lock = loadLock(folderTree(root))
  if (lock && isProblem(lock)) return named ? lock : []
  const written = new Set(guides.map(({ checklist }) => checklist.key))
  const configured = new Set(settings.guides.map(({ key, source }) => key ?? source))
  return (lock?.guides ?? []).filter(({ key }) => !written.has(key) && (named || configured.has(key)))
}
