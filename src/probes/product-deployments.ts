import { parseChannel } from '../channels/channel.ts'
import { factsIn } from '../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { soleValue } from '../inventory/sole-value.ts'
import type { Known, ProductRelease } from '../knowledge/known.ts'
import type { PromisedPin } from './promised-pins.ts'
import { promisedPins } from './promised-pins.ts'

/** A charm of a product as a place that promises a risk pins it. `track` is there where the files determine one. */
export interface ProductPin extends PromisedPin {
  readonly of: string
  readonly track?: string
}

/**
 * The charms of a product that one model gets. `releases` are those of the product that they may be: the one that a folder
 * stands for, else those that most of the charms have in common; none where they decide nothing.
 */
export interface ProductDeployment {
  readonly product: string
  readonly deployment: Deployment
  readonly pins: readonly ProductPin[]
  readonly releases: readonly ProductRelease[]
  readonly by: 'folder' | 'charms'
}

const folders = factsIn('release')
const seen = new WeakMap<Inventory, Map<Known['products'], readonly ProductDeployment[]>>()

/** Several probes ask the same of the same products: each inventory is gone through once. */
export function productDeployments(inventory: Inventory, { products }: Known): readonly ProductDeployment[] {
  const found = seen.get(inventory) ?? new Map<Known['products'], readonly ProductDeployment[]>()
  seen.set(inventory, found)
  const deployments = found.get(products) ?? deploymentsOf(inventory, products)
  found.set(products, deployments)
  return deployments
}

function deploymentsOf(inventory: Inventory, products: Known['products']): readonly ProductDeployment[] {
  const names = [...new Set(products.map(({ product }) => product))]
  return names.flatMap(product => {
    const releases = products.filter(each => each.product === product).map(indexed)
    const charms = new Set(releases.flatMap(({ tracks }) => [...tracks.keys()]))
    return groupsOf(promisedPins(inventory), charms).map(pins => {
      const [{ deployment }] = pins
      const folder = folders(inventory, deployment).find(each => each.product === product)?.channel.track
      const decided =
        folder === undefined
          ? commonReleases(pins, releases)
          : releases.filter(({ release }) => release.release === folder)
      return {
        product,
        deployment,
        pins,
        releases: decided.map(({ release }) => release),
        by: folder === undefined ? 'charms' : 'folder',
      }
    })
  })
}

interface IndexedRelease {
  readonly release: ProductRelease
  readonly tracks: ReadonlyMap<string, string>
}

const indexed = (release: ProductRelease): IndexedRelease => ({
  release,
  tracks: new Map(release.charms.map(({ charm, track }) => [charm, track] as const)),
})

type Pins = readonly [ProductPin, ...ProductPin[]]

/** Jobs and scripts deploy some charms, and Terraform may make several models: each is a group of its own. */
function groupsOf(pins: readonly PromisedPin[], charms: ReadonlySet<string>): readonly Pins[] {
  const groups = new Map<string, [ProductPin, ...ProductPin[]]>()
  for (const pin of pins) {
    const { charm, application, deployment } = pin
    // which charm a module deploys that is not in the files, its source tells
    const isKnown =
      charm?.store === 'charmhub' || (charm?.store === 'undetermined' && application.address !== undefined)
    if (charm === undefined || !isKnown || !charms.has(charm.name)) continue
    const track = trackOf(pin)
    const found: ProductPin = { of: charm.name, ...pin, ...(track === undefined ? {} : { track }) }
    const key = application.model === undefined ? deployment.id : JSON.stringify([deployment.id, application.model])
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  return [...groups.values()]
}

function trackNamed(text: string): string | undefined {
  const parsed = parseChannel(text)
  return parsed.kind === 'channel' ? parsed.channel.track : undefined
}

/** The track that all possible values name. */
function trackOf({ channel }: PromisedPin): string | undefined {
  if (channel.kind === 'known') return trackNamed(channel.value)
  const sole = soleValue(channel)
  const texts = sole ? [sole.value] : channel.kind === 'one-of' ? channel.values.map(({ value }) => value) : []
  const tracks = new Set(texts.map(trackNamed))
  return tracks.size === 1 ? [...tracks][0] : undefined
}

/**
 * The releases that have most charms in common with what is deployed: at least two that tell releases apart, and more
 * than half of all. A charm that has one track in every release tells nothing.
 */
function commonReleases(pins: Pins, releases: readonly IndexedRelease[]): readonly IndexedRelease[] {
  const voting = pins.filter(
    ({ of, track }) => track !== undefined && track !== 'latest' && tellingCharms(releases).has(of),
  )
  const scores = releases.map(({ tracks }) => voting.filter(({ of, track }) => tracks.get(of) === track).length)
  const best = Math.max(0, ...scores)
  return best < 2 || best * 2 <= voting.length ? [] : releases.filter((_, at) => scores[at] === best)
}

const telling = new WeakMap<readonly IndexedRelease[], ReadonlySet<string>>()

function tellingCharms(releases: readonly IndexedRelease[]): ReadonlySet<string> {
  const known = telling.get(releases) ?? new Set(releases.flatMap(({ tracks }) => [...tracks.keys()]).filter(isTelling))
  telling.set(releases, known)
  return known

  function isTelling(charm: string): boolean {
    return new Set(releases.flatMap(({ tracks }) => tracks.get(charm) ?? [])).size > 1
  }
}
