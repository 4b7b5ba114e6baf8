import { compareTracks, isVersion } from '../channels/channel-table.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { Topics } from '../checklist/topics.ts'
import type { SupportedRelease } from '../knowledge/known.ts'
import { releaseNamed } from '../probes/release-named.ts'

type Said = Topics['supported-versions']

/**
 * The releases of products as a guide says that they are supported, before what is shipped: its table gives the versions
 * that go with each, its sentences which are in support. A guide with one table of channels is about that product.
 */
export function supportedByGuide(
  { requirements, channels }: Pick<Checklist, 'requirements' | 'channels'>,
  shipped: readonly SupportedRelease[],
): readonly SupportedRelease[] {
  const said = requirements.flatMap(({ topic, parameters, polarity }) =>
    topic === 'supported-versions' && polarity === 'do' ? [parameters] : [],
  )
  const product = productOf(said, channels, shipped)
  if (product === undefined || said.length === 0) return shipped
  const own = shipped.filter(each => each.product === product)
  const rows = said.flatMap(each => each.rows.map(row => rowOf(row, product)))
  const names = new Set([...rows, ...own].map(({ release }) => release))
  const inSupport = namesInSupport(said, [...names, ...said.flatMap(({ releases = [] }) => releases)])
  const given = [...(rows.length > 0 ? rows : own)].map(each =>
    inSupport === undefined ? each : { ...each, inSupport: inSupport.has(each.release) },
  )
  const more = [...(inSupport ?? [])].filter(name => !given.some(({ release }) => release === name))
  const others = more.map(release => ({
    ...own.find(each => each.release === release),
    product,
    release,
    inSupport: true,
  }))
  return [...given, ...others, ...shipped.filter(each => each.product !== product)]
}

function rowOf({ release, kubernetes, juju }: Said['rows'][number], product: string): SupportedRelease {
  return {
    product,
    release: releaseNamed(release),
    ...(kubernetes === undefined ? {} : { kubernetes }),
    ...(juju === undefined ? {} : { juju }),
  }
}

/** What is in support by names, and by how many of the newest are. */
function namesInSupport(said: readonly Said[], known: readonly string[]): ReadonlySet<string> | undefined {
  const names = said.flatMap(({ releases = [] }) => releases)
  const newest = Math.max(0, ...said.map(each => each.newest ?? 0))
  const sorted = [...new Set(known)].filter(isVersion).sort(compareTracks).reverse()
  return names.length === 0 && newest === 0 ? undefined : new Set([...names, ...sorted.slice(0, newest)])
}

function productOf(
  said: readonly Said[],
  channels: Checklist['channels'],
  shipped: readonly SupportedRelease[],
): string | undefined {
  const products = new Set(channels.map(({ product }) => product))
  if (products.size > 0) return products.size === 1 ? [...products][0] : undefined
  const named = new Set(
    said.flatMap(({ rows, releases = [] }) => [...rows.map(row => releaseNamed(row.release)), ...releases]),
  )
  return shipped.find(({ release }) => named.has(release))?.product
}
