import type { Strength } from '../requirement.ts'
import type { TopicName } from '../topics.ts'

/** What the annotations of one statement say together. `line` is the first one's. */
export interface Declared {
  readonly line: number
  readonly id?: string
  readonly strength?: Strength
  readonly topic?: TopicName
  readonly attestation?: true
  readonly skip?: string
  /** Of the topic, where no probe is named that they could belong to. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly probes: readonly AnnotatedProbe[]
}

export interface AnnotatedProbe {
  readonly id: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly line: number
}
