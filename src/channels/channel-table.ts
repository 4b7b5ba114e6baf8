import type { Place } from '../text/place.ts'
import { parseChannel } from './channel.ts'
import { type Risk, risks } from './risk.ts'

/** One published channel of a product, as a guide's table or a snapshot gives it. `published` is an ISO day. */
interface ChannelRow {
  readonly channel: string
  readonly revision?: number
  readonly published?: string
  readonly place?: Place
}

/** The open channels of one product. A channel that is not listed is closed, or was not open on the table's day. */
export interface ChannelTable {
  readonly product: string
  readonly rows: readonly ChannelRow[]
}

export type Publication =
  | { readonly kind: 'published'; readonly row: ChannelRow }
  | { readonly kind: 'closed'; readonly fallback?: ChannelRow }
  | { readonly kind: 'newer' }
  | { readonly kind: 'older' }
  | { readonly kind: 'no-such-track' }

/**
 * What a table says of a track and a risk. A closed channel gives what the next more stable open one of its track holds,
 * as the store does. Tracks that are versions and lie outside the table's range are newer or older than the table.
 */
export function publicationOf(table: ChannelTable, track: string, risk: Risk): Publication {
  const rowOf = (wanted: Risk): ChannelRow | undefined => table.rows.find(row => isRow(row, track, wanted))
  const row = rowOf(risk)
  if (row) return { kind: 'published', row }
  if (table.rows.some(other => trackOf(other) === track)) {
    const moreStable = risks.slice(0, risks.indexOf(risk)).reverse()
    const fallback = moreStable.map(rowOf).find(found => found !== undefined)
    return { kind: 'closed', ...(fallback === undefined ? {} : { fallback }) }
  }
  const versions = table.rows.map(trackOf).filter(isVersion)
  if (!isVersion(track) || versions.length === 0) return { kind: 'no-such-track' }
  if (versions.every(version => compareTracks(track, version) > 0)) return { kind: 'newer' }
  if (versions.every(version => compareTracks(track, version) < 0)) return { kind: 'older' }
  return { kind: 'no-such-track' }
}

/** The newest track of a table that is a version, `undefined` where none is. */
export function newestTrack(table: ChannelTable): string | undefined {
  return versionsOf(table).at(-1)
}

/** The oldest track of a table that is a version, `undefined` where none is. */
export function oldestTrack(table: ChannelTable): string | undefined {
  return versionsOf(table)[0]
}

const versionsOf = (table: ChannelTable): readonly string[] =>
  table.rows.map(trackOf).filter(isVersion).sort(compareTracks)

/** A track that is a version: `1.10`, `8.0`, `3`. */
export function isVersion(track: string | undefined): track is string {
  return track !== undefined && /^\d+(\.\d+)*$/.test(track)
}

/** Orders tracks that are versions part by part, so that 1.10 follows 1.9. */
export function compareTracks(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function trackOf(row: ChannelRow): string | undefined {
  const parsed = parseChannel(row.channel)
  return parsed.kind === 'channel' ? parsed.channel.track : undefined
}

function isRow(row: ChannelRow, track: string, risk: Risk): boolean {
  const parsed = parseChannel(row.channel)
  return parsed.kind === 'channel' && parsed.channel.track === track && parsed.channel.risk === risk
}
