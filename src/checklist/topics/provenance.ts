import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const thing = /\b(?:charms?|bundles?|snaps?|images?|packages?|rocks?|operators?|artefacts?|artifacts?)\b/i
const origin =
  /\b(?:in|from|on|to|of) (?:the )?charmhub\b|\b(?:trusted|verified|official|reputable|known) (?:publishers?|sources?|registr(?:y|ies)|stores?|vendors?|repositor(?:y|ies))\b|\b(?:deploy|us|install)\w* (?:\w+ )?trusted (?:charms?|snaps?|images?|packages?)\b|(?<!self-)\bsigned (?:\w+ )?(?:charms?|snaps?|images?|packages?|rocks?|artefacts?|artifacts?)\b|\b(?:verif|check)\w* (?:\w+ ){0,3}(?:signatures?|checksums?|provenance)\b|\bchoose (?:\w+ ){0,3}(?:charms?|bundles?)\b[^.;]{0,30}\b(?:care|carefully|review)/i

/** Where charms, images and packages come from, and that they are what they say they are. */
export const provenance = defineTopic({
  name: 'provenance',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /provenance|supply chain|charm|application/i,
  recognise: ({ text, strength }) => {
    if (!obliges(strength) || !thing.test(text)) return undefined
    return origin.test(text.includes('/') ? text.replace(/ ?\/ ?/g, ' ') : text) ? {} : undefined
  },
})

export const examples: TopicExamples<typeof provenance> = {
  known: [
    ['Choose charms from Charmhub.', {}],
    ['Images must be pulled from a trusted registry.', {}],
    ['Verify the signatures of packages.', {}],
  ],
  twins: [
    'Deploy the self-signed certificates charm.',
    'Pin the images.',
    { text: 'The charm comes from Charmhub.', strength: 'fact' },
  ],
}
