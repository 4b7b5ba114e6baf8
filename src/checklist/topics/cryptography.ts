import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

const version = /\b(?:TLS|SSL)(?: protocol)?(?: versions?)?(?: (?:is|of|must be|should be|at least))* ?v?(1\.[0-3])\b/i

export const cryptography = defineTopic({
  name: 'cryptography',
  parameters: z.object({ minimumTls: z.optional(z.string()) }),
  attestedBy: 'person',
  words: /cryptograph/i,
  recognise: ({ text, strength }) => {
    const minimumTls = /\b(?:minim(?:um|al)|at least|or (?:higher|later|newer|above)|only|lowest|older)\b/i.test(text)
      ? version.exec(text)?.[1]
      : undefined
    if (minimumTls !== undefined) return { minimumTls }
    return obliges(strength) && /\bcryptograph|\bciphers?\b|\bcipher suites?\b|\bkey (?:length|size)s?\b/i.test(text)
      ? {}
      : undefined
  },
})
