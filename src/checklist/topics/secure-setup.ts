import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

const setUp =
  /\bset(?:ting)?(?: it| them| \w+)? up securely\b|\bsecurely (?:set up|configured?|deploy(?:ed)?|bootstrap(?:ped)?|install(?:ed)?)\b|\bsecure set-?up\b|\b(?:set up|configured?|deploy(?:ed)?|bootstrap(?:ped)?|installed?)\b[^.]{0,40}\bsecurely\b|\b(?:secure(?:d)? (?:the|your|every|each|all)|harden(?:ed)?(?: the| your| every| each| all)?) (?:\w+ )?(?:juju|controllers?|cluster|substrate|cloud|environment|kubernetes|deployment)\b/i

export const secureSetup = defineTopic({
  name: 'secure-setup',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /juju|kubernetes|environment/i,
  recognise: ({ text, strength }) => (obliges(strength) && setUp.test(text) ? {} : undefined),
})
