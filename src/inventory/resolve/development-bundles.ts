import type { Fact } from '../../facts/fact.ts'
import type { Scope } from '../inventory.ts'
import type { ReadSource } from '../read-sources.ts'
import type { BundleOutline } from '../readers/reader.ts'

/**
 * The bundles with which a repository of charms tries its own: they deploy what is built there, and no channel says which
 * of the published ones would be installed. Nobody runs production with them.
 */
export function developmentBundles(
  sources: readonly ReadSource[],
  bundles: readonly BundleOutline[],
  scopeFor: (path: string) => Scope,
): ReadonlySet<string> {
  if (bundles.length === 0) return new Set()
  const built = new Set(sources.flatMap(({ facts }) => facts.flatMap(fact => builtCharm(fact, scopeFor))))
  const byPath = new Map(sources.map(({ file, facts }) => [file.path, facts] as const))
  return new Set(bundles.filter(({ path }) => isForTrials(byPath.get(path) ?? [], built)).map(({ path }) => path))
}

function builtCharm(fact: Fact, scopeFor: (path: string) => Scope): readonly string[] {
  if (fact.kind !== 'artifact' || fact.artifact !== 'charm' || fact.name === undefined) return []
  return scopeFor(fact.place.path) === 'test' ? [] : [fact.name]
}

function isForTrials(facts: readonly Fact[], built: ReadonlySet<string>): boolean {
  const applications = facts.filter(fact => fact.kind === 'application').filter(({ charm }) => charm !== undefined)
  const own = applications.filter(({ charm, builtFrom }) => builtFrom !== undefined || built.has(charm?.name ?? ''))
  return own.length > 0 && own.every(({ channel, revision }) => channel === undefined && revision === undefined)
}
