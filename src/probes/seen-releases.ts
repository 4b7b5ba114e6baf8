import { parseChannel } from '../channels/channel.ts'
import { compareTracks, isVersion } from '../channels/channel-table.ts'
import type { Value } from '../facts/value.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import type { Known } from '../knowledge/known.ts'
import type { Place } from '../text/place.ts'
import { isInUse } from './is-in-use.ts'
import { productDeployments } from './product-deployments.ts'
import { aspectPlace } from './text-parts.ts'

/** A release of a product that the repository deploys; of several names the files leave open which it is. */
export interface SeenRelease {
  readonly product: string
  readonly releases: readonly string[]
  readonly subject: string
  readonly deployment?: string
  readonly place: Place
  /** What shows it, in words. */
  readonly by: string
}

/** What is seen, and what else it stands beside: only the newest of a group is what is deployed. */
interface Candidate extends SeenRelease {
  readonly group: string
}

const seen = new WeakMap<Inventory, Map<Known['products'], readonly SeenRelease[]>>()

/**
 * The releases of products that a repository deploys: the newest of a tree of release folders, whose others are history,
 * what the charms of a deployment make up, and what commands, variables and modules name, the newest in each file.
 */
export function seenReleases(inventory: Inventory, known: Known): readonly SeenRelease[] {
  const found = seen.get(inventory) ?? new Map<Known['products'], readonly SeenRelease[]>()
  seen.set(inventory, found)
  const releases = found.get(known.products) ?? newestOf(candidates(inventory, known))
  found.set(known.products, releases)
  return releases
}

function candidates(inventory: Inventory, known: Known): readonly Candidate[] {
  const products = new Set([...known.products, ...known.supported, ...known.channels].map(({ product }) => product))
  const all = [
    ...inFolders(inventory, products),
    ...inDeployments(inventory, known),
    ...inVersions(inventory, products),
    ...inCommands(inventory, products),
    ...inModules(inventory, products),
  ]
  return all.filter(({ place, releases }) => isInUse(inventory, place.path) && releases.every(isVersion))
}

function newestOf(all: readonly Candidate[]): readonly SeenRelease[] {
  const newest = new Map<string, string>()
  for (const { group, releases } of all)
    for (const release of releases) {
      const other = newest.get(group)
      if (other === undefined || compareTracks(release, other) > 0) newest.set(group, release)
    }
  const bySubject = new Map<string, SeenRelease>()
  for (const each of all)
    if (!bySubject.has(each.subject) && each.releases.includes(newest.get(each.group) ?? ''))
      bySubject.set(each.subject, each)
  return [...bySubject.values()]
}

function inFolders(inventory: Inventory, products: ReadonlySet<string>): readonly Candidate[] {
  return factsOf(inventory, 'release').flatMap(({ product, place, folder, channel: { track }, deployments }) => {
    if (!products.has(product)) return []
    const group = JSON.stringify([product, treeOf(place.path, track)])
    const by = `the folder \`${folder}\``
    const deployment = deployments[0] === undefined ? {} : { deployment: deployments[0] }
    return [{ product, releases: [track], subject: `${place.path}#release`, ...deployment, place, by, group }]
  })
}

/** The folders above the one of a track. */
function treeOf(path: string, track: string): string {
  const at = `/${path}`.indexOf(`/${track}/`)
  return at === -1 ? path : path.slice(0, at)
}

/** A bundle of a release folder that names no product is one release of a tree as well. */
function inDeployments(inventory: Inventory, known: Known): readonly Candidate[] {
  return productDeployments(inventory, known).flatMap(({ product, deployment, pins, releases, by }) => {
    const names = releases.map(({ release }) => release)
    const shown = pins.find(pin =>
      releases.some(({ charms }) => charms.some(({ charm, track }) => charm === pin.of && track === pin.track)),
    )
    if (by === 'folder' || shown === undefined) return []
    const track = deployment.promise?.release?.track
    if (track !== undefined && !names.includes(track)) return []
    return [
      {
        product,
        releases: track === undefined ? names : [track],
        subject: `${deployment.id}#${shown.application.model ?? ''}release`,
        deployment: deployment.id,
        place: placeOf(shown.channel) ?? shown.application.place,
        by: `most of its charms, such as \`${shown.of}\` on \`${shown.track ?? ''}\``,
        group: JSON.stringify([product, track === undefined ? deployment.id : treeOf(deployment.id, track)]),
      },
    ]
  })
}

/** Where the track is written. */
function placeOf(value: Value<string>): Place | undefined {
  const first = value.kind === 'one-of' ? value.values[0] : value.kind === 'known' ? value : undefined
  return first && aspectPlace(first.value, first, 'track')
}

/** `juju deploy kubeflow --channel 1.10/stable`. Of a matrix the newest counts. */
function inCommands(inventory: Inventory, products: ReadonlySet<string>): readonly Candidate[] {
  return factsOf(inventory, 'application').flatMap(({ charm, channel, superseded, mention, deployments }) => {
    if (charm?.store !== 'charmhub' || !products.has(charm.name) || !channel || superseded || mention) return []
    const values = channel.kind === 'unknown' ? [] : channel.kind === 'known' ? [channel] : channel.values
    return values.flatMap(each => named(charm.name, each.value, aspectPlace(each.value, each, 'track'), deployments[0]))
  })
}

/** `CKF_TRACK: "1.10"`. */
function inVersions(inventory: Inventory, products: ReadonlySet<string>): readonly Candidate[] {
  return factsOf(inventory, 'version').flatMap(({ subject, value, place, deployments }) =>
    products.has(subject) ? named(subject, value, place, deployments[0]) : [],
  )
}

function named(product: string, text: string, place: Place, deployment: string | undefined): readonly Candidate[] {
  const parsed = parseChannel(text)
  const track = parsed.kind === 'channel' ? parsed.channel.track : undefined
  if (!isVersion(track)) return []
  return [
    {
      product,
      releases: [track],
      subject: `${place.path}#${product}`,
      ...(deployment === undefined ? {} : { deployment }),
      place,
      by: `\`${text}\` of \`${product}\``,
      group: JSON.stringify([product, place.path]),
    },
  ]
}

/** A module of the product that is held at a branch of one of its tracks: `//modules/kubeflow?ref=track/1.10`. */
function inModules(inventory: Inventory, products: ReadonlySet<string>): readonly Candidate[] {
  return factsOf(inventory, 'module').flatMap(({ source, ref, name, deployments }) => {
    const track = /^track\/(\d{1,4}\.\d{1,4})$/.exec(ref?.text ?? '')?.[1]
    const product = [...products].find(each => source.split('?')[0]?.endsWith(`/${each}`))
    if (ref === undefined || track === undefined || product === undefined) return []
    return [
      {
        product,
        releases: [track],
        subject: `${ref.place.path}#${name}.ref`,
        ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
        place: ref.place,
        by: `the module \`${name}\` at \`${ref.text}\``,
        group: JSON.stringify([product, ref.place.path, name]),
      },
    ]
  })
}
