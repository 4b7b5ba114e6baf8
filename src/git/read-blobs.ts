import { runGitForBytes } from './run-git.ts'

/** The contents of objects, by name, in one process (git cat-file --batch); those that the clone does not hold are left out. */
export function readBlobs(folder: string, objects: readonly string[]): ReadonlyMap<string, Buffer> {
  const wanted = [...new Set(objects)]
  if (wanted.length === 0) return new Map()
  const read = runGitForBytes(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`)
  return read.kind === 'failed' ? new Map() : blobsOf(read.bytes)
}

/** Each is a line `<object> <type> <size>`, the bytes and a line end; a missing one is a line alone. */
function blobsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>()
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    if (end < 0) break
    const [object = '', type, size] = bytes.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    if (type === 'blob') blobs.set(object, bytes.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}
