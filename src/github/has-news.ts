import type { CheckReport } from '../report/check-report.ts'

const soonDays = 14

/**
 * Whether a report is worth a comment where there is none: something new, mended or proposed, a decision that ends soon, an
 * analysis that is not whole. What was wrong before, is unknown or waits for a person is none by itself.
 */
export function hasNews(report: CheckReport, today: string): boolean {
  const { counts, verdicts, mended, proposals, difference, incomplete, status } = report
  const failures = counts.newFailures ?? counts.fail
  const decided = verdicts.flatMap(({ waiver, attestation }) => [waiver?.until ?? [], attestation?.until ?? []].flat())
  return (
    failures > 0 ||
    mended.length > 0 ||
    proposals.length > 0 ||
    difference !== null ||
    incomplete.length > 0 ||
    status === 'stale' ||
    decided.some(until => Date.parse(until) - Date.parse(today) <= soonDays * 86_400_000)
  )
}
