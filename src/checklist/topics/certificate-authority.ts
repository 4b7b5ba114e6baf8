import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const ofAuthority =
  /\b(?:authority's certificate|certificates? of (?:the|that|your|its) (?:own )?(?:authority|CA)|CA (?:certificates?|bundles?|chains?)|certificate authority|root certificates?|trusted CAs?)\b/i
const isGiven =
  /\b(?:giv(?:e|en|es|ing)|set|provid(?:e|ed|ing)|configur(?:e|ed|ing)|pass(?:ed)?|trust(?:ed|s)?|add(?:ed)?|install(?:ed)?|tell|told|hand(?:ed)?)\b/i

/** `application` and `option`: who is given the certificate of the authority, and where, where the guide says so. */
export const certificateAuthority = defineTopic({
  name: 'certificate-authority',
  parameters: z.object({ application: z.optional(z.string()), option: z.optional(z.string()) }),
  attestedBy: 'files',
  words: /encrypt|https|tls|certificate|authenticat/i,
  decides:
    /\b(?:self-signed|own (?:CA|certificate authority|authority)|private (?:CA|authority)|internal (?:CA|authority))\b/i,
  recognise: ({ text, code, strength }) => {
    if (!obliges(strength) || !ofAuthority.test(text) || !isGiven.test(text)) return undefined
    const option = code.find(
      word =>
        /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/.test(word) && /(?:^|[-_])(?:ca|authority|trusted)(?:[-_]|$)/.test(word),
    )
    const application = code.find(word => word !== option && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(word))
    if (option === undefined && application === undefined) return undefined
    return { ...(application === undefined ? {} : { application }), ...(option === undefined ? {} : { option }) }
  },
})

export const examples: TopicExamples<typeof certificateAuthority> = {
  known: [
    [
      "If the certificates are self-signed, `login-gate` must be given the authority's certificate in its option `ca-bundle`.",
      { application: 'login-gate', option: 'ca-bundle' },
    ],
    [
      'Where you run your own CA, set the option `trusted-ca` of `web-proxy` to the certificate of the authority.',
      { application: 'web-proxy', option: 'trusted-ca' },
    ],
    ['The CA certificate must be set by `ca_chain`.', { option: 'ca_chain' }],
  ],
  twins: [
    'Relate `web-proxy` to a certificate authority charm.',
    'Certificates must come from an authority that clients trust.',
    { text: 'The option `ca-bundle` holds the certificate of the authority.', strength: 'fact' },
    'If the certificates are self-signed, replace them before production.',
  ],
}
