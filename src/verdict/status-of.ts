import type { Verification } from '../binding/binding.ts'
import type { Strength } from '../checklist/requirement.ts'
import type { Evidence, ProbeVerdict, Status } from './verdict.ts'

interface Judged {
  readonly verification: Verification
  readonly strength: Strength
  readonly probes: readonly ProbeVerdict[]
  readonly attested: boolean
  /** It binds under a condition that files do not decide, so that a failure is not known to be one. */
  readonly conditional: boolean
}

/** The one function that turns what was seen into a status. Worst first; an attestation never covers a failure. */
export function statusOf({ verification, strength, probes, attested, conditional }: Judged): Status {
  const byPerson: Status = attested ? 'attested' : 'needs-attestation'
  switch (verification) {
    case 'reference':
      return 'reference'
    case 'attestation':
      return strength === 'may' && !attested ? 'not-applicable' : byPerson
    case 'unmapped':
      return attested ? 'attested' : 'unmapped'
    case 'automatic':
      return fromFiles(probes, strength, conditional)
    case 'mixed': {
      if (strength === 'may' && !attested) return fromFiles(probes, strength, conditional)
      const seen = fromFiles(probes, strength, conditional)
      return seen === 'fail' || seen === 'unknown' || seen === 'waived' ? seen : byPerson
    }
  }
}

function fromFiles(probes: readonly ProbeVerdict[], strength: Strength, conditional: boolean): Status {
  const evidence = probes.flatMap(probe => probe.evidence)
  if (evidence.some(isFailure)) return strength === 'may' ? 'not-applicable' : conditional ? 'unknown' : 'fail'
  if (probes.some(probe => probe.outcome === 'unknown') || evidence.some(({ outcome }) => outcome === 'unknown'))
    return 'unknown'
  if (evidence.some(({ outcome, waiver }) => outcome === 'unmet' && waiver)) return 'waived'
  return evidence.some(({ outcome }) => outcome === 'met') ? 'pass' : 'not-applicable'
}

export function isFailure({ outcome, waiver }: Evidence): boolean {
  return outcome === 'unmet' && waiver === undefined
}
