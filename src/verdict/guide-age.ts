import { type ChannelTable, compareTracks, isVersion, newestTrack } from '../channels/channel-table.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import type { Hint } from './decision-hints.ts'

/** Says once for each table of a guide that the repository holds releases which are newer than it. */
export function guideAgeHints(tables: readonly ChannelTable[], inventory: Inventory): readonly Hint[] {
  return tables.flatMap(table => {
    const newest = newestTrack(table)
    const released = factsOf(inventory, 'release').filter(({ product }) => product === table.product)
    const tracks = [...new Set(released.map(({ channel }) => channel.track).filter(isVersion))]
    const newer = tracks.filter(track => newest !== undefined && compareTracks(track, newest) > 0).sort(compareTracks)
    if (newest === undefined || newer.length === 0) return []
    const line = table.rows[0]?.place?.line ?? 1
    const message = `the guide's table of \`${table.product}\` ends at ${newest}, and the repository holds ${newer.join(', ')}: the guide is older than the releases`
    return [{ line, message }]
  })
}
