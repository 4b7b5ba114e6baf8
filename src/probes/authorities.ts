import type { DeployedApplication } from '../inventory/deployed-application.ts'
import type { Deployment } from '../inventory/inventory.ts'
import { isUnwritten } from '../inventory/is-unwritten.ts'
import { isOffByDefault } from '../inventory/presence.ts'
import type { Known, OptionMeaning } from '../knowledge/known.ts'
import { optionSeen } from './option-seen.ts'
import { relationsOf, type SeenRelation, type Surroundings } from './surroundings.ts'

/** Endpoints over which a charm is told of an authority, by the names that public charms give them. */
const ofAuthority = /^(?:(?:receive|send)-ca-certs?|certificate-transfer|trusted-certificates?|ca-cert(?:ificate)?s?)$/

/**
 * The applications that sign certificates themselves, which no client knows, and that give them to an ingress; in a bundle
 * also those that only relate to what the files do not show. What relates to nothing gives none, what only others in the model get is no matter of
 * clients, and one that somebody has to switch on is not there.
 */
export function selfSigned(
  surroundings: Surroundings,
  { certificateProviders, ingresses }: Pick<Known, 'certificateProviders' | 'ingresses'>,
  { kind }: Deployment,
): readonly DeployedApplication[] {
  const charms = new Set(certificateProviders.filter(each => each.selfSigned).map(({ charm }) => charm))
  const entrances = new Set(ingresses.map(({ charm }) => charm))
  return surroundings.all.filter(application => {
    if (!charms.has(application.charm.name) || isOffByDefault(application.gate)) return false
    const all = relationsOf(surroundings, application)
    const relations = all.filter(each => !isAboutAuthority(each))
    return (
      (kind !== 'terraform' && all.length > 0 && relations.every(({ partner }) => partner === undefined)) ||
      relations.some(({ partner }) => partner !== undefined && entrances.has(partner.charm.name))
    )
  })
}

/** Whether an application is told of an authority over a relation. */
export function isToldByRelation(surroundings: Surroundings, application: DeployedApplication): boolean {
  return relationsOf(surroundings, application).some(isAboutAuthority)
}

const isAboutAuthority = ({ own, other }: SeenRelation): boolean =>
  ofAuthority.test(own.endpoint ?? '') || ofAuthority.test(other.endpoint ?? '')

/** Whether an application is given the certificate of an authority by an option, as far as files tell. */
export function isToldByOption(application: DeployedApplication, meanings: readonly OptionMeaning[]): boolean {
  return application.options.some(option => {
    const isMeant = meanings.some(
      ({ charm, option: name, meaning }) =>
        meaning === 'authority' && charm === application.charm.name && name === option.name,
    )
    if (!isMeant) return false
    const seen = optionSeen(option, { isBad: text => text.trim() === '', isBlank: isUnwritten })
    return seen.kind !== 'value' || !seen.bad
  })
}
