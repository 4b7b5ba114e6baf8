import type { Deployment } from '../inventory/inventory.ts'
import type { WrittenApplication } from '../inventory/written-application.ts'

/**
 * What a finding about an application is about: the application in the file that says it, `bundle.yaml#db.channel`. Two
 * deployments of Terraform share files, and two applications a name, so there it is the deployment and the address;
 * jobs of one workflow share its file.
 */
export function applicationSubject(
  { id, kind }: Deployment,
  { name, place, address }: Pick<WrittenApplication, 'name' | 'place' | 'address'>,
  aspect?: string,
): string {
  const isOwn = kind === 'terraform' || kind === 'job'
  const about = isOwn ? `${id}#${address ?? name}` : `${place.path}#${name}`
  return aspect === undefined ? about : `${about}.${aspect}`
}
