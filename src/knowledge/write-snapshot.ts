import type { Snapshot } from './snapshot-schema.ts'

/** The snapshot as it is stored: the charms by name, a channel on a line, so that a change of one is a change of a line. */
export function writeSnapshot({ version, taken, source, charms }: Snapshot): string {
  const sorted = charms.toSorted((a, b) => (a.charm < b.charm ? -1 : a.charm > b.charm ? 1 : 0))
  const head = JSON.stringify({ version, taken, source }, null, 2).slice(0, -2)
  return `${head},\n  "charms": ${listed(sorted.map(charmText), '  ')}\n}\n`
}

function charmText({ charm, publisher, defaultTrack, etag, channels }: Snapshot['charms'][number]): string {
  const fields = Object.entries({ charm, publisher, defaultTrack, etag }).flatMap(([name, value]) =>
    value === undefined ? [] : [`      ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`],
  )
  const rows = channels.map(({ channel, revision, base, architecture, released }) =>
    JSON.stringify({ channel, revision, base, architecture, released }),
  )
  return `{\n${fields.join('')}      "channels": ${listed(rows, '      ')}\n    }`
}

const listed = (items: readonly string[], indent: string): string =>
  items.length === 0 ? '[]' : `[\n${items.map(item => `${indent}  ${item}`).join(',\n')}\n${indent}]`
