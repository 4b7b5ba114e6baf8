import { soleValue } from '../../inventory/sole-value.ts'
import type { CharmChannel, Known } from '../../knowledge/known.ts'
import type { Place } from '../../text/place.ts'
import { applicationSubject } from '../application-subject.ts'
import { baseOf } from '../base-of.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { type PinnedApplication, pinnedApplications } from '../pinned-revisions.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { publicationAt, publishedChannels, trackAndRisk } from '../published-channels.ts'
import { replaceValue } from '../replace-value.ts'
import { worstValue } from '../worst-value.ts'

const db = {
  charm: 'db',
  channels: [
    { channel: '14/stable', revision: 71, base: 'ubuntu@22.04', architecture: 'amd64' },
    { channel: '14/stable', revision: 72, base: 'ubuntu@22.04', architecture: 'arm64' },
    { channel: '16/stable', revision: 90 },
  ],
}

export const revisionIsCurrent = defineProbe({
  id: 'pin/revision-is-current',
  title: 'No pinned revision is behind what its channel holds',
  why: 'A revision that is pinned stays where it is when its channel moves on, so fixes that were published since do not arrive.',
  fix: 'Pin the revision that the channel holds, and let something raise it whenever the channel moves.',
  answers: ['charm-refresh'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'A bundle with revisions: behind, held by the channel, and later than the snapshot',
      known: { charms: [db] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  a: { charm: db, channel: 16/stable, revision: 89 }
  b: { charm: db, channel: 14/stable, revision: 71 }
  c: { charm: db, channel: 14/stable, revision: 80 }
  d: { charm: db, channel: 14/stable, revision: 70 }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4', 'met bundle.yaml:5', 'unmet bundle.yaml:6'],
    },
    {
      title: 'Terraform pins a revision that the channel has left',
      known: { charms: [db] },
      files: {
        'main.tf': `resource "juju_application" "db" {
  charm {
    name     = "db"
    channel  = "16/stable"
    revision = 12
  }
}
`,
      },
      expect: ['unmet main.tf:5'],
    },
    {
      title: 'The product of the table of the guide, by a command',
      known: { channels: [{ product: 'widget', rows: [{ channel: '1.9/stable', revision: 432 }] }] },
      files: {
        'deploy.sh': 'juju deploy widget --channel=1.9/stable --revision=426 --trust\n',
      },
      expect: ['unmet deploy.sh:1'],
    },
    {
      title: 'What nobody knows, what floats, and a closed channel',
      known: { charms: [db] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  a: { charm: web, channel: 1/stable, revision: 1 }
  b: { charm: db, channel: 14/stable }
  c: { charm: db, channel: 14/edge, revision: 1 }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, _, known) => {
    const findings = pinnedApplications(inventory).flatMap(pin => findingOf(pin, known) ?? [])
    const reason =
      'no revision is pinned in a channel that is known from a snapshot of the store or a table of the guide'
    return conclude(onceEach(findings), reason)
  },
})

function findingOf(pin: PinnedApplication, known: Known): Finding | undefined {
  const { deployment, application, charm, channel, revision } = pin
  const followed = channel && soleValue(channel)
  if (!revision || !followed) return undefined
  const named = trackAndRisk(followed.value)
  const published = named && publishedChannels(known, charm.name)
  if (!published) return undefined
  const publication = publicationAt(published.rows, named.track, named.risk)
  if (publication.kind !== 'published') return undefined
  const rows = rowsFor(publication.rows, application.written)
  const newest = Math.max(...rows.map(row => row.revision))
  const oldest = Math.min(...rows.map(row => row.revision))
  const held = `\`${followed.value}\` holds ${newest === oldest ? `revision ${newest}` : `revisions ${oldest} to ${newest}`}`
  const base = {
    subject: applicationSubject(deployment, revision.written, 'revision'),
    deployment: deployment.id,
    via: [],
    certainty: 'certain',
  } as const
  const worst = worstValue(revision.value, value => value < oldest)
  const name = `\`${application.name}\``
  if (worst.kind === 'unknown') {
    const message = `the files do not say which revision of ${name} is pinned: ${worst.why}`
    return { outcome: 'unknown', ...base, place: worst.place, message }
  }
  const { value, place, via, certainty, bad } = worst
  const message = `${name} is pinned to revision ${value}, and ${held}`
  if (bad) {
    const fix = newest === oldest ? mended(value, place, newest) : undefined
    return { outcome: 'unmet', ...base, place, via, certainty, message, ...(fix === undefined ? {} : { fix }) }
  }
  const isHeld = value >= newest || rows.some(row => row.revision === value)
  return { outcome: isHeld ? 'met' : 'unknown', ...base, place, via, certainty, message }
}

/** The rows of the application's base, where that and theirs are known; each may be of another architecture. */
function rowsFor(
  rows: readonly CharmChannel[],
  written: PinnedApplication['application']['written'],
): readonly CharmChannel[] {
  const base = written.flatMap(each => (each.base && soleValue(each.base)?.value) ?? [])[0]
  const fitting = base === undefined ? rows : rows.filter(row => row.base === undefined || row.base === baseOf(base))
  return fitting.length > 0 ? fitting : rows
}

const mended = (value: number, place: Place, revision: number): Finding['fix'] =>
  replaceValue({ value: String(value), place }, String(revision))
