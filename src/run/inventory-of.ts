import { resolve } from 'node:path'
import { listFiles } from '../files/list-files.ts'
import { readFiles } from '../files/read-files.ts'
import { currentBranch } from '../git/current-branch.ts'
import { listWorkTree } from '../git/list-work-tree.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { asUnread, readSources } from '../inventory/read-sources.ts'
import { wantedWords } from '../inventory/readers/hidden-kinds.ts'
import { takeInventory } from '../inventory/take-inventory.ts'
import type { Settings } from '../settings/settings.ts'
import { parseFast } from '../yaml/fast-yaml.ts'

export interface ReadInventory {
  readonly inventory: Inventory
  /** Why the list of files is not whole. */
  readonly notes: readonly string[]
}

/** Reads the files below a root into an inventory; the tolerant parser is loaded only for what the fast one rejects. */
export async function readInventory(root: string, settings: Settings): Promise<ReadInventory> {
  const { limits } = settings
  const { paths, notes } = listFiles({ root, known: listWorkTree(root), maxFiles: limits.maxFiles })
  const wanted = paths.filter(path => !settings.excludes(path))
  const { files, unread } = readFiles({ root, paths: wanted, words: wantedWords, ...limits })
  const { read, rejected } = readSources(files, parseFast)
  const second = rejected.length === 0 ? [] : await readAgain(rejected)
  const branch = settings.hasBranches ? currentBranch(root) : undefined
  const promised = branch === undefined ? undefined : settings.branchRisk(branch)
  const layout = {
    paths: wanted,
    scopeFor: settings.scopeFor,
    environmentFor: settings.environmentFor,
    repository: resolve(root).split('/').at(-1) ?? '',
    ...(promised === undefined ? {} : { branch: promised }),
  }
  return { inventory: takeInventory([...read, ...second], unread, layout), notes }
}

async function readAgain(rejected: ReturnType<typeof readSources>['rejected']) {
  const { parseTolerant } = await import('../yaml/tolerant-yaml.ts')
  const files = rejected.map(({ file }) => file)
  const { read, rejected: lost } = readSources(files, parseTolerant)
  return [...read, ...lost.map(asUnread)]
}
