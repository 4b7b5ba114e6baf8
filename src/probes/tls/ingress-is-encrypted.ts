import * as z from 'zod/mini'
import { applicationsIn, type DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import type { IngressCharm, Known } from '../../knowledge/known.ts'
import { type Certificate, certificateOf } from '../certificate-of.ts'
import { conclude } from '../conclude.ts'
import { ingressesAsked } from '../ingresses-asked.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

const needs = ['application', 'relation'] as const

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
  ],
  ask: (inventory, parameters, known) => {
    const asked = ingressesAsked(known.ingresses, parameters)
    const findings = inventory.deployments
      .filter(({ promise }) => promise !== undefined)
      .flatMap(deployment => findingsIn({ inventory, known, deployment, asked }))
    const reason = 'no ingress is deployed in a place that promises a risk'
    return conclude(onceEach(findings), { inventory, needs, reason })
  },
})

interface Scene {
  readonly inventory: Inventory
  readonly known: Known
  readonly deployment: Deployment
  readonly asked: readonly IngressCharm[]
}

function findingsIn(scene: Scene): readonly Finding[] {
  const applications = applicationsIn(scene.inventory, scene.deployment)
  return applications.flatMap(application => {
    const ingress = scene.asked.find(({ charm }) => charm === application.charm.name)
    if (!ingress) return []
    const owner = ingress.configuredBy
    if (owner !== undefined && applications.some(({ charm }) => charm.name === owner)) return []
    const subject = `${application.place.path}#${application.name}.certificate`
    const certificate =
      owner === undefined ? certificateOf({ ...scene, applications, application, ingress }) : undefined
    return [{ ...findingOf(application, ingress, certificate), subject, deployment: scene.deployment.id }].map(
      finding => (finding.outcome === 'unmet' ? excused(finding, scene) : finding),
    )
  })
}

type Said = Omit<Finding, 'subject'>

function findingOf({ name, place }: DeployedApplication, ingress: IngressCharm, certificate?: Certificate): Said {
  if (!certificate) {
    const message = `\`${name}\` takes its certificate from \`${ingress.configuredBy}\`, which is not in this deployment`
    return { outcome: 'unknown', place, via: [], certainty: 'certain', message }
  }
  switch (certificate.kind) {
    case 'given':
      return {
        ...certificate.decided,
        outcome: 'met',
        message: `\`${name}\` takes its certificate from ${certificate.by}`,
      }
    case 'unclear':
      return { ...certificate.decided, outcome: 'unknown', message: `\`${name}\`: ${certificate.why}` }
    case 'empty': {
      const message = `the option \`${certificate.option}\` of \`${name}\` is empty, so it has no certificate`
      return { ...certificate.decided, outcome: 'unmet', message }
    }
    case 'none':
      return { outcome: 'unmet', place, via: [], certainty: 'certain', message: `\`${name}\` has ${lacks(ingress)}` }
  }
}

function lacks({ options, endpoints }: IngressCharm): string {
  const byOption = options.map(set => set.map(option => `\`${option}\``).join(' with ')).join(' or ')
  const byRelation = endpoints.map(endpoint => `\`${endpoint}\``).join(' or ')
  const ways = [byOption && `the option ${byOption}`, byRelation && `a relation over ${byRelation}`].filter(Boolean)
  return `no certificate: ${ways.length > 1 ? `neither ${ways.join(' nor ')}` : `not by ${ways[0] ?? 'any way that is known'}`}`
}

/** What is absent is not known to be absent where the files cannot hold it, or where some of them could not be read. */
function excused(finding: Finding, { inventory, deployment }: Scene): Finding {
  const why = deployment.distributed
    ? 'a distributed bundle cannot hold the id of a secret'
    : deployment.kind === 'overlay'
      ? 'this is an overlay of a bundle that is not in the files'
      : unreadBeside(inventory, deployment)
  return why === undefined ? finding : { ...finding, outcome: 'unknown', message: `${finding.message}; ${why}` }
}

function unreadBeside({ unread }: Inventory, { files }: Deployment): string | undefined {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
  const folders = new Set(files.map(folderOf))
  const found = unread.find(
    ({ place, hides }) =>
      hides.some(kind => kind === 'application' || kind === 'relation') &&
      (files.includes(place.path) || folders.has(folderOf(place.path))),
  )
  return found && `\`${found.place.path}\` could not be read and may hold it`
}
