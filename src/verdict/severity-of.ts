import type { Strength } from '../checklist/requirement.ts'
import type { Scope } from '../inventory/inventory.ts'
import { type Finding, type Severity, severities } from '../probes/probe.ts'

const lowering: Readonly<Record<Scope, number>> = {
  deploy: 0,
  disabled: 2,
  template: 2,
  test: 2,
  archived: 2,
  example: 1,
  ci: 1,
  docs: 1,
}

/** A finding's severity: the probe's, raised for a `must`, lowered for what may be overridden and by the file's scope. */
export function severityOf(
  finding: Finding,
  probe: { readonly severity: Severity },
  { strength, scope }: { readonly strength: Strength; readonly scope: Scope },
): Severity {
  const start = severities.indexOf(finding.severity ?? probe.severity)
  const raised = Math.max(0, start - (strength === 'must' ? 1 : 0))
  const lowered = (finding.certainty === 'overridable' ? 1 : 0) + lowering[scope]
  return severities[Math.min(severities.length - 1, raised + lowered)] ?? 'info'
}

/** The worst of some severities. */
export function worst(found: readonly Severity[]): Severity | undefined {
  return severities.find(severity => found.includes(severity))
}

/** Whether a severity is as bad as a threshold or worse; nothing reaches `never`. */
export function reaches(severity: Severity, threshold: Severity | 'never'): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold)
}
