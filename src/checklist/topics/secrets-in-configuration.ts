import * as z from 'zod/mini'
import { isKeptInConfiguration } from '../is-kept-in-configuration.ts'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

/** That credentials reach an application as Juju secrets, and not in options that everybody reads. */
export const secretsInConfiguration = defineTopic({
  name: 'secrets-in-configuration',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /secret|config/i,
  opposite:
    /\b(?:clear-?\s?text|plain-?\s?text|in the clear|plain|config(?:uration)?|options?|command[ -]line|environment variables?)\b/i,
  recognise: ({ text, strength }) => (obliges(strength) && isKeptInConfiguration(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof secretsInConfiguration> = {
  known: [
    ['The token must be passed as a Juju secret.', {}],
    ['Use Juju secrets where you can.', {}],
    ['Do not set passwords in plain configuration options.', {}],
    ['Do not store sensitive values in the charm configuration.', {}],
    ["Supply the key by Juju's secrets instead of a config option.", {}],
  ],
  twins: [
    'Juju secrets must be rotated.',
    'Store passwords securely.',
    'Do not change the configuration of the proxy.',
    { text: 'The charm takes a Juju secret that is used for the token.', strength: 'fact' },
  ],
}
