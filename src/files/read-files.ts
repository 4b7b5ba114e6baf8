import type { SourceFile } from '../text/place.ts'
import { decodeText } from './decode-text.ts'
import { type Lookout, lookFor } from './look-for.ts'
import type { OpenedFile, OpenFile } from './open-regular.ts'
import { searchFor, type WordSearch } from './word-search.ts'

export interface ReadRequest {
  /** How a path is opened: below a folder (`openRegular`), or in a commit. */
  readonly open: OpenFile
  readonly paths: readonly string[]
  /** Any of the groups, all words of a group, make a file worth reading; no group at all leaves it out unopened. */
  readonly words: (path: string) => readonly (readonly string[])[]
  /** Files that nothing is expected of: one that cannot be read as text is left out without a word. */
  readonly isIncidental?: (path: string) => boolean
  readonly maxFileBytes?: number
  readonly maxTotalBytes?: number
}

/**
 * `seen` is as much of an unread file's text as was read, to look for words in; undefined where it may hold words that
 * were not looked for.
 */
interface UnreadEntry {
  readonly path: string
  readonly reason: string
  readonly seen: string | undefined
}

export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly unread: readonly UnreadEntry[]
}

const mebibyte = 1_048_576

/**
 * Reads those of the paths that hold the wanted words, as text. What cannot be read is an entry with its reason; what is
 * not there any more is none.
 */
export function readFiles(request: ReadRequest): ReadFiles {
  const { open, paths, words, isIncidental, maxFileBytes = mebibyte, maxTotalBytes = 1024 * mebibyte } = request
  const files: SourceFile[] = []
  const unread: UnreadEntry[] = []
  const buffer = Buffer.allocUnsafe(maxFileBytes + 1)
  const searches = new Map<readonly (readonly string[])[], WordSearch>()
  let left = maxTotalBytes
  for (const path of paths) {
    const groups = words(path)
    if (groups.length === 0) continue
    if (left <= 0) {
      unread.push({
        path,
        reason: `the files before it hold ${maxTotalBytes} bytes, ${setting('maxTotalBytes')}`,
        seen: undefined,
      })
      continue
    }
    const isWanted = searches.get(groups) ?? searchFor(groups)
    searches.set(groups, isWanted)
    let rest: Lookout | undefined
    const opened = open(path, buffer, piece => {
      left -= piece.length
      rest ??= lookFor([...new Set(groups.flat())])
      return rest.take(piece) && left > 0
    })
    if (opened.kind === 'read') left -= opened.bytes.length
    const result = textOf(opened, { maxFileBytes, isWanted, rest: left > 0 ? rest?.seen() : undefined })
    if (result.kind === 'text') files.push({ path, text: result.text })
    else if (result.kind === 'unread' && !isIncidental?.(path))
      unread.push({ path, reason: result.reason, seen: result.seen })
  }
  return { files, unread }
}

const setting = (name: string): string => `the setting \`limits.${name}\``

/** `rest` is what was seen of a file that is too large, after its beginning. */
interface Wanted {
  readonly maxFileBytes: number
  readonly isWanted: WordSearch
  readonly rest: string | undefined
}

type TextOrReason =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; readonly reason: string; readonly seen: string | undefined }
  | { readonly kind: 'unwanted' }

function textOf(opened: OpenedFile, { maxFileBytes, isWanted, rest }: Wanted): TextOrReason {
  if (opened.kind === 'refused') {
    const { cause, reason } = opened
    return cause === 'absent'
      ? { kind: 'unwanted' }
      : { kind: 'unread', reason, seen: cause === 'failed' ? undefined : '' }
  }
  const { bytes } = opened
  if (bytes.length > maxFileBytes) {
    const reason = `is larger than ${maxFileBytes} bytes, ${setting('maxFileBytes')}`
    const seen = rest === undefined ? undefined : `${bytes.toString('latin1')}\n${rest}`
    // a file without the words would not be read if it were small
    if (seen !== undefined && !isWanted(seen)) return { kind: 'unwanted' }
    return { kind: 'unread', reason, seen }
  }
  if (isLargeFilePointer(bytes))
    return { kind: 'unread', reason: 'is a pointer of Git LFS; its content is not in this checkout', seen: undefined }
  const text = bytes.toString('latin1')
  return isWanted(text) || text.includes('\0') ? decodeText(bytes) : { kind: 'unwanted' }
}

/** What Git LFS keeps in the place of a file (github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const isLargeFilePointer = (bytes: Buffer): boolean =>
  bytes.length < 1024 && bytes.toString('latin1', 0, 60).startsWith('version https://git-lfs.github.com/spec/')
