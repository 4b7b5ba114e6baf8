import type { AnnotatedProbe } from './declared.ts'

/** What a guide declares of one of its requirements, for whoever asks: it is no part of the lock. */
export interface GuideDeclaration {
  /** The guide gives it its id, so no lock gives it another. */
  readonly isNamed: boolean
  readonly skip?: string
  readonly attestation?: true
  readonly probes?: readonly AnnotatedProbe[]
}
