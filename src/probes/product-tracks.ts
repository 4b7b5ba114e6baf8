import { groupedBy } from '../inventory/resolve/grouped-by.ts'
import type { ProductRelease } from '../knowledge/known.ts'

/** Every pin asks every release: each release is gone through once. */
const tracks = new WeakMap<ProductRelease, ReadonlyMap<string, readonly string[]>>()

/** The tracks that a release has for a charm. */
export function tracksIn(release: ProductRelease, charm: string): readonly string[] {
  const known = tracks.get(release) ?? groupedBy(release.charms.map(each => [each.charm, each.track] as const))
  tracks.set(release, known)
  return known.get(charm) ?? []
}

/** Beside the track of its own version, a charm may have one that is named after the release: `ckf-1.10`, `1.10`. */
export function takesTrack(release: ProductRelease, charm: string, track: string | undefined): boolean {
  const own = tracksIn(release, charm)
  return own.length > 0 && track !== undefined && (own.includes(track) || isNamedAfter(track, release.release))
}

const isNamedAfter = (track: string, release: string): boolean => track === release || track.endsWith(`-${release}`)
