import type { Change } from '../change/difference.ts'
import type { LockedRequirement } from '../checklist/lock.ts'
import type { LockReport } from '../report/lock-report.ts'

/** A difference in its published form. */
export function changeRows(changes: readonly Change[]): LockReport['changes'] {
  return changes.map(({ kind, id, before, after }) => ({ kind, id, before: side(before), after: side(after) }))
}

function side(requirement: LockedRequirement | null) {
  if (!requirement) return null
  const { text, line, strength, section, parameters } = requirement
  return { text, line, strength, section, parameters: parameters ?? null }
}
