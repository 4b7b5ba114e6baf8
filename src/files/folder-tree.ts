import { join } from 'node:path'
import { decodeText } from './decode-text.ts'
import { isThere } from './is-there.ts'
import { openRegular } from './open-regular.ts'

export type NamedFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'absent' }

/** Where named files are read; paths are relative to it with `/`. The work tree is one, a commit may be another. */
export interface FileTree {
  read(path: string, maxBytes: number): NamedFile
}

/** The files of a folder. No link is followed, neither at the end of a path nor before it. */
export function folderTree(root: string): FileTree {
  return {
    read(path, maxBytes) {
      if (path.includes('\0')) return { kind: 'refused', reason: 'has a name that no file can have' }
      if (!isThere(join(root, path))) return { kind: 'absent' }
      const opened = openRegular(root)(path, Buffer.allocUnsafe(maxBytes + 1))
      if (opened.kind === 'refused') return opened
      if (opened.bytes.length > maxBytes) return { kind: 'refused', reason: `is larger than ${maxBytes} bytes` }
      const decoded = decodeText(opened.bytes)
      return decoded.kind === 'text' ? decoded : { kind: 'refused', reason: decoded.reason }
    },
  }
}
