import type { Requirement, Strength } from '../checklist/requirement.ts'
import type { Probe, Severity } from '../probes/probe.ts'

/** A requirement put to a probe, with the parameters that the guide or a declaration fixes. */
export interface Question {
  readonly guide: string
  readonly requirement: Requirement
  readonly probe: Probe
  readonly parameters: unknown
}

/**
 * Who shows that a requirement holds: `automatic` the files, `mixed` the files and a person, `attestation` a person,
 * `reference` nobody, since it points elsewhere, `unmapped` nobody yet.
 */
export type Verification = 'automatic' | 'mixed' | 'attestation' | 'reference' | 'unmapped'

/** A requirement with all that is asked about it. `skip` is the reason for which guide or settings leave it out. */
export interface BoundRequirement {
  readonly guide: string
  readonly requirement: Requirement
  readonly verification: Verification
  readonly questions: readonly Question[]
  readonly severity?: Severity
  readonly skip?: string
}

/** What is declared of one requirement: in its guide and, over that key by key, in the settings. */
export interface Declaration {
  readonly severity?: Severity | undefined
  readonly strength?: Strength | undefined
  readonly topic?: string | undefined
  /** Of the topic. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined
  readonly skip?: string | undefined
  readonly attestation?: boolean | undefined
  readonly probes?: readonly DeclaredProbe[] | undefined
}

/** `keys` are the names that may stand beside its parameters where it is declared. */
export interface DeclaredProbe {
  readonly id: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly keys?: readonly string[]
}
