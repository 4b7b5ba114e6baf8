import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const charm = /\b(?:charms?|(?:charmed )?operators?|bundles?|applications?)\b/i
const pinned =
  /\bpin(?:s|ned|ning)?\b[^.;]{0,60}\brevisions?\b|\brevisions?\b[^.;]{0,40}\bpin(?:ned)?\b|\b(?:specific|exact|fixed|particular|explicit) (?:charm )?revisions?\b|\b(?:revision|`?--revision`?)\b[^.;]{0,30}\b(?:must|should|shall|needs? to|has to) (?:always )?be (?:set|given|named|specified|stated)\b/i
/** What is pinned of these is another topic's business. */
const others = /\b(?:images?|rocks?|snaps?|containers?|OCI|resources?|modules?|providers?|packages?)\b/i
const refused = /\b(?:do not|don't|never|avoid|must not|should not|shouldn't|rather than|instead of) (?:\w+ )?pin/i

export const revisionPinning = defineTopic({
  name: 'revision-pinning',
  parameters: z.object({}),
  attestedBy: 'files',
  words: /upgrade|release|charm|deploy/i,
  opposite: /\b(?:unpinned|floating)\b/i,
  recognise: ({ text, strength }) =>
    obliges(strength) && charm.test(text) && pinned.test(text) && !others.test(text) && !refused.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof revisionPinning> = {
  known: [
    ['Charms must be pinned to a revision.', {}],
    ['Pin the charm to a revision.', {}],
    ['Always deploy an exact revision of each charm in production.', {}],
    ['The revision of every charm must be set.', {}],
  ],
  twins: [
    'Images must be pinned to a revision.',
    'Pin the version of the snap of the operator.',
    'Do not pin charms to a revision.',
    'Refresh the charm to its latest revision.',
    { text: 'Charms are pinned to a revision.', strength: 'fact' },
  ],
}
