import * as z from 'zod/mini'
import { formatChannel, parseChannel } from '../../channels/channel.ts'
import {
  type ChannelTable,
  newestTrack,
  oldestTrack,
  type Publication,
  publicationOf,
} from '../../channels/channel-table.ts'
import type { ReleaseFact } from '../../facts/release.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import type { Place } from '../../text/place.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { followingPins } from '../promised-pins.ts'

const row = z.object({ channel: z.string(), revision: z.optional(z.number()), published: z.optional(z.string()) })

export const releaseIsPublished = defineProbe({
  id: 'channel/release-is-published',
  title: 'What is released and deployed of the product is a channel that is published',
  why: 'A release folder stands for a channel of the product, and a command names one. Where that channel is closed the store gives the next more stable one, so people receive something else than they read.',
  fix: 'Name a channel that is open, release to the channel, or move the folder to where releases that have ended are kept.',
  answers: ['channel-table'],
  parameters: z.object({ product: z.string(), rows: z.array(row) }),
  needs: ['release', 'application'],
  severity: 'low',
  examples: [
    {
      title: 'The table lists stable and has no edge',
      parameters: { product: 'kubeflow', rows: [{ channel: '1.10/stable', revision: 440, published: '2025-05-28' }] },
      files: {
        'releases/1.10/edge/bundle.yaml': `bundle: kubernetes
name: kubeflow
applications: { dashboard: { charm: dashboard, channel: 1.10/edge } }
`,
        'releases/1.10/stable/bundle.yaml': `bundle: kubernetes
name: kubeflow
applications: { dashboard: { charm: dashboard, channel: 1.10/stable } }
`,
      },
      expect: ['unmet releases/1.10/edge/bundle.yaml:2', 'met releases/1.10/stable/bundle.yaml:2'],
    },
    {
      title: 'A release that is newer than the table',
      parameters: { product: 'kubeflow', rows: [{ channel: '1.9/stable', revision: 432 }] },
      files: {
        'releases/1.10/stable/bundle.yaml': `bundle: kubernetes
name: kubeflow
applications: { dashboard: { charm: dashboard, channel: 1.10/stable } }
`,
      },
      expect: ['unknown releases/1.10/stable/bundle.yaml:2'],
    },
    {
      title: 'A command that names a closed channel, and one of another product',
      parameters: { product: 'shop', rows: [{ channel: '2.1/stable' }, { channel: '2.1/candidate' }] },
      files: {
        'docs/install.md': `    juju deploy shop --channel=2.1/stable
    juju deploy shop-admin --channel=2.1/edge
`,
        'install.sh': `juju deploy shop --trust \\
  --channel=2.1/beta
`,
      },
      expect: ['met docs/install.md:1', 'unmet install.sh:2'],
    },
  ],
  ask: (inventory, parameters, known) => {
    const { product } = parameters
    const guides = { product, rows: parameters.rows.map(withoutUndefined) }
    const other = known.channels.find(each => each.product === product)
    const [table, source] =
      guides.rows.length > 0 || !other ? [guides, "the guide's table"] : [other, 'the table of known channels']
    const releases = factsOf(inventory, 'release').filter(release => release.product === product)
    const told = mentionedLines(inventory)
    const pins = followingPins(inventory).filter(
      ({ charm, application: { place } }) =>
        charm?.name === product && isInUse(inventory, place.path) && !told.has(lineOf(place)),
    )
    return conclude(
      [
        ...releases.map(release => findingOf(release, table, source)),
        ...channelFindings(pins, text => judgeChannel(text, table, source)),
      ],
      `no release folder of \`${product}\`, and nothing that deploys it`,
    )
  },
})

/** Where a sentence tells of a command, which may be one that nobody is to run. */
function mentionedLines(inventory: Inventory): ReadonlySet<string> {
  return new Set(factsOf(inventory, 'application').flatMap(({ mention, place }) => (mention ? [lineOf(place)] : [])))
}

const lineOf = ({ path, line }: Place): string => `${path}:${line}`

/** The store takes the default track where none is named, which no table shows. */
function judgeChannel(text: string, table: ChannelTable, source: string): JudgedChannel | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed' || parsed.channel.track === undefined) return undefined
  const { track, risk } = parsed.channel
  const publication = publicationOf(table, track, risk)
  const instead = publication.kind === 'closed' ? publication.fallback?.channel : undefined
  return {
    outcome: outcomes[publication.kind],
    message: sayOf(publication, { channel: formatChannel({ track, risk }), table, source }),
    ...(instead === undefined ? {} : { instead }),
  }
}

function findingOf(release: ReleaseFact, table: ChannelTable, source: string): Finding {
  const { track, risk } = release.channel
  const publication = publicationOf(table, track, risk)
  const outcome = outcomes[publication.kind]
  return {
    outcome,
    subject: `${release.place.path}#release`,
    ...(release.deployments[0] === undefined ? {} : { deployment: release.deployments[0] }),
    place: release.place,
    via: [],
    certainty: 'certain',
    message: sayOf(publication, { channel: formatChannel({ track, risk }), table, source }),
  }
}

const outcomes = {
  published: 'met',
  closed: 'unmet',
  newer: 'unknown',
  older: 'unknown',
  'no-such-track': 'unknown',
} as const satisfies Record<Publication['kind'], Finding['outcome']>

interface Said {
  readonly channel: string
  readonly table: ChannelTable
  readonly source: string
}

function sayOf(publication: Publication, { channel, table, source }: Said): string {
  switch (publication.kind) {
    case 'published':
      return `\`${channel}\` is published${revisionOf(publication.row.revision)}`
    case 'closed':
      return publication.fallback
        ? `\`${channel}\` is closed and gives \`${publication.fallback.channel}\`${revisionOf(publication.fallback.revision)}`
        : `\`${channel}\` is closed, and nothing more stable of its track is open`
    case 'newer':
      return `\`${channel}\` is newer: ${source} ends at ${newestTrack(table) ?? 'an earlier track'}`
    case 'older':
      return `\`${channel}\` is older: ${source} begins at ${oldestTrack(table) ?? 'a later track'}`
    case 'no-such-track':
      return `${source} has no track of \`${channel}\``
  }
}

const revisionOf = (revision: number | undefined): string => (revision === undefined ? '' : `, revision ${revision}`)

function withoutUndefined({ channel, revision, published }: z.output<typeof row>) {
  return {
    channel,
    ...(revision === undefined ? {} : { revision }),
    ...(published === undefined ? {} : { published }),
  }
}
