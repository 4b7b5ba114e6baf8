import type { BundleOutline } from '../readers/reader.ts'
import { releaseFolderOf } from '../release-folder.ts'
import { groupedBy } from './grouped-by.ts'

/** The bundles that others install from: several in the release folders below one `releases`. */
export function distributedBundles(bundles: readonly BundleOutline[]): ReadonlySet<string> {
  const inTrees = bundles.flatMap(({ path }) => {
    const release = releaseFolderOf(path)
    return release?.tree !== undefined ? [[release.tree, path] as const] : []
  })
  return new Set([...groupedBy(inTrees).values()].filter(paths => paths.length > 1).flat())
}
