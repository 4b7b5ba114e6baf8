import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { at } from './inventory-pins.ts'
import type { InventoryReport } from './inventory-report.ts'

/** The charms and rocks that a repository builds. */
export function artifactsOf(inventory: Inventory): InventoryReport['artifacts'] {
  return factsOf(inventory, 'artifact').map(({ place, artifact, name, bases, user }) => ({
    ...at(place),
    kind: artifact,
    name: name ?? null,
    bases: bases.map(({ place: where, base, use }) => ({ line: where.line, base, use })),
    user: user?.name ?? null,
  }))
}

/** What proposes newer versions, and of what. */
export function updatersOf(inventory: Inventory): InventoryReport['updaters'] {
  return factsOf(inventory, 'updater').map(({ place, tool, covers, presets }) => ({
    ...at(place),
    tool,
    covers: covers.map(({ place: where, manager, files }) => ({ line: where.line, manager, files: [...files] })),
    presets: [...presets],
  }))
}
