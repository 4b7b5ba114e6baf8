import type { ReleaseFact } from '../../facts/release.ts'
import type { Layout } from '../layout.ts'
import type { BundleOutline } from '../readers/reader.ts'
import { releaseFolderOf } from '../release-folder.ts'

/** The bundle of a release folder as a pin of its product: its own name, else its folder's, else the repository's. */
export function releaseFact({ path, name }: BundleOutline, layout: Layout): ReleaseFact | undefined {
  const release = releaseFolderOf(path)
  if (!release) return undefined
  const track = release.channel.track
  const product = name?.text ?? release.below[0] ?? productOf(layout.repository)
  if (track === undefined || product === undefined) return undefined
  return {
    kind: 'release',
    place: name?.place ?? { path, line: 1, column: 1, endLine: 1, endColumn: 1 },
    deployments: [path],
    product,
    folder: release.folder,
    channel: { ...release.channel, track },
  }
}

/** `bundle-kubeflow`, `kubeflow-bundle` and `kubeflow` are all about `kubeflow`. */
const productOf = (repository: string | undefined): string | undefined =>
  repository?.replace(/^bundles?[-_]|[-_](?:bundles?|operators?|charms?|releases?)$/g, '')
