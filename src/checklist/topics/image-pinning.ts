import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'

const image = /\b(?:images?|rocks?|snaps?|containers?|OCI)\b/i
const pinned =
  /\bpin(?:s|ned|ning)?\b|\b(?:specific|exact|fixed|particular|immutable)\b[^.]{0,30}\b(?:hash|digest|revision|tag|version)\b|\bby (?:their |its )?(?:digest|hash)\b|\bsha-?256\b|\b(?:floating|mutable|latest)`? tags?\b|\btags?\b[^.]{0,20}\blatest\b/i

/** `weakest`: the weakest class of reference that still pins, by the guide's words. */
export const imagePinning = defineTopic({
  name: 'image-pinning',
  parameters: z.object({ weakest: z.enum(['digest', 'tag-commit', 'version-tag']) }),
  attestedBy: 'files',
  words: /image|upgrade/i,
  opposite: /\b(?:floating|mutable|latest|unpinned)\b/i,
  recognise: ({ text }) => (image.test(text) && pinned.test(text) ? { weakest: weakestOf(text) } : undefined),
})

function weakestOf(text: string): 'digest' | 'tag-commit' | 'version-tag' {
  if (/\bdigests?\b|\bsha-?256\b/i.test(text)) return 'digest'
  return /\bversion(?:ed)? tags?\b|\blatest\b|\b(?:floating|mutable)\b|\bversions?\b/i.test(text) &&
    !/\bhash|\brevision/i.test(text)
    ? 'version-tag'
    : 'tag-commit'
}
