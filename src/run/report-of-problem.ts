import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { causeWords } from '../report/problem-text.ts'
import type { FailOn } from '../verdict/outcome-of-run.ts'
import type { Problem } from './problem.ts'

/** The report of a run that could not look at anything: it says why, and nothing in it has passed. */
export function reportOfProblem(
  { causes, exitCode }: Problem,
  { version, failOn }: { readonly version: string; readonly failOn: FailOn },
): CheckReport {
  const incomplete = causes.map(causeWords)
  const report = buildCheckReport({
    version,
    guides: [],
    verdicts: [],
    probes: [],
    outcome: { status: 'incomplete', exitCode: 3 },
    failOn,
    incomplete,
    hints: [],
    unread: [],
  })
  return exitCode === 3 ? report : { ...report, status: 'error', exitCode }
}
