import { difference } from '../change/difference.ts'
import { toLocked } from '../checklist/lock.ts'
import type { LockReport } from '../report/lock-report.ts'
import type { Cause } from '../report/problem-text.ts'
import { changeRows } from './change-rows.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { lockName } from './load-lock.ts'
import { type Problem, problem } from './problem.ts'

/** How the lock stands to the guides. A lock that is missing or was edited by hand is a problem, an old one a result. */
export function compareWithLock(
  loaded: readonly LoadedChecklist[],
): { readonly kind: 'compared'; readonly report: LockReport; readonly exitCode: 0 | 4 } | Problem {
  const causes = loaded.flatMap(causesOf)
  if (causes.length > 0) return problem(2, ...causes)
  const states = loaded.flatMap(({ lock, checklist: { key, path } }) =>
    lock.kind === 'missing' || lock.kind === 'edited-by-hand' ? [] : [{ key, path, state: lock.kind }],
  )
  const changes = loaded.flatMap(({ lock, checklist }) =>
    lock.kind === 'stale' || lock.kind === 'extractor-only'
      ? difference(lock.locked.requirements, checklist.requirements.map(toLocked))
      : [],
  )
  const report: LockReport = {
    version: 1,
    guides: states,
    changes: changeRows(changes),
    flips: [],
  }
  return { kind: 'compared', report, exitCode: states.some(({ state }) => state === 'stale') ? 4 : 0 }
}

const remedy = 'generate it with `hardlist checklist --write`'

/** Why the lock of a guide says nothing: it is not there, or somebody edited it. */
export function causesOf({ lock, checklist }: LoadedChecklist): readonly Cause[] {
  if (lock.kind === 'missing')
    return [{ file: lockName, message: `the lock does not hold the guide \`${checklist.path}\``, remedy }]
  if (lock.kind !== 'edited-by-hand') return []
  const shown = lock.ids
    .slice(0, 3)
    .map(id => `\`${id}\``)
    .join(', ')
  const more = lock.ids.length > 3 ? ` and ${lock.ids.length - 3} more` : ''
  return [{ file: lockName, message: `the lock was edited by hand: ${shown}${more}`, remedy }]
}
