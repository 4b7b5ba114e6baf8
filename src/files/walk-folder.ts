import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOfPath, pathOfBytes } from '../text/path-bytes.ts'
import type { ListedFiles } from './listed-files.ts'

const skipped = new Set(['.git', 'node_modules'])

/** Walks a folder without following a link. Stops a little after `maxFiles`, and notes the folders it cannot list. */
export function walkFolder(root: string, maxFiles: number): ListedFiles {
  const paths: string[] = []
  const notes: string[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined && paths.length <= maxFiles; folder = waiting.pop()) {
    const entries = entriesOf(bytesOfPath(join(root, folder)))
    if (!entries) notes.push(`the folder \`${folder || '.'}\` could not be listed`)
    for (const entry of entries ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) paths.push(path)
      else if (!skipped.has(entry.name)) waiting.push(path)
    }
  }
  return { paths, notes }
}

interface Entry {
  readonly name: string
  isDirectory(): boolean
}

function entriesOf(folder: string | Buffer): readonly Entry[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.some(({ name }) => name.includes('\uFFFD')) ? entriesByBytes(folder) : entries
  } catch {
    return undefined
  }
}

/** Names that are not UTF-8 could not be opened by their text. */
function entriesByBytes(folder: string | Buffer): readonly Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(entry => ({
    name: pathOfBytes(entry.name),
    isDirectory: () => entry.isDirectory(),
  }))
}
