import { parseChannel } from '../channels/channel.ts'
import { compareTracks, isVersion } from '../channels/channel-table.ts'
import { type Risk, risks } from '../channels/risk.ts'
import type { CharmChannel, Known } from '../knowledge/known.ts'

/** What is published of a charm, and who says so: `snapshot` of the store, or a table of the guide about a product. */
export interface PublishedChannels {
  readonly rows: readonly CharmChannel[]
  readonly by: 'snapshot' | 'guide'
}

type ByCharm = ReadonlyMap<string, PublishedChannels>

const seen = new WeakMap<Known['charms'], WeakMap<Known['channels'], ByCharm>>()

/** The channels of a charm or a product; a guide that has a table of them goes before the snapshot. */
export function publishedChannels(known: Known, charm: string): PublishedChannels | undefined {
  const ofSnapshot = seen.get(known.charms) ?? new WeakMap<Known['channels'], ByCharm>()
  seen.set(known.charms, ofSnapshot)
  const byCharm = ofSnapshot.get(known.channels) ?? byCharmOf(known)
  ofSnapshot.set(known.channels, byCharm)
  return byCharm.get(charm)
}

function byCharmOf({ charms, channels }: Known): ByCharm {
  const snapshot = charms.map(each => [each.charm, { rows: each.channels, by: 'snapshot' }] as const)
  const guide = channels.map(({ product, rows }) => {
    const known = rows.flatMap(({ channel, revision }) => (revision === undefined ? [] : [{ channel, revision }]))
    return [product, { rows: known.length === rows.length ? known : rows.map(withRevision), by: 'guide' }] as const
  })
  return new Map<string, PublishedChannels>([...snapshot, ...guide.filter(([, { rows }]) => rows.length > 0)])
}

/** A table without revisions: no pinned one is behind it. */
const withRevision = ({ channel, revision = 0 }: { readonly channel: string; readonly revision?: number }) => ({
  channel,
  revision,
})

export type Publication =
  | { readonly kind: 'published'; readonly rows: readonly CharmChannel[] }
  | { readonly kind: 'closed'; readonly fallback?: CharmChannel }
  | { readonly kind: 'newer'; readonly newest: string }
  | { readonly kind: 'no-such-track'; readonly tracks: readonly string[] }

const judged = new WeakMap<readonly CharmChannel[], Map<string, Publication>>()

/** What is published at a track and a risk, worked out once for all the applications that follow it. */
export function publicationAt(rows: readonly CharmChannel[], track: string, risk: Risk): Publication {
  const known = judged.get(rows) ?? new Map<string, Publication>()
  judged.set(rows, known)
  const key = `${track}/${risk}`
  const publication = known.get(key) ?? publicationIn(rows, track, risk)
  known.set(key, publication)
  return publication
}

/** A closed channel gives what the next more stable open one of its track holds. */
function publicationIn(rows: readonly CharmChannel[], track: string, risk: Risk): Publication {
  const at = (wanted: Risk): readonly CharmChannel[] => rows.filter(({ channel }) => channel === `${track}/${wanted}`)
  const found = at(risk)
  if (found.length > 0) return { kind: 'published', rows: found }
  const tracks = [...new Set(rows.map(({ channel }) => trackOf(channel)))]
  if (tracks.includes(track)) {
    const moreStable = risks.slice(0, risks.indexOf(risk)).reverse()
    const [fallback] = moreStable.flatMap(at)
    return fallback === undefined ? { kind: 'closed' } : { kind: 'closed', fallback }
  }
  const newest = newestBefore(track, tracks)
  return newest === undefined ? { kind: 'no-such-track', tracks } : { kind: 'newer', newest }
}

/** The track and the risk of a channel that names both, and no branch. */
export function trackAndRisk(text: string): { readonly track: string; readonly risk: Risk } | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind !== 'channel' || parsed.channel.track === undefined || parsed.channel.branch !== undefined)
    return undefined
  return { track: parsed.channel.track, risk: parsed.channel.risk }
}

const trackOf = (channel: string): string => channel.slice(0, channel.lastIndexOf('/'))

/** The newest of the tracks that are named alike, where all of them are older: `ckf-1.10` is before `ckf-1.11`. */
function newestBefore(track: string, tracks: readonly string[]): string | undefined {
  const [prefix, version] = parted(track)
  if (!isVersion(version)) return undefined
  const alike = tracks.map(parted).filter(([other, number]) => other === prefix && isVersion(number))
  const versions = alike.map(([, number]) => number).sort(compareTracks)
  const newest = versions.at(-1)
  return newest === undefined || compareTracks(version, newest) <= 0 ? undefined : prefix + newest
}

function parted(track: string): readonly [string, string] {
  const start = track.search(/[\d.]+$/)
  return start < 0 ? [track, ''] : [track.slice(0, start), track.slice(start)]
}
