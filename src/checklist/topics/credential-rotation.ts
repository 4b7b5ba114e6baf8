import * as z from 'zod/mini'
import { intervalDays } from '../english/interval-days.ts'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { credential, obliges } from '../words.ts'

const rotated =
  /\b(?:rotat(?:e|ed|es|ing|ion)|renew(?:ed|ing|al)?|(?:chang(?:e|ed|ing)|replac(?:e|ed|ing)|refresh(?:ed)?|expir(?:e|es|ed|y|ation))\b[^.]{0,60}\b(?:regularly|periodically|frequently|every|yearly|annually|quarterly|monthly|once an?|after|within|no more than|at most|not? later than)|short[ -]lived)\b/i

/** `days`: the longest interval, where the guide says one. */
export const credentialRotation = defineTopic({
  name: 'credential-rotation',
  parameters: z.object({ days: z.optional(z.number()) }),
  attestedBy: 'person',
  words: /credential|user/i,
  recognise: ({ text, strength }) => {
    if (!obliges(strength) || !rotated.test(text)) return undefined
    const named = credential.test(text) || /\b(?:certificates?|keys)\b/i.test(text)
    if (!named || /\blog (?:files? )?rotation\b/i.test(text)) return undefined
    const days = intervalDays(text)
    return days === undefined ? {} : { days }
  },
})

export const examples: TopicExamples<typeof credentialRotation> = {
  known: [
    ['Passwords must be rotated.', {}],
    ['Rotate all tokens every 90 days.', { days: 90 }],
    ['Certificates should be renewed quarterly.', { days: 90 }],
    ['Credentials must be changed at least once a year.', { days: 365 }],
    ['Rotate keys and passwords every two weeks.', { days: 14 }],
    ['Tokens should be short-lived.', {}],
    ['Certificates must have an expiry date no more than 3 years away.', { days: 1095 }],
  ],
  twins: [
    'Rotate the logs every week.',
    'Change the password of the database.',
    { text: 'The charm rotates its secrets.', strength: 'fact' },
  ],
}
