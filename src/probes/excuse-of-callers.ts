import { type Deployment, factsOf, type Inventory } from '../inventory/inventory.ts'
import type { Certificate } from './certificate.ts'
import { excuseOfDistributed } from './excuse-of.ts'

/**
 * Who installs from what is distributed has the secret. A module that has no id until they think of it is off by default,
 * and one that takes nothing from anybody has no place for it.
 */
export function excuseOfCallers(
  inventory: Inventory,
  deployment: Deployment,
  certificate?: Certificate,
): string | undefined {
  const excuse = excuseOfDistributed(deployment)
  if (excuse === undefined || deployment.kind !== 'terraform') return excuse
  if (certificate?.kind === 'lacking' && certificate.decided?.certainty === 'overridable') return undefined
  const files = new Set(deployment.files)
  return factsOf(inventory, 'variable').some(({ place }) => files.has(place.path)) ? excuse : undefined
}
