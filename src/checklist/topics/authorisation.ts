import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

export const authorisation = defineTopic({
  name: 'authorisation',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /authori[sz]ation/i,
  recognise: ({ text, strength }) =>
    obliges(strength) && /\bauthori[sz]ation\b|\brole-based access\b|\bRBAC\b|\baccess control\b/i.test(text)
      ? {}
      : undefined,
})
