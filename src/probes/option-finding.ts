import type { Deployment } from '../inventory/inventory.ts'
import type { WrittenApplication } from '../inventory/written-application.ts'
import { applicationSubject } from './application-subject.ts'
import type { OptionSeen } from './option-seen.ts'
import type { Finding } from './probe.ts'

interface Holder {
  readonly deployment: Deployment
  readonly application: Pick<WrittenApplication, 'name' | 'place' | 'address'>
  readonly option: { readonly name: string }
}

type OptionValue = Extract<OptionSeen, { kind: 'value' }>

/**
 * What an option that an application sets is: what `say` makes of its value, or open. A secret is never kept, so nothing is
 * said of it.
 */
export function optionFinding(
  { deployment, application, option }: Holder,
  seen: OptionSeen,
  say: (value: OptionValue, says: string) => Pick<Finding, 'message' | 'fix'>,
): readonly Finding[] {
  if (seen.kind === 'secret') return []
  const about = { subject: applicationSubject(deployment, application, option.name), deployment: deployment.id }
  const says = `\`${option.name}\` of \`${application.name.replaceAll('`', '').slice(0, 80)}\``
  if (seen.kind === 'open') {
    const message = `${says} is ${seen.open}`
    return [{ outcome: 'unknown', ...about, place: seen.place, via: [], certainty: 'certain', message }]
  }
  const { place, via, certainty, bad } = seen
  return [{ outcome: bad ? 'unmet' : 'met', ...about, place, via, certainty, ...say(seen, says) }]
}
