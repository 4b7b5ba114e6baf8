import type { GuideWarning } from './checklist.ts'
import type { LintedGuide } from './lint.ts'
import { lints } from './lints.ts'

/** More of one kind tell an author nothing new. */
const mostOfOne = 20

/** What the author of a guide would want to mend, by line. */
export function lintGuide(linted: LintedGuide): readonly GuideWarning[] {
  return lints.flatMap(lint => bounded(lint.find(linted))).sort((a, b) => a.line - b.line)
}

function bounded(warnings: readonly GuideWarning[]): readonly GuideWarning[] {
  const sorted = [...warnings].sort((a, b) => a.line - b.line)
  const next = sorted[mostOfOne]
  if (next === undefined) return sorted
  const rest = sorted.length - mostOfOne
  const message = `${rest} more of the kind that line ${sorted[mostOfOne - 1]?.line ?? 1} has, the first of them here`
  return [...sorted.slice(0, mostOfOne), { line: next.line, message }]
}
