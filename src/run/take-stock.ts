import { buildInventoryReport } from '../report/build-inventory-report.ts'
import type { InventoryReport } from '../report/inventory-report.ts'
import { openRoot } from './open-root.ts'
import { isProblem, type Problem } from './problem.ts'
import { readInventory } from './read-inventory.ts'

/** What the files below a root say. */
export async function takeStock({ root }: { readonly root: string }): Promise<InventoryReport | Problem> {
  const settings = await openRoot(root)
  if (isProblem(settings)) return settings
  const { inventory } = await readInventory(root, settings)
  return buildInventoryReport(inventory)
}
