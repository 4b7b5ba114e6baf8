import type { Fact } from '../../facts/fact.ts'
import type { Deployment, Scope } from '../inventory.ts'
import type { Layout } from '../layout.ts'
import { promiseOf } from '../promise-of.ts'
import type { ReadSource } from '../read-sources.ts'
import type { BundleOutline } from '../readers/reader.ts'
import { developmentBundles } from './development-bundles.ts'
import { distributedBundles } from './distributed-bundles.ts'
import { groupedBy } from './grouped-by.ts'
import { joinOverlays } from './join-overlays.ts'
import { releaseFact } from './release-fact.ts'

export interface Resolving {
  readonly layout: Layout
  readonly scopeFor: (path: string) => Scope
}

export interface Resolved {
  readonly deployments: readonly Deployment[]
  readonly facts: readonly Fact[]
  /** The paths of bundles that are for trials only. */
  readonly development: ReadonlySet<string>
}

/**
 * One deployment for each bundle with the overlays that join it, and one for each overlay that joins none and is
 * known to be one. Facts learn the deployments that they belong to.
 */
export function resolveDeployments(sources: readonly ReadSource[], { layout, scopeFor }: Resolving): Resolved {
  const outlines = sources.flatMap(source => source.outlines)
  const bundles = outlines.filter(outline => outline.kind === 'bundle')
  const overlays = outlines.filter(outline => outline.kind === 'overlay')
  const joined = joinOverlays(bundles, overlays, scopeFor)
  const alone = overlays.filter(overlay => !joined.has(overlay.path) && isDeployed(overlay, bundles))
  const distributed = distributedBundles(bundles)
  const development = developmentBundles(sources, bundles, scopeFor)
  const laid = groupedBy([...joined].flatMap(([overlay, below]) => below.map(bundle => [bundle, overlay] as const)))
  const deployments = [...bundles, ...alone].map((outline): Deployment => {
    const scope = scopeFor(outline.path)
    const promise = promiseOf(outline.path, development.has(outline.path) ? 'ci' : scope, layout)
    return {
      id: outline.path,
      kind: outline.kind,
      files: [outline.path, ...(laid.get(outline.path) ?? [])],
      place: outline.place,
      scope,
      ...(promise ? { promise } : {}),
      distributed: distributed.has(outline.path),
    }
  })
  const facts = [...placedFacts(sources, deployments), ...releaseFacts(bundles, layout)]
  return { deployments, facts, development }
}

/** Nothing says that Juju reads a file that names no charm, unless a bundle elsewhere declares what it changes. */
function isDeployed({ declares, changes }: BundleOutline, bundles: readonly BundleOutline[]): boolean {
  if (declares.length > 0) return true
  return changes.length > 0 && bundles.some(bundle => changes.every(name => bundle.declares.includes(name)))
}

function placedFacts(sources: readonly ReadSource[], deployments: readonly Deployment[]): readonly Fact[] {
  const ofFile = groupedBy(deployments.flatMap(({ id, files }) => files.map(file => [file, id] as const)))
  return sources.flatMap(({ file, facts }) => {
    const ids = ofFile.get(file.path)
    return ids ? facts.map(fact => ({ ...fact, deployments: ids })) : facts
  })
}

const releaseFacts = (bundles: readonly BundleOutline[], layout: Layout): readonly Fact[] =>
  bundles.flatMap(bundle => releaseFact(bundle, layout) ?? [])
