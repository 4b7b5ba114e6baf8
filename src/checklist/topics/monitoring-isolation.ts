import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { apart, monitoring, obliges } from '../words.ts'

const placed =
  /\b(?:deploy\w*|run(?:s|ning)?|host(?:ed|s)?|plac(?:e|ed)|put|keep|kept|install(?:ed)?|isolat\w*|separat\w*|apart|resid\w*|live|relations?|connect\w*|integrat\w*|hav(?:e|ing)|has|us(?:e|es|ing)|be (?:in|on))\b/i
const shared = /\b(?:same|shar(?:e|es|ed|ing))\b/i
const environment =
  /\b(?:environments?|models?|controllers?|clusters?|clouds?|substrates?|networks?|isolation|failure domains?|zones?)\b/i

/** What is apart, from what is told apart most easily to what takes the most. */
const levels = ['environment', 'model', 'controller', 'cluster'] as const

/** "the same model" is what nobody asks for. */
const prohibits =
  /\b(?:not|never|no|avoid\w*|rather than|instead of|don't|without)\b[^.;]{0,80}\b(?:same|shar(?:e|es|ed|ing))\b/i

function levelOf(text: string): (typeof levels)[number] {
  if (/\bcontrollers?\b/i.test(text)) return 'controller'
  if (/\b(?:clusters?|clouds?|substrates?|zones?|failure domains?)\b/i.test(text)) return 'cluster'
  return /\bmodels?\b/i.test(text) ? 'model' : 'environment'
}

/** That the observability stack does not share what it observes runs in. `apart` is what each has of its own. */
export const monitoringIsolation = defineTopic({
  name: 'monitoring-isolation',
  parameters: z.object({ apart: z._default(z.enum(levels), 'environment') }),
  attestedBy: 'files-and-person',
  words: /monitor|observ|audit/i,
  opposite: shared,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    monitoring.test(text) &&
    (apart.test(text) || shared.test(text)) &&
    (placed.test(text) || shared.test(text)) &&
    environment.test(text) &&
    (apart.test(text) || prohibits.test(text))
      ? { apart: levelOf(text) }
      : undefined,
})

export const examples: TopicExamples<typeof monitoringIsolation> = {
  known: [
    ['COS should be deployed in a separate model.', { apart: 'model' }],
    ['Do not deploy COS in the same cluster.', { apart: 'cluster' }],
    ['COS and the application must not share a controller.', { apart: 'controller' }],
    ['Connect COS by cross-controller relations.', { apart: 'controller' }],
    ['Keep COS in an isolated environment.', { apart: 'environment' }],
  ],
  twins: [
    'Relate the charm to Prometheus in your model.',
    'Deploy the database in a separate model.',
    'COS should run in the same model as the applications.',
    'COS should share a controller with the applications, so that operators need not switch.',
    { text: 'COS runs in a separate model.', strength: 'fact' },
  ],
}
