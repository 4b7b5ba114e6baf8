import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const atRest =
  /\bencrypt\w*\b[^.;]{0,80}\b(?:at[ -]rest|disks?|volumes?|storage|file ?systems?|backups?|partitions?|LUKS|etcd|key[ -]value stores?|secrets)\b|\b(?:at[ -]rest|disks?|volumes?|file ?systems?|backups?|partitions?)\b[^.;]{0,60}\bencrypt\w*\b|\bLUKS\b/i

export const encryptionAtRest = defineTopic({
  name: 'encryption-at-rest',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /at rest|disk|storage|backup|encrypt/i,
  recognise: ({ text, strength }) =>
    obliges(strength) && atRest.test(text) && !/\b(?:HTTPS|TLS|in[ -]transit)\b/i.test(text) ? {} : undefined,
})

export const examples: TopicExamples<typeof encryptionAtRest> = {
  known: [
    ['Disks must be encrypted.', {}],
    ['Encrypt the state at rest.', {}],
    ['Encrypt the secrets of the key-value store.', {}],
    ['Backups should be encrypted before they leave the site.', {}],
  ],
  twins: [
    'Encrypt the traffic to the object storage with TLS.',
    'Leave the disks at rest.',
    { text: 'The volumes are encrypted by the cloud.', strength: 'fact' },
  ],
}
