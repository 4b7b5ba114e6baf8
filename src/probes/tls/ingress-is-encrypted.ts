import * as z from 'zod/mini'
import { applicationsIn, type DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import type { CertificateProvider, IngressCharm } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import type { Certificate } from '../certificate.ts'
import { certificateOf } from '../certificate-of.ts'
import { conclude } from '../conclude.ts'
import { certaintyOfLack, excused, excuseOf, excuseOfOptions, excuseOfOrigin } from '../excuse-of.ts'
import { excuseOfCallers } from '../excuse-of-callers.ts'
import { type AskedIngress, ingressesAsked } from '../ingresses-asked.ts'
import { whereOn } from '../off-unless.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { openRelationOf, surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed', 'variable'] as const

export const ingressIsEncrypted = defineProbe({
  id: 'tls/ingress-is-encrypted',
  title: 'Every ingress has a certificate',
  why: 'Without a certificate the ingress answers over plain HTTP, and passwords, session cookies and data cross the network in clear text.',
  fix: 'Give the ingress a certificate: relate it to a charm that provides certificates, or set the option that names its secret.',
  answers: ['ingress-encryption'],
  parameters: z.object({
    charms: z._default(z.array(z.string()), []),
    option: z.optional(z.string()),
    relation: z.optional(z.string()),
  }),
  needs,
  severity: 'high',
  examples: [
    {
      title: 'An ingress without a certificate',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable }
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable }
`,
      },
      expect: ['unmet bundle.yaml:4'],
    },
    {
      title: 'A certificate over a relation, and one from a secret',
      files: {
        'lab/bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable, options: { tls-secret-id: "secret:d1q8l0vmp25c77example" } }
  gateway: { charm: istio-gateway, channel: 1.24/stable }
`,
        'prod/bundle.yaml': `bundle: kubernetes
applications:
  traefik: { charm: traefik-k8s, channel: latest/stable }
  ca: { charm: lego, channel: 4/stable }
relations: [["traefik:certificates", "ca:certificates"]]
`,
      },
      expect: ['met lab/bundle.yaml:3', 'met prod/bundle.yaml:5'],
    },
    {
      title: 'The guide names an option, and it is empty',
      parameters: { charms: ['edge-proxy'], option: 'certificate-secret' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  edge-proxy:
    charm: edge-proxy
    options:
      certificate-secret: ""
`,
      },
      expect: ['unmet bundle.yaml:6'],
    },
    {
      title: 'An option of Terraform that is empty or null until somebody gives it, and one that is the id of a secret',
      files: {
        'lab/main.tf': `provider "juju" {}
variable "tls_secret_id" { default = "" }
resource "juju_application" "istio_pilot" {
  charm { name = "istio-pilot" }
  config = { tls-secret-id = var.tls_secret_id }
}
`,
        'prod/main.tf': `provider "juju" {}
variable "tls_secret_id" { default = null }
resource "juju_application" "istio_pilot" {
  charm { name = "istio-pilot" }
  config = { tls-secret-id = var.tls_secret_id }
}
`,
        'shop/main.tf': `resource "juju_application" "istio_pilot" {
  charm { name = "istio-pilot" }
  config = { tls-secret-id = juju_secret.tls.secret_uri }
}
resource "juju_secret" "tls" { value_wo = var.tls }
`,
      },
      expect: ['unmet lab/main.tf:2', 'unmet prod/main.tf:2', 'met shop/main.tf:3'],
    },
  ],
  ask: (inventory, parameters, known) => {
    const asked = new Map(ingressesAsked(known.ingresses, parameters).map(ingress => [ingress.charm, ingress]))
    const findings = inventory.deployments
      .filter(({ promise }) => promise !== undefined)
      .flatMap(deployment => findingsIn({ inventory, deployment, asked, providers: known.certificateProviders }))
    return conclude(onceEach(findings), 'no ingress is deployed in a place that promises a risk')
  },
})

interface Scene {
  readonly inventory: Inventory
  readonly deployment: Deployment
  readonly asked: ReadonlyMap<string, AskedIngress>
  readonly providers: readonly CertificateProvider[]
}

function findingsIn({ inventory, deployment, asked, providers }: Scene): readonly Finding[] {
  const applications = applicationsIn(inventory, deployment)
  const ingresses = applications.filter(({ charm }) => asked.has(charm.name))
  if (ingresses.length === 0) return []
  const charms = new Set(applications.map(({ charm }) => charm.name))
  const around = { surroundings: surroundingsOf(inventory, deployment), providers }
  const excuse = excuseOf(inventory, deployment, needs)
  return ingresses.flatMap(application => {
    const ingress = asked.get(application.charm.name)
    if (!ingress || (ingress.configuredBy !== undefined && charms.has(ingress.configuredBy))) return []
    const certificate = certificateOf(application, ingress, around)
    const said = findingOf(application, ingress, certificate)
    const subject = applicationSubject(deployment, application, 'certificate')
    const openOptions = ingress.options.length > 0 ? excuseOfOptions(application) : undefined
    const open =
      excuseOfCallers(inventory, deployment, certificate) ??
      excuse ??
      openOptions ??
      excuseOfOrigin(application) ??
      openRelationOf(around.surroundings, ingress.endpoints)
    const told = said.outcome === 'unmet' ? excused(whereOn(said, application), open) : said
    return [{ subject, deployment: deployment.id, ...told }]
  })
}

type Said = Omit<Finding, 'subject'>

function findingOf(application: DeployedApplication, ingress: AskedIngress, certificate?: Certificate): Said {
  const { name, place } = application
  const certainty = ingress.options.length > 0 ? certaintyOfLack(application) : 'certain'
  const here = { place, via: [], certainty } as const
  switch (certificate?.kind) {
    case 'given': {
      const message = `\`${name}\` takes its certificate from ${certificate.by}`
      return { outcome: 'met', ...certificate.decided, message }
    }
    case 'unclear': {
      const message = `whether \`${name}\` has a certificate is open: ${certificate.why}`
      return { outcome: 'unknown', ...certificate.decided, message }
    }
    case 'lacking': {
      const message = `\`${name}\` has no certificate: ${certificate.why}`
      return { ...here, ...certificate.decided, outcome: 'unmet', message }
    }
    case undefined: {
      const outcome = isKnown(ingress) ? 'unmet' : 'unknown'
      return { outcome, ...here, message: sayOfNone(name, ingress) }
    }
  }
}

const isKnown = ({ options, endpoints }: IngressCharm): boolean => options.length + endpoints.length > 0

function sayOfNone(name: string, ingress: IngressCharm): string {
  const { charm, configuredBy, options, endpoints } = ingress
  if (configuredBy !== undefined)
    return `\`${name}\` takes its certificate from \`${configuredBy}\`, which is not in this deployment`
  if (!isKnown(ingress)) return `nothing is known of how \`${charm}\` takes a certificate`
  // what comes first is the guide's, or not outdated
  const byOption = options[0]?.map(option => `\`${option}\``).join(' with ')
  const ways = [byOption && `the option ${byOption}`, endpoints[0] && `a relation over \`${endpoints[0]}\``].filter(
    Boolean,
  )
  return `\`${name}\` has no certificate: ${ways.length > 1 ? `neither ${ways.join(' nor ')}` : `not by ${ways[0]}`}`
}
