import type { Inventory } from '../inventory/inventory.ts'
import { pathsAskedFor } from '../inventory/paths-asked-for.ts'
import { type ReadSource, readRejected, readSources } from '../inventory/read-sources.ts'
import { loadReaders } from '../inventory/readers/load-readers.ts'
import type { Reader } from '../inventory/readers/reader.ts'
import { takeInventory } from '../inventory/take-inventory.ts'
import type { Settings } from '../settings/settings.ts'
import type { SourceFile } from '../text/place.ts'
import { parseFast } from '../yaml/fast-yaml.ts'
import type { SourceTree } from './read-tree.ts'

/** An inventory that can be taken once more, with other texts of some files: what the other files say is not read again. */
export interface Reading {
  readonly inventory: Inventory
  withTexts(changed: readonly SourceFile[]): Promise<Reading>
}

/** What the files of a tree say. */
export async function inventoryOf(tree: SourceTree, settings: Settings): Promise<Inventory> {
  return (await readingOf(tree, settings)).inventory
}

/** What the files of a tree say; the tolerant parser is loaded only for what the fast one rejects. */
export async function readingOf(tree: SourceTree, settings: Settings): Promise<Reading> {
  const readers = await loadReaders(tree.files.map(({ path }) => path))
  return joined(await sourcesOf(tree.files, readers), { tree, settings, readers })
}

interface Surroundings {
  readonly tree: SourceTree
  readonly settings: Settings
  readonly readers: readonly Reader[]
}

function joined(sources: readonly ReadSource[], surroundings: Surroundings): Reading {
  const { tree, settings, readers } = surroundings
  const promised = tree.branch === undefined ? undefined : settings.branchRisk(tree.branch)
  const inventory = takeInventory(sources, tree.unreadable, {
    paths: tree.paths,
    scopeFor: settings.scopeFor,
    environmentFor: settings.environmentFor,
    get repository() {
      return tree.repository
    },
    get isPart() {
      return tree.isPart
    },
    texts: textsAskedFor(sources, tree),
    ...(promised === undefined ? {} : { branch: promised }),
  })
  return {
    inventory,
    withTexts: async changed => {
      const paths = new Set(changed.map(({ path }) => path))
      const others = sources.filter(({ file }) => !paths.has(file.path))
      return joined([...others, ...(await sourcesOf(changed, readers))], surroundings)
    },
  }
}

async function sourcesOf(files: readonly SourceFile[], readers: readonly Reader[]): Promise<readonly ReadSource[]> {
  const { read, rejected } = readSources(files, parseFast, readers)
  return rejected.length === 0 ? read : [...read, ...(await readAgain(rejected, readers))]
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
