import * as z from 'zod/mini'
import { parseChannel } from '../../channels/channel.ts'
import { type ChannelTable, publicationOf } from '../../channels/channel-table.ts'
import { isRisk } from '../../channels/risk.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { type NamedChannels, partsOf, productChannels } from '../product-channels.ts'
import { replaceValue } from '../replace-value.ts'

export const channelsAreKnown = defineProbe({
  id: 'workflow/channels-are-known',
  title: 'The channels of the product that workflows run over are published',
  why: 'A workflow that deploys or scans a channel which is closed gets what the store gives instead, and says that all is well with a release that nobody looked at.',
  fix: 'Name channels that are published, and write tracks between quotes so that YAML keeps their last zero.',
  answers: ['channel-table'],
  parameters: z.object({ product: z.string(), rows: z.array(z.object({ channel: z.string() })) }),
  needs: ['workflow', 'release', 'application'],
  severity: 'medium',
  examples: [
    {
      title: 'A matrix over channels, one of which is closed',
      parameters: {
        product: 'shop',
        rows: [{ channel: '2.1/stable' }, { channel: '2.0/stable' }, { channel: '2.0/edge' }],
      },
      files: {
        '.github/workflows/scan.yaml': `on: { schedule: [{ cron: "0 2 * * *" }] }
jobs:
  scan:
    strategy:
      matrix:
        channel: [2.1/stable, 2.0/edge, 2.1/edge]
    steps: [{ run: "juju deploy shop --channel \${{ matrix.channel }}" }]
`,
      },
      expect: [
        'met .github/workflows/scan.yaml:6',
        'met .github/workflows/scan.yaml:6',
        'unmet .github/workflows/scan.yaml:6',
      ],
    },
    {
      title: 'A track that YAML reads as a number, and a default of several channels',
      parameters: { product: 'shop', rows: [{ channel: '1.10/stable' }, { channel: '1.9/stable' }] },
      files: {
        '.github/workflows/deploy.yaml': `on: { workflow_dispatch: { inputs: { shop-channels: { default: "1.9/stable, 1.10-edge" } } } }
jobs:
  deploy:
    strategy: { matrix: { shop-track: ["1.9", 1.10] } }
    steps: [{ run: "juju deploy shop --channel \${{ matrix.shop-track }}/stable" }]
`,
      },
      expect: [
        'met .github/workflows/deploy.yaml:4',
        'unmet .github/workflows/deploy.yaml:4',
        'unmet .github/workflows/deploy.yaml:1',
      ],
    },
    {
      title: 'Channels of something else, and a job that never runs',
      parameters: { product: 'shop', rows: [{ channel: '2.1/stable' }] },
      files: {
        '.github/workflows/ci.yaml': `on: { push: {} }
jobs:
  test: { strategy: { matrix: { juju-channel: [3.5/stable], channel: [14/edge] } }, steps: [] }
  scan: { if: false, strategy: { matrix: { shop-channel: [2.1/edge] } }, steps: [] }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { product, rows }) => {
    const workflows = factsOf(inventory, 'workflow').filter(({ place }) => isInUse(inventory, place.path))
    const table = { product, rows }
    const findings = workflows.flatMap(workflow =>
      productChannels(inventory, workflow, product).map(value => findingOf(value, table)),
    )
    return conclude(findings, `no workflow runs over channels of \`${product}\``)
  },
})

function findingOf({ subject, value, place, isNumber }: NamedChannels, table: ChannelTable): Finding {
  const base = { subject, place, via: [], certainty: 'certain' } as const
  if (isNumber && /\.\d*0$/.test(value)) {
    const fix = replaceValue({ value, place }, `'${value}'`)
    const message = `\`${value}\` without quotes is the number ${Number(value)}, which is another track`
    return { outcome: 'unmet', ...base, message, ...(fix === undefined ? {} : { fix }) }
  }
  const said = partsOf(value).map(part => judge(part, table))
  const worst = said.find(each => each.outcome === 'unmet') ?? said.find(each => each.outcome === 'unknown') ?? said[0]
  return { outcome: worst?.outcome ?? 'unknown', ...base, message: worst?.message ?? `\`${value}\` names no channel` }
}

function judge(text: string, table: ChannelTable): Pick<Finding, 'outcome' | 'message'> {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed') {
    const meant = parsed.meant === undefined ? '' : `; \`${parsed.meant}\` may be meant`
    return { outcome: 'unmet', message: `\`${text}\` is no channel: ${parsed.why}${meant}` }
  }
  const { track = 'latest', risk } = parsed.channel
  const isBare = !text.includes('/') && !isRisk(text)
  const publication = publicationOf(table, track, risk)
  const known = publication.kind === 'closed' && isBare ? 'published' : publication.kind
  switch (known) {
    case 'published':
      return { outcome: 'met', message: `\`${text}\` is published` }
    case 'closed':
      return { outcome: 'unmet', message: `\`${text}\` is closed, by the table of \`${table.product}\`` }
    case 'no-such-track':
      return { outcome: 'unmet', message: `the table of \`${table.product}\` has no track of \`${text}\`` }
    case 'older':
      return { outcome: 'unmet', message: `\`${text}\` is older than all of the table of \`${table.product}\`` }
    case 'newer':
      return { outcome: 'unknown', message: `\`${text}\` is newer than the table of \`${table.product}\`` }
  }
}
