import * as z from 'zod/mini'
import type { ApplicationFact } from '../../facts/application.ts'
import type { Gate } from '../../facts/gate.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import type { Known } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf, excuseOfModules } from '../excuse-of.ts'
import { isOffline } from '../is-in-use.ts'
import { bestOf, direct } from '../monitor-relations.ts'
import { isStack, type Monitored, monitoredDeployments } from '../monitored.ts'
import { observedBy } from '../observed-by.ts'
import { offUnless, switchPlace } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { type Surroundings, surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const

export const isIntegrated = defineProbe({
  id: 'cos/is-integrated',
  title: 'What is deployed is observed by the observability stack',
  why: 'What nobody observes fails, and is attacked, without anybody being told: no metrics, no logs and no alerts leave the deployment.',
  fix: 'Deploy an agent such as `opentelemetry-collector-k8s` beside the applications, and relate them to it.',
  answers: ['monitoring-integration'],
  parameters: z.object({
    charms: z._default(z.array(z.string()), []),
    through: z.optional(z.literal('agent')),
  }),
  // the plainest sentence asks; one about agents alone asks for what it takes for granted
  fits: ({ through }, others) => through === undefined || others.every(other => other.through !== undefined),
  needs,
  severity: 'medium',
  examples: [
    {
      title: 'Related to an agent, and an agent that is related to nothing',
      known: { products: [{ product: 'books', release: '1', charms: [{ charm: 'ledger', track: '1' }] }] },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  agent: { charm: opentelemetry-collector-k8s }
relations: [["ledger:metrics-endpoint", "agent:metrics-endpoint"]]
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  agent: { charm: opentelemetry-collector-k8s }
`,
      },
      expect: ['met a/bundle.yaml:5', 'unmet b/bundle.yaml:4'],
    },
    {
      title: 'A product without any agent, and a part of it',
      known: {
        products: [
          { product: 'books', release: '1', charms: ['ledger', 'clerk'].map(charm => ({ charm, track: '1' })) },
        ],
      },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  clerk: { charm: clerk }
`,
        'b/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
`,
      },
      expect: ['unmet a/bundle.yaml:2'],
    },
    {
      title: 'An agent of Terraform that is off unless somebody switches it on',
      files: {
        'main.tf': `resource "juju_application" "ledger" {
  charm { name = "ledger" }
}
resource "juju_application" "agent" {
  count = var.cos ? 1 : 0
  charm { name = "opentelemetry-collector-k8s" }
}
`,
        'cos.tf': `variable "cos" { default = false }
resource "juju_integration" "metrics" {
  count = var.cos ? 1 : 0
  application { name = juju_application.ledger.name }
  application { name = juju_application.agent[0].name }
}
`,
      },
      expect: ['unmet main.tf:4'],
    },
    {
      title: 'Offers of the stack without an agent, which is enough',
      files: {
        'bundle.yaml': `bundle: kubernetes
saas: { prometheus: { url: "cos:admin/cos.prometheus" } }
applications:
  ledger: { charm: ledger }
relations: [["ledger:metrics-endpoint", "prometheus:metrics-endpoint"]]
`,
      },
      expect: ['met bundle.yaml:5'],
    },
    {
      title: 'A bundle that is made for others, who relate it where they install it',
      known: {
        products: [
          { product: 'books', release: '1', charms: ['ledger', 'clerk'].map(charm => ({ charm, track: '1' })) },
        ],
      },
      files: {
        'releases/1/stable/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  clerk: { charm: clerk }
`,
        'releases/2/stable/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  clerk: { charm: clerk }
`,
      },
      expect: ['unknown releases/1/stable/bundle.yaml:2', 'unknown releases/2/stable/bundle.yaml:2'],
    },
    {
      title: 'The stack itself, and an overlay of a bundle that is elsewhere',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  prometheus: { charm: prometheus-k8s }
  loki: { charm: loki-k8s }
  traefik: { charm: traefik-k8s }
`,
        'overlays/agent.yaml': `applications:
  agent: { charm: grafana-agent-k8s }
  ledger: { options: { log-level: info } }
`,
      },
      expect: ['unknown overlays/agent.yaml:2'],
    },
  ],
  ask: (inventory, asked, known) => {
    const all = monitoredDeployments(inventory, known, asked.charms)
    const endpoints = new Set(known.monitoring.flatMap(({ role, collects }) => (role === 'backend' ? collects : [])))
    const beside = all.find(each => each.agents.length > 0 && each.observed.length === 0)
    const findings = all.flatMap(each => findingsIn(each, { inventory, known, endpoints, beside, ...asked }))
    return conclude(
      onceEach(findings),
      'no application that is to be observed is deployed in a place that promises a risk',
    )
  },
})

