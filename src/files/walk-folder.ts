import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ListedFiles } from './listed-files.ts'

const skipped = new Set(['.git', 'node_modules'])

/** Walks a folder without following a link. Stops a little after `maxFiles`, and notes the folders it cannot list. */
export function walkFolder(root: string, maxFiles: number): ListedFiles {
  const paths: string[] = []
  const notes: string[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined && paths.length <= maxFiles; folder = waiting.pop()) {
    const entries = entriesOf(join(root, folder))
    if (!entries) notes.push(`the folder \`${folder || '.'}\` could not be listed`)
    for (const entry of entries ?? []) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) paths.push(path)
      else if (!skipped.has(entry.name)) waiting.push(path)
    }
  }
  return { paths, notes }
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}
