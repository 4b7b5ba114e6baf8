import type { Place } from '../text/place.ts'

/**
 * A workflow of GitHub Actions or a composite action (docs.github.com/actions/reference/workflows-and-actions). `place` is
 * its name, else its first line. A disabled file, by its scope, never runs.
 */
export interface WorkflowFact {
  readonly kind: 'workflow'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly form: 'workflow' | 'action'
  readonly name?: string
  readonly triggers: readonly WorkflowTrigger[]
  readonly schedules: readonly WorkflowSchedule[]
  readonly inputs: readonly WorkflowInput[]
  readonly uses: readonly UsedAction[]
  /** Inputs that are used where a schedule or a push runs, which give none, without a value to fall back to. */
  readonly emptyInputs: readonly EmptyInput[]
  /** Secrets that the text of a command holds, put there before the shell sees it. */
  readonly inlineSecrets: readonly InlineSecret[]
  /** The values of the matrices of its jobs, but of those that never run. */
  readonly matrix: readonly MatrixValue[]
  /** The steps and called workflows that look for vulnerabilities in images. */
  readonly scans: readonly Place[]
  /** The names of files that its steps edit in place before they are used, as written. */
  readonly edits: readonly string[]
}

/** A value that a matrix gives to a name. `isNumber`: YAML reads it as a number, so that `1.10` becomes 1.1. */
export interface MatrixValue {
  readonly name: string
  readonly value: string
  readonly place: Place
  readonly isNumber: boolean
}

export interface WorkflowTrigger {
  readonly event: string
  readonly place: Place
}

export interface WorkflowSchedule {
  readonly cron: string
  readonly place: Place
}

/**
 * `default` is as written, `defaultPlace` where; `place` is the name. `of` is the trigger that takes it; an action has none.
 */
export interface WorkflowInput {
  readonly name: string
  readonly place: Place
  readonly of?: string
  readonly default?: string
  readonly defaultPlace?: Place
  readonly required: boolean
}

/** An action or a reusable workflow that is called. `ref` is what stands after `@`. */
export interface UsedAction {
  readonly action: string
  readonly place: Place
  readonly ref?: string
  readonly class: 'local' | 'sha' | 'tag' | 'branch' | 'none' | 'undetermined'
}

/** `expression` is `inputs.risk`; `place` is the value that uses it. */
export interface EmptyInput {
  readonly expression: string
  readonly place: Place
}

/** `name` is that of the secret; `place` is the expression. */
export interface InlineSecret {
  readonly name: string
  readonly place: Place
}
