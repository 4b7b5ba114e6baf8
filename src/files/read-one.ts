import { basename, dirname, resolve } from 'node:path'
import { readFiles } from './read-files.ts'

export type OneFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Reads one file that was named, as text of at most so many bytes. */
export function readOne(path: string, maxFileBytes: number): OneFile {
  const full = resolve(path)
  try {
    const request = { root: dirname(full), paths: [basename(full)], words: () => [[]], maxFileBytes }
    const { files, unread } = readFiles(request)
    const [file] = files
    return file ? { kind: 'text', text: file.text } : { kind: 'refused', reason: unread[0]?.reason ?? 'cannot be read' }
  } catch {
    return { kind: 'refused', reason: 'is not there' }
  }
}
