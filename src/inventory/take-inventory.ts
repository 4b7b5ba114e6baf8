import { type Fact, type FactKind, type Facts, factLists } from '../facts/fact.ts'
import type { Inventory, Scope, UnreadFile } from './inventory.ts'
import type { Layout } from './layout.ts'
import { promiseOf } from './promise-of.ts'
import type { ReadSource, UnreadPart } from './read-sources.ts'
import { hiddenKinds } from './readers/hidden-kinds.ts'
import { withChartDefaults } from './resolve/chart-switches.ts'
import { ownCredentials } from './resolve/own-credentials.ts'
import { resolvePython } from './resolve/python/resolve-python.ts'
import { resolveDeployments } from './resolve/resolve-deployments.ts'
import { resolveSequences } from './resolve/resolve-sequences.ts'
import { resolveTerraform } from './resolve/terraform/resolve-terraform.ts'
import { stateFiles } from './resolve/terraform/state-files.ts'
import { createScopes } from './scope-of.ts'

/**
 * A file that the edge could not read as text, why, and as much of what it holds as was seen. Where nothing was seen of
 * a file that holds something, `seen` is undefined: it may hide whatever such a file can hold.
 */
export interface UnreadableFile {
  readonly path: string
  readonly reason: string
  readonly seen: string | undefined
}

/** Joins what the files state into deployments and gives every file its scope. */
export function takeInventory(
  read: readonly ReadSource[],
  unreadable: readonly UnreadableFile[],
  layout: Layout,
): Inventory {
  const byPath = createScopes(layout.paths)
  const python = resolvePython(read.flatMap(source => source.python ?? []))
  const ofTests = new Set(python.sequences.flatMap(({ kind, path }) => (kind === 'tests' ? [path] : [])))
  const scopes = new Map<string, Scope>()
  const scopeFor = (path: string): Scope => {
    const scope =
      scopes.get(path) ?? layout.scopeFor?.(path) ?? (ofTests.has(path) ? asTest(byPath(path)) : byPath(path))
    scopes.set(path, scope)
    return scope
  }
  const sorted = read.toSorted((a, b) => compare(a.file.path, b.file.path))
  const bundles = resolveDeployments(sorted, { layout, scopeFor })
  const texts = new Map(sorted.map(({ file }) => [file.path, file.text]))
  const terraform = resolveTerraform({
    files: sorted.flatMap(source => source.terraform ?? []),
    layout,
    scopeFor,
    textOf: path => texts.get(path) ?? layout.texts?.get(path),
  })
  const sequences = resolveSequences([...sorted.flatMap(source => source.sequences), ...python.sequences], {
    layout,
    scopeFor,
  })
  const deployments = [...bundles.deployments, ...terraform.deployments, ...sequences]
  const facts = [
    ...withChartDefaults(
      ownCredentials([...bundles.facts, ...terraform.facts, ...python.facts]),
      sorted.flatMap(source => source.chart ?? []),
    ),
    ...stateFiles(layout.paths),
  ]
  const unread = [
    ...sorted.flatMap(source => source.unread.map(each => unreadFile(each, source.file.text, scopeFor))),
    ...terraform.unread.map(each => unreadFile(each, texts.get(each.place.path), scopeFor)),
    ...unreadable.map(({ path, reason, seen }) =>
      unreadFile(
        { place: { path, line: 1, column: 1, endLine: 1, endColumn: 1 }, reason, hides: true },
        seen,
        scopeFor,
      ),
    ),
  ].sort((a, b) => compare(a.place.path, b.place.path) || a.place.line - b.place.line)
  for (const { place } of [...facts, ...unread]) scopeFor(place.path)
  const promises = new Map(
    deployments
      .flatMap(({ files }) => files)
      .flatMap(path => {
        const promise = promiseOf(path, bundles.development.has(path) ? 'ci' : scopeFor(path), layout)
        return promise ? [[path, promise] as const] : []
      }),
  )
  return {
    facts: byKind(facts),
    deployments,
    unread,
    paths: layout.paths,
    // to know it takes asking git, and few ask for it
    get isPart() {
      return layout.isPart
    },
    scopes,
    promises,
  }
}

/** What deploys through a library for tests is one, wherever it lies. */
const asTest = (scope: Scope): Scope => (scope === 'deploy' ? 'test' : scope)

/** What nobody deploys hides nothing. */
const harmless: readonly Scope[] = ['test', 'docs', 'template', 'disabled']

function unreadFile(
  { place, reason, hides }: UnreadPart,
  text: string | undefined,
  scopeFor: (path: string) => Scope,
): UnreadFile {
  if (hides === false || harmless.includes(scopeFor(place.path))) return { place, reason, hides: [] }
  return { place, reason, hides: hides === true ? hiddenKinds(place.path, text) : hides }
}

const byKind = (facts: readonly Fact[]): Inventory['facts'] =>
  factLists(<K extends FactKind>(kind: K) => facts.filter((fact): fact is Facts[K] => fact.kind === kind))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
