import type { Answered } from '../binding/ask.ts'
import type { BoundRequirement, Question } from '../binding/binding.ts'
import type { Requirement } from '../checklist/requirement.ts'
import { decidesCondition } from '../checklist/topics.ts'
import { wordingDigest } from '../checklist/wording-digest.ts'
import { type Inventory, scopeOf } from '../inventory/inventory.ts'
import { identityOf } from './identity.ts'
import { severityOf, worst } from './severity-of.ts'
import { isFailure, statusOf } from './status-of.ts'
import type { Attestation, Evidence, ProbeVerdict, Status, Verdict, Waiver } from './verdict.ts'

/** What people have decided, and the ISO day on which it is held against the findings. */
export interface Decisions {
  readonly waivers: readonly Waiver[]
  readonly attestations: readonly Attestation[]
  readonly today: string
}

/** Judges every requirement by its answers and by what people decided; in the order of the guide. */
export function judge(
  bound: readonly BoundRequirement[],
  answers: readonly Answered[],
  { inventory, decisions }: { readonly inventory: Inventory; readonly decisions: Decisions },
): readonly Verdict[] {
  const byQuestion = new Map(answers.map(answered => [answered.question, answered]))
  return bound.map(requirement => judgeOne(requirement, byQuestion, { inventory, decisions }))
}

interface Court {
  readonly inventory: Inventory
  readonly decisions: Decisions
}

function judgeOne(bound: BoundRequirement, answers: ReadonlyMap<Question, Answered>, court: Court): Verdict {
  const { guide, requirement, verification, skip } = bound
  if (skip !== undefined)
    return { guide, requirement, verification, status: 'not-applicable', probes: [], reason: skip }
  const probes = bound.questions.flatMap(question => {
    const answered = answers.get(question)
    return answered ? [probeVerdict(bound, answered, court)] : []
  })
  const attestation = attestationFor(bound, court.decisions)
  const status = statusOf({
    verification,
    strength: requirement.strength,
    probes,
    attested: attestation !== undefined,
    conditional: isOpenCondition(requirement),
  })
  const evidence = probes.flatMap(probe => probe.evidence)
  const severity = status === 'fail' ? worst(evidence.filter(isFailure).map(found => found.severity)) : undefined
  const waiver = evidence.find(found => found.waiver)?.waiver
  const reason = reasonOf(requirement, status, evidence)
  return {
    guide,
    requirement,
    verification,
    status,
    probes,
    ...(severity === undefined ? {} : { severity }),
    ...(waiver === undefined ? {} : { waiver }),
    ...(attestation === undefined ? {} : { attestation }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Whether a requirement binds under a condition that its probes do not see for themselves. */
function isOpenCondition({ topic, condition }: Requirement): boolean {
  return condition !== undefined && !(topic !== undefined && decidesCondition(topic, condition))
}

/** Why a failure is not one, or is not known to be one. */
function reasonOf(requirement: Requirement, status: Status, evidence: readonly Evidence[]): string | undefined {
  const { condition, strength } = requirement
  const failures = evidence.filter(isFailure).length
  if (status === 'unknown' && isOpenCondition(requirement) && failures > 0)
    return `whether it applies is not in the files: "${condition}"`
  if (status !== 'not-applicable' || strength !== 'may') return undefined
  return failures > 0
    ? `the guide allows it and does not ask for it; ${failures} do without`
    : 'the guide allows it and does not ask for it'
}

function probeVerdict(bound: BoundRequirement, { question, answer }: Answered, court: Court): ProbeVerdict {
  const { id } = question.probe
  if (answer.outcome !== 'found') return { id, outcome: answer.outcome, reason: answer.reason, evidence: [] }
  const seen = new Map<string, number>()
  const evidence = answer.findings.map((finding): Evidence => {
    const ordinal = seen.get(finding.subject) ?? 0
    seen.set(finding.subject, ordinal + 1)
    const scope = scopeOf(court.inventory, finding.place.path)
    const { strength } = bound.requirement
    const waiver =
      finding.outcome === 'unmet' ? waiverFor(bound, { id, path: finding.place.path }, court.decisions) : undefined
    // what a finding does not have stands first: a spread that is added to is many times as slow
    return {
      scope,
      identity: identityOf({
        guide: bound.guide,
        requirement: bound.requirement.id,
        probe: id,
        subject: finding.subject,
        ordinal,
      }),
      ...finding,
      severity: bound.severity ?? severityOf(finding, question.probe, { strength, scope }),
      ...(waiver === undefined ? {} : { waiver }),
    }
  })
  const outcome = (['unmet', 'unknown', 'met'] as const).find(wanted =>
    evidence.some(found => found.outcome === wanted),
  )
  return { id, outcome: outcome ?? 'not-applicable', evidence }
}

function waiverFor(
  { requirement }: BoundRequirement,
  { id, path }: { readonly id: string; readonly path: string },
  { waivers, today }: Decisions,
): Waiver | undefined {
  return waivers.find(
    waiver =>
      waiver.until >= today &&
      (waiver.probe === id || waiver.requirement === requirement.id) &&
      (waiver.path === undefined || waiver.covers(path)),
  )
}

function attestationFor(
  { requirement }: BoundRequirement,
  { attestations, today }: Decisions,
): Attestation | undefined {
  return attestations.find(
    ({ requirement: id, until, text }) =>
      id === requirement.id && until >= today && (text === undefined || text === wordingDigest(requirement)),
  )
}
