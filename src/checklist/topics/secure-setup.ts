import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const setUp =
  /\bset(?:ting)?(?: it| them| \w+)? up securely\b|\bsecurely (?:set up|configured?|deploy(?:ed)?|bootstrap(?:ped)?|install(?:ed)?)\b|\bsecure set-?up\b|\b(?:set up|configured?|deploy(?:ed)?|bootstrap(?:ped)?|installed?)\b[^.]{0,40}\bsecurely\b|\b(?:secur(?:e|ed|ing)|harden(?:ed|ing)?) (?:(?:the|your|every|each|all|its|any) )?(?:\w+ )?(?:juju|controllers?|clusters?|substrate|cloud|environment|kubernetes|deployment)(?:\(s\))?(?=$|[.,;:)]| (?:is|are|must|should|to|with|by|and|or|in|on|for|before|after|as|from|against|itself|using|you|that|where|when|of|at)\b)/i

export const secureSetup = defineTopic({
  name: 'secure-setup',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /juju|kubernetes|environment|substrate/i,
  recognise: ({ text, strength }) => (obliges(strength) && setUp.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof secureSetup> = {
  known: [
    ['It is critical to set it up securely.', {}],
    ['Harden the controller.', {}],
    ['Juju must be set up securely.', {}],
    ['Read the guides for hardening your substrate.', {}],
  ],
  twins: [
    'Store the password securely.',
    'Set up the controller.',
    'Secure the Kubernetes secrets by encryption at rest.',
    { text: 'A hardened cluster has fewer ports.', strength: 'fact' },
  ],
}
