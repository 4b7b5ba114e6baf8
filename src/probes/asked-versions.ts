import type { VersionFact } from '../facts/version.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import type { Place } from '../text/place.ts'
import { isInUse } from './is-in-use.ts'
import { versionIn } from './version-range.ts'

/** The versions of Juju or Kubernetes that files in use ask for. */
export function askedVersions(inventory: Inventory, subject: 'juju' | 'kubernetes'): readonly VersionFact[] {
  const edited = editedFiles(inventory)
  const facts = factsOf(inventory, 'version').flatMap(fact => {
    if (fact.subject !== subject || fact.isOff) return []
    return [fact.written ? { ...fact, place: fact.written } : fact]
  })
  if (subject === 'kubernetes') for (const fact of deployedClusters(inventory)) facts.push(fact)
  return writtenOnce(facts).filter(
    fact => isInUse(inventory, fact.place.path) && !isConstraint(fact) && !isEdited(fact, edited),
  )
}

/** Charms and bundles that are a Kubernetes, whose tracks are its versions (charmhub.io/kubernetes-control-plane). */
const clusters: ReadonlySet<string> = new Set([
  'charmed-kubernetes',
  'kubernetes-core',
  'kubernetes-control-plane',
  'kubernetes-worker',
  'k8s',
  'k8s-worker',
])

/** `juju deploy charmed-kubernetes --channel 1.31/stable` asks for a version as well. */
function deployedClusters(inventory: Inventory): readonly VersionFact[] {
  return factsOf(inventory, 'application').flatMap(({ charm, channel, superseded, mention, deployments }) => {
    if (charm?.store !== 'charmhub' || !clusters.has(charm.name) || superseded || mention) return []
    const values = !channel || channel.kind === 'unknown' ? [] : channel.kind === 'known' ? [channel] : channel.values
    return values
      .filter(({ value }) => versionIn(value) !== undefined)
      .map(({ value, place }) => ({ kind: 'version', place, deployments, subject: 'kubernetes', value }) as const)
  })
}

/** `juju >= 3.4` of a charm is what it works with, not what is deployed. */
const isConstraint = ({ value }: VersionFact): boolean => /^[<>=~!^]/.test(value) || value === ''

/** The files that a workflow edits before it uses them: the version that stands in them is not the one in use. */
function editedFiles(inventory: Inventory): readonly string[] {
  return factsOf(inventory, 'workflow').flatMap(({ edits }) => edits.map(path => path.replace(/^\.\//, '')))
}

const isEdited = ({ place: { path } }: VersionFact, edited: readonly string[]): boolean =>
  edited.some(each => path === each || path.endsWith(`/${each}`))

/**
 * Without what only hands on a version that stands under a name in the same file: `--channel=${JUJU_VERSION}/stable`, where
 * one would not mend it.
 */
function writtenOnce(facts: readonly VersionFact[]): readonly VersionFact[] {
  const key = ({ subject, value, place }: VersionFact): string =>
    JSON.stringify([place.path, subject, versionIn(value) ?? value])
  const literal = new Set(facts.filter(isLiteral).map(key))
  return facts.filter(fact => isLiteral(fact) || !literal.has(key(fact)))
}

/** A value as long as its place; what an expression gives is seldom. */
const isLiteral = ({ value, place: { column, endColumn } }: VersionFact): boolean => endColumn - column === value.length

/** Versions have no names: the first of a file, the second, and so on; what stands at one place is one. */
export function subjectsOf(facts: readonly VersionFact[]): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const fact of facts) {
    if (subjects.has(placeKey(fact.place))) continue
    const count = (counts.get(fact.place.path) ?? 0) + 1
    counts.set(fact.place.path, count)
    subjects.set(placeKey(fact.place), `${fact.place.path}#${fact.subject}${count === 1 ? '' : `-${count}`}`)
  }
  return subjects
}

/** What stands at one place of one file. */
export const placeKey = ({ path, line, column, document }: Place): string =>
  JSON.stringify([path, line, column, document])
