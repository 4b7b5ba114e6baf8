import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { credential, obliges } from '../words.ts'

const kept =
  /\b(?:stor(?:e|ed|ing|age)|ke(?:ep|pt)|saved?|manag(?:e|ed)|pass(?:ed)?|commit(?:ted)?|hard-?cod\w*|written|provided?|supplied|use|used|handled?|put|expos(?:e|ed)|protect(?:ed)?|held)\b/i
const safely =
  /\b(?:secur(?:e|ely)|safe(?:ly)?|juju secrets?|secret (?:store|manager|backend)|vault|encrypted|clear-?\s?text|plain-?\s?text|in the clear|version control|source control|git|repositor(?:y|ies)|password manager)\b/i

export const credentialStorage = defineTopic({
  name: 'credential-storage',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /credential|user|secret/i,
  opposite:
    /\b(?:clear-?\s?text|plain-?\s?text|in the clear|unencrypted|version control|source control|git|repositor(?:y|ies)|hard-?cod)/i,
  recognise: ({ text, strength }) =>
    obliges(strength) && credential.test(text) && kept.test(text) && safely.test(text) ? {} : undefined,
})
