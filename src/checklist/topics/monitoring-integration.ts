import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { apart } from '../words.ts'

const integrated =
  /\b(?:integrat\w*|relat(?:e|ed|ing|ion)|connect\w*|observed|monitored|collect metrics)\b(?:(?!\bthat\b)[^.]){0,80}\b(?:COS|Observability Stack|observability|monitoring|Prometheus|Grafana|Loki|Alertmanager)\b/i

/** "through an agent", "by means of a collector": the agent is asked for and not only mentioned. */
const agent =
  /\b(?:through|via|using|with|by(?: means of)?|over) (?:(?:an?|the|its|their) )?(?:[\w-]+ )?(?:agents?|collectors?)\b/i

/** The name of a charm. */
const charm = /^[a-z][a-z0-9-]{0,60}$/

/**
 * That what is deployed is related to the observability stack. `through`: by an agent of the stack and not by itself;
 * `charms` are the agents that the guide names.
 */
export const monitoringIntegration = defineTopic({
  name: 'monitoring-integration',
  parameters: z.object({
    charms: z._default(z.array(z.string()), []),
    through: z.optional(z.literal('agent')),
  }),
  attestedBy: 'files-and-person',
  words: /monitor|observ|audit/i,
  recognise: ({ text, code }) => {
    if (!integrated.test(text) || apart.test(text)) return undefined
    // "rather than through an agent" asks for none
    const [said = ''] = text.split(/\b(?:rather than|instead of|and not)\b/i)
    const charms = code.filter(each => charm.test(each) && /agent|collector|otel|proxy/.test(each))
    const isThrough = agent.test(said) || (charms.length > 0 && /\b(?:through|via|using|by)\b/i.test(said))
    return isThrough ? { charms, through: 'agent' as const } : { charms: [] }
  },
})

export const examples: TopicExamples<typeof monitoringIntegration> = {
  known: [
    [{ text: 'It integrates with the Canonical Observability Stack.', strength: 'fact' }, { charms: [] }],
    ['It should be related to Prometheus.', { charms: [] }],
    [
      'Relate every charm to COS through an agent, such as `opentelemetry-collector-k8s`.',
      { charms: ['opentelemetry-collector-k8s'], through: 'agent' },
    ],
    ['Relate charms to COS themselves rather than through an agent.', { charms: [] }],
    ['Charms must be connected to COS via `grafana-agent`.', { charms: ['grafana-agent'], through: 'agent' }],
  ],
  twins: [
    'Deploy COS in a controller of its own.',
    { text: 'Grafana is pretty.', strength: 'fact' },
    'Relate it to a charm that Prometheus knows.',
  ],
}
