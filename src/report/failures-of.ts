import type { CheckReport, Evidence, ProbeResult, VerdictRow } from './check-report.ts'

/** What one probe holds against the repository: everything a reader needs to mend or waive it. */
export interface Failure {
  /** The requirement that it fails, and the others of which it is said as well, in the order of the guide. */
  readonly verdict: VerdictRow
  readonly others: readonly VerdictRow[]
  readonly probe: ProbeResult
  /** The unwaived unmet findings, worst first. */
  readonly unmet: readonly Evidence[]
  readonly severity: Evidence['severity']
}

const order = ['critical', 'high', 'medium', 'low', 'info']

/** The failures of a report, worst first, then in the order of the guide; the same findings are told once. */
export function failuresOf(report: CheckReport): readonly Failure[] {
  const told = new Map<string, Failure>()
  const failures = report.verdicts
    .filter(({ status }) => status === 'fail')
    .flatMap(verdict => verdict.probes.flatMap(probe => failureOf(verdict, probe) ?? []))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  for (const failure of failures) {
    const key = JSON.stringify([
      failure.probe.id,
      failure.unmet.map(({ subject, line, column }) => [subject, line, column]),
    ])
    const first = told.get(key)
    told.set(key, first ? { ...first, others: [...first.others, failure.verdict] } : failure)
  }
  return [...told.values()]
}

function failureOf(verdict: VerdictRow, probe: ProbeResult): Failure | undefined {
  const unmet = probe.evidence
    .filter(({ outcome, waived }) => outcome === 'unmet' && !waived)
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const severity = unmet[0]?.severity
  return severity === undefined ? undefined : { verdict, others: [], probe, unmet, severity }
}

/** The waiver of a failure, as a line for the `waivers:` of `hardlist.yml`; people fill in reason, owner and day. */
export function waiverLine(failure: Failure): string {
  return `- { ${waiverFields(failure).join(', ')} }`
}

/** The keys of the waiver with their values, each as YAML. */
export function waiverFields({ probe, unmet }: Failure): readonly string[] {
  const path = commonPath(unmet.map(({ file }) => file))
  return [
    `probe: ${probe.id}`,
    ...(path === undefined ? [] : [`path: ${JSON.stringify(path)}`]),
    'reason: "..."',
    'owner: "..."',
    'until: YYYY-MM-DD',
  ]
}

/** The file, or the deepest folder as a glob, that holds all of the files; `undefined` where that is the root. */
function commonPath(files: readonly string[]): string | undefined {
  const [first = '', ...others] = [...new Set(files)]
  if (others.length === 0) return first
  const folders = first.split('/').slice(0, -1)
  const shared = folders.filter((_, index) => {
    const prefix = `${folders.slice(0, index + 1).join('/')}/`
    return others.every(file => file.startsWith(prefix))
  })
  return shared.length === 0 ? undefined : `${shared.join('/')}/**`
}
