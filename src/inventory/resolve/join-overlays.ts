import type { Scope } from '../inventory.ts'
import { folderOf } from '../path-parts.ts'
import type { BundleOutline } from '../readers/reader.ts'
import { groupedBy } from './grouped-by.ts'

/**
 * The bundles that each overlay is laid over: those of its folder, else of the nearest folder above it, that have its
 * scope and declare all the applications it changes; one that only adds applications needs one that it relates to.
 */
export function joinOverlays(
  bundles: readonly BundleOutline[],
  overlays: readonly BundleOutline[],
  scopeFor: (path: string) => Scope,
): ReadonlyMap<string, readonly string[]> {
  const byFolder = groupedBy(bundles.map(bundle => [folderOf(bundle.path), bundle] as const))
  return new Map(
    overlays.flatMap(overlay => {
      const scope = scopeFor(overlay.path)
      const joined = nearest(overlay, byFolder, bundle => scopeFor(bundle.path) === scope && fits(overlay, bundle))
      return joined.length === 0 ? [] : [[overlay.path, joined] as const]
    }),
  )
}

function nearest(
  overlay: BundleOutline,
  byFolder: ReadonlyMap<string, readonly BundleOutline[]>,
  isWanted: (bundle: BundleOutline) => boolean,
): readonly string[] {
  for (let folder = folderOf(overlay.path); ; folder = folderOf(folder)) {
    const fitting = (byFolder.get(folder) ?? []).filter(isWanted)
    if (fitting.length > 0) return fitting.map(bundle => bundle.path)
    if (folder === '') return []
  }
}

function fits({ changes, relates }: BundleOutline, { declares }: BundleOutline): boolean {
  if (changes.length > 0) return changes.every(name => declares.includes(name))
  return relates.length === 0 || relates.some(name => declares.includes(name))
}
