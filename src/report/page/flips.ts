import type { CheckReport } from '../check-report.ts'

type Flips = NonNullable<CheckReport['difference']>['flips']

/** Verdicts that turn; of a requirement that comes or goes there is only one. */
export function flipsOf({ difference }: Pick<CheckReport, 'difference'>): Flips {
  return (difference?.flips ?? []).filter(({ from, to }) => from !== 'absent' && to !== 'absent')
}

/** How many turn, in words; none where none does. */
export function flipWords(report: Pick<CheckReport, 'difference'>): readonly string[] {
  const count = flipsOf(report).length
  return count === 0 ? [] : [count === 1 ? '1 verdict flips' : `${count} verdicts flip`]
}
