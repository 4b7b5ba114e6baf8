import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { apart, monitoring, obliges } from '../words.ts'

const placed =
  /\b(?:deploy\w*|run(?:s|ning)?|host(?:ed|s)?|plac(?:e|ed)|put|keep|kept|install(?:ed)?|isolat\w*|separat\w*|apart|resid\w*|live|relations?|connect\w*|integrat\w*|hav(?:e|ing)|has|us(?:e|es|ing)|be (?:in|on))\b/i
const shared = /\b(?:same|shar(?:e|es|ed|ing))\b/i
const environment =
  /\b(?:environments?|models?|controllers?|clusters?|clouds?|substrates?|networks?|isolation|failure domains?|zones?)\b/i

export const monitoringIsolation = defineTopic({
  name: 'monitoring-isolation',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /monitor|observ|audit/i,
  opposite: shared,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    monitoring.test(text) &&
    (apart.test(text) || shared.test(text)) &&
    (placed.test(text) || shared.test(text)) &&
    environment.test(text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof monitoringIsolation> = {
  known: [
    ['COS should be deployed in a separate model.', {}],
    ['Do not deploy COS in the same cluster.', {}],
    ['COS and the application must not share a controller.', {}],
    ['Connect COS by cross-controller relations.', {}],
  ],
  twins: [
    'Relate the charm to Prometheus in your model.',
    'Deploy the database in a separate model.',
    { text: 'COS runs in a separate model.', strength: 'fact' },
  ],
}
