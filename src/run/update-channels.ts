import { join } from 'node:path'
import { folderTree } from '../files/folder-tree.ts'
import { writeFile } from '../files/write-file.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import type { Snapshot } from '../knowledge/snapshot-schema.ts'
import { writeSnapshot } from '../knowledge/write-snapshot.ts'
import { askStore, type Clock, type Store } from '../store/ask-store.ts'
import { readChannelMap } from '../store/read-channel-map.ts'
import { openStore } from '../store/request-json.ts'
import { charmAddress, charmhub, isCharmName, readStoreAddress } from '../store/store-address.ts'
import { inventoryOf } from './inventory-of.ts'
import { loadSnapshot, snapshotName } from './load-knowledge.ts'
import { openSettings } from './open-settings.ts'
import { isProblem, type Problem, problem } from './problem.ts'
import { readTree } from './read-tree.ts'

export interface UpdateRequest {
  readonly root: string
  /** Charms beside those that the files name. */
  readonly names: readonly string[]
  readonly baseUrl?: string | undefined
  readonly version: string
  /** The ISO day on which the store is asked. */
  readonly today: string
  readonly clock: Clock
  /** Told after every answer. */
  progress(done: number, all: number): void
}

/** `unknown` are the charms that the store does not have; they are left out. */
export interface Updated {
  readonly path: string
  readonly charms: number
  readonly unknown: readonly string[]
  readonly hasChanged: boolean
}

/**
 * Asks the store what it publishes of the charms that a repository names, and writes the answers down. Unless all are
 * answered nothing is written.
 */
export async function updateChannels(request: UpdateRequest): Promise<Updated | Problem> {
  const { root, baseUrl = charmhub } = request
  const address = readStoreAddress(baseUrl)
  if ('why' in address)
    return problem(2, { message: `\`${baseUrl}\` ${address.why}`, remedy: 'give another --base-url' })
  const wrong = request.names.find(name => !isCharmName(name))
  if (wrong !== undefined) return problem(2, { message: `\`${wrong}\` is not the name of a charm` })
  const settings = await openSettings(root)
  if (isProblem(settings)) return settings
  const named = charmsIn(await inventoryOf(readTree(root, settings), settings))
  const names = [...new Set([...named, ...request.names])].sort()
  if (names.length === 0) return problem(3, { message: 'the files name no charm of Charmhub', remedy: 'name some' })
  if (names.length > maxCharms) return problem(2, { message: `the files name more than ${maxCharms} charms` })
  const before = await snapshotBefore(root, address.url)
  const store = { send: await openStore(request), clock: request.clock }
  const asked = await askAll(names, { store, root: address.url, before, progress: request.progress })
  if (isProblem(asked)) return asked
  const charms = asked.flatMap(({ charm }) => charm ?? [])
  const text = writeSnapshot({ version: 1, taken: request.today, source: address.url, charms })
  const file = folderTree(root).read(snapshotName, text.length * 4)
  const hasChanged = file.kind !== 'text' || file.text !== text
  const done = hasChanged ? writeFile(join(root, snapshotName), text) : undefined
  if (done?.kind === 'refused')
    return problem(2, { file: snapshotName, message: `could not be written: it ${done.reason}` })
  const unknown = asked.flatMap(({ name, charm }) => (charm === undefined ? [name] : []))
  return { path: snapshotName, charms: charms.length, unknown, hasChanged }
}

const maxCharms = 2000

/** What is no name of the store was never one of its charms. */
function charmsIn(inventory: Inventory): readonly string[] {
  const charms = factsOf(inventory, 'application').flatMap(({ charm }) => charm ?? [])
  return charms.filter(({ store, name }) => store === 'charmhub' && isCharmName(name)).map(({ name }) => name)
}

type Charm = Snapshot['charms'][number]

/** What was written down of the same store; a file that is not valid is written anew. */
async function snapshotBefore(root: string, url: string): Promise<ReadonlyMap<string, Charm>> {
  const snapshot = await loadSnapshot(folderTree(root))
  if (snapshot === undefined || isProblem(snapshot) || snapshot.source !== url) return new Map()
  return new Map(snapshot.charms.map(each => [each.charm, each]))
}

interface Asked {
  readonly name: string
  readonly charm?: Charm
}

interface Course {
  readonly store: Store
  readonly root: string
  readonly before: ReadonlyMap<string, Charm>
  progress(done: number, all: number): void
}

const lanes = 4

/** A few at a time; after the first failure no more are asked. */
async function askAll(names: readonly string[], course: Course): Promise<readonly Asked[] | Problem> {
  const asked: Asked[] = []
  const waiting = names.toReversed()
  let failed: Problem | undefined
  const lane = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined && !failed; name = waiting.pop()) {
      const answer = await askOne(name, course)
      if (isProblem(answer)) failed ??= answer
      else asked.push(answer)
      course.progress(asked.length, names.length)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return failed ?? asked.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function askOne(name: string, { store, root, before }: Course): Promise<Asked | Problem> {
  const old = before.get(name)
  const answer = await askStore(store, charmAddress(root, name), old?.etag)
  const failed = (why: string): Problem =>
    problem(2, {
      message: `the store ${why}: \`${name}\` at \`${root}\``,
      remedy: 'nothing was written; try again later',
    })
  switch (answer.kind) {
    case 'unknown':
      return { name }
    case 'unchanged':
      return old === undefined ? failed('says that nothing changed, of what was never asked') : { name, charm: old }
    case 'failed':
      return failed(answer.why)
    case 'json': {
      const read = readChannelMap(name, answer.json)
      if (read === undefined) return failed('gives something else than channels')
      const isPlain = answer.etag !== undefined && /^[\x21-\x7e]{1,300}$/.test(answer.etag)
      const channels = read.channels.map(row => ({ ...row }))
      return { name, charm: { ...read, channels, ...(isPlain ? { etag: answer.etag } : {}) } }
    }
  }
}
