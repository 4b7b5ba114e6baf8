import { statSync } from 'node:fs'

/** How many bytes a file holds; none where it is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
