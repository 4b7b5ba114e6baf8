import * as z from 'zod/mini'
import { compareTracks, isVersion } from '../../channels/channel-table.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import type { Known } from '../../knowledge/known.ts'
import { at } from '../../text/place.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { partsOf, productChannels } from '../product-channels.ts'
import { productsAsked } from '../products-asked.ts'
import { releaseNamed } from '../release-named.ts'
import { type SeenRelease, seenReleases } from '../seen-releases.ts'

const parameters = z.object({
  rows: z.optional(z.array(z.object({ release: z.string() }))),
  releases: z.optional(z.array(z.string())),
  newest: z.optional(z.number()),
})

export const releaseIsSupported = defineProbe({
  id: 'version/release-is-supported',
  title: 'The release that is deployed is one in support',
  why: 'Fixes for vulnerabilities reach only the releases in support. What stays on an older one keeps every hole that is found from then on, and its upgrade becomes longer with each release.',
  fix: 'Upgrade to a release in support, one release after the other.',
  answers: ['supported-versions'],
  parameters,
  needs: ['release', 'application', 'version', 'module', 'workflow'],
  severity: 'high',
  examples: [
    {
      title: 'The newest release folder counts, and those before it are history',
      known: { products: [], supported: [{ product: 'shop', release: '2.1' }] },
      parameters: { releases: ['2.1', '2.0'] },
      files: {
        'releases/1.9/stable/bundle.yaml': `bundle: kubernetes
name: shop
applications: { web: { charm: web, channel: 1.9/stable } }
`,
        'releases/2.1/stable/bundle.yaml': `bundle: kubernetes
name: shop
applications: { web: { charm: web, channel: 2.1/stable } }
`,
      },
      expect: ['met releases/2.1/stable/bundle.yaml:2'],
    },
    {
      title: 'A script that deploys a release after its end',
      parameters: { newest: 2 },
      files: {
        'deploy.sh': `juju add-model kubeflow
juju deploy kubeflow --trust \\
  --channel 1.8/stable
`,
      },
      expect: ['unmet deploy.sh:3'],
    },
    {
      title: 'The charms of production make up a release that no table of the guide lists',
      parameters: { rows: [{ release: '1.11' }, { release: '1.10' }] },
      files: {
        'prod/bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: kubeflow-dashboard, channel: 1.8/stable }
  profiles: { charm: kubeflow-profiles, channel: 1.8/stable }
  dex: { charm: dex-auth, channel: 2.36/stable }
`,
      },
      expect: ['unmet prod/bundle.yaml:3'],
    },
    {
      title: 'A workflow that names a release newer than the guide, and a module at a track',
      parameters: { releases: ['1.9', '1.10'] },
      files: {
        '.github/dependencies.yaml': 'CKF_TRACK: "1.12"\n',
        'main.tf': `module "kubeflow" {
  source = "git::https://github.com/example/solutions//modules/kubeflow?ref=track/1.7"
}
`,
      },
      expect: ['unknown .github/dependencies.yaml:1', 'unmet main.tf:2'],
    },
    {
      title: 'A workflow that runs over an old release beside the newest one, and what an upgrade starts from',
      parameters: { releases: ['1.9', '1.10'] },
      files: {
        '.github/workflows/deploy.yaml': `jobs:
  deploy:
    strategy: { matrix: { kubeflow-track: ['1.7', '1.10'], from-track: ['1.8'] } }
    steps: [{ run: "juju deploy kubeflow --channel \${{ matrix.kubeflow-track }}/stable" }]
`,
      },
      expect: ['met .github/workflows/deploy.yaml:3', 'unmet .github/workflows/deploy.yaml:3'],
    },
  ],
  ask: (inventory, asked, known) => {
    const products = productsAsked(known, undefined)
    const deployed = seenReleases(inventory, known).flatMap(seen =>
      products.has(seen.product) ? (findingOf(seen, supportedNames(asked, known, seen.product)) ?? []) : [],
    )
    const told = new Set(deployed.flatMap(({ outcome, place }) => (outcome === 'unmet' ? [at(place)] : [])))
    const old = [...products].flatMap(product => oldIn(inventory, product, { asked, known }))
    const findings = [...deployed, ...old.filter(({ place }) => !told.has(at(place)))]
    return conclude(oncePerPlace(findings), 'the files do not show which release of the product is deployed')
  },
})

interface Asked {
  readonly asked: z.output<typeof parameters>
  readonly known: Known
}

/** Releases that a workflow deploys beside newer ones: of those only the newest counts as what is deployed. A scan harms nobody. */
function oldIn(inventory: Inventory, product: string, { asked, known }: Asked): readonly Finding[] {
  const deploying = new Set(
    factsOf(inventory, 'application').flatMap(({ charm, place }) => (charm?.name === product ? [place.path] : [])),
  )
  const workflows = factsOf(inventory, 'workflow').filter(
    ({ place }) => deploying.has(place.path) && isInUse(inventory, place.path),
  )
  if (workflows.length === 0) return []
  const names = [...supportedNames(asked, known, product)]
  const oldest = names.filter(isVersion).sort(compareTracks)[0]
  if (oldest === undefined) return []
  return workflows.flatMap(workflow =>
    productChannels(inventory, workflow, product).flatMap(({ subject, value, place }) => {
      const tracks = partsOf(value).map(part => part.split('/')[0] ?? '')
      const old = tracks.find(track => isVersion(track) && compareTracks(track, oldest) < 0)
      if (old === undefined || /[.-](?:source|from)\b/.test(subject.split('#')[1] ?? '')) return []
      const message = `a workflow deploys ${product} ${old}; in support are ${names.slice(0, 8).join(', ')}`
      return [{ outcome: 'unmet', subject, place, via: [], certainty: 'certain', message, severity: 'medium' } as const]
    }),
  )
}

/** Those that a sentence names or counts, those that a table lists, else what is known to be in support. */
function supportedNames(
  { rows = [], releases = [], newest = 0 }: z.output<typeof parameters>,
  { supported }: Known,
  product: string,
): ReadonlySet<string> {
  if (releases.length === 0 && newest === 0) {
    const listed = rows.map(({ release }) => releaseNamed(release))
    const inSupport = supported.flatMap(each => (each.product === product && each.inSupport ? [each.release] : []))
    return new Set(listed.length > 0 ? listed : inSupport)
  }
  const known = supported.flatMap(each => (each.product === product ? [each.release] : []))
  const sorted = [...new Set([...known, ...releases])].filter(isVersion).sort(compareTracks).reverse()
  return new Set([...releases, ...sorted.slice(0, newest)])
}

function findingOf(seen: SeenRelease, supported: ReadonlySet<string>): Finding | undefined {
  const { subject, deployment, place, releases, by } = seen
  const newest = [...supported].filter(isVersion).sort(compareTracks).at(-1)
  if (newest === undefined) return undefined
  const base = {
    subject,
    ...(deployment === undefined ? {} : { deployment }),
    place,
    via: [],
    certainty: 'certain',
  } as const
  const shown = `${seen.product} ${releases.join(' or ')} is deployed, as ${by} shows`
  const taken = releases.filter(release => supported.has(release))
  if (taken.length === releases.length) return { outcome: 'met', ...base, message: shown }
  if (taken.length > 0) return { outcome: 'unknown', ...base, message: `${shown}; not all of these are in support` }
  if (releases.some(release => compareTracks(release, newest) > 0))
    return { outcome: 'unknown', ...base, message: `${shown}, which is newer than the newest in the guide, ${newest}` }
  const names = [...supported].slice(0, 8).join(', ')
  return { outcome: 'unmet', ...base, message: `${shown}; in support ${supported.size === 1 ? 'is' : 'are'} ${names}` }
}
