import * as z from 'zod/mini'
import type { Inventory } from '../../inventory/inventory.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import type { IngressCharm } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { certaintyOfLack, excused, excuseOf, excuseOfDistributed, excuseOfOptions } from '../excuse-of.ts'
import { isSomebody, type NamedApplication, name, namedApplications, noneOf, whose } from '../named-applications.ts'
import { whereOn } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding } from '../probe.ts'

const needs = ['application'] as const

export const optionIsSet = defineProbe({
  id: 'juju/option-is-set',
  title: 'The option of the application has a value',
  why: 'An option that the files do not set is left to the default of the charm, which may change with its next revision and which nobody here has decided.',
  fix: 'Set the option of the application in the bundle, an overlay or the Terraform module.',
  answers: [],
  parameters: z.object({ ...whose, option: name }).check(isSomebody),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'One application sets the option and another of the same charm does not',
      parameters: { charm: 'edge-proxy', option: 'access-log' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  public: { charm: edge-proxy, options: { access-log: /var/log/access } }
  internal: { charm: edge-proxy, options: { workers: 4 } }
  empty: { charm: edge-proxy, options: { access-log: "" } }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4', 'unmet bundle.yaml:5'],
    },
    {
      title: 'A value that is filled in later',
      parameters: { application: 'public', option: 'access-log' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  public:
    charm: edge-proxy
    options: { access-log: "\${ACCESS_LOG}" }
  internal: { charm: edge-proxy }
`,
      },
      expect: ['unknown bundle.yaml:5'],
    },
    {
      title: 'An application of the same name but of another charm',
      parameters: { charm: 'edge-proxy', option: 'access-log' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  edge-proxy: { charm: haproxy, options: { workers: 4 } }
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'An option of Terraform that is null is not set',
      parameters: { charm: 'edge-proxy', option: 'access-log' },
      files: {
        'main.tf': `variable "log" { default = "/var/log/access" }
resource "juju_application" "public" {
  charm { name = "edge-proxy" }
  config = { access-log = var.log }
}
`,
        'internal.tf': `resource "juju_application" "internal" {
  charm { name = "edge-proxy" }
  config = { access-log = null }
}
`,
      },
      expect: ['unmet internal.tf:1', 'met main.tf:1'],
    },
  ],
  ask: (inventory, parameters, known) => {
    const secretIds = known.ingresses.flatMap((ingress: IngressCharm) => ingress.secretIds ?? [])
    const isSecretId = /(?:^|[-_])secret(?:[-_](?:id|uri|name))?s?$/i.test(parameters.option)
    const isPerModel = isSecretId || secretIds.includes(parameters.option)
    const findings = namedApplications(inventory, parameters).map(named =>
      findingOf(named, parameters.option, { inventory, isPerModel }),
    )
    return conclude(onceEach(findings), noneOf(parameters))
  },
})

interface Scene {
  readonly inventory: Inventory
  /** The option names what exists once per model. */
  readonly isPerModel: boolean
}

function findingOf({ application, deployment }: NamedApplication, option: string, scene: Scene): Finding {
  const found = application.options.find(each => each.name === option)
  const seen = found && optionSeen(found, { isBad: text => text.trim() === '', isBlank: isUnwritten })
  const about = {
    subject: applicationSubject(deployment, application, option),
    deployment: deployment.id,
    place: application.place,
    via: [],
    certainty: 'certain',
  } as const
  const says = `\`${option}\` of \`${application.name}\``
  switch (seen?.kind) {
    case 'open':
      return { outcome: 'unknown', ...about, place: seen.place, message: `${says} is ${seen.open}` }
    case 'secret':
      return { outcome: 'met', ...about, place: seen.place, message: `${says} is set` }
    case 'value': {
      const { place, via, certainty, bad } = seen
      const told = { ...about, place, via, certainty }
      if (!bad) return { outcome: 'met', ...told, message: `${says} is set` }
      const empty = whereOn({ outcome: 'unmet', ...told, message: `${says} is empty` } as const, application)
      return excused(empty, perModel(deployment, scene))
    }
    case undefined: {
      const excuse =
        perModel(deployment, scene) ?? excuseOfOptions(application) ?? excuseOf(scene.inventory, deployment, needs)
      const certainty = certaintyOfLack(application)
      const lack = { ...about, certainty, outcome: 'unmet', message: `${says} is not set` } as const
      return excused(whereOn(lack, application), excuse)
    }
  }
}

function perModel(deployment: NamedApplication['deployment'], { isPerModel }: Scene): string | undefined {
  return isPerModel ? excuseOfDistributed(deployment) : undefined
}
