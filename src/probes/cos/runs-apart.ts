import * as z from 'zod/mini'
import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import { type Inventory, isPartial } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { type Model, modelsOfCommands } from '../models-of-commands.ts'
import { bestOf, sending } from '../monitor-relations.ts'
import { isStack, type Monitored, monitoredDeployments } from '../monitored.ts'
import { switchedBy } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed', 'command'] as const

export const runsApart = defineProbe({
  id: 'cos/runs-apart',
  title: 'The observability stack does not run in the model of what it observes',
  why: 'What takes down the model takes down the stack with it, and the metrics and logs that would tell what happened are gone with the rest.',
  fix: 'Deploy the stack in a model and a controller of its own, offer its endpoints there, and consume the offers here.',
  answers: ['monitoring-isolation'],
  parameters: z.object({ apart: z.optional(z.string()) }),
  // a sentence about controllers asks for more, of which this is a part
  fits: ({ apart }, others) => apart !== 'controller' || others.every(other => other.apart === 'controller'),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'A backend of the stack beside what it observes, and an offer of another model',
      known: { products: [{ product: 'books', release: '1', charms: [{ charm: 'ledger', track: '1' }] }] },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
applications:
  ledger: { charm: ledger }
  prometheus: { charm: prometheus-k8s }
`,
        'b/bundle.yaml': `bundle: kubernetes
saas: { metrics: { url: "cos:admin/cos.prometheus" } }
applications:
  ledger: { charm: ledger }
  agent: { charm: opentelemetry-collector-k8s }
relations: [["agent:send-remote-write", metrics]]
`,
      },
      expect: ['unmet a/bundle.yaml:4', 'met b/bundle.yaml:6'],
    },
    {
      title: 'Two models of Terraform, and a module that is given its model',
      known: { products: [{ product: 'books', release: '1', charms: [{ charm: 'ledger', track: '1' }] }] },
      files: {
        'a/main.tf': `resource "juju_model" "cos" { name = "cos" }
resource "juju_application" "ledger" {
  model = "books"
  charm { name = "ledger" }
}
`,
        'a/cos.tf': `resource "juju_application" "loki" {
  model = juju_model.cos.name
  charm { name = "loki-k8s" }
}
`,
        'b/main.tf': `resource "juju_application" "ledger" {
  model = var.model
  charm { name = "ledger" }
}
`,
        'b/cos.tf': `resource "juju_application" "loki" {
  model = var.model
  charm { name = "loki-k8s" }
}
`,
      },
      expect: ['met a/cos.tf:1', 'unmet b/cos.tf:1'],
    },
    {
      title: 'A script that changes to another model, and one that does not',
      known: { products: [{ product: 'books', release: '1', charms: [{ charm: 'ledger', track: '1' }] }] },
      files: {
        'a.sh': `juju deploy ledger --channel 1/stable
juju add-model cos
juju deploy cos-lite --channel 1/stable
`,
        'b.sh': `juju deploy ledger --channel 1/stable
juju deploy cos-lite --channel 1/stable
`,
      },
      expect: ['met a.sh:3', 'unmet b.sh:2'],
    },
    {
      title: 'The stack itself',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  prometheus: { charm: prometheus-k8s }
  loki: { charm: loki-k8s }
  traefik: { charm: traefik-k8s }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, _, known) => {
    const findings = monitoredDeployments(inventory, known).flatMap(each => findingsIn(inventory, each))
    return conclude(onceEach(findings), 'the observability stack and what it observes are not deployed together')
  },
})

function findingsIn(inventory: Inventory, monitored: Monitored): readonly Finding[] {
  const { backends, observed } = monitored
  if (observed.length === 0 || isStack(monitored)) return []
  if (backends.length === 0) return consumedFrom(inventory, monitored)
  const modelOf = modelsIn(inventory, monitored)
  // what stands beside the products is no reason that the stack may not stand there
  const watched = monitored.products.length > 0 ? monitored.products : observed
  const models = watched.map(modelOf)
  return backends.map(backend => apartFrom(backend, monitored, { modelOf, models }))
}

/** A bundle has one model. What Terraform is given is one and the same where it is written in the same way. */
function modelsIn(inventory: Inventory, { deployment }: Monitored): (application: DeployedApplication) => Model {
  if (isPartial(deployment)) {
    const at = modelsOfCommands(inventory, deployment)
    return ({ place }) => at(place)
  }
  if (deployment.kind === 'terraform') return ({ model }) => modelNamed(model)
  return () => modelNamed(undefined)
}

const modelNamed = (name: string | undefined): Model => ({
  name,
  isOpen: name !== undefined && isOpen(name),
  isNew: false,
})

const isKnown = ({ name, isOpen }: Model): boolean => name !== undefined && !isOpen

interface Scene {
  readonly modelOf: (application: DeployedApplication) => Model
  readonly models: readonly Model[]
}

function apartFrom(backend: DeployedApplication, { deployment }: Monitored, { modelOf, models }: Scene): Finding {
  const { name, place, gate } = backend
  const own = modelOf(backend)
  const shared = models.find(model => model.name === own.name)
  const switched = switchedBy(gate)
  const about = {
    subject: applicationSubject(deployment, backend, 'apart'),
    deployment: deployment.id,
    place,
    via: [],
    certainty: switched.kind === 'open' ? 'certain' : switched.certainty,
  } as const
  const says = `\`${name}\` of the observability stack`
  if (shared === undefined) {
    const isClear = own.name !== undefined && !own.isOpen && (own.isNew || models.some(isKnown))
    if (!isClear) return { outcome: 'unknown', ...about, message: `whether ${says} has a model of its own is open` }
    return { outcome: 'met', ...about, message: `${says} is deployed in the model \`${own.name}\`` }
  }
  if (switched.kind === 'open')
    return { outcome: 'unknown', ...about, message: `whether ${says} is deployed here is open: ${switched.why}` }
  if (switched.kind === 'off') return { outcome: 'met', ...about, message: `${says} is off here by default` }
  return { outcome: 'unmet', ...about, message: `${says} is deployed in the same model as what it observes` }
}

/** What goes to an offer leaves the model. */
function consumedFrom(inventory: Inventory, monitored: Monitored): readonly Finding[] {
  const { deployment, agents } = monitored
  const around = surroundingsOf(inventory, deployment)
  return agents.flatMap((agent): readonly Finding[] => {
    const outside = sending(monitored, around, agent).filter(({ other }) => around.consumed.has(other.application))
    const made = bestOf(outside)
    if (made?.kind !== 'made') return []
    return [
      {
        outcome: 'met',
        subject: applicationSubject(deployment, agent.application, 'apart'),
        deployment: deployment.id,
        place: made.relation.place,
        via: [],
        certainty: 'certain',
        message: `\`${agent.application.name}\` sends to \`${made.relation.other.application}\`, an offer of another model`,
      },
    ]
  })
}
