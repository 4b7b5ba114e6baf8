import * as z from 'zod/mini'
import { intervalDays } from '../english/interval-days.ts'
import { defineTopic } from '../topic.ts'
import { credential, obliges } from '../words.ts'

const rotated =
  /\b(?:rotat(?:e|ed|es|ing|ion)|renew(?:ed|ing)?|(?:chang(?:e|ed|ing)|replac(?:e|ed|ing)|refresh(?:ed)?)\b[^.]{0,60}\b(?:regularly|periodically|frequently|every|yearly|annually|quarterly|monthly|once an?))\b/i

/** `days`: the longest interval, where the guide says one. */
export const credentialRotation = defineTopic({
  name: 'credential-rotation',
  parameters: z.object({ days: z.optional(z.number()) }),
  attestedBy: 'person',
  words: /credential|user/i,
  recognise: ({ text, strength }) => {
    if (!obliges(strength) || !credential.test(text) || !rotated.test(text)) return undefined
    const days = intervalDays(text)
    return days === undefined ? {} : { days }
  },
})
