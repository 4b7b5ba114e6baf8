import type { ImageFact } from '../../facts/image.ts'
import { isOpen } from '../is-open.ts'

type WrittenClass = Exclude<ImageFact['class'], 'resource-revision'>

/**
 * How firmly an image reference holds one image. A tag may move whatever it looks like, so 64 hexadecimal digits after
 * a colon are a version tag; a commit's are 7 to 40 with a letter and a digit among them, since digits alone are a
 * date. What a later step fills in is undetermined, unless the tag or digest stands.
 */
export function imageClass(reference: string): WrittenClass {
  if (/@sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(reference)) return 'digest'
  const filled = withHoles(reference)
  const tag = tagOf(filled)
  if (filled.slice(filled.lastIndexOf('/') + 1).includes(hole)) return 'undetermined'
  if (filled === reference && isOpen(reference)) return 'undetermined'
  return tag === undefined ? 'floating' : tagClass(tag.toLowerCase())
}

function tagClass(tag: string): WrittenClass {
  if (!/\d/.test(tag)) return 'floating'
  const end = /(?:^|[-_.]|-\d{1,6}-g)([0-9a-f]{7,40})$/.exec(tag)?.[1]
  if (end !== undefined && /\d/.test(end) && /[a-f]/.test(end)) return 'tag-commit'
  return isMoving(tag) ? 'floating' : 'version-tag'
}

const hole = '\u0000'

/** The reference with one sign for each expression, whose own slashes and colons part nothing. */
export function withHoles(reference: string): string {
  return reference
    .slice(0, 1000)
    .replace(/\$?\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\$\{[^{}]*\}|\$\([^()]*\)|<[^<>]*>|\$\w+/g, hole)
}

const movingParts = new Set(
  'latest stable candidate beta edge main master trunk dev devel develop nightly canary snapshot unstable head next'.split(
    ' ',
  ),
)

/** A risk of a channel, a branch or a pull request among the parts; the build of one day does not move. */
function isMoving(tag: string): boolean {
  const parts = tag.split(/[-_]/)
  if (parts.some(part => /^20\d{6}(?:\d{4,6})?$/.test(part))) return false
  return parts.some(
    (part, index) =>
      movingParts.has(part) || /^pr\d+$/.test(part) || (part === 'pr' && /^\d+$/.test(parts[index + 1] ?? '')),
  )
}

function tagOf(reference: string): string | undefined {
  const name = reference.slice(reference.lastIndexOf('/') + 1).split('@')[0] ?? ''
  const colon = name.indexOf(':')
  return colon === -1 || colon === name.length - 1 ? undefined : name.slice(colon + 1)
}
