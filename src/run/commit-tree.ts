import { posix } from 'node:path'
import { decodeText } from '../files/decode-text.ts'
import type { FileTree } from '../files/folder-tree.ts'
import type { OpenFile } from '../files/open-regular.ts'
import { type CommittedFile, committedFiles } from '../git/committed-files.ts'
import { readBlobs } from '../git/read-blobs.ts'

/** The files of a commit below a folder, by their path in there. */
export interface CommitTree extends FileTree {
  /** 40 hexadecimal digits. */
  readonly commit: string
  readonly files: ReadonlyMap<string, CommittedFile>
  /** Opens the files of these paths, which are read at once. */
  opening(paths: readonly string[]): OpenFile
}

/** Where commits are read: in a clone, or with what was fetched beside it. */
export interface CommitSource {
  /** All files of a commit, from the top of the repository; undefined where it is not known. */
  files(commit: string): readonly CommittedFile[] | undefined
  /** The contents of objects, as far as they are known. */
  blobs(objects: readonly string[]): ReadonlyMap<string, Buffer>
}

/** The clone that a folder is in. */
export const cloneOf = (folder: string): CommitSource => ({
  files: commit => committedFiles(folder, commit),
  blobs: objects => readBlobs(folder, objects),
})

interface CommitPlace {
  readonly source: CommitSource
  readonly commit: string
  /** From the top of the repository, with `/` at its end unless it is the top. */
  readonly prefix: string
}

/** Opens a commit; undefined where it is not known. */
export function commitTree(place: CommitPlace): CommitTree | undefined {
  const all = place.source.files(place.commit)
  return all && treeOf(place, all)
}

function treeOf({ source, commit, prefix }: CommitPlace, all: readonly CommittedFile[]): CommitTree {
  const below = all.filter(({ path }) => path.startsWith(prefix))
  const files = new Map(below.map(file => [file.path.slice(prefix.length), file]))
  return {
    commit,
    files,
    read(path, maxBytes) {
      const file = files.get(posix.normalize(path))
      if (file === undefined) return { kind: 'absent' }
      const refused = refusalOf(file)
      if (refused !== undefined) return { kind: 'refused', reason: refused }
      if (file.size > maxBytes) return { kind: 'refused', reason: `is larger than ${maxBytes} bytes` }
      const bytes = source.blobs([file.object]).get(file.object)
      if (bytes === undefined) return { kind: 'refused', reason: `is not in this clone at ${commit.slice(0, 7)}` }
      const decoded = decodeText(bytes)
      return decoded.kind === 'text' ? decoded : { kind: 'refused', reason: decoded.reason }
    },
    opening: paths => openingIn(files, blobsFor(source, files, paths)),
  }
}

function openingIn(files: ReadonlyMap<string, CommittedFile>, blobs: ReadonlyMap<string, Buffer>): OpenFile {
  return (path, buffer, takeRest) => {
    const file = files.get(path)
    if (file === undefined) return { kind: 'refused', reason: 'is listed and not there', cause: 'absent' }
    const refused = refusalOf(file)
    if (refused !== undefined) return { kind: 'refused', reason: refused, cause: 'no-file' }
    const bytes = blobs.get(file.object)
    if (bytes === undefined) return { kind: 'refused', reason: 'could not be read from its commit', cause: 'failed' }
    if (takeRest && bytes.length >= buffer.length) takeRest(bytes.subarray(buffer.length - 256))
    return { kind: 'read', bytes: bytes.subarray(0, buffer.length) }
  }
}

/** The same words as for a folder, so that a link is told alike on both sides of a comparison. */
function refusalOf({ mode }: CommittedFile): string | undefined {
  if (mode === '120000') return 'is a link, which is not followed'
  return mode === '160000' ? 'is a folder' : undefined
}

const batchBytes = 64 * 1024 * 1024

/** Reads in batches, so that no answer of git is larger than it may be; what is larger by itself is left out. */
function blobsFor(
  source: CommitSource,
  files: ReadonlyMap<string, CommittedFile>,
  paths: readonly string[],
): ReadonlyMap<string, Buffer> {
  const wanted = paths.flatMap(path => files.get(path) ?? []).filter(file => refusalOf(file) === undefined)
  const batches: { objects: string[]; size: number }[] = []
  for (const { object, size } of wanted.filter(({ size }) => size <= batchBytes)) {
    const last = batches.at(-1)
    if (last && last.size + size <= batchBytes) {
      last.objects.push(object)
      last.size += size
    } else batches.push({ objects: [object], size })
  }
  return new Map(batches.flatMap(({ objects }) => [...source.blobs(objects)]))
}
