import type { Channel } from '../channels/channel.ts'
import { isRisk } from '../channels/risk.ts'
import { foldersOf } from './path-parts.ts'

/**
 * The deepest folder of a path that is named after a risk and stands below `releases` or beside a version, such as
 * `releases/1.10/stable`. `below` are the folders inside it, `tree` the path of `releases` where there is one.
 */
export interface ReleaseFolder {
  readonly folder: string
  readonly channel: Channel
  readonly below: readonly string[]
  readonly tree?: string
}

export function releaseFolderOf(path: string): ReleaseFolder | undefined {
  const folders = foldersOf(path)
  for (let at = folders.length - 1; at >= 0; at--) {
    const risk = folders[at]
    if (risk === undefined || !isRisk(risk)) continue
    const releases = lastReleases(folders, at)
    const track = trackAt(folders, at, releases)
    if (track === undefined && releases === -1) continue
    return {
      folder: folders.slice(0, Math.max(at, track?.at ?? at) + 1).join('/'),
      channel: track === undefined ? { risk } : { track: track.name, risk },
      below: folders.slice(Math.max(at, track?.at ?? at) + 1),
      ...(releases === -1 ? {} : { tree: folders.slice(0, releases + 1).join('/') }),
    }
  }
  return undefined
}

interface Track {
  readonly name: string
  readonly at: number
}

/** The version before the risk or after it; below `releases` whatever stands between the two. */
function trackAt(folders: readonly string[], at: number, releases: number): Track | undefined {
  const before = folders[at - 1]
  const after = folders[at + 1]
  if (before !== undefined && isVersion(before)) return { name: before, at: at - 1 }
  if (after !== undefined && isVersion(after)) return { name: after, at: at + 1 }
  const between = releases !== -1 && releases < at - 1
  return between && before !== undefined ? { name: before, at: at - 1 } : undefined
}

const lastReleases = (folders: readonly string[], before: number): number =>
  folders.slice(0, before).findLastIndex(folder => folder === 'releases' || folder === 'release')

/** A track as Charmhub has them: `1.10`, `8`, `ckf-1.9`, `latest`; a year or a `v2` is a folder's own order. */
const isVersion = (segment: string): boolean =>
  segment === 'latest' || (/^(?:[a-z]{2,}-)?\d+(?:\.\d+){0,3}$/.test(segment) && !/^(?:19|20)\d\d$/.test(segment))
