import type { FactKind } from '../facts/fact.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { unreadBeside } from '../inventory/unread-beside.ts'
import type { Finding } from './probe.ts'

/** Why it is not known that something is absent from a deployment: others may hold it. */
export function excuseOf(inventory: Inventory, deployment: Deployment, kinds: readonly FactKind[]): string | undefined {
  if (deployment.kind === 'overlay') return 'this is an overlay of a bundle that is not in the files'
  const unread = unreadBeside(inventory, deployment, kinds)
  return unread && `\`${unread.place.path}\` could not be read and may hold it`
}

/** A finding of what is absent, which is open where there is an excuse. */
export function excused(finding: Finding, excuse: string | undefined): Finding {
  return excuse === undefined ? finding : { ...finding, outcome: 'unknown', message: `${finding.message}; ${excuse}` }
}
