import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const certificate = /\b(?:certificates?|(?:TLS|SSL|private) keys?|key pairs?)\b/i
const anew =
  /\b(?:(?:set|given|provided|configured|stored|added|made) (?:again|anew|once more)|(?:set|give|provide|configure|store|add|make) (?:them|it|the [\w -]{1,60}) (?:again|anew|once more)|migrat(?:e|ed|ing)|moved? (?:to|into)|carr(?:y|ied) over)\b/i

/** That a certificate is brought into the form that a newer release asks for: files do not show what a refresh has left. */
export const certificateMigration = defineTopic({
  name: 'certificate-migration',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /encrypt|https|tls|certificate|upgrade|refresh/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    certificate.test(text) &&
    anew.test(text) &&
    /\b(?:secrets?|options?|release|refresh\w*|upgrad\w*)\b/i.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof certificateMigration> = {
  known: [
    ['If such a release is refreshed, the certificate and its key must be set again as a secret.', {}],
    ['After the upgrade, migrate the TLS keys to a Juju secret.', {}],
  ],
  twins: [
    'Certificates must be renewed every year.',
    'Store the private key in a vault.',
    'After the upgrade, set the log level again.',
    { text: 'The certificate was moved to a secret in that release.', strength: 'fact' },
  ],
}
