import * as z from 'zod/mini'
import type { ConsumedFact } from '../../facts/consumed.ts'
import { factsIn } from '../../inventory/facts-in.ts'
import { type Inventory, isPartial } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { isStack, type Monitored, monitoredDeployments } from '../monitored.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const

export const hasItsOwnController = defineProbe({
  id: 'cos/has-its-own-controller',
  title: 'The observability stack has a controller of its own',
  why: 'Where both share a controller, its outage stops the applications and blinds those who would look for the cause, and whoever gets hold of it has both.',
  fix: 'Bootstrap a controller for the stack, offer its endpoints there, and consume them with the name of the controller before the URL.',
  answers: ['monitoring-isolation'],
  parameters: z.object({
    apart: z._default(z.enum(['environment', 'model', 'controller', 'cluster']), 'environment'),
  }),
  needs,
  severity: 'medium',
  examples: [
    {
      title: 'An offer of another controller, and one whose controller is not said',
      parameters: { apart: 'controller' },
      files: {
        'a/bundle.yaml': `bundle: kubernetes
saas: { prometheus: { url: "cos-controller:admin/cos.prometheus" } }
applications: { ledger: { charm: ledger } }
`,
        'b/bundle.yaml': `bundle: kubernetes
saas: { prometheus: { url: admin/cos.prometheus } }
applications: { ledger: { charm: ledger } }
`,
      },
      expect: ['met a/bundle.yaml:2', 'unknown b/bundle.yaml:2'],
    },
    {
      title: 'A script that consumes an offer of its own controller',
      parameters: { apart: 'controller' },
      files: {
        'deploy.sh': `juju deploy ledger --channel 1/stable
juju consume admin/cos.prometheus
`,
      },
      expect: ['unmet deploy.sh:2'],
    },
    {
      title: 'The stack and a product in one deployment of Terraform, which has one controller',
      parameters: { apart: 'controller' },
      known: { products: [{ product: 'books', release: '1', charms: [{ charm: 'ledger', track: '1' }] }] },
      files: {
        'main.tf': `resource "juju_application" "ledger" {
  model = "books"
  charm { name = "ledger" }
}
`,
        'cos.tf': `resource "juju_application" "loki" {
  model = "cos"
  charm { name = "loki-k8s" }
}
`,
      },
      expect: ['unmet cos.tf:1'],
    },
    {
      title: 'The same where the guide does not ask for a controller',
      files: {
        'bundle.yaml': `bundle: kubernetes
saas: { prometheus: { url: admin/cos.prometheus } }
applications: { ledger: { charm: ledger } }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { apart }, known) => {
    const isAsked = apart === 'controller'
    const findings = monitoredDeployments(inventory, known).flatMap(monitored => [
      ...consumedBy(inventory, monitored, isAsked),
      ...(isAsked ? together(monitored) : []),
    ])
    return conclude(
      onceEach(findings),
      'no offer of the observability stack is consumed in a place that promises a risk',
    )
  },
})

const consumedIn = factsIn('consumed')

function consumedBy(inventory: Inventory, { deployment }: Monitored, isAsked: boolean): readonly Finding[] {
  const { all } = surroundingsOf(inventory, deployment)
  return consumedIn(inventory, deployment)
    .filter(({ url }) => ofStack.test(url))
    .flatMap((consumed): readonly Finding[] => {
      const said = controllerOf(consumed, isPartial(deployment))
      if (said.outcome !== 'met' && !isAsked) return []
      return [
        {
          ...said,
          subject: `${deployment.id}#${consumed.name}.controller`,
          deployment: deployment.id,
          place: consumed.place,
          via: [],
          certainty: 'certain',
        },
      ]
    })
    .filter(() => all.length > 0)
}

/** The model or the offer is called like a part of the stack. */
const ofStack =
  /(?:^|[/.:_-])(?:cos|cos-lite|observability|monitoring|prometheus|loki|grafana|mimir|tempo|alertmanager)(?:$|[/.:_-])/i

function controllerOf({ name, url }: ConsumedFact, isCommand: boolean): Pick<Finding, 'outcome' | 'message'> {
  const controller = /^([\w.@-]{1,100}):(?!\/\/)/.exec(url)?.[1]
  if (isOpen(url) && controller === undefined)
    return { outcome: 'unknown', message: `the files do not say where \`${name}\` is offered` }
  if (controller !== undefined)
    return {
      outcome: 'met',
      message: `\`${name}\` is offered by the controller \`${controller.replaceAll('`', "'")}\``,
    }
  const message = `\`${name}\` is offered by no other controller: its URL names none`
  return { outcome: isCommand ? 'unmet' : 'unknown', message }
}

/** One deployment of Terraform and one bundle have one controller. */
function together(monitored: Monitored): readonly Finding[] {
  const { deployment, backends, products } = monitored
  if (isPartial(deployment) || products.length === 0 || isStack(monitored)) return []
  return backends.map(backend => ({
    outcome: 'unmet',
    subject: applicationSubject(deployment, backend, 'controller'),
    deployment: deployment.id,
    place: backend.place,
    via: [],
    certainty: 'certain',
    message: `\`${backend.name}\` of the observability stack is deployed by the same controller as what it observes`,
  }))
}
