import { thresholdOf } from '../verdict/outcome-of-run.ts'
import { reaches } from '../verdict/severity-of.ts'
import type { CheckReport, VerdictRow } from './check-report.ts'
import { isFresh } from './split-failures.ts'

/** The counts of a check in one line, by what a reader has to do about them. */
export function summaryOf(report: CheckReport): string {
  const { verdicts, counts } = report
  const people = counts.needsAttestation + counts.attested
  return [
    plural(verdicts.length, 'item'),
    `${counts.pass} pass`,
    `${counts.fail} fail${blockingWords(report)}`,
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} unknown`] : []),
    ...(people > 0 ? [`${people} need${people === 1 ? 's' : ''} a person (${counts.attested} attested)`] : []),
    ...(counts.notApplicable > 0 ? [`${counts.notApplicable} not applicable`] : []),
  ].join('   ')
}

/** The requirements that fail badly enough to end a run with 1, and the others. */
export function failedOf({ verdicts, failOn }: Judged): Failed {
  const failed = verdicts.filter(({ status }) => status === 'fail')
  const blocking = failed.filter(({ severity }) => severity !== null && reaches(severity, thresholdOf(failOn))).length
  return { blocking, lesser: failed.length - blocking }
}

interface Judged {
  readonly verdicts: readonly VerdictRow[]
  readonly failOn: CheckReport['failOn']
}

interface Failed {
  readonly blocking: number
  readonly lesser: number
}

/** The same by the findings that a change brought, and the requirements that fail as they did before it. */
export function newlyFailedOf({ verdicts, failOn }: CheckReport): Failed & { readonly before: number } {
  const failed = verdicts.filter(({ status }) => status === 'fail')
  const brought = failed.map(({ probes }) =>
    probes.flatMap(({ evidence }) =>
      evidence.filter(found => found.outcome === 'unmet' && !found.waived && isFresh(found)),
    ),
  )
  const some = brought.filter(found => found.length > 0)
  const bad = some.filter(found => found.some(({ severity }) => reaches(severity, thresholdOf(failOn)))).length
  return { blocking: bad, lesser: some.length - bad, before: failed.length - some.length }
}

function blockingWords(report: CheckReport): string {
  const { blocking, lesser } = failedOf(report)
  if (lesser === 0) return ''
  return report.failOn === 'never' ? ' (none ends the run)' : ` (${blocking} at ${report.failOn} or above)`
}

/** What files showed and what they did not, in one line: nothing that was not checked may look checked. */
export function coverageOf({ verdicts, counts, status, exitCode }: CheckReport): string {
  const seen = counts.pass + counts.fail + counts.waived
  const rest = [
    [counts.needsAttestation, 'open for a person'],
    [counts.attested, 'attested'],
    [counts.unknown, 'unknown'],
    [counts.notApplicable, 'with nothing to check here'],
    [counts.reference, 'pointing elsewhere'],
    [counts.unmapped, 'that no probe verifies'],
  ] as const
  const words = rest.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
  const unseen = words.length > 0 ? `; not checked: ${words.join(', ')}` : ''
  return `checked from files: ${seen} of ${plural(verdicts.length, 'item')}${unseen} (${status}, exit ${exitCode})`
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
