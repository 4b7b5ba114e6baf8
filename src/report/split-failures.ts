import type { CheckReport, Evidence } from './check-report.ts'
import { type Failure, failuresOf } from './failures-of.ts'

export interface SplitFailures {
  readonly fresh: readonly Failure[]
  readonly before: readonly Failure[]
}

/** The failures of a report by their findings: those that a change brought and those from before; all count without a base. */
export function splitFailures(report: CheckReport): SplitFailures {
  const failures = failuresOf(report)
  if (report.comparedWith === null) return { fresh: failures, before: [] }
  return { fresh: partsOf(failures, isFresh), before: partsOf(failures, found => !isFresh(found)) }
}

export const isFresh = ({ isNew }: Evidence): boolean => isNew !== false

const order = ['critical', 'high', 'medium', 'low', 'info']

function partsOf(failures: readonly Failure[], wanted: (found: Evidence) => boolean): readonly Failure[] {
  return failures
    .flatMap(failure => {
      const unmet = failure.unmet.filter(wanted)
      const severity = unmet[0]?.severity
      return severity === undefined ? [] : [{ ...failure, unmet, severity }]
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
