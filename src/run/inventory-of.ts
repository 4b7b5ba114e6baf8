import type { Inventory } from '../inventory/inventory.ts'
import { pathsAskedFor } from '../inventory/paths-asked-for.ts'
import { type ReadSource, readRejected, readSources } from '../inventory/read-sources.ts'
import { loadReaders } from '../inventory/readers/load-readers.ts'
import type { Reader } from '../inventory/readers/reader.ts'
import { takeInventory } from '../inventory/take-inventory.ts'
import type { Settings } from '../settings/settings.ts'
import { parseFast } from '../yaml/fast-yaml.ts'
import type { SourceTree } from './read-tree.ts'

/** What the files of a tree say; the tolerant parser is loaded only for what the fast one rejects. */
export async function inventoryOf(tree: SourceTree, settings: Settings): Promise<Inventory> {
  const readers = await loadReaders(tree.files.map(({ path }) => path))
  const { read, rejected } = readSources(tree.files, parseFast, readers)
  const second = rejected.length === 0 ? [] : await readAgain(rejected, readers)
  const sources = [...read, ...second]
  const promised = tree.branch === undefined ? undefined : settings.branchRisk(tree.branch)
  return takeInventory(sources, tree.unreadable, {
    paths: tree.paths,
    scopeFor: settings.scopeFor,
    environmentFor: settings.environmentFor,
    get repository() {
      return tree.repository
    },
    texts: textsAskedFor(sources, tree),
    ...(promised === undefined ? {} : { branch: promised }),
  })
}

/** The texts of files that sources name and that no reader takes, such as what Terraform's `file` reads. */
function textsAskedFor(sources: readonly ReadSource[], tree: SourceTree): ReadonlyMap<string, string> {
  const asked = pathsAskedFor(sources)
  if (asked.length === 0) return new Map()
  const listed = new Set(tree.paths)
  return new Map(tree.readMore(asked.filter(path => listed.has(path))).map(({ path, text }) => [path, text]))
}

async function readAgain(rejected: ReturnType<typeof readSources>['rejected'], readers: readonly Reader[]) {
  const { parseTolerant } = await import('../yaml/tolerant-yaml.ts')
  return readRejected(rejected, parseTolerant, readers)
}
