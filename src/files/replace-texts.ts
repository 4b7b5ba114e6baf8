import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { bytesOfPath } from '../text/path-bytes.ts'
import { decodeText } from './decode-text.ts'
import { openRegular } from './open-regular.ts'
import { sizeOf } from './size-of.ts'
import { writeFile } from './write-file.ts'

/** A file below a root with the text that it has, and the one that is to take its place. */
export interface ReplacedText {
  readonly path: string
  readonly before: string
  readonly after: string
}

interface Refused {
  readonly kind: 'refused'
  readonly path: string
  readonly reason: string
}

/**
 * The texts as they are stored, with the byte order marks that reading leaves out. One that is behind a link, is no
 * regular file, or does not hold any more what was read is refused, and with it all.
 */
export function asStored(
  root: string,
  files: readonly ReplacedText[],
): { readonly kind: 'stored'; readonly files: readonly ReplacedText[] } | Refused {
  const open = openRegular(root)
  const stored: ReplacedText[] = []
  for (const { path, before, after } of files) {
    const refused = (reason: string): Refused => ({ kind: 'refused', path, reason })
    if (typeof bytesOfPath(path) !== 'string') return refused('has a name that is not UTF-8')
    const most = 3 * before.length + byteOrderMark.length
    if (sizeOf(join(root, path)) > most) return refused(changed)
    const opened = open(path, Buffer.allocUnsafe(most + 1))
    if (opened.kind === 'refused') return refused(opened.reason)
    const decoded = decodeText(opened.bytes)
    if (decoded.kind !== 'text' || decoded.text !== before) return refused(changed)
    const mark = opened.bytes.subarray(0, 3).equals(byteOrderMark) ? '\uFEFF' : ''
    stored.push({ path, before: mark + before, after: mark + after })
  }
  return { kind: 'stored', files: stored }
}

const changed = 'was changed since it was read'
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Replaces the texts of files, each at once; `written` are those that were, in order, where one could not be. */
export function replaceTexts(
  root: string,
  files: readonly ReplacedText[],
): { readonly kind: 'written' } | (Refused & { readonly written: readonly string[] }) {
  const stored = asStored(root, files)
  if (stored.kind === 'refused') return { ...stored, written: [] }
  const folder = realpathSync(root)
  for (const [index, { path, after }] of stored.files.entries()) {
    const done = writeFile(join(folder, path.split('/').join(sep)), after)
    if (done.kind === 'refused')
      return { ...done, path, written: stored.files.slice(0, index).map(({ path: other }) => other) }
  }
  return { kind: 'written' }
}
