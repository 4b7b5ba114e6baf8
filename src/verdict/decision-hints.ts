import { wordingDigest } from '../checklist/wording-digest.ts'
import type { Decisions } from './judge.ts'
import type { Attestation, Verdict, Waiver } from './verdict.ts'

/** Something about the settings that people should know; `line` is that of the settings' file. */
export interface Hint {
  readonly line: number
  readonly message: string
}

/** Waivers and attestations that have ended, that end soon, that name nothing or that are not used. */
export function decisionHints(verdicts: readonly Verdict[], decisions: Decisions): readonly Hint[] {
  return [
    ...decisions.waivers.flatMap(waiver => waiverHint(waiver, verdicts, decisions.today) ?? []),
    ...decisions.attestations.flatMap(attestation => attestationHint(attestation, verdicts, decisions.today) ?? []),
  ]
}

function waiverHint(waiver: Waiver, verdicts: readonly Verdict[], today: string): Hint | undefined {
  const { line, until } = waiver
  const name = `the waiver of \`${waiver.probe ?? waiver.requirement}\``
  if (until < today) return { line, message: `${name} ended on ${until} and no longer counts` }
  const used = verdicts.some(({ probes }) =>
    probes.some(({ evidence }) => evidence.some(found => found.waiver === waiver)),
  )
  if (!used) return { line, message: `${name} waives nothing: remove it` }
  return endsSoon(until, today) ? { line, message: `${name} ends on ${until}` } : undefined
}

function attestationHint(attestation: Attestation, verdicts: readonly Verdict[], today: string): Hint | undefined {
  const { line, until, requirement: id, text } = attestation
  const name = `the attestation of \`${id}\``
  const verdict = verdicts.find(({ requirement }) => requirement.id === id)
  if (!verdict) return { line, message: `${name} names no requirement of the guides that were checked` }
  if (until < today) return { line, message: `${name} ended on ${until} and no longer counts` }
  if (text !== undefined && text !== wordingDigest(verdict.requirement))
    return { line, message: `${name} was given for another wording and no longer counts` }
  if (['automatic', 'reference'].includes(verdict.verification))
    return { line, message: `${name} is not needed: nobody has to attest it` }
  if (endsSoon(until, today)) return { line, message: `${name} ends on ${until}` }
  if (text !== undefined) return undefined
  const digest = wordingDigest(verdict.requirement)
  return { line, message: `${name} would outlive another wording: add text: "${digest}"` }
}

function endsSoon(until: string, today: string): boolean {
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000
  return days <= 14
}
