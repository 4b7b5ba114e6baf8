import * as z from 'zod/mini'
import type { TopicName, Topics } from '../checklist/topics.ts'
import type { FactKind } from '../facts/fact.ts'
import type { Inventory } from '../inventory/inventory.ts'
import type { Known } from '../knowledge/known.ts'
import type { NonEmpty } from '../text/non-empty.ts'
import type { Edit, Place } from '../text/place.ts'

/** How much a failure matters, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const

export type Severity = (typeof severities)[number]

/**
 * One yes/no question about an inventory. The id is its path below `probes/`, a claim that reads true after "it is true
 * that"; a finding is `met` when the claim holds for its subject.
 */
export interface Probe<P = unknown> {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly fix: string
  /** The topics whose requirements it answers; empty for general probes, which are only declared. */
  readonly answers: readonly TopicName[]
  /** What it takes from the topic's parameters or from the declaration, with defaults. */
  readonly parameters: z.ZodMiniType<P>
  /**
   * Whether a sentence that fixes such parameters is one to ask it for; every one without this. `others` are those of the
   * guide's other sentences on the topic, so that one of several may speak for all.
   */
  fits?(parameters: P, others: readonly P[]): boolean
  /** The facts it asks; unread input that may hide one of them makes the answer unknown. None for what asks for files alone. */
  readonly needs: readonly FactKind[]
  readonly severity: Severity
  readonly examples: NonEmpty<Example>
  ask(inventory: Inventory, parameters: P, known: Known): Answer
}

export type Answer =
  | { readonly outcome: 'found'; readonly findings: NonEmpty<Finding> }
  | { readonly outcome: 'not-applicable'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string }

/** What a probe saw of one subject. `place` is where one would mend it; `via` are the hops of the value. */
export interface Finding {
  readonly outcome: 'met' | 'unmet' | 'unknown'
  /** Stable, without lines: `releases/2.1/stable/mlflow/bundle.yaml#mlflow-mysql.channel`. */
  readonly subject: string
  readonly deployment?: string
  readonly place: Place
  readonly via: readonly Place[]
  readonly certainty: 'certain' | 'overridable'
  /** Where this subject matters less, or more, than the probe's severity says. */
  readonly severity?: Severity
  /** Plain words; names between backticks. */
  readonly message: string
  readonly fix?: Edit
}

/** Documentation that runs as a test. `expect` lists every finding as `outcome path:line`. */
export interface Example {
  readonly title: string
  readonly files: Readonly<Record<string, string>>
  readonly parameters?: unknown
  readonly known?: Partial<Known>
  readonly expect: readonly string[]
}

/** The parameters of a probe that takes nothing from the words of a guide, whatever its topic fixes. */
export const wordless = z.object({})

/** Keeps the types of a probe's parameters, and refuses one whose parameters its topics cannot give. */
export function defineProbe<const T extends TopicName, S extends z.ZodMiniType>(
  probe: Probe<z.output<S>> & { readonly answers: readonly T[]; readonly parameters: S } & Fits<Topics[T], z.input<S>>,
): Probe<z.output<S>> {
  return probe
}

/** What is the same of all topics is asked; a parameter that a topic does not have is one that may be left out. */
type Fits<Given, Asked> = [Unfit<Given, Asked>] extends [never]
  ? unknown
  : { readonly parameters: 'not what the topics give' }

// of no field at all zod says that any of it is `never`
type Unfit<Given, Asked> = string extends keyof Asked
  ? never
  : Given extends unknown
    ? [Pick<Given, keyof Given & keyof Asked>] extends [Pick<Asked, keyof Asked & keyof Given>]
      ? Exclude<Needed<Asked>, keyof Given>
      : Given
    : never

type Needed<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]
