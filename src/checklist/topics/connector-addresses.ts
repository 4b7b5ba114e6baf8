import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const redirect = /\b(?:redirect[-_ ]?ur[il]s?|callback (?:address|ur[il])s?|redirect (?:address|ur[il])(?:es|s)?)\b/i
const agrees = /\b(?:agree|match|equal|correspond|same as|begin with|start with|lead to|be consistent|belong to)/i

/** `key` of a connector has to agree with the `option` of the `application`, where the guide names them. */
export const connectorAddresses = defineTopic({
  name: 'connector-addresses',
  parameters: z.object({
    application: z.optional(z.string()),
    option: z.optional(z.string()),
    key: z.optional(z.string()),
  }),
  attestedBy: 'files',
  words: /authenticat|identity|connector/i,
  decides: /\bconnectors?\b|\bidentity providers?\b/i,
  recognise: ({ text, code, strength }) => {
    if (!obliges(strength) || !redirect.test(text) || !agrees.test(text)) return undefined
    const key = code.find(word => redirect.test(word))
    const option = code.find(
      word => word !== key && /^(?:[a-z]+[-_])?(?:issuer|public|external|base)[-_]?(?:ur[il]|address)?$/.test(word),
    )
    const application = code.find(
      word => word !== key && word !== option && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(word),
    )
    return {
      ...(application === undefined ? {} : { application }),
      ...(option === undefined ? {} : { option }),
      ...(key === undefined ? {} : { key }),
    }
  },
})

export const examples: TopicExamples<typeof connectorAddresses> = {
  known: [
    [
      'If a connector is configured, its `redirectURI` must agree with the option `issuer-url` of `dex-auth`.',
      { application: 'dex-auth', option: 'issuer-url', key: 'redirectURI' },
    ],
    ['The redirect URI must match the `public-url` of `login`.', { application: 'login', option: 'public-url' }],
  ],
  twins: [
    'Redirect all HTTP traffic to HTTPS.',
    'The version of the client must match the server.',
    { text: 'The redirect URI matches the issuer.', strength: 'fact' },
  ],
}
