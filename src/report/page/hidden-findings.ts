import { markdown } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import type { Evidence } from '../check-report.ts'
import type { Failure } from '../failures-of.ts'
import { bySpot } from '../same-place.ts'
import { tellingOf } from './folded-verdicts.ts'
import type { Sheet } from './page.ts'

/** How many findings that are unmet or unknown have no place on the page, and where they are. */
export function hiddenFindings(sheet: Sheet): Safe<'markdown'> {
  const { report, page } = sheet
  const all = report.verdicts.flatMap(({ probes }) => probes.map(({ evidence }) => evidence.filter(isOpen).length))
  const hidden = all.reduce((sum, count) => sum + count, 0) - shownFindings(sheet)
  const where = page.rest ?? markdown`the report in JSON has them all`
  if (hidden === 0) return markdown`What passed is not listed here: ${where}`
  return hidden === 1
    ? markdown`1 finding is not shown here: ${where}`
    : markdown`${hidden} findings are not shown here: ${where}`
}

const isOpen = ({ outcome, waived }: Evidence): boolean => outcome === 'unknown' || (outcome === 'unmet' && !waived)

const shownOf = (unmet: readonly Evidence[], places: number): number =>
  bySpot(unmet)
    .slice(0, places)
    .reduce((sum, { all }) => sum + all.length, 0)

function shownFindings({ report, limits, fresh, before }: Sheet): number {
  const inTable = (failures: readonly Failure[]): number =>
    failures.reduce((sum, { unmet, others }) => sum + shownOf(unmet, limits.places) * (others.length + 1), 0)
  const told = report.verdicts.filter(verdict => verdict.status === 'unknown' && tellingOf(verdict).length > 0).length
  return inTable(fresh.slice(0, limits.failures)) + (limits.open === 'whole' ? inTable(before) + told : 0)
}
