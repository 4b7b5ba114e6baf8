import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

export const authentication = defineTopic({
  name: 'authentication',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /authenticat/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    !/\bwithout authentication\b/i.test(text) &&
    /\bauthenticat|\bsingle sign-?on\b|\bSSO\b|\bidentity (?:provider|platform)|\b(?:OIDC|OAuth2?|LDAP|SAML|SASL|mTLS|MFA|2FA)\b|\b(?:multi|two)-factor/i.test(
      text,
    )
      ? {}
      : undefined,
})
