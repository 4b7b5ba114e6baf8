import { log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { CheckReport, MendedRow } from './check-report.ts'
import type { Failure } from './failures-of.ts'
import type { Paint } from './paint.ts'

type Text = Safe<'log'>

interface ChangeOptions {
  readonly paint: Paint
  readonly all: boolean
}

const shownAtMost = 3

/** What a change does beside what it breaks: failures from before, what it mends, what it would make of the policy. */
export function changeLines(report: CheckReport, before: readonly Failure[], options: ChangeOptions): readonly Text[] {
  const { paint } = options
  const old = before.flatMap(({ probe, unmet }) =>
    unmet.map(({ file, line, message }) => log`${logText(probe.id)}  ${logText(file)}:${line}  ${logText(message)}`),
  )
  const ended = (wanted: MendedRow['now']): readonly Text[] =>
    report.mended
      .filter(({ now }) => now === wanted)
      .map(
        ({ probe, file, line, message }) => log`${logText(probe)}  ${logText(file)}:${line}  was: ${logText(message)}`,
      )
  const changes = (report.difference?.changes ?? []).map(
    ({ kind, id }) => log`the guide: ${logText(kind)} ${logText(id)}`,
  )
  const flips = (report.difference?.flips ?? []).map(
    ({ id, from, to }) => log`the guide: ${logText(id)} turns from ${logText(from)} to ${logText(to)}`,
  )
  const proposals = [...changes, ...flips, ...report.proposals.map(logText)]
  return [
    ...listed(paint.yellow(log`before`), old, options),
    ...listed(paint.green(log`mended`), ended('met'), options),
    ...listed(paint.yellow(log`no longer found`), ended('absent'), options),
    ...listed(paint.yellow(log`proposed, not applied`), proposals, options),
  ]
}

function listed(title: Text, lines: readonly Text[], { all }: ChangeOptions): readonly Text[] {
  if (lines.length === 0) return []
  const shown = all ? lines : lines.slice(0, shownAtMost)
  const rest = lines.length - shown.length
  const more = rest > 0 ? [log`  and ${rest} more; --all shows them`] : []
  return [log``, title, ...shown.map(line => log`  ${line}`), ...more]
}
