import type { FactKind, Facts } from '../../src/facts/fact.ts'
import { factsOf, type Inventory } from '../../src/inventory/inventory.ts'
import type { Layout } from '../../src/inventory/layout.ts'
import { readRejected, readSources } from '../../src/inventory/read-sources.ts'
import { loadAllReaders } from '../../src/inventory/readers/load-readers.ts'
import { takeInventory, type UnreadableFile } from '../../src/inventory/take-inventory.ts'
import type { Place } from '../../src/text/place.ts'
import { parseFast } from '../../src/yaml/fast-yaml.ts'
import { parseTolerant } from '../../src/yaml/tolerant-yaml.ts'

const readers = await loadAllReaders()

export interface World {
  readonly layout?: Partial<Layout>
  readonly unreadable?: readonly UnreadableFile[]
}

/** The inventory of files in memory, through both parsers as in a run. */
export function inventoryOf(
  files: Readonly<Record<string, string>>,
  { layout, unreadable = [] }: World = {},
): Inventory {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const first = readSources(sources, parseFast, readers)
  const read = [...first.read, ...readRejected(first.rejected, parseTolerant, readers)]
  return takeInventory(read, unreadable, { paths: Object.keys(files), ...layout })
}

/** The facts of one kind in one file. */
export function factsIn<K extends FactKind>(kind: K, text: string, path = 'bundle.yaml'): readonly Facts[K][] {
  return factsOf(inventoryOf({ [path]: text }), kind)
}

/** `path:line:column`, the beginning of a place. */
export const from = ({ path, line, column }: Place): string => `${path}:${line}:${column}`

/** `line:column`, for a single file. */
export const at = ({ line, column }: Place): string => `${line}:${column}`

/** What the file says at a place. */
export function quoted(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine)
  const last = lines.length - 1
  const cut = lines.map((each, index) => (index === last ? each.slice(0, endColumn - 1) : each))
  return cut.map((each, index) => (index === 0 ? each.slice(column - 1) : each)).join('\n')
}
