import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isFolder } from './is-there.ts'

/** Makes a folder and those above it; why not, where it cannot. One by one, since Node tries for ever where none can be made. */
export function makeFolder(path: string): string | undefined {
  try {
    for (const folder of withThoseAbove(resolve(path))) if (!isFolder(folder)) make(folder)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'it could not be made'
  }
}

/** The uppermost first. */
function withThoseAbove(path: string): readonly string[] {
  const above = dirname(path)
  return above === path ? [path] : [...withThoseAbove(above), path]
}

/** Another step may make it at the same moment. */
function make(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}
