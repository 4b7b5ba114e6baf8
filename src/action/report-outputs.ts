import type { CheckReport } from '../report/check-report.ts'
import { failedOf, newlyFailedOf } from '../report/summary-of.ts'

/** The outputs that follow from a report: short scalars, since people paste outputs into scripts. */
export function reportOutputs(report: CheckReport): Readonly<Record<string, string>> {
  const { status, counts } = report
  return {
    status,
    failures: String(failedOf(report).blocking),
    'new-failures': String(newlyFailedOf(report).blocking),
    unknown: String(counts.unknown),
    'needs-attestation': String(counts.needsAttestation),
    waived: String(counts.waived),
    stale: String(status === 'stale'),
  }
}
