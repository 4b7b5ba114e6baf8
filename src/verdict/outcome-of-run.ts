import type { Severity } from '../probes/probe.ts'
import { reaches } from './severity-of.ts'
import type { Verdict } from './verdict.ts'

export type FailOn = Exclude<Severity, 'info'> | 'never'

export interface RunOutcome {
  readonly status: 'pass' | 'fail' | 'stale' | 'incomplete' | 'error'
  /** 0 clean, 1 failures, 3 nothing evaluated or incomplete, 4 the lock is stale, 70 our bug. */
  readonly exitCode: 0 | 1 | 3 | 4 | 70
}

export interface RunFacts {
  readonly failOn: FailOn
  readonly crashed: boolean
  readonly stale: boolean
  /** Why the analysis is not whole; empty when it is. */
  readonly incomplete: readonly string[]
}

/** What the run as a whole comes to. Worst first: our bug, failures, a stale lock, an analysis that is not whole. */
export function outcomeOfRun(verdicts: readonly Verdict[], facts: RunFacts): RunOutcome {
  if (facts.crashed) return { status: 'error', exitCode: 70 }
  if (verdicts.some(({ status, severity }) => status === 'fail' && severity && reaches(severity, facts.failOn)))
    return { status: 'fail', exitCode: 1 }
  if (facts.stale) return { status: 'stale', exitCode: 4 }
  return facts.incomplete.length > 0 ? { status: 'incomplete', exitCode: 3 } : { status: 'pass', exitCode: 0 }
}

/** Whether any requirement got an answer from a file; where none did, a green result would be silence. */
export function isAnythingEvaluated(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ probes }) => probes.some(({ evidence }) => evidence.length > 0))
}
