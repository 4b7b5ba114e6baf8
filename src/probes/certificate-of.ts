import type { DeployedApplication } from '../inventory/deployed-application.ts'
import { type Certificate, firstOf } from './certificate.ts'
import { certificateByOptions } from './certificate-by-options.ts'
import { type Around, certificateByRelation } from './certificate-by-relation.ts'
import type { AskedIngress } from './ingresses-asked.ts'
import { relationsOf } from './surroundings.ts'

/** The best of the ways there are: what is given, else what is unclear, else what gives none; the guide's way first. */
export function certificateOf(
  application: DeployedApplication,
  ingress: AskedIngress,
  around: Around,
): Certificate | undefined {
  const relations = relationsOf(around.surroundings, application)
  const ways = [
    ...ingress.options.map(set => certificateByOptions(application.options, set, ingress)),
    ...relations.map(relation => certificateByRelation(relation, ingress, around)),
  ]
  return firstOf(
    ways.filter(way => way !== undefined),
    ['given', 'unclear', 'lacking'],
  )
}
