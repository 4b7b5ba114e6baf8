import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string }

/**
 * Writes a whole file at once: into a new file beside it, which then takes its place. The mode of an existing file is
 * kept; a link or anything but a regular file is refused. A text may come in pieces, when it does not fit into one string.
 */
export function writeFile(path: string, text: string | Iterable<string>): Written {
  const refused = (reason: string): Written => ({ kind: 'refused', path, reason })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const mode = modeOf(path)
    if (mode === 'no-file') return refused('is no regular file')
    writeNew(temporary, typeof text === 'string' ? [text] : text, mode)
    renameSync(temporary, path)
    return { kind: 'written' }
  } catch (error) {
    remove(temporary)
    return refused(error instanceof Error ? error.message : 'could not be written')
  }
}

function modeOf(path: string): number | 'no-file' {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return 0o644
  return stat.isFile() ? stat.mode & 0o777 : 'no-file'
}

function writeNew(path: string, pieces: Iterable<string>, mode: number): void {
  const file = openSync(path, 'wx', mode)
  try {
    fchmodSync(file, mode)
    for (const piece of pieces) writeFileSync(file, piece)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was never made.
  }
}
