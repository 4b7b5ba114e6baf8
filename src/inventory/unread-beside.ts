import type { FactKind } from '../facts/fact.ts'
import type { Deployment, Inventory, UnreadFile } from './inventory.ts'
import { folderOf } from './path-parts.ts'
import { groupedBy } from './resolve/grouped-by.ts'

const known = new WeakMap<Inventory, ReadonlyMap<string, readonly UnreadFile[]>>()

/** The first unread file that may hold what a deployment lacks: one of its folders, that hides one of the kinds. */
export function unreadBeside(
  inventory: Inventory,
  { files }: Deployment,
  kinds: readonly FactKind[],
): UnreadFile | undefined {
  const unread = known.get(inventory) ?? byFolder(inventory)
  known.set(inventory, unread)
  return [...new Set(files.map(folderOf))]
    .flatMap(folder => unread.get(folder) ?? [])
    .find(({ hides }) => hides.some(kind => kinds.includes(kind)))
}

const byFolder = ({ unread }: Inventory): ReadonlyMap<string, readonly UnreadFile[]> =>
  groupedBy(unread.map(file => [folderOf(file.place.path), file] as const))
