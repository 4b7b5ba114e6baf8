import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import { thresholdOf } from '../verdict/outcome-of-run.ts'
import { reaches } from '../verdict/severity-of.ts'
import type { CheckReport, Evidence } from './check-report.ts'
import type { Failure } from './failures-of.ts'
import { bySpot, commonFix, type Spot } from './same-place.ts'
import { splitFailures } from './split-failures.ts'

type Text = Safe<'log'>

/** A note at a place of the repository, or about the whole run where it has none. Lines and columns are 1-based. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly file?: Text
  readonly line?: number
  readonly endLine?: number
  /** Given where the finding is on one line. */
  readonly column?: number
  readonly title: Text
  /** Several lines, each of which is safe; at most 4,000 characters. */
  readonly message: Text
}

/** GitHub shows no more of one level from one step. */
const mostOfOneLevel = 10

/**
 * What is shown beside the lines: new failures where the change is compared, all of them otherwise, worst first, then by
 * place; what a level has no room for is counted in its last note. `root` is the folder that the report's paths start from.
 */
export function annotationsOf(report: CheckReport, { root }: { readonly root: string }): readonly Annotation[] {
  const folder = root.replace(/^(?:\.\/)+|^\.$/g, '').replace(/\/+$/, '')
  const at = (file: string): Text => logText(folder === '' ? file : `${folder}/${file}`)
  const told = findingsToTell(report)
  const sources = [
    ...told.map(
      (one): Source => ({
        level: levelOf(one.found.severity, report.failOn),
        make: () => findingNote(one, report, at),
      }),
    ),
    ...report.incomplete.map(
      (reason): Source => ({ level: 'warning', make: () => incompleteNote(reason, report, at) }),
    ),
  ]
  return (['error', 'warning', 'notice'] as const).flatMap(level =>
    limited(sources.filter(source => source.level === level)),
  )
}

/** An annotation that is made only if there is room for it. */
interface Source {
  readonly level: Annotation['level']
  readonly make: () => Annotation
}

interface Told {
  readonly failure: Failure
  readonly found: Evidence
  readonly spot: Spot
}

const order = ['critical', 'high', 'medium', 'low', 'info']

function findingsToTell(report: CheckReport): readonly Told[] {
  return splitFailures(report)
    .fresh.flatMap(failure => bySpot(failure.unmet).map((spot): Told => ({ failure, found: spot.first, spot })))
    .sort((a, b) => order.indexOf(a.found.severity) - order.indexOf(b.found.severity) || byPlace(a.found, b.found))
}

function byPlace(a: Evidence, b: Evidence): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

function findingNote({ failure, found, spot }: Told, report: CheckReport, at: (file: string) => Text): Annotation {
  const { probe, verdict } = failure
  const { text, line } = verdict.requirement
  const path = report.guides.find(({ key }) => key === verdict.guide)?.path ?? verdict.guide
  const isOneLine = found.endLine === found.line
  const fix = commonFix(spot.all)
  return {
    level: levelOf(found.severity, report.failOn),
    file: at(found.file),
    line: found.line,
    endLine: found.endLine,
    ...(isOneLine ? { column: found.column } : {}),
    title: log`${logText(found.severity)}: ${brief(probe.id, 120)}`,
    message: joinLog([
      brief(spot.message, 400),
      log`The guide says: "${brief(text, 160)}" (${brief(path, 200)}:${line})`,
      fix ? log`Write ${brief(fix.text, 200)}` : brief(probe.remedy, 400),
    ]),
  }
}

/** With `never` nothing is an error. */
function levelOf(severity: Evidence['severity'], failOn: CheckReport['failOn']): Annotation['level'] {
  const isBad = reaches(severity, thresholdOf(failOn))
  if (failOn === 'never') return isBad ? 'warning' : 'notice'
  return isBad ? 'error' : 'warning'
}

function incompleteNote(reason: string, report: CheckReport, at: (file: string) => Text): Annotation {
  const unread = report.unread.find(({ file, line }) => reason.startsWith(`${file}:${line} `))
  return {
    level: 'warning',
    ...(unread ? { file: at(unread.file), line: unread.line, endLine: unread.line } : {}),
    title: log`the check is not whole`,
    message: brief(reason, 400),
  }
}

function limited(sources: readonly Source[]): readonly Annotation[] {
  const [first] = sources
  if (sources.length <= mostOfOneLevel || !first) return sources.map(({ make }) => make())
  const kept = sources.slice(0, mostOfOneLevel - 1)
  const message = log`and ${sources.length - kept.length} more; the job summary lists them`
  return [...kept.map(({ make }) => make()), { level: first.level, title: log`Hardening checklist`, message }]
}

/** Cut once it is escaped, so that it is bounded as it is shown. */
const brief = (text: string, most: number): Text => logText(shortened(logText(shortened(text, most)), most))
