import * as z from 'zod/mini'
import { applicationsIn, type DeployedApplication } from '../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'

/** The name of a charm, an application or an option. */
export const name = z.string().check(z.regex(/^[A-Za-z0-9][\w.-]{0,99}$/))

/** Whose applications a declaration speaks of: of a charm, of one name, or both. One of them is asked for. */
export const whose = { charm: z.optional(name), application: z.optional(name) }

export interface Whose {
  readonly charm?: string | undefined
  readonly application?: string | undefined
}

export const isSomebody = z.refine<Whose>(
  ({ charm, application }) => charm !== undefined || application !== undefined,
  'charm or application is missing',
)

export interface NamedApplication {
  readonly deployment: Deployment
  readonly application: DeployedApplication
}

/** The deployments that are there to be used: those in a place that promises a risk. */
export function standingDeployments({ deployments }: Inventory): readonly Deployment[] {
  return deployments.filter(({ promise }) => promise !== undefined)
}

export function namedApplications(inventory: Inventory, named: Whose): readonly NamedApplication[] {
  return standingDeployments(inventory).flatMap(deployment =>
    applicationsIn(inventory, deployment)
      .filter(application => isNamed(application, named))
      .map(application => ({ deployment, application })),
  )
}

export function isNamed(deployed: DeployedApplication, { charm, application }: Whose): boolean {
  return (
    (charm === undefined || deployed.charm.name === charm) &&
    (application === undefined || deployed.name === application)
  )
}

/** As it stands behind an article. */
export function wordsFor({ charm, application }: Whose): string {
  if (application === undefined) return `application of the charm \`${charm ?? ''}\``
  return `application \`${application}\`${charm === undefined ? '' : ` of the charm \`${charm}\``}`
}

export function noneOf(named: Whose): string {
  return `no ${wordsFor(named)} is deployed in a place that promises a risk`
}
