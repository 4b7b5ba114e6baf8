import type { CheckReport } from '../report/check-report.ts'
import { thresholdOf } from '../verdict/outcome-of-run.ts'
import { reaches } from '../verdict/severity-of.ts'

/** The outputs that follow from a report: short scalars, since people paste outputs into scripts. */
export function reportOutputs(report: CheckReport): Readonly<Record<string, string>> {
  const { status, counts, verdicts, failOn } = report
  const blocking = verdicts.filter(
    ({ status, severity }) => status === 'fail' && severity !== null && reaches(severity, thresholdOf(failOn)),
  )
  const fresh = verdicts.filter(({ status, probes }) =>
    probes.some(({ evidence }) =>
      evidence.some(
        ({ isNew, outcome, waived, severity }) =>
          status === 'fail' && isNew && outcome === 'unmet' && !waived && reaches(severity, thresholdOf(failOn)),
      ),
    ),
  )
  return {
    status,
    failures: String(blocking.length),
    'new-failures': String(report.comparedWith === null ? blocking.length : fresh.length),
    unknown: String(counts.unknown),
    'needs-attestation': String(counts.needsAttestation),
    waived: String(counts.waived),
    stale: String(status === 'stale'),
  }
}
