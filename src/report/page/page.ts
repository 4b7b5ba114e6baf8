import type { Safe } from '../../text/safe.ts'
import type { CheckReport } from '../check-report.ts'
import type { Failure } from '../failures-of.ts'

/** How much is said: 0 everything, 5 counts only. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** Where a report is shown: the addresses that its links lead to, and how much of it there is room for. */
export interface Page {
  fileLink(file: string, line: number): string
  guideLink(path: string, line: number): string | undefined
  probeLink(id: string): string | undefined
  readonly level: Level
  /** Where the whole report is. */
  readonly rest?: Safe<'markdown'>
}

/** A report with its failures told apart, and the page that it is for. */
export interface Sheet {
  readonly report: CheckReport
  readonly page: Page
  readonly limits: Limits
  /** What counts: with a base, the findings that were not there. */
  readonly fresh: readonly Failure[]
  readonly before: readonly Failure[]
}

interface Limits {
  readonly failures: number
  /** For how many failures it is said how to mend and waive them. */
  readonly mends: number
  /** Places of one failure. */
  readonly places: number
  /** Rows of everything else. */
  readonly rows: number
  /** What asks for a look some day, and what asks for none. */
  readonly open: 'whole' | 'ids' | 'count'
  readonly quiet: 'whole' | 'count'
  readonly hasHints: boolean
}

const all = Number.POSITIVE_INFINITY

export const limitsOf: Readonly<Record<Level, Limits>> = {
  0: { failures: all, mends: all, places: 5, rows: all, open: 'whole', quiet: 'whole', hasHints: true },
  1: { failures: all, mends: all, places: 5, rows: all, open: 'whole', quiet: 'count', hasHints: true },
  2: { failures: all, mends: all, places: 5, rows: 200, open: 'ids', quiet: 'count', hasHints: false },
  3: { failures: 50, mends: 10, places: 3, rows: 20, open: 'count', quiet: 'count', hasHints: false },
  4: { failures: 10, mends: 3, places: 1, rows: 5, open: 'count', quiet: 'count', hasHints: false },
  5: { failures: 0, mends: 0, places: 0, rows: 0, open: 'count', quiet: 'count', hasHints: false },
}
