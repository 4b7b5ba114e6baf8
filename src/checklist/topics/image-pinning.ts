import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'

const image = /\b(?:images?|rocks?|snaps?|containers?|OCI)\b/i
const pinned =
  /\bpin(?:s|ned|ning)?\b(?! (?:[\w-]+ ){0,3}?to (?:[\w-]+ ){0,2}?(?:CPUs?|cores?|NUMA|nodes?|hosts?|threads?))|\b(?:specific|exact|fixed|particular|immutable)(?: [\w-]+){0,3} (?:hash(?:es)?|digests?|revisions?|tags?)\b|\b(?:specific|exact|fixed|particular) versions? of (?:the |their |its |each |every |our )?(?:[\w-]+ ){0,3}(?:images?|rocks?|snaps?|containers?)\b|\bby (?:their |its )?(?:digest|hash)\b|\bsha-?256\b/i
const floating = /\b(?:floating|mutable|latest)`? (?:image )?tags?\b|\btags?\b[^.]{0,20}\blatest\b/i
const refused = /\b(?:not|never|avoid|no|n't|instead of|rather than|without|forbid\w*|prohibit\w*)\b/i

/** `weakest`: the weakest class of reference that still pins, by the guide's words. */
export const imagePinning = defineTopic({
  name: 'image-pinning',
  parameters: z.object({ weakest: z.enum(['digest', 'tag-commit', 'version-tag']) }),
  attestedBy: 'files',
  words: /image|upgrade/i,
  opposite: /\b(?:floating|mutable|latest|unpinned)\b/i,
  recognise: ({ text }) =>
    image.test(text) && (pinned.test(text) || (floating.test(text) && refused.test(text)))
      ? { weakest: weakestOf(text) }
      : undefined,
})

function weakestOf(text: string): 'digest' | 'tag-commit' | 'version-tag' {
  if (/\bdigests?\b|\bsha-?256\b/i.test(text)) return 'digest'
  return /\bversion(?:ed)? tags?\b|\blatest\b|\b(?:floating|mutable)\b|\bversions?\b/i.test(text) &&
    !/\bhash|\brevision/i.test(text)
    ? 'version-tag'
    : 'tag-commit'
}

export const examples: TopicExamples<typeof imagePinning> = {
  known: [
    ['Images must be pinned by digest.', { weakest: 'digest' }],
    [{ text: 'It uses pinned revisions of Rocks.', strength: 'fact' }, { weakest: 'tag-commit' }],
    [{ text: 'Operators install a pinned revision of the snap.', strength: 'fact' }, { weakest: 'tag-commit' }],
    ['Do not use the latest tag for images.', { weakest: 'version-tag' }],
    ['Run an exact version of each image.', { weakest: 'version-tag' }],
  ],
  twins: [
    'Containers must speak a specific version of TLS.',
    'Pin the charm to a revision.',
    'Containers must be pinned to cores.',
    'Always use the latest tag of the image.',
    { text: 'The snap has a version.', strength: 'fact' },
  ],
}
