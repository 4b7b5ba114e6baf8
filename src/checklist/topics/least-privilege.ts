import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

const few =
  /\b(?:minim(?:um|al)|least|fewest|lowest|smallest)\b[^.]{0,40}\b(?:permissions?|privileges?|access|rights|roles?)\b|\bleast[ -]privileged?\b|\bless[ -]privileged\b|\bonly (?:the |those |as )?(?:\w+ )?(?:permissions?|privileges?|access|rights)\b|\b(?:permissions?|privileges?|access|rights)\b[^.]{0,80}\bonly (?:as|what|where|to those|to the|for)\b|\bgranular access\b|\b(?:revoke|remove)\b[^.]{0,20}\b(?:users?|access|permissions?)\b|\brestrict\w*\b[^.]{0,20}\buser access\b/i

export const leastPrivilege = defineTopic({
  name: 'least-privilege',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /user|permission|access/i,
  recognise: ({ text, strength }) => (obliges(strength) && few.test(text) ? {} : undefined),
})
