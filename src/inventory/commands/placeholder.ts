import { isOpen } from '../is-open.ts'
import { isUnwritten } from '../is-unwritten.ts'
import type { Word } from './word.ts'

const stands =
  /^(?:major|minor|patch|track|risk|channel|version|revision|branch|release|base|x|y|z|n|m|xx|yy|nn|foo|bar|your|some)$/i

/** Whether a channel, a version or a revision is one that the reader of a page fills in: `<channel>`, `major.minor/stable`, `CHANNEL`. */
export function isPlaceholder(text: string): boolean {
  if (text === '' || isOpen(text) || isUnwritten(text) || /[<>{}[\]*%^|…]|\.\.\./.test(text)) return true
  if (/^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*(?:\/[A-Z_]+)?$/.test(text) && /[A-Z]{2}/.test(text)) return true
  const parts = text.slice(0, 200).split('/')
  return parts.some(part => {
    const [first = '', ...rest] = part.split(/[._-]/)
    return stands.test(first) && rest.every(each => stands.test(each) || /^\d+$/.test(each))
  })
}

/** Whether a name is one that the reader of a page fills in: `<application>`, `APP_NAME`, `your-charm`. */
export function isNamePlaceholder({ value, raw }: Word): boolean {
  const text = value.kind === 'known' ? value.value : raw
  if (text === '' || isUnwritten(text) || /[<>…]|&lt;|^\[.*\]$|^\{[^{]*\}$|\.\.\./.test(text)) return true
  return value.kind === 'known' && /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/.test(text)
}
