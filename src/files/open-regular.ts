import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

export type OpenedFile =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Gives a function that reads a file below the root into the buffer, as far as it goes. It refuses links, at the end of
 * the path and before it, and all that is no regular file, without waiting for it.
 */
export function openRegular(root: string): (path: string, buffer: Buffer) => OpenedFile {
  const inside = createInside(root)
  return (path, buffer) => {
    try {
      if (!inside(path)) return { kind: 'refused', reason: 'lies behind a link, which is not followed' }
      return readRegular(join(root, path), buffer)
    } catch (error) {
      return { kind: 'refused', reason: reasonOf(error) }
    }
  }
}

function readRegular(path: string, buffer: Buffer): OpenedFile {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return { kind: 'refused', reason: stat.isDirectory() ? 'is a folder' : 'is no regular file' }
    let length = 0
    for (let read = -1; read !== 0 && length < buffer.length; length += read)
      read = readSync(file, buffer, length, buffer.length - length, null)
    return { kind: 'read', bytes: buffer.subarray(0, length) }
  } finally {
    closeSync(file)
  }
}

/** Whether the folder of a path is really where the path says; each folder is asked for once. */
function createInside(root: string): (path: string) => boolean {
  const real = realpathSync(root)
  const known = new Map<string, boolean>()
  return path => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const seen = known.get(folder)
    if (seen !== undefined) return seen
    const expected = folder === '' ? real : join(real, folder.split('/').join(sep))
    const answer = realpathSync(join(root, folder)) === expected
    known.set(folder, answer)
    return answer
  }
}

const reasons: Readonly<Record<string, string>> = {
  ELOOP: 'is a link, which is not followed',
  ENOENT: 'is listed and not there',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENXIO: 'is no regular file',
  EISDIR: 'is a folder',
  ENOTDIR: 'is listed and not there',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `could not be read (${code || 'unknown reason'})`
}
