import type { Cause } from '../report/problem-text.ts'

/** Why a command could not run: what, where, and what to do about it. `exitCode` 2 is for usage, settings and guides. */
export interface Problem {
  readonly kind: 'problem'
  readonly exitCode: 2 | 3
  readonly causes: readonly Cause[]
}

export function problem(exitCode: Problem['exitCode'], ...causes: readonly Cause[]): Problem {
  return { kind: 'problem', exitCode, causes }
}

export function isProblem(value: object): value is Problem {
  return 'kind' in value && value.kind === 'problem'
}
