import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const few =
  /\b(?:minim(?:um|al)|least|fewest|lowest|smallest)\b[^.]{0,40}\b(?:permissions?|privileges?|access|rights|roles?|scopes?)\b|\bleast[ -]privileged?\b|\bless[ -]privileged\b|\bonly (?:the |those |as )?(?:\w+ )?(?:permissions?|privileges?|access|rights)\b|\b(?:permissions?|privileges?|access|rights)\b[^.]{0,80}\bonly (?:as|what|where|to those|to the|for|(?:be )?granted (?:if|when|where|as|to those))\b|\b(?:not|never) (?:be )?(?:given|granted|have|get|hold)\b[^.;]{0,20}\b(?:superuser|root|admin\w*|full|unrestricted) (?:access|rights|permissions|privileges)\b|\bgranular access\b|\bfine[ -]grained (?:\w+ ){0,2}(?:tokens?|permissions?|access)\b|\b(?:revoke|remove)\b[^.]{0,20}\b(?:users?|access|permissions?)\b|\brestrict\w*\b[^.]{0,20}\buser access\b/i

export const leastPrivilege = defineTopic({
  name: 'least-privilege',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /user|permission|access/i,
  recognise: ({ text, strength }) => (obliges(strength) && few.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof leastPrivilege> = {
  known: [
    ['Users must be granted only the minimum permissions.', {}],
    ['Follow the principle of least privilege.', {}],
    ['Users must not be given superuser access.', {}],
    ['Use a fine-grained access token.', {}],
    ['Revoke the access of users who have left.', {}],
  ],
  twins: [
    'The user must have full permissions.',
    'The charm must not require root access.',
    'Keep at least two administrators.',
    { text: 'Users have the minimum permissions.', strength: 'fact' },
  ],
}
