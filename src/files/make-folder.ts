import { mkdirSync } from 'node:fs'

/** Makes a folder and those above it; why not, where it cannot. */
export function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'it could not be made'
  }
}
