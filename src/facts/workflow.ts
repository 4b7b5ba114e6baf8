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
}

export interface WorkflowTrigger {
  readonly event: string
  readonly place: Place
}

export interface WorkflowSchedule {
  readonly cron: string
  readonly place: Place
}

/** `default` is as written; `place` is the name. `of` is the trigger that takes it; an action has none. */
export interface WorkflowInput {
  readonly name: string
  readonly place: Place
  readonly of?: string
  readonly default?: string
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
