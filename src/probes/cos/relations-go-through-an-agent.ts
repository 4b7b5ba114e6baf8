import * as z from 'zod/mini'
import type { Inventory } from '../../inventory/inventory.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { bestOf, collecting, direct } from '../monitor-relations.ts'
import { isStack, type Monitored, monitoredDeployments } from '../monitored.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

export const relationsGoThroughAnAgent = defineProbe({
  id: 'cos/relations-go-through-an-agent',
  title: 'Applications are related to an agent and not to the observability stack itself',
  why: 'Relations of every application across models are many, and each breaks when the stack moves. An agent keeps what it collects until the stack answers again.',
  fix: 'Relate the application to the agent beside it, and the agent to the offers of the stack.',
  answers: ['monitoring-integration'],
  parameters: z.object({
    charms: z._default(z.array(z.string()), []),
    through: z.optional(z.literal('agent')),
  }),
  fits: ({ through }) => through === 'agent',
  needs: ['application', 'relation', 'consumed'],
  severity: 'low',
  examples: [
    {
      title: 'One application with an agent between, and one without',
      parameters: { through: 'agent' },
      files: {
        'bundle.yaml': `bundle: kubernetes
saas: { prometheus: { url: "cos:admin/cos.prometheus" } }
applications:
  ledger: { charm: ledger }
  clerk: { charm: clerk }
  agent: { charm: opentelemetry-collector-k8s }
relations: [["ledger:metrics-endpoint", "prometheus:metrics-endpoint"], ["clerk:metrics-endpoint", "agent:metrics-endpoint"]]
`,
      },
      expect: ['unmet bundle.yaml:7', 'met bundle.yaml:7'],
    },
    {
      title: 'Commands',
      parameters: { through: 'agent' },
      files: {
        'deploy.sh': `juju deploy ledger --channel 1/stable
juju consume cos:admin/cos.prometheus
juju integrate ledger:metrics-endpoint prometheus:metrics-endpoint
`,
      },
      expect: ['unmet deploy.sh:3'],
    },
    {
      title: 'Terraform',
      parameters: { through: 'agent' },
      files: {
        'main.tf': `resource "juju_application" "ledger" {
  charm { name = "ledger" }
}
resource "juju_integration" "metrics" {
  application { offer_url = "cos:admin/cos.prometheus" }
  application { name = juju_application.ledger.name }
}
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A guide that does not speak of agents, and nothing that is related',
      files: { 'bundle.yaml': 'bundle: kubernetes\napplications:\n  ledger: { charm: ledger }\n' },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { charms, through }, known) => {
    const all = through === undefined ? [] : monitoredDeployments(inventory, known, charms)
    const endpoints = new Set(known.monitoring.flatMap(({ role, collects }) => (role === 'backend' ? collects : [])))
    const findings = all.filter(each => !isStack(each)).flatMap(each => findingsIn(inventory, each, endpoints))
    return conclude(onceEach(findings), 'the guide asks for no agent, or nothing is related to the observability stack')
  },
})

function findingsIn(inventory: Inventory, monitored: Monitored, endpoints: ReadonlySet<string>): readonly Finding[] {
  const { deployment, agents, observed } = monitored
  const around = surroundingsOf(inventory, deployment)
  const at = { deployment: deployment.id, via: [], certainty: 'certain' } as const
  const bypassing = observed.flatMap((application): readonly Finding[] => {
    // what is related to a part of the stack beside it crosses no model
    const across = direct(monitored, around, { application, endpoints }).filter(({ partner }) => partner === undefined)
    const made = bestOf(across)
    if (made?.kind !== 'made') return []
    const { other, place } = made.relation
    const message = `\`${application.name}\` is related to \`${other.application}\` of the stack without an agent between them`
    return [{ ...at, outcome: 'unmet', subject: applicationSubject(deployment, application, 'cos'), place, message }]
  })
  const collected = agents.flatMap((agent): readonly Finding[] => {
    const made = bestOf(collecting(monitored, around, agent))
    if (made?.kind !== 'made') return []
    const { application } = agent
    const message = `\`${made.relation.other.application}\` is related to the agent \`${application.name}\``
    const { place } = made.relation
    return [{ ...at, outcome: 'met', subject: applicationSubject(deployment, application, 'collects'), place, message }]
  })
  return [...bypassing, ...collected]
}
