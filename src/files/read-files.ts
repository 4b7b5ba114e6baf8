import type { SourceFile } from '../text/place.ts'
import { decodeText } from './decode-text.ts'
import { type OpenedFile, openRegular } from './open-regular.ts'

export interface ReadRequest {
  readonly root: string
  readonly paths: readonly string[]
  /** Any of the groups, all words of a group, make a file worth reading; no group at all leaves it out unopened. */
  readonly words: (path: string) => readonly (readonly string[])[]
  readonly maxFileBytes?: number
  readonly maxTotalBytes?: number
}

/** `seen` is as much of an unread file's text as was read, to look for words in. */
interface UnreadEntry {
  readonly path: string
  readonly reason: string
  readonly seen: string
}

export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly unread: readonly UnreadEntry[]
}

const mebibyte = 1_048_576

/** Reads those of the paths that hold the wanted words, as text. What cannot be read is an entry with its reason. */
export function readFiles({
  root,
  paths,
  words,
  maxFileBytes = mebibyte,
  maxTotalBytes = 1024 * mebibyte,
}: ReadRequest): ReadFiles {
  const files: SourceFile[] = []
  const unread: UnreadEntry[] = []
  const buffer = Buffer.allocUnsafe(maxFileBytes + 1)
  const open = openRegular(root)
  let total = 0
  for (const path of paths) {
    const groups = words(path)
    if (groups.length === 0) continue
    if (total >= maxTotalBytes) {
      unread.push({
        path,
        reason: `the files before it hold ${maxTotalBytes} bytes, the setting \`limits.maxTotalBytes\``,
        seen: '',
      })
      continue
    }
    const opened = open(path, buffer)
    if (opened.kind === 'read') total += opened.bytes.length
    const result = textOf(opened, { maxFileBytes, groups })
    if (result.kind === 'text') files.push({ path, text: result.text })
    else if (result.kind === 'unread') unread.push({ path, reason: result.reason, seen: result.seen })
  }
  return { files, unread }
}

interface Wanted {
  readonly maxFileBytes: number
  readonly groups: readonly (readonly string[])[]
}

type TextOrReason =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; readonly reason: string; readonly seen: string }
  | { readonly kind: 'unwanted' }

function textOf(opened: OpenedFile, { maxFileBytes, groups }: Wanted): TextOrReason {
  if (opened.kind === 'refused') return { kind: 'unread', reason: opened.reason, seen: '' }
  const { bytes } = opened
  if (bytes.length > maxFileBytes) {
    const reason = `is larger than ${maxFileBytes} bytes, the setting \`limits.maxFileBytes\``
    return { kind: 'unread', reason, seen: bytes.toString('latin1', 0, maxFileBytes) }
  }
  const isWide = bytes.includes(0)
  if (!isWide && !groups.some(group => group.every(word => bytes.includes(word)))) return { kind: 'unwanted' }
  return decodeText(bytes)
}
