import { join } from 'node:path'
import { toLock, writeLock } from '../checklist/lock.ts'
import { writeFile } from '../files/write-file.ts'
import { buildChecklistReport } from '../report/build-checklist-report.ts'
import { checklistMarkdown } from '../report/checklist-markdown.ts'
import type { ChecklistReport } from '../report/checklist-report.ts'
import type { LockReport } from '../report/lock-report.ts'
import { bindAll } from './bind-all.ts'
import { compareWithLock } from './compare-with-lock.ts'
import type { GuideRequest } from './find-guides.ts'
import { type LoadedChecklist, loadChecklists } from './load-checklists.ts'
import { lockName } from './load-lock.ts'
import { openRoot } from './open-root.ts'
import { isProblem, type Problem, problem } from './problem.ts'

export type ChecklistResult =
  | { readonly kind: 'shown'; readonly report: ChecklistReport }
  | { readonly kind: 'written'; readonly report: ChecklistReport; readonly paths: readonly string[] }
  | { readonly kind: 'compared'; readonly report: LockReport; readonly exitCode: 0 | 4 }

/** The checklist of a root's guides: shown, written as lock and page, or compared with the lock. */
export async function checklist(
  request: GuideRequest & { readonly mode: 'show' | 'write' | 'check' },
): Promise<ChecklistResult | Problem> {
  const settings = await openRoot(request.root)
  if (isProblem(settings)) return settings
  const loaded = loadChecklists(request, settings)
  if (isProblem(loaded)) return loaded
  if (request.mode === 'check') return compareWithLock(loaded)
  const bound = bindAll(loaded, settings)
  if (isProblem(bound)) return bound
  const report = buildChecklistReport(
    loaded.map(({ checklist }) => ({
      checklist,
      bound: bound.requirements.filter(({ guide }) => guide === checklist.key),
    })),
  )
  return request.mode === 'write' ? written(request.root, loaded, report) : { kind: 'shown', report }
}

function written(root: string, loaded: readonly LoadedChecklist[], report: ChecklistReport): ChecklistResult | Problem {
  const guides = loaded.map(({ checklist, source, retired }) => toLock(checklist, source.file.path, retired))
  const texts = [
    [lockName, writeLock(guides)],
    ['HARDENING.md', checklistMarkdown(report)],
  ] as const
  const refused = texts.map(([name, text]) => writeFile(join(root, name), text)).filter(done => done.kind === 'refused')
  if (refused.length > 0)
    return problem(
      2,
      ...refused.map(({ path, reason }) => ({ file: path, message: `could not be written: it ${reason}` })),
    )
  return { kind: 'written', report, paths: texts.map(([name]) => name) }
}
