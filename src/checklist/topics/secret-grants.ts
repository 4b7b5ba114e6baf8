import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const granted =
  /\b(?:grant(?:s|ed|ing)?|shar(?:e|es|ed|ing))\b[^.;]{0,60}\bsecrets?\b|\bsecrets?\b[^.;]{0,60}\b(?:grant(?:s|ed|ing)?|shared)\b|\bgrant-secret\b/i
const secrets = /\bsecrets?\b/i

/** Who may read a Juju secret; `granted` says that the guide speaks of it. */
export const secretGrants = defineTopic({
  name: 'secret-grants',
  parameters: z.object({ granted: z.boolean() }),
  attestedBy: 'files',
  words: /secret|certificate|tls/i,
  recognise: ({ text, strength, code }) => {
    const byCommand = code.some(word => /^(?:juju )?grant-secret\b/.test(word))
    return secrets.test(text) && (byCommand || (obliges(strength) && granted.test(text) && /\bjuju\b/i.test(text)))
      ? { granted: true }
      : undefined
  },
})

export const examples: TopicExamples<typeof secretGrants> = {
  known: [
    ['A Juju secret must be granted to the application that reads it.', { granted: true }],
    [{ text: 'The secret is shared by `juju grant-secret`.', strength: 'fact' }, { granted: true }],
  ],
  twins: [
    'Do not share secrets among users.',
    'Use a Juju secret for the password.',
    { text: 'Juju grants the secret by itself.', strength: 'fact' },
  ],
}
