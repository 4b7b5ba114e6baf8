import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import type { LockReport } from './lock-report.ts'
import type { Paint } from './paint.ts'
import { plural } from './summary-of.ts'

type Text = Safe<'log'>

/** How the guides stand to the lock, for a terminal. */
export function lockText({ guides, changes }: LockReport, paint: Paint): Text {
  const states = guides.map(
    ({ path, state }) =>
      log`${logText(path)}  ${state === 'fresh' ? paint.green(log`fresh`) : paint.yellow(words[state])}`,
  )
  const lines = changes.map(({ kind, id, before, after }) => {
    const line = after?.line ?? before?.line ?? 1
    return log`  ${logText(kind.padEnd(12))} line ${logText(String(line).padEnd(4))} ${logText(id)}  ${logText(shortened(after?.text ?? before?.text ?? '', 90))}`
  })
  const stale = guides.some(({ state }) => state === 'stale')
  const count = changes.length === 0 ? 'no requirement changed' : plural(changes.length, 'change')
  const tail = stale ? `; bring the lock up to date with: hardlist checklist --write` : ''
  return joinLog([
    ...states,
    ...lines,
    ...(guides.every(({ state }) => state === 'fresh') ? [] : [logText(`${count}${tail}`)]),
  ])
}

const words = {
  stale: log`changed since the lock was written`,
  'extractor-only': log`unchanged, but this version of Hardlist reads it differently`,
}
