import * as z from 'zod/mini'
import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import type { Known } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { isToldByRelation, selfSigned } from '../authorities.ts'
import { conclude } from '../conclude.ts'
import { certaintyOfLack, excused, excuseOf, excuseOfOptions } from '../excuse-of.ts'
import { standingDeployments } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const

export const authorityIsTrusted = defineProbe({
  id: 'tls/authority-is-trusted',
  title: 'Who talks to the ingress trusts the authority of its certificate',
  why: 'A service that does not know the authority refuses the certificate, so nobody can sign in, and the quick way out is to switch the check off.',
  fix: 'Give the application the certificate of the authority in the option, or relate it to the provider over an endpoint that receives it.',
  answers: ['certificate-authority'],
  parameters: z.object({ application: z.optional(z.string()), option: z.optional(z.string()) }),
  needs,
  severity: 'medium',
  examples: [
    {
      title: 'Certificates are self-signed, and the application is not told of their authority',
      parameters: { application: 'oidc-gatekeeper', option: 'ca-bundle' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: self-signed-certificates }
  login: { charm: oidc-gatekeeper }
  web: { charm: traefik-k8s }
relations: [["ca:certificates", "web:certificates"]]
`,
        'shop/bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: self-signed-certificates }
  login: { charm: oidc-gatekeeper, options: { ca-bundle: "" } }
  web: { charm: traefik-k8s }
relations: [["ca:certificates", "web:certificates"]]
`,
      },
      expect: ['unmet bundle.yaml:4', 'unmet shop/bundle.yaml:4'],
    },
    {
      title: 'The application is given the certificate, or receives it over a relation',
      parameters: { application: 'oidc-gatekeeper', option: 'ca-bundle' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: self-signed-certificates }
  login: { charm: oidc-gatekeeper, options: { ca-bundle: "include-file://ca.pem" } }
  web: { charm: traefik-k8s }
relations: [["ca:certificates", "web:certificates"]]
`,
        'shop/bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: self-signed-certificates }
  login: { charm: oidc-gatekeeper }
relations: [["login:receive-ca-cert", "ca:send-ca-cert"]]
`,
      },
      expect: ['met bundle.yaml:4', 'met shop/bundle.yaml:4'],
    },
    {
      title: 'Certificates come from an authority that everybody knows',
      parameters: { application: 'oidc-gatekeeper', option: 'ca-bundle' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: lego }
  login: { charm: oidc-gatekeeper }
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A variable of Terraform that is empty until somebody sets it',
      parameters: { application: 'oidc-gatekeeper', option: 'ca-bundle' },
      files: {
        'main.tf': `variable "ca_bundle" { default = "" }
resource "juju_application" "login" {
  charm { name = "oidc-gatekeeper" }
  config = { ca-bundle = var.ca_bundle }
}
provider "juju" {}
`,
        'ca.tf': `resource "juju_application" "ca" {
  charm { name = "self-signed-certificates" }
}
resource "juju_application" "web" {
  charm { name = "traefik-k8s" }
}
`,
        'tls.tf': `resource "juju_integration" "tls" {
  application { name = juju_application.ca.name }
  application { name = juju_application.web.name }
}
`,
      },
      expect: ['unmet main.tf:1'],
    },
  ],
  ask: (inventory, { application, option }, known) => {
    if (application === undefined || option === undefined)
      return { outcome: 'not-applicable', reason: 'the guide names no option that takes the certificate' }
    const findings = standingDeployments(inventory).flatMap(deployment =>
      findingsIn({ inventory, deployment, application, option, known }),
    )
    return conclude(onceEach(findings), `no certificate is self-signed where \`${application}\` is deployed`)
  },
})

interface Scene {
  readonly inventory: Inventory
  readonly deployment: Deployment
  readonly application: string
  readonly option: string
  readonly known: Known
}

function findingsIn({ inventory, deployment, application, option, known }: Scene): readonly Finding[] {
  const surroundings = surroundingsOf(inventory, deployment)
  const [authority] = selfSigned(surroundings, known, deployment)
  if (authority === undefined) return []
  const excuse = deployment.distributed
    ? 'what is distributed cannot hold the certificate of an authority that is made later'
    : excuseOf(inventory, deployment, needs)
  return surroundings.all
    .filter(({ name, charm }) => charm.name === application || name === application)
    .map(asked => {
      const subject = applicationSubject(deployment, asked, option)
      const isTold = isToldByRelation(surroundings, asked)
      const said = isTold ? byRelation(asked) : byOption(asked, option, authority.name)
      const open = excuse ?? excuseOfOptions(asked)
      return { ...(said.outcome === 'unmet' ? excused(said, open) : said), subject, deployment: deployment.id }
    })
}

type Said = Omit<Finding, 'subject'>

const byRelation = ({ name, place }: DeployedApplication): Said => ({
  outcome: 'met',
  place,
  via: [],
  certainty: 'certain',
  message: `\`${name}\` receives the certificate of the authority over a relation`,
})

function byOption(application: DeployedApplication, option: string, authority: string): Said {
  const { name, place, options } = application
  const found = options.find(each => each.name === option)
  const what = `\`${option}\` of \`${name}\``
  const lacks = `though \`${authority}\` signs certificates itself`
  if (!found) {
    const certainty = certaintyOfLack(application)
    return { outcome: 'unmet', place, via: [], certainty, message: `${what} is not set, ${lacks}` }
  }
  const seen = optionSeen(found, { isBad: text => text.trim() === '', isBlank: isUnwritten })
  if (seen.kind === 'open')
    return { outcome: 'unknown', place: seen.place, via: [], certainty: 'certain', message: `${what} is ${seen.open}` }
  const { via, certainty } = seen
  return seen.kind === 'value' && seen.bad
    ? { outcome: 'unmet', place: seen.place, via, certainty, message: `${what} is empty, ${lacks}` }
    : { outcome: 'met', place: seen.place, via, certainty, message: `${what} is set` }
}
