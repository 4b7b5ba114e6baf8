import type { UnreadFile } from '../inventory/inventory.ts'
import type { Probe } from '../probes/probe.ts'
import type { Comparison, Ended } from '../verdict/compare.ts'
import type { FailOn, RunOutcome } from '../verdict/outcome-of-run.ts'
import { isFailure } from '../verdict/status-of.ts'
import type { Evidence as JudgedEvidence, ProbeVerdict, Status, Verdict } from '../verdict/verdict.ts'
import type { CheckReport, Evidence, MendedRow, ProbeResult, VerdictRow } from './check-report.ts'

interface CheckedGuide {
  readonly key: string
  readonly title: string
  readonly path: string
  readonly digest: string
  /** Whose words these are, for a guide that ships with Hardlist. */
  readonly edition?: string
}

export interface CheckResult {
  readonly version: string
  readonly guides: readonly CheckedGuide[]
  readonly verdicts: readonly Verdict[]
  readonly probes: readonly Probe[]
  readonly outcome: RunOutcome
  readonly failOn: FailOn
  readonly incomplete: readonly string[]
  readonly hints: readonly { readonly file: string; readonly line: number; readonly message: string }[]
  readonly unread: readonly UnreadFile[]
  /** What is new since a commit, where one was compared with. */
  readonly compared?: ComparedWith | undefined
  /** What the change would make of the policy that it is held against. */
  readonly proposed?: Pick<CheckReport, 'proposals' | 'difference'> | undefined
}

type ComparedWith = Comparison & { readonly commit: string }

/** The result of a check in its published form. */
export function buildCheckReport(result: CheckResult): CheckReport {
  return {
    version: 1,
    tool: { name: 'hardlist', version: result.version },
    guides: result.guides.map(({ key, title, path, digest, edition }) => ({
      key,
      title,
      path,
      digest,
      edition: edition ?? null,
    })),
    mode: 'check',
    status: result.outcome.status,
    exitCode: result.outcome.exitCode,
    failOn: result.failOn,
    comparedWith: result.compared?.commit ?? null,
    incomplete: [...result.incomplete],
    counts: countsOf(result),
    verdicts: result.verdicts.map(verdict => verdictRow(verdict, result)),
    hints: result.hints.map(hint => ({ ...hint })),
    mended: (result.compared?.ended ?? []).map(mendedRow),
    proposals: [...(result.proposed?.proposals ?? [])],
    difference: result.proposed?.difference ?? null,
    unread: result.unread.map(unread => ({
      file: unread.place.path,
      line: unread.place.line,
      reason: unread.reason,
      hides: [...unread.hides],
    })),
  }
}

function countsOf({ verdicts, compared }: CheckResult): CheckReport['counts'] {
  const count = (wanted: Status): number => verdicts.filter(({ status }) => status === wanted).length
  return {
    pass: count('pass'),
    fail: count('fail'),
    unknown: count('unknown'),
    needsAttestation: count('needs-attestation'),
    attested: count('attested'),
    waived: count('waived'),
    notApplicable: count('not-applicable'),
    reference: count('reference'),
    unmapped: count('unmapped'),
    newFailures: compared ? verdicts.filter(verdict => isNewFailure(verdict, compared)).length : null,
  }
}

/** A requirement that fails by a finding which the change brought, be it beside old ones. */
function isNewFailure({ status, probes }: Verdict, { isNew }: ComparedWith): boolean {
  const evidence = probes.flatMap(probe => probe.evidence)
  return status === 'fail' && evidence.some(found => isFailure(found) && isNew(found.identity))
}

function verdictRow(verdict: Verdict, { probes, compared }: CheckResult): VerdictRow {
  const { id, text, part, place, section, strength, basis, rule } = verdict.requirement
  const { waiver, attestation } = verdict
  return {
    guide: verdict.guide,
    requirement: {
      id,
      text,
      part: part ?? null,
      line: place.line,
      section: [...section],
      strength,
      basis,
      rule: rule ? { id: rule.id, text: rule.text } : null,
    },
    verification: verdict.verification,
    status: verdict.status,
    severity: verdict.severity ?? null,
    isNew: compared ? isNewFailure(verdict, compared) : null,
    reason: verdict.reason ?? null,
    probes: verdict.probes.map(probe => probeResult(probe, probes, compared)),
    waiver: waiver ? { reason: waiver.reason, owner: waiver.owner, until: waiver.until, line: waiver.line } : null,
    attestation: attestation
      ? { by: attestation.by, evidence: attestation.evidence, until: attestation.until, line: attestation.line }
      : null,
  }
}

function probeResult(
  { id, outcome, reason, evidence }: ProbeVerdict,
  probes: readonly Probe[],
  compared: ComparedWith | undefined,
): ProbeResult {
  const probe = probes.find(candidate => candidate.id === id)
  return {
    id,
    title: probe?.title ?? id,
    remedy: probe?.fix ?? '',
    outcome,
    reason: reason ?? null,
    evidence: evidence.map(found => evidenceRow(found, compared)),
  }
}

function evidenceRow(found: JudgedEvidence, compared: ComparedWith | undefined): Evidence {
  const { place, fix } = found
  return {
    outcome: found.outcome,
    subject: found.subject,
    file: place.path,
    line: place.line,
    endLine: place.endLine,
    column: place.column,
    endColumn: place.endColumn,
    via: found.via.map(({ path, line, column }) => ({ file: path, line, column })),
    message: found.message,
    severity: found.severity,
    certainty: found.certainty,
    scope: found.scope,
    deployment: found.deployment ?? null,
    waived: found.waiver !== undefined,
    isNew: compared ? compared.isNew(found.identity) : null,
    identity: found.identity,
    fix: fix
      ? {
          file: fix.place.path,
          line: fix.place.line,
          column: fix.place.column,
          endLine: fix.place.endLine,
          endColumn: fix.place.endColumn,
          text: fix.text,
        }
      : null,
  }
}

function mendedRow({ verdict, probe, found, now }: Ended): MendedRow {
  return {
    guide: verdict.guide,
    requirement: verdict.requirement.id,
    probe,
    subject: found.subject,
    file: found.place.path,
    line: found.place.line,
    message: found.message,
    severity: found.severity,
    identity: found.identity,
    now,
  }
}
