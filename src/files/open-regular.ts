import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { bytesOfPath, pathOfBytes } from '../text/path-bytes.ts'

export type OpenedFile =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly reason: string; readonly cause: 'absent' | 'no-file' | 'failed' }

/** Takes what a file holds after the buffer, piece by piece, first the buffer's end once more; false when it wants no more. */
type TakeRest = (piece: Buffer) => boolean

/** Reads a file into the buffer, as far as it goes. */
export type OpenFile = (path: string, buffer: Buffer, takeRest?: TakeRest) => OpenedFile

/**
 * Gives a function that reads a file below the root into the buffer, as far as it goes. It refuses links, at the end of
 * the path and before it, and all that is no regular file, without waiting for it: these hold nothing (`no-file`), as what
 * is `absent` does, but a file that `failed` to be read may hold anything.
 */
export function openRegular(root: string): OpenFile {
  const realFolder = createRealFolder(root)
  return (path, buffer, takeRest) => {
    try {
      const end = path.lastIndexOf('/')
      const folder = realFolder(path.slice(0, Math.max(0, end)))
      if (folder === undefined) return noFile('lies behind a link, which is not followed')
      return readRegular(bytesOfPath(`${folder}${sep}${path.slice(end + 1)}`), buffer, takeRest)
    } catch (error) {
      return refusalOf(error)
    }
  }
}

const noFile = (reason: string): OpenedFile => ({ kind: 'refused', reason, cause: 'no-file' })

function readRegular(path: string | Buffer, buffer: Buffer, takeRest: TakeRest | undefined): OpenedFile {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return noFile(stat.isDirectory() ? 'is a folder' : 'is no regular file')
    let length = readSync(file, buffer, 0, buffer.length, null)
    // what has been read in its whole size needs no further call to say that it ends
    for (let read = length; read !== 0 && length !== stat.size && length < buffer.length; length += read)
      read = readSync(file, buffer, length, buffer.length - length, null)
    if (takeRest && length === buffer.length) readOn(file, buffer.subarray(-256), takeRest)
    return { kind: 'read', bytes: buffer.subarray(0, length) }
  } finally {
    closeSync(file)
  }
}

function readOn(file: number, before: Buffer, takeRest: TakeRest): void {
  const piece = Buffer.allocUnsafe(262_144)
  takeRest(before)
  for (let read = readSync(file, piece); read !== 0; read = readSync(file, piece))
    if (!takeRest(piece.subarray(0, read))) return
}

/** Where a folder below the root is, when it really is where its path says; each is asked for once. */
function createRealFolder(root: string): (folder: string) => string | undefined {
  const real = realpathSync(root)
  const known = new Map<string, string | undefined>()
  return folder => {
    if (known.has(folder)) return known.get(folder)
    const expected = folder === '' ? real : join(real, folder.split('/').join(sep))
    const answer = realPath(join(root, folder)) === expected ? expected : undefined
    known.set(folder, answer)
    return answer
  }
}

/** What Node does itself takes no bytes. */
function realPath(path: string): string {
  const bytes = bytesOfPath(path)
  return typeof bytes === 'string' ? realpathSync(bytes) : pathOfBytes(realpathSync.native(bytes, 'buffer'))
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

const causes: Readonly<Record<string, 'absent' | 'no-file'>> = {
  ELOOP: 'no-file',
  ENOENT: 'absent',
  ENXIO: 'no-file',
  EISDIR: 'no-file',
  ENOTDIR: 'absent',
}

function refusalOf(error: unknown): OpenedFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? `could not be read (${code || 'unknown reason'})`
  return { kind: 'refused', reason, cause: causes[code] ?? 'failed' }
}
