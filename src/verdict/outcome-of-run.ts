import type { Severity } from '../probes/probe.ts'
import { reaches } from './severity-of.ts'
import { isFailure } from './status-of.ts'
import type { Verdict } from './verdict.ts'

export type FailOn = Exclude<Severity, 'info'> | 'never'

export interface RunOutcome {
  readonly status: 'pass' | 'fail' | 'stale' | 'incomplete' | 'error'
  /** 0 clean, 1 failures, 3 nothing evaluated or incomplete, 4 the lock is stale, 70 our bug. */
  readonly exitCode: 0 | 1 | 3 | 4 | 70
}

export interface RunFacts {
  readonly failOn: FailOn
  /** Where a change is compared with its base: what was wrong before does not fail it. */
  readonly isNew?: ((identity: string) => boolean) | undefined
  readonly crashed: boolean
  readonly stale: boolean
  /** Why the analysis is not whole; empty when it is. */
  readonly incomplete: readonly string[]
}

/** What the run as a whole comes to. Worst first: our bug, failures, a stale lock, an analysis that is not whole. */
export function outcomeOfRun(verdicts: readonly Verdict[], facts: RunFacts): RunOutcome {
  if (facts.crashed) return { status: 'error', exitCode: 70 }
  const fails = verdicts.some(verdict => isBlocking(verdict, facts))
  if (fails && facts.failOn !== 'never') return { status: 'fail', exitCode: 1 }
  if (facts.stale) return { status: 'stale', exitCode: 4 }
  if (facts.incomplete.length > 0) return { status: 'incomplete', exitCode: 3 }
  return { status: fails ? 'fail' : 'pass', exitCode: 0 }
}

/** The severity from which a run counts as failed; `never` changes the exit code and not the truth. */
export const thresholdOf = (failOn: FailOn): Exclude<FailOn, 'never'> => (failOn === 'never' ? 'high' : failOn)

/** A requirement that fails by a finding of this severity or worse, which the change brought where one is compared. */
function isBlocking({ status, probes }: Verdict, { failOn, isNew }: Pick<RunFacts, 'failOn' | 'isNew'>): boolean {
  if (status !== 'fail') return false
  const evidence = probes.flatMap(probe => probe.evidence).filter(isFailure)
  return evidence.some(
    ({ severity, identity }) => reaches(severity, thresholdOf(failOn)) && (isNew === undefined || isNew(identity)),
  )
}

/** Whether any requirement got an answer from a file; where none did, a green result would be silence. */
export function isAnythingEvaluated(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ probes }) => probes.some(({ evidence }) => evidence.length > 0))
}
