import type { CheckReport } from '../report/check-report.ts'
import type { Verdict } from '../verdict/verdict.ts'

type Flips = NonNullable<CheckReport['difference']>['flips']

/** Which verdicts another checklist gives; of a requirement that comes or goes `from` or `to` is `absent`. */
export function flipsBetween(before: readonly Verdict[], after: readonly Verdict[]): Flips {
  const old = new Map(before.map(verdict => [keyOf(verdict), verdict.status]))
  const kept = new Set(after.map(keyOf))
  const changed = after.flatMap(verdict => {
    const from = old.get(keyOf(verdict)) ?? 'absent'
    return from === verdict.status ? [] : [{ id: verdict.requirement.id, from, to: verdict.status }]
  })
  const gone = before.filter(verdict => !kept.has(keyOf(verdict)))
  return [...changed, ...gone.map(({ requirement, status }) => ({ id: requirement.id, from: status, to: 'absent' }))]
}

const keyOf = ({ guide, requirement }: Verdict): string => `${guide}\n${requirement.id}`
