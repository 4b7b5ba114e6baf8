import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { apart } from '../words.ts'

const integrated =
  /\b(?:integrat\w*|relat(?:e|ed|ing|ion)|connect\w*|observed|monitored|collect metrics)\b(?:(?!\bthat\b)[^.]){0,80}\b(?:COS|Observability Stack|observability|monitoring|Prometheus|Grafana|Loki|Alertmanager)\b/i

export const monitoringIntegration = defineTopic({
  name: 'monitoring-integration',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /monitor|observ|audit/i,
  recognise: ({ text }) => (integrated.test(text) && !apart.test(text) ? {} : undefined),
})

export const examples: TopicExamples<typeof monitoringIntegration> = {
  known: [
    [{ text: 'It integrates with the Canonical Observability Stack.', strength: 'fact' }, {}],
    ['It should be related to Prometheus.', {}],
  ],
  twins: [
    'Deploy COS in a controller of its own.',
    { text: 'Grafana is pretty.', strength: 'fact' },
    'Relate it to a charm that Prometheus knows.',
  ],
}
