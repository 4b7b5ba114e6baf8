import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

export const authentication = defineTopic({
  name: 'authentication',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /authenticat/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    !/\bwithout (?:\w+ )?authentication\b|\bauthenticated encryption\b|\b(?:CA bundle|authority's certificate)\b/i.test(
      text,
    ) &&
    /\bauthenticat|\b(?:single sign|log)[ -]?(?:on|in) (?:by|with|via|through|over|using)\b|\bsingle sign-?on\b|\bSSO\b|\bidentity (?:provider|platform)|\b(?:OIDC|OAuth2?|LDAPS?|SAML|SASL|MFA|2FA)\b|\b(?:multi|two)[ -]factor/i.test(
      text,
    )
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof authentication> = {
  known: [
    ['Users must log in by single sign-on.', {}],
    ['Use an identity provider for people.', {}],
    ['Two-factor authentication should be enabled for every administrator.', {}],
  ],
  twins: [
    'The metrics come without authentication, so keep them away from the internet.',
    'Use authenticated encryption for archives.',
    { text: 'Grafana authenticates its users.', strength: 'fact' },
  ],
}
