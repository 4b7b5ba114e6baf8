import type { WorkflowFact } from '../facts/workflow.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { isInUse } from './is-in-use.ts'

/** The workflows that look for vulnerabilities in images. */
export function scanningWorkflows(inventory: Inventory): readonly WorkflowFact[] {
  return workflowsInUse(inventory).filter(({ scans }) => scans.length > 0)
}

/** The workflows that deploy: not those that try a change before it is merged, which deploy to throw away. */
export function deployingWorkflows(inventory: Inventory): readonly WorkflowFact[] {
  const paths = new Set(
    factsOf(inventory, 'command').flatMap(({ program, subcommand, place }) =>
      isDeploying(program, subcommand) ? [place.path] : [],
    ),
  )
  return workflowsInUse(inventory).filter(({ place, triggers }) => paths.has(place.path) && !triggers.some(isOfChange))
}

function workflowsInUse(inventory: Inventory): readonly WorkflowFact[] {
  return factsOf(inventory, 'workflow').filter(
    ({ form, place }) => form === 'workflow' && isInUse(inventory, place.path),
  )
}

function isDeploying(program: string, subcommand: string): boolean {
  if (program === 'terraform' || program === 'tofu') return subcommand === 'apply'
  return program === 'juju' && /^(?:deploy|refresh|upgrade-charm)$/.test(subcommand)
}

const isOfChange = ({ event }: { readonly event: string }): boolean =>
  /^(?:pull_request|merge_group|workflow_call)/.test(event)
