import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import { reaches } from '../verdict/severity-of.ts'
import { changeLines } from './change-text.ts'
import type { CheckReport, Evidence, VerdictRow } from './check-report.ts'
import { type Failure, waiverLine } from './failures-of.ts'
import { verdictWords } from './page/verdict-title.ts'
import type { Paint } from './paint.ts'
import { bySpot, commonFix } from './same-place.ts'
import { splitFailures } from './split-failures.ts'
import { coverageOf, plural, summaryOf } from './summary-of.ts'
import { type UnknownReason, unknownsOf } from './unknowns-of.ts'

type Text = Safe<'log'>

export interface TextOptions {
  readonly paint: Paint
  /** Everything, also what passed, instead of one screen. */
  readonly all: boolean
}

/** A check for a terminal: what fails, what is not known, what was not checked; one screen unless all is asked for. */
export function checkText(report: CheckReport, { paint, all }: TextOptions): Text {
  const { fresh: found, before } = splitFailures(report)
  const failures = all ? found : found.filter(({ severity }) => severity !== 'info')
  const shown = all ? failures : failures.slice(0, 3)
  const lines = [
    ...report.guides.map(guide => guideLine(guide, paint)),
    ...shown.flatMap(failure => [log``, ...failureLines(failure, report, { paint, all })]),
    ...briefLines(failures.slice(shown.length), report, paint),
    ...infoLines(found, all),
    ...changeLines(report, before, { paint, all }),
    ...unknownLines(report, { paint, all }),
    ...(all ? otherLines(report, paint) : []),
    ...noteLines(report, paint),
    log``,
    statusLine(report, paint),
    logText(coverageOf(report)),
  ]
  return joinLog(lines)
}

/** What follows the first failures, a line each. */
function briefLines(failures: readonly Failure[], report: CheckReport, paint: Paint): readonly Text[] {
  if (failures.length === 0) return []
  const lines = failures.slice(0, 8).map(({ probe, unmet, severity }) => {
    const [first, ...others] = bySpot(unmet)
    const more = others.length > 0 ? log` and ${others.length} more` : log``
    return log`${labelOf(severity, report, paint)} ${logText(severity)}  ${paint.bold(logText(probe.id))}  ${first ? place(first.first) : log``}${more}`
  })
  const rest = failures.length - lines.length
  return [log``, ...lines, rest > 0 ? log`and ${rest} more; --all shows them` : log`--all shows them in full`]
}

const labelOf = (severity: Evidence['severity'], { failOn }: CheckReport, paint: Paint): Text =>
  reaches(severity, failOn) ? paint.red(log`FAIL`) : paint.yellow(log`warn`)

/** What matters least is named on one line. */
function infoLines(found: readonly Failure[], all: boolean): readonly Text[] {
  const infos = all ? [] : found.filter(({ severity }) => severity === 'info')
  const names = joinLog(
    infos.map(({ probe, unmet }) => log`${logText(probe.id)} (${unmet.length})`),
    ', ',
  )
  return infos.length === 0 ? [] : [log``, log`info  ${names}; --all shows where`]
}

function guideLine({ title, path, edition }: CheckReport['guides'][number], paint: Paint): Text {
  const whose = edition === null ? log`` : log` (${logText(edition)})`
  return log`${paint.bold(logText(title))}${whose}  ${paint.dim(logText(path))}`
}

function failureLines(failure: Failure, report: CheckReport, { paint, all }: TextOptions): readonly Text[] {
  const { probe, unmet, severity } = failure
  const spots = bySpot(unmet)
  const shown = all ? unmet.map(found => ({ first: found, message: found.message })) : spots.slice(0, 3)
  const asked = probe.evidence.length
  const share = asked > 1 ? log`, ${unmet.length} of ${asked}` : log``
  const name = log`${labelOf(severity, report, paint)} ${logText(severity)}  ${paint.bold(logText(probe.id))}${share}`
  const rest = all ? 0 : spots.length - shown.length
  return [
    name,
    ...shown.map(({ first, message }) => log`  ${place(first)}  ${logText(message)}${lesser(first, severity)}`),
    ...(rest > 0 ? [log`  and ${rest} more; --all shows them`] : []),
    ...guideWords(failure, report, paint),
    log`  ${paint.dim(log`fix   `)} ${fixWords(failure)}`,
    log`  ${paint.dim(log`waive `)} ${logText(waiverLine(failure))}`,
  ]
}

