import { parseChannel } from '../../channels/channel.ts'
import { compareTracks, isVersion } from '../../channels/channel-table.ts'
import type { MatrixValue, WorkflowFact } from '../../facts/workflow.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { scanningWorkflows } from '../running-workflows.ts'

export const imagesAreScanned = defineProbe({
  id: 'upgrade/images-are-scanned',
  title: 'The scans for vulnerabilities cover the newest release',
  why: 'A scan over a list of releases says that all is well with those of the list. The newest one, which most people deploy, is the first to be forgotten there.',
  fix: 'Add the release to the matrix of the workflow that scans.',
  answers: ['charm-refresh'],
  parameters: wordless,
  needs: ['workflow', 'release'],
  severity: 'medium',
  examples: [
    {
      title: 'A matrix without the newest release folder',
      files: {
        '.github/workflows/scan.yaml': `on: { schedule: [{ cron: "0 2 * * *" }] }
jobs:
  scan:
    strategy: { matrix: { release: ["1.9", "1.10"] } }
    steps: [{ uses: aquasecurity/trivy-action@0.28.0 }]
`,
        'releases/1.11/stable/bundle.yaml': 'name: shop\napplications: { web: { charm: web, channel: 1.11/stable } }\n',
      },
      expect: ['unmet .github/workflows/scan.yaml:4'],
    },
    {
      title: 'A matrix with it, and a scan that has none',
      files: {
        '.github/workflows/rocks.yaml': `on: { schedule: [{ cron: "0 2 * * *" }] }
jobs: { scan: { steps: [{ run: trivy image web }] } }
`,
        '.github/workflows/scan.yaml': `on: { schedule: [{ cron: "0 2 * * *" }] }
jobs:
  scan:
    strategy: { matrix: { bundle: [1.10/stable, 1.11/stable] } }
    steps: [{ uses: aquasecurity/trivy-action@0.28.0 }]
`,
        'releases/1.11/stable/bundle.yaml': 'name: shop\napplications: { web: { charm: web, channel: 1.11/stable } }\n',
      },
      expect: ['met .github/workflows/rocks.yaml:2', 'met .github/workflows/scan.yaml:5'],
    },
    {
      title: 'No workflow scans',
      files: {
        '.github/workflows/lint.yaml': 'on: [push]\njobs: { lint: { steps: [{ run: make lint }] } }\n',
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const newest = newestRelease(inventory)
    const findings = scanningWorkflows(inventory).map(workflow => findingOf(workflow, newest))
    return conclude(findings, 'no workflow scans images')
  },
})

/** The newest version that the release folders stand for, of those that promise stable where any does. */
function newestRelease(inventory: Inventory): string | undefined {
  const channels = factsOf(inventory, 'release').map(({ channel }) => channel)
  const stable = channels.filter(({ risk }) => risk === 'stable')
  const tracks = (stable.length > 0 ? stable : channels).map(({ track }) => track)
  return tracks.filter(isVersion).sort(compareTracks).at(-1)
}

function findingOf({ place, matrix, scans }: WorkflowFact, newest: string | undefined): Finding {
  const base = { subject: `${place.path}#scan`, via: [], certainty: 'certain' } as const
  const listed = matrix.filter(each => trackOf(each) !== undefined)
  const last = listed.at(-1)
  if (newest === undefined || last === undefined || listed.some(each => trackOf(each) === newest))
    return { outcome: 'met', ...base, place: scans[0] ?? place, message: 'a workflow scans images' }
  const message = `the scan covers ${listed
    .slice(0, 5)
    .map(({ value }) => `\`${value}\``)
    .join(', ')}, and not the newest release ${newest}`
  return { outcome: 'unmet', ...base, place: last.place, message }
}

/** The track that a value of a matrix names: `1.10`, `1.10/stable`, `releases/1.10/stable/bundle.yaml`. */
function trackOf({ name, value }: MatrixValue): string | undefined {
  if (!/track|release|bundle|channel/i.test(name)) return undefined
  const inPath = /^releases\/([\w.-]{1,40})\//.exec(value)?.[1]
  const parsed = parseChannel(value)
  const track = inPath ?? (parsed.kind === 'channel' ? parsed.channel.track : undefined)
  return isVersion(track) || track === 'latest' ? track : undefined
}
