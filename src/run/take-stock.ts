import { buildInventoryReport } from '../report/build-inventory-report.ts'
import type { InventoryReport } from '../report/inventory-report.ts'
import { inventoryOf } from './inventory-of.ts'
import { openSettings } from './open-settings.ts'
import { isProblem, type Problem } from './problem.ts'
import { readTree } from './read-tree.ts'

/** What the files below a root say. */
export async function takeStock({ root }: { readonly root: string }): Promise<InventoryReport | Problem> {
  const settings = await openSettings(root)
  if (isProblem(settings)) return settings
  const tree = readTree(root, settings)
  return buildInventoryReport(await inventoryOf(tree, settings), tree.notes)
}
