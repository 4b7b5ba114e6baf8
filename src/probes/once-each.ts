import { type Finding, severities } from './probe.ts'

/** One finding for each subject, the worst: an overlay may be part of several deployments. Keeps the order. */
export function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const bySubject = new Map<string, Finding>()
  for (const finding of findings) {
    const other = bySubject.get(finding.subject)
    if (!other || badness(finding) > badness(other)) bySubject.set(finding.subject, finding)
  }
  return [...bySubject.values()]
}

function badness({ outcome, severity }: Finding): number {
  const step = severity === undefined ? 0 : severities.indexOf(severity)
  return { unmet: 200, unknown: 100, met: 0 }[outcome] - step
}
