import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const given =
  /(?:^|[\s("'`])--?trust\b|\bjuju trust\b|\b(?:deploy\w*|run|install\w*|refresh\w*) (?:[\w-]+ ){0,6}with trust\b|\btrust (?:is|must|should|may) (?:only |not |never )?(?:be )?(?:given|granted)\b|\b(?:giv|grant)\w* trust\b|\btrust (?:flag|option)\b/i

/** Which applications are deployed with `--trust`, and so hold the credentials of the cloud. */
export const trust = defineTopic({
  name: 'trust',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /trust|application|charm/i,
  opposite: /\btrust/i,
  recognise: ({ text, strength }) => (obliges(strength) && given.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof trust> = {
  known: [
    ['Choose charms that do not need `--trust`.', {}],
    ['Do not deploy an application with trust unless it needs it.', {}],
    ['Trust should only be granted to charms that you have read.', {}],
  ],
  twins: [
    'Adopt a zero-trust network.',
    'Use certificates of an authority that you trust.',
    'Restrict access to trusted applications.',
    { text: 'The charm is deployed with `--trust`.', strength: 'fact' },
  ],
}
