import { type Inventory, scopeOf } from '../inventory/inventory.ts'

/** Whether a file is part of what is deployed, or shows how: of what a pipeline runs, only what deploys or releases. */
export function isDeployed(inventory: Inventory, path: string): boolean {
  const scope = scopeOf(inventory, path)
  return scope === 'deploy' || scope === 'template' || scope === 'example' || (scope === 'ci' && deploying.test(path))
}

const deploying = /deploy|release|publish|promote|upgrade|prod(?:uction)?\b/i
