import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const stable = /\bstable\b[^.;]{0,30}\b(?:channels?|risks?)\b|\bchannels?\b[^.;]{0,40}\bstable\b/i
const unstable = /\b(?:edge|beta|candidate|unstable)\b[^.;]{0,30}\b(?:channels?|risks?)\b/i
const refused = /\b(?:not|never|avoid|n't|instead of|rather than)\b/i

/** Said by a guide, or derived: see `derived.ts`. */
export const stableChannel = defineTopic({
  name: 'stable-channel',
  parameters: z.object({}),
  attestedBy: 'files',
  words: /channel|release|upgrade/i,
  opposite: /\b(?:edge|beta|candidate|unstable)\b/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    (stable.test(text) || (unstable.test(text) && refused.test(text))) &&
    !/\bsnaps?\b|\b(?:communication|side|secure|encrypted|slack|mattermost) channels?\b/i.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof stableChannel> = {
  known: [
    ['Charms must be deployed from a stable channel.', {}],
    ['Do not deploy the bundle from an edge channel in production.', {}],
    ['Use a channel of risk `stable`.', {}],
  ],
  twins: [
    'Use a stable and encrypted channel between the two sites.',
    'Install the snap from a stable channel.',
    'Test new versions from the edge channel first.',
    { text: 'The charm is in the stable channel.', strength: 'fact' },
  ],
}