function guideWords({ verdict, others }: Failure, report: CheckReport, paint: Paint): readonly Text[] {
  const { line, text, strength, part, rule } = verdict.requirement
  const path = pathOf(verdict, report)
  const quoted = log`"${logText(shortened(text, 160))}"`
  const which = part === null ? log`` : log` (here: ${logText(part)})`
  const words = log`  ${paint.dim(log`guide `)} ${logText(path)}:${line} ${logText(strength)} ${quoted}${which}`
  const also = others.map(other => log`${logText(pathOf(other, report))}:${other.requirement.line}`)
  return [
    words,
    ...(rule === null ? [] : [log`         derived, ${logText(rule.id)}: ${logText(rule.text)}`]),
    ...(also.length === 0 ? [] : [log`         and so ${joinLog(also, ', ')}`]),
  ]
}

function pathOf({ guide }: VerdictRow, report: CheckReport): string {
  return report.guides.find(({ key }) => key === guide)?.path ?? guide
}

function fixWords({ probe, unmet }: Failure): Text {
  const fix = commonFix(unmet)
  if (fix) return log`write ${logText(fix.text)} at ${place(fix)}`
  return logText(probe.remedy)
}

function unknownLines(report: CheckReport, { paint, all }: TextOptions): readonly Text[] {
  const unknown = unknownsOf(report)
  const shown = all ? unknown : unknown.slice(0, 3)
  const lines = shown.flatMap(({ probe, reasons, items }) => {
    const kept = all ? reasons : reasons.slice(0, 1)
    const more =
      reasons.length > kept.length ? [log`  and ${logText(plural(reasons.length - kept.length, 'more reason'))}`] : []
    const name = log`${paint.yellow(log`unknown`)}  ${paint.bold(logText(probe))}${items > 1 ? log`, for ${items} items` : log``}`
    return [name, ...kept.map(reason => log`  ${reasonText(reason)}`), ...more]
  })
  const rest = unknown.length - shown.length
  const tail = rest > 0 ? [log`and ${rest} more unknown; --all shows them`] : []
  return lines.length > 0 ? [log``, ...lines, ...tail] : []
}

function reasonText({ message, first, count }: UnknownReason): Text {
  if (!first) return logText(message)
  return count === 1
    ? log`${place(first)}  ${logText(message)}`
    : log`${logText(message)} (${count} places, first ${place(first)})`
}

function otherLines(report: CheckReport, paint: Paint): readonly Text[] {
  const others = report.verdicts.filter(({ status }) => status !== 'fail' && status !== 'unknown')
  return [
    log``,
    ...others.flatMap(({ status, requirement, probes }) => [
      log`${paint.green(logText(status.padEnd(17)))} ${logText(requirement.id)}`,
      ...probes.flatMap(probe => probe.evidence.map(found => log`    ${place(found)}  ${logText(found.message)}`)),
    ]),
  ]
}

function noteLines(report: CheckReport, paint: Paint): readonly Text[] {
  const notes = [
    ...report.hints.map(({ file, line, message }) => log`${logText(file)}:${line}  ${logText(message)}`),
    ...report.incomplete.map(reason => log`incomplete: ${logText(reason)}`),
  ]
  return notes.length > 0 ? [log``, ...notes.map(note => log`${paint.yellow(log`note`)}  ${note}`)] : []
}

function statusLine(report: CheckReport, paint: Paint): Text {
  const compared =
    report.comparedWith === null
      ? log``
      : log`   since ${logText(report.comparedWith.slice(0, 7))}: ${logText(verdictWords(report))}`
  const words = log`${logText(summaryOf(report))}${compared}`
  return report.status === 'pass'
    ? paint.green(words)
    : report.status === 'fail'
      ? paint.red(words)
      : paint.yellow(words)
}

/** Said where one of several findings matters less than the worst. */
const lesser = (found: Evidence, worst: Evidence['severity']): Text =>
  found.severity === worst ? log`` : log` (${logText(found.severity)})`

const place = ({ file, line, column }: Pick<Evidence, 'file' | 'line' | 'column'>): Text =>
  log`${logText(file)}:${line}:${column}`
