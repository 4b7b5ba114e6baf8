import type { Finding } from './probe.ts'

/** Findings of one name in one file are told apart by their order. */
export function toldApart(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const count = (seen.get(finding.subject) ?? 0) + 1
    seen.set(finding.subject, count)
    return count === 1 ? finding : { ...finding, subject: `${finding.subject}-${count}` }
  })
}
