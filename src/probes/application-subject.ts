import type { Deployment } from '../inventory/inventory.ts'
import type { WrittenApplication } from '../inventory/written-application.ts'

/**
 * What a finding about an application is about: the application in the file that says it, `bundle.yaml#db.channel`. Two
 * deployments of Terraform share files, and two applications a name, so there it is the deployment and the address.
 */
export function applicationSubject(
  { id, kind }: Deployment,
  { name, place, address }: Pick<WrittenApplication, 'name' | 'place' | 'address'>,
  aspect?: string,
): string {
  const about = kind === 'terraform' ? `${id}#${address ?? name}` : `${place.path}#${name}`
  return aspect === undefined ? about : `${about}.${aspect}`
}
