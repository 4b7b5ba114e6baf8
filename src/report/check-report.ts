import * as z from 'zod/mini'
import { ChangeRow, FlipRow } from './lock-report.ts'

const text = z.nullable(z.string())
const severity = z.enum(['critical', 'high', 'medium', 'low', 'info'])
const strength = z.enum(['must', 'should', 'may', 'fact', 'reference'])
const line = z.int().check(z.minimum(1))

/** A replacement that mends a finding: 1-based, columns in UTF-16 units, the end exclusive. */
const Fix = z.strictObject({ file: z.string(), line, column: line, endLine: line, endColumn: line, text: z.string() })

export const Evidence = z.strictObject({
  outcome: z.enum(['met', 'unmet', 'unknown']),
  subject: z.string(),
  file: z.string(),
  line,
  endLine: line,
  column: line,
  endColumn: line,
  /** The hops of the value, the use first. */
  via: z.array(z.strictObject({ file: z.string(), line, column: line })),
  message: z.string(),
  severity,
  certainty: z.enum(['certain', 'overridable']),
  scope: z.string(),
  deployment: text,
  waived: z.boolean(),
  isNew: z.nullable(z.boolean()),
  identity: z.string(),
  fix: z.nullable(Fix),
})

export const ProbeResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** How to mend what is unmet, in words. */
  remedy: z.string(),
  outcome: z.enum(['met', 'unmet', 'unknown', 'not-applicable']),
  reason: text,
  evidence: z.array(Evidence),
})

const Rule = z.strictObject({ id: z.string(), text: z.string() })

export const VerdictRow = z.strictObject({
  guide: z.string(),
  requirement: z.strictObject({
    id: z.string(),
    text: z.string(),
    part: text,
    line,
    section: z.array(z.string()),
    strength,
    basis: z.enum(['direct', 'derived', 'declared']),
    rule: z.nullable(Rule),
  }),
  verification: z.enum(['automatic', 'mixed', 'attestation', 'reference', 'unmapped']),
  status: z.enum([
    'pass',
    'fail',
    'unknown',
    'waived',
    'needs-attestation',
    'attested',
    'not-applicable',
    'reference',
    'unmapped',
  ]),
  severity: z.nullable(severity),
  isNew: z.nullable(z.boolean()),
  reason: text,
  probes: z.array(ProbeResult),
  waiver: z.nullable(z.strictObject({ reason: z.string(), owner: z.string(), until: z.string(), line })),
  attestation: z.nullable(z.strictObject({ by: z.string(), evidence: z.string(), until: z.string(), line })),
})

const count = z.int().check(z.minimum(0))

/**
 * A finding that was unmet at the base and is not any more, because it is `met` now or because its subject is `absent`; its
 * place is that at the base.
 */
export const MendedRow = z.strictObject({
  guide: z.string(),
  requirement: z.string(),
  probe: z.string(),
  subject: z.string(),
  file: z.string(),
  line,
  message: z.string(),
  severity,
  identity: z.string(),
  now: z.enum(['met', 'absent']),
})

/** What `check --format json` prints, and what every other view of a check is made from. */
export const CheckReport = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.literal('hardlist'), version: z.string() }),
  guides: z.array(
    z.strictObject({ key: z.string(), title: z.string(), path: z.string(), digest: z.string(), edition: text }),
  ),
  mode: z.literal('check'),
  status: z.enum(['pass', 'fail', 'incomplete', 'stale', 'error', 'cancelled']),
  exitCode: z.int(),
  failOn: z.enum(['critical', 'high', 'medium', 'low', 'never']),
  /** The commit whose findings do not count as new: 40 hexadecimal digits; `null` where nothing is compared. */
  comparedWith: text,
  incomplete: z.array(z.string()),
  counts: z.strictObject({
    pass: count,
    fail: count,
    unknown: count,
    needsAttestation: count,
    attested: count,
    waived: count,
    notApplicable: count,
    reference: count,
    unmapped: count,
    /** `null` where nothing is compared. */
    newFailures: z.nullable(count),
  }),
  verdicts: z.array(VerdictRow),
  hints: z.array(z.strictObject({ file: z.string(), line, message: z.string() })),
  mended: z.array(MendedRow),
  /** What the change under review would make of the policy, in words with names between backticks; nothing of it is applied. */
  proposals: z.array(z.string()),
  /** What it does to the requirements of the guide, and which verdicts would flip; `null` where it leaves guide and lock alone. */
  difference: z.nullable(z.strictObject({ changes: z.array(ChangeRow), flips: z.array(FlipRow) })),
  unread: z.array(z.strictObject({ file: z.string(), line, reason: z.string(), hides: z.array(z.string()) })),
})

export type CheckReport = z.infer<typeof CheckReport>
export type VerdictRow = z.infer<typeof VerdictRow>
export type ProbeResult = z.infer<typeof ProbeResult>
export type MendedRow = z.infer<typeof MendedRow>
export type Evidence = z.infer<typeof Evidence>
