import type { Place } from '../text/place.ts'
import type { TopicName, Topics } from './topics.ts'

/** How strongly a guide asks, strongest first. */
export const strengths = ['must', 'should', 'may', 'fact', 'reference'] as const

export type Strength = (typeof strengths)[number]

/** A statement that obliges or claims something. */
export type Requirement = { readonly [T in TopicName]: RequirementAbout<T> }[TopicName] | RequirementWithoutTopic

interface RequirementBase {
  /** Headings below the title and the first content words of the sentence; frozen by the lock. */
  readonly id: string
  /** The guide's whole sentence, plain. */
  readonly text: string
  /** The conjunct of the sentence that is this requirement. */
  readonly part?: string
  readonly place: Place
  /** The headings below the title. */
  readonly section: readonly string[]
  readonly strength: Strength
  readonly polarity: 'do' | 'do-not'
  /** It forbids the opposite of the topic's claim: "not in clear text" asks what "securely" asks. */
  readonly opposite?: true
  /** The words that gave the strength. */
  readonly signals: readonly string[]
  readonly subject?: string
  readonly condition?: string
  readonly basis: 'direct' | 'derived' | 'declared'
  /** For derived ones: the rule in its own words, printed with the sentence. */
  readonly rule?: DerivedRule
}

interface RequirementAbout<T extends TopicName> extends RequirementBase {
  readonly topic: T
  readonly parameters: Topics[T]
}

interface RequirementWithoutTopic extends RequirementBase {
  readonly topic?: undefined
  readonly parameters?: undefined
}

export interface DerivedRule {
  readonly id: string
  readonly text: string
}
