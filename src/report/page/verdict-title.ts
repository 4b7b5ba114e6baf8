import { markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import type { CheckReport } from '../check-report.ts'
import { failedOf, newlyFailedOf, plural } from '../summary-of.ts'
import { flipsOf, flipWords } from './flips.ts'

/** The verdict in a few words: what fails, else why nothing can be said, else what is left. */
export function verdictTitle(report: CheckReport): Safe<'markdown'> {
  return markdownText(verdictWords(report))
}

export function verdictWords(report: CheckReport): string {
  return [...verdictOf(report), ...guideOf(report)].join(', ')
}

function verdictOf(report: CheckReport): readonly string[] {
  const { blocking, lesser, before } = report.comparedWith === null ? allOf(report) : newlyFailedOf(report)
  const age = report.comparedWith === null ? '' : 'new '
  const warnings = lesser > 0 ? [plural(lesser, `${age}warning`)] : []
  if (blocking > 0) return [plural(blocking, `${age}failure`), ...warnings]
  if (report.status === 'error' && report.guides.length === 0) return ['could not run']
  if (report.status === 'incomplete' || report.status === 'error') return ['not whole', ...warnings]
  if (report.status === 'stale') return ['the lock is stale', ...warnings]
  if (report.status === 'cancelled') return ['cancelled']
  const left = [...warnings, ...some(before, 'from before'), ...some(report.counts.unknown, 'unknown')]
  if (left.length > 0 || weakens(report) || flipsOf(report).length > 0) return [`no ${age}failure`, ...left]
  return ['all clear']
}

const allOf = (report: CheckReport) => ({ ...failedOf(report), before: 0 })

const some = (count: number, what: string): readonly string[] => (count > 0 ? [`${count} ${what}`] : [])

function guideOf(report: CheckReport): readonly string[] {
  const flip = flipWords(report)
  if (weakens(report)) return ['the guide asks for less', ...flip]
  return report.difference && report.difference.changes.length > 0 ? ['the guide changes', ...flip] : flip
}

/** A guide that asks for less lets pass what failed, so it is never all clear. */
function weakens({ difference }: CheckReport): boolean {
  return difference?.changes.some(({ kind }) => kind === 'weakened' || kind === 'removed') ?? false
}
