import type { Verification } from '../binding/binding.ts'
import type { Requirement } from '../checklist/requirement.ts'
import type { Scope } from '../inventory/inventory.ts'
import type { Finding, Severity } from '../probes/probe.ts'

/** A requirement judged. */
export interface Verdict {
  readonly guide: string
  readonly requirement: Requirement
  readonly verification: Verification
  readonly status: Status
  /** The highest severity of its unwaived unmet findings. */
  readonly severity?: Severity
  readonly probes: readonly ProbeVerdict[]
  readonly waiver?: Waiver
  readonly attestation?: Attestation
  /** Why it was left out, or why a failure is not known to be one. */
  readonly reason?: string
}

export type Status =
  | 'fail'
  | 'unknown'
  | 'waived'
  | 'needs-attestation'
  | 'attested'
  | 'pass'
  | 'not-applicable'
  | 'reference'
  | 'unmapped'

/** What one probe said about one requirement. */
export interface ProbeVerdict {
  readonly id: string
  readonly outcome: 'met' | 'unmet' | 'unknown' | 'not-applicable'
  readonly reason?: string
  readonly evidence: readonly Evidence[]
}

/** A finding with what the policy makes of it. `identity` is stable over runs, lines and moves within a file. */
export interface Evidence extends Finding {
  readonly identity: string
  readonly severity: Severity
  readonly scope: Scope
  readonly waiver?: Waiver
}

/** An accepted failure; `until` is an ISO day, the last on which it counts. */
export interface Waiver {
  readonly probe?: string | undefined
  readonly requirement?: string | undefined
  readonly path?: string | undefined
  readonly reason: string
  readonly owner: string
  readonly until: string
  readonly line: number
  covers(path: string): boolean
}

/** A person's word; `text` is the digest of the sentence it was given for, see `wordingDigest`. */
export interface Attestation {
  readonly requirement: string
  readonly by: string
  readonly evidence: string
  readonly until: string
  readonly text?: string | undefined
  readonly line: number
}
