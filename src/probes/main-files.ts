import { compareTracks, isVersion } from '../channels/channel-table.ts'
import { applicationsIn } from '../inventory/deployed-application.ts'
import { type Deployment, factsOf, type Inventory, scopeOf } from '../inventory/inventory.ts'
import type { Place } from '../text/place.ts'
import { environmentOf } from './environment-of.ts'

/** The file that stands for all of its kind in a repository, where one would look for what the whole repository lacks. */
export interface MainFile {
  readonly kind: 'bundle' | 'terraform' | 'charm'
  readonly path: string
}

/** The main bundle, the main root module and the charm of a repository, each where there is one that is deployed. */
export function mainFiles(inventory: Inventory): readonly MainFile[] {
  const bundles = inventory.deployments.filter(
    each =>
      each.kind === 'bundle' &&
      isOurs(each) &&
      applicationsIn(inventory, each).some(({ charm }) => charm.store === 'charmhub'),
  )
  const roots = inventory.deployments.filter(
    each => each.kind === 'terraform' && isOurs(each) && applicationsIn(inventory, each).length > 0,
  )
  const charms = factsOf(inventory, 'artifact').filter(
    ({ artifact, place }) =>
      artifact === 'charm' && place.path.endsWith('charmcraft.yaml') && scopeOf(inventory, place.path) === 'deploy',
  )
  const bundle = firstBy(bundles, byWeight)
  const root = firstBy(roots, byWeight)
  const charm = firstBy(
    charms.map(({ place }) => place.path),
    byDepth,
  )
  return [
    ...(bundle === undefined ? [] : [{ kind: 'bundle', path: bundle.place.path } as const]),
    ...(root === undefined ? [] : [{ kind: 'terraform', path: mainOf(root) } as const]),
    ...(charm === undefined ? [] : [{ kind: 'charm', path: charm } as const]),
  ]
}

/** Before the first character: a finding about a file, and not about a line of it. */
export function topOf(path: string): Place {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 }
}

const isOurs = ({ scope }: Deployment): boolean => scope === 'deploy'

/** What a sort would put first, which is all that is asked of a repository with a thousand bundles. */
function firstBy<T>(all: readonly T[], order: (a: T, b: T) => number): T | undefined {
  return all.length === 0 ? undefined : all.reduce((first, each) => (order(each, first) < 0 ? each : first))
}

/** Production and what promises stable go first, of releases the newest, then what lies nearest to the root. */
function byWeight(a: Deployment, b: Deployment): number {
  const production = Number(environmentOf(b) === 'production') - Number(environmentOf(a) === 'production')
  const stable = Number(b.promise?.risk === 'stable') - Number(a.promise?.risk === 'stable')
  return production || stable || byTrack(b, a) || byDepth(a.id, b.id)
}

function byTrack(a: Deployment, b: Deployment): number {
  const [left, right] = [a, b].map(each => each.promise?.release?.track)
  return isVersion(left) && isVersion(right) ? compareTracks(left, right) : 0
}

const byDepth = (a: string, b: string): number => a.split('/').length - b.split('/').length || a.localeCompare(b)

function mainOf({ files, place }: Deployment): string {
  const own = [...files].sort(byDepth)
  return own.find(path => /(?:^|\/)main\.tf(?:\.json)?$/.test(path)) ?? own[0] ?? place.path
}
