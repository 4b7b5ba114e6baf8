import * as z from 'zod/mini'
import { formatChannel, parseChannel } from '../../channels/channel.ts'
import { compareTracks, isVersion } from '../../channels/channel-table.ts'
import type { ProductRelease } from '../../knowledge/known.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe } from '../probe.ts'
import { type ProductDeployment, type ProductPin, productDeployments } from '../product-deployments.ts'
import { takesTrack, tracksIn } from '../product-tracks.ts'
import { productsAsked } from '../products-asked.ts'

export const tracksMakeARelease = defineProbe({
  id: 'channel/tracks-make-a-release',
  title: 'The charms of a release follow the tracks that make it up',
  why: 'A release is tested as one set of tracks. A charm that stayed on the track of another release was never tried with the others, and gets no fixes once that release is out of support.',
  fix: 'Follow the track that the release has for the charm, by the steps of the upgrade guide.',
  answers: ['channel-table', 'supported-versions'],
  // a table of channels names its product, one of supported versions does not
  parameters: z.object({ product: z.optional(z.string()), rows: z.optional(z.array(z.unknown())) }),
  needs: ['application', 'release'],
  severity: 'medium',
  examples: [
    {
      title: 'One charm of a release folder stayed on the track of the release before',
      known: {
        products: [
          {
            product: 'shop',
            release: '2.1',
            charms: [
              { charm: 'cart', track: '5' },
              { charm: 'web', track: '2.1' },
            ],
          },
          {
            product: 'shop',
            release: '2.0',
            charms: [
              { charm: 'cart', track: '4' },
              { charm: 'web', track: '2.0' },
            ],
          },
        ],
        supported: [],
      },
      parameters: { product: 'shop' },
      files: {
        'releases/2.1/stable/bundle.yaml': `bundle: kubernetes
name: shop
applications:
  web: { charm: web, channel: 2.1/stable }
  cart: { charm: cart, channel: 4/stable }
`,
      },
      expect: ['met releases/2.1/stable/bundle.yaml:4', 'unmet releases/2.1/stable/bundle.yaml:5'],
    },
    {
      title: 'Most charms of a bundle are those of one release, and what is none of its charms is not asked',
      parameters: { product: 'kubeflow' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  pilot: { charm: istio-pilot, channel: 1.28/stable }
  api: { charm: kfp-api, channel: 2.15/stable }
  argo: { charm: argo-controller, channel: 3.5/stable }
  traefik: { charm: traefik-k8s, channel: 1.0/stable }
`,
      },
      expect: ['met bundle.yaml:3', 'met bundle.yaml:4', 'unmet bundle.yaml:5'],
    },
    {
      title: 'Terraform, where a track that no release has is newer than all of them',
      parameters: { product: 'kubeflow' },
      files: {
        'a.tf': `resource "juju_application" "pilot" {
  charm {
    name    = "istio-pilot"
    channel = "1.28/stable"
  }
}
`,
        'b.tf': `resource "juju_application" "api" {
  charm {
    name    = "kfp-api"
    channel = "2.15/stable"
  }
}
`,
        'c.tf': `resource "juju_application" "argo" {
  charm {
    name    = "argo-controller"
    channel = "4.0/stable"
  }
}
`,
      },
      expect: ['met a.tf:4', 'met b.tf:4', 'unknown c.tf:4'],
    },
    {
      title: 'Two charms that agree on no release decide nothing',
      parameters: { product: 'kubeflow' },
      files: {
        'deploy.sh': `juju deploy istio-pilot --channel 1.24/stable
juju deploy kfp-api --channel 2.15/stable
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { product, rows = [] }, known) => {
    // a guide with both tables asks once
    if (product === undefined && (rows.length === 0 || known.channels.length > 0))
      return conclude([], 'the sentence names no product whose charms have tracks')
    const asked = productsAsked(known, product)
    const deployments = productDeployments(inventory, known).filter(
      each => each.releases.length > 0 && asked.has(each.product),
    )
    const pins = deployments.flatMap(within => pinsOf(within, known.products))
    return conclude(channelFindings(pins, judge), 'no deployment is a known release of a product')
  },
})

interface HeldPin extends ProductPin {
  readonly within: ProductDeployment
  readonly others: readonly ProductRelease[]
}

/** A charm that is deployed twice, once as the release has it, belongs to something else the other time. */
function pinsOf(within: ProductDeployment, products: readonly ProductRelease[]): readonly HeldPin[] {
  const others = products.filter(each => each.product === within.product && !within.releases.includes(each))
  const isOfRelease = ({ of, track }: ProductPin): boolean => within.releases.some(each => takesTrack(each, of, track))
  const held = new Set(within.pins.filter(isOfRelease).map(({ of }) => of))
  return within.pins.filter(pin => isOfRelease(pin) || !held.has(pin.of)).map(pin => ({ within, others, ...pin }))
}

function judge(text: string, { of, application, within, others }: HeldPin): JudgedChannel | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed') return undefined
  const { track, risk } = parsed.channel
  if (track === undefined || track === 'latest') return undefined
  const held = within.releases.filter(each => tracksIn(each, of).length > 0)
  const [release] = held
  if (release === undefined) return undefined
  const follows = `\`${application.name}\` follows \`${text}\``
  const isOf = held.filter(each => takesTrack(each, of, track))
  if (isOf.length === held.length) return { outcome: 'met', message: follows, about: 'track' }
  const names = held.map(each => `${each.release} has \`${tracksIn(each, of).join('`, `')}\``).join(', ')
  if (isOf.length > 0)
    return { outcome: 'unknown', message: `${follows}; the files do not decide the release: ${names}`, about: 'track' }
  const other = others.find(each => takesTrack(each, of, track))
  const isOlder = held.every(each => tracksIn(each, of).every(own => isBefore(track, own)))
  if (other === undefined && !isOlder)
    return { outcome: 'unknown', message: `${follows}, which is of no known release; ${names}`, about: 'track' }
  const whose = other === undefined ? 'older than the release' : `the track of ${within.product} ${other.release}`
  const own = held.length === 1 ? tracksIn(release, of)[0] : undefined
  return {
    outcome: 'unmet',
    about: 'track',
    message: `${follows}, ${whose}; ${names}`,
    ...(own === undefined ? {} : { instead: formatChannel({ ...parsed.channel, track: own, risk }) }),
  }
}

const isBefore = (track: string, own: string): boolean =>
  isVersion(track) && isVersion(own) && compareTracks(track, own) < 0