interface Scene {
  readonly inventory: Inventory
  readonly known: Known
  readonly endpoints: ReadonlySet<string>
  /** A deployment that has the agent, and nothing that is observed. */
  readonly beside: Monitored | undefined
}

function findingsIn(monitored: Monitored, scene: Scene): readonly Finding[] {
  const { deployment, agents, observed, isWhole } = monitored
  if (isStack(monitored) || (observed.length === 0 && agents.length === 0)) return []
  const around = surroundingsOf(scene.inventory, deployment)
  const bypassing = directly(monitored, around, scene)
  const excuse = excuseOf(scene.inventory, deployment, needs)
  const said = agents.map(agent => observedBy(agent, monitored, { around, excuse }))
  const met = [...said, ...bypassing].filter(({ outcome }) => outcome === 'met')
  if (met.length > 0 || said.length > 0) return met.length > 0 ? met : said
  const [off] = monitored.switchedOff
  if (off?.gate && observed.length > 0) return [agentOff(off, off.gate, deployment)]
  // who runs without a network has no stack elsewhere to send to
  if (!isWhole || deployment.kind === 'overlay' || isOffline(deployment.place.path)) return []
  const lack: Finding = {
    outcome: 'unmet',
    subject: `${deployment.id}#cos`,
    deployment: deployment.id,
    place: deployment.place,
    via: [],
    certainty: 'certain',
    message: 'no agent of the observability stack is deployed here, and nothing is related to the stack',
  }
  const made = deployment.distributed ? byInstaller : undefined
  return [excused(lack, excuse ?? elsewhere(scene) ?? excuseOfModules(scene.inventory, deployment) ?? made)]
}

/** Offers exist per controller. */
const byInstaller = 'it is made for others, and who installs it relates it to the stack of that controller'

/** An agent that this deployment could have, and switches off or leaves off. */
function agentOff(fact: ApplicationFact, gate: Gate, deployment: Deployment): Finding {
  return {
    outcome: 'unmet',
    subject: applicationSubject(deployment, fact, 'observes'),
    deployment: deployment.id,
    place: switchPlace(fact.place, gate),
    via: [],
    certainty: 'overridable',
    message: `\`${fact.name}\`, the agent of COS, ${offUnless(gate)}`,
  }
}

function elsewhere({ beside }: Scene): string | undefined {
  return beside && `\`${beside.deployment.id}\` deploys an agent, which may observe it`
}

/** What is related to the stack itself. */
function directly(monitored: Monitored, around: Surroundings, { endpoints }: Scene): readonly Finding[] {
  const { deployment, observed } = monitored
  return observed.flatMap((application): readonly Finding[] => {
    const made = bestOf(direct(monitored, around, { application, endpoints }))
    if (made?.kind !== 'made') return []
    const { other, place } = made.relation
    return [
      {
        outcome: 'met',
        subject: applicationSubject(deployment, application, 'cos'),
        deployment: deployment.id,
        place,
        via: [],
        certainty: 'certain',
        message: `\`${application.name}\` is related to \`${other.application}\` of the stack`,
      },
    ]
  })
}
