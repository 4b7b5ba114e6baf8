import { type Finding, severities } from './probe.ts'

/** One finding for each subject, the worst: an overlay may be part of several deployments. Keeps the order. */
export function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return worstBy(findings, ({ subject }) => subject)
}

/** One for each subject at each place: what a shared file says may be a fact of several deployments. */
export function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  return worstBy(findings, ({ subject, place: { path, line, column, document } }) =>
    // no path has a zero in it
    [line, column, document, path, subject].join('\0'),
  )
}

function worstBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly Finding[] {
  const byKey = new Map<string, Finding>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const other = byKey.get(key)
    if (!other || badness(finding) > badness(other)) byKey.set(key, finding)
  }
  return [...byKey.values()]
}

const weights = { unmet: 200, unknown: 100, met: 0 } as const

function badness({ outcome, severity }: Finding): number {
  const step = severity === undefined ? 0 : severities.indexOf(severity)
  return weights[outcome] - step
}
