import * as z from 'zod/mini'
import type { Inventory } from '../../inventory/inventory.ts'
import { isPartial } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf, excuseOfOrigin } from '../excuse-of.ts'
import { bestOf, sending } from '../monitor-relations.ts'
import { isStack, type Monitor, type Monitored, monitoredDeployments } from '../monitored.ts'
import { switchedBy } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const

export const agentReachesCos = defineProbe({
  id: 'cos/agent-reaches-cos',
  title: 'Every agent sends what it collects to the observability stack',
  why: 'An agent that is related to no offer of the stack collects metrics and logs and drops them: everything looks observed, and nobody sees anything.',
  fix: 'Consume the offers of the stack, and relate the agent to them over the endpoints that send.',
  answers: ['monitoring-integration'],
  parameters: z.object({
    charms: z._default(z.array(z.string()), []),
    through: z.optional(z.literal('agent')),
  }),
  fits: ({ through }, others) => through === undefined || others.every(other => other.through !== undefined),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'An agent that sends to an offer, and one that sends nowhere',
      files: {
        'a/bundle.yaml': `bundle: kubernetes
saas: { metrics: { url: "cos:admin/cos.prometheus" } }
applications:
  ledger: { charm: ledger }
  agent: { charm: grafana-agent-k8s }
relations: [["ledger:metrics-endpoint", "agent:metrics-endpoint"], ["agent:send-remote-write", metrics]]
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  agent: { charm: grafana-agent-k8s }
relations: [["ledger:metrics-endpoint", "agent:metrics-endpoint"]]
`,
      },
      expect: ['met a/bundle.yaml:6', 'unmet b/bundle.yaml:4'],
    },
    {
      title: 'An offer of Terraform that is only used where somebody names it',
      files: {
        'main.tf': `variable "metrics" { default = null }
resource "juju_application" "agent" {
  charm { name = "opentelemetry-collector-k8s" }
}
`,
        'cos.tf.json': `{ "resource": { "juju_integration": { "metrics": {
  "count": "\${var.metrics == null ? 0 : 1}",
  "application": [
    { "name": "\${juju_application.agent.name}", "endpoint": "send-remote-write" },
    { "offer_url": "\${var.metrics}" }
  ] } } } }
`,
      },
      expect: ['unmet cos.tf.json:1'],
    },
    {
      title: 'An agent that a script deploys, and no agent',
      files: {
        'deploy.sh': `juju deploy grafana-agent-k8s --channel 1/stable --trust
`,
        'bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
      },
      expect: ['unknown deploy.sh:1'],
    },
  ],
  ask: (inventory, { charms }, known) => {
    const findings = monitoredDeployments(inventory, known, charms)
      .filter(monitored => monitored.agents.length > 0 && !isStack(monitored))
      .flatMap(monitored => findingsIn(inventory, monitored))
    return conclude(
      onceEach(findings),
      'no agent of the observability stack is deployed in a place that promises a risk',
    )
  },
})

function findingsIn(inventory: Inventory, monitored: Monitored): readonly Finding[] {
  const around = surroundingsOf(inventory, monitored.deployment)
  const openEnd = around.open.find(({ own }) => isOpen(own.application))
  const open = openEnd && 'the files do not say whose relations some are'
  const excuse = excuseOf(inventory, monitored.deployment, needs) ?? open
  return monitored.agents.flatMap(agent => reached(agent, monitored, { inventory, excuse }))
}

interface Scene {
  readonly inventory: Inventory
  readonly excuse: string | undefined
}

function reached(agent: Monitor, monitored: Monitored, { inventory, excuse }: Scene): readonly Finding[] {
  const { deployment } = monitored
  const { application } = agent
  const { name, place, gate } = application
  const about = {
    subject: applicationSubject(deployment, application, 'sends'),
    deployment: deployment.id,
    place,
    via: [],
    certainty: 'certain',
  } as const
  const switched = switchedBy(gate)
  const made = bestOf(sending(monitored, surroundingsOf(inventory, deployment), agent))
  // the agent and its relation are switched on together
  if (made && made.kind !== 'made' && switched.kind !== 'on') return []
  switch (made?.kind) {
    case 'made': {
      const message = `\`${name}\` sends to \`${made.relation.other.application}\``
      return [{ outcome: 'met', ...about, place: made.relation.place, message }]
    }
    case 'off': {
      const message = `the relation of \`${name}\` to COS ${made.says}`
      return [{ outcome: 'unmet', ...about, place: made.relation.place, certainty: made.certainty, message }]
    }
    case 'open': {
      const message = `whether \`${name}\` sends anything ${made.says}`
      return [{ outcome: 'unknown', ...about, place: made.relation.place, message }]
    }
    case undefined: {
      const certainty = switched.kind === 'off' ? switched.certainty : 'certain'
      const over = agent.charm.sends[0]
      const message = `\`${name}\` sends to nothing${over === undefined ? '' : `: it has no relation over \`${over}\` or the like`}`
      const severity = deployment.distributed && !isPartial(deployment) ? { severity: 'medium' as const } : {}
      return [
        excused({ ...about, ...severity, certainty, outcome: 'unmet', message }, excuse ?? excuseOfOrigin(application)),
      ]
    }
  }
}
