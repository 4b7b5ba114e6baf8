import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import type { Known } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { isToldByOption, isToldByRelation, selfSigned } from '../authorities.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf } from '../excuse-of.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { type Surroundings, surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed'] as const

export const certificatesComeFromAnAuthority = defineProbe({
  id: 'tls/certificates-come-from-an-authority',
  title: 'Certificates of production come from an authority that clients know',
  why: 'Clients refuse a certificate that its server signed itself, so people learn to click the warning away, and then nobody notices an attacker who shows another one.',
  fix: 'Relate a provider whose authority clients know, such as `lego`, `vault-k8s` or `manual-tls-certificates`, or give clients the certificate of your own authority.',
  answers: ['ingress-encryption'],
  parameters: wordless,
  needs,
  severity: 'medium',
  examples: [
    {
      title: 'Production with certificates that are self-signed, and with others',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  ca:
    charm: self-signed-certificates
  web: { charm: traefik-k8s }
relations: [["ca:certificates", "web:certificates"]]
`,
        'shop/bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: vault-k8s }
`,
      },
      expect: ['unmet bundle.yaml:4', 'met shop/bundle.yaml:3'],
    },
    {
      title: 'Clients are given the certificate of the authority',
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
  web: { charm: traefik-k8s }
relations: [["ca:send-ca-cert", "web:receive-ca-cert"]]
`,
      },
      expect: ['met bundle.yaml:3', 'met shop/bundle.yaml:3'],
    },
    {
      title: 'A place that promises no stable release, one that nobody asks, and a script that holds a part',
      files: {
        'releases/1.10/edge/bundle.yaml': `bundle: kubernetes
applications:
  ca: { charm: self-signed-certificates }
  web: { charm: traefik-k8s }
relations: [["ca:certificates", "web:certificates"]]
`,
        'bundle.yaml': 'bundle: kubernetes\napplications:\n  ca: { charm: self-signed-certificates }\n',
        'deploy.sh': `juju deploy self-signed-certificates ca --channel 1/stable
juju deploy traefik-k8s web --channel latest/stable
juju integrate ca:certificates web:certificates
`,
      },
      expect: ['unknown deploy.sh:1'],
    },
  ],
  ask: (inventory, _, known) => {
    const findings = inventory.deployments
      .filter(({ promise }) => promise?.risk === 'stable')
      .flatMap(deployment => findingsIn(inventory, deployment, known))
    return conclude(onceEach(findings), 'nothing that is deployed in production provides certificates')
  },
})

function findingsIn(inventory: Inventory, deployment: Deployment, known: Known): readonly Finding[] {
  const surroundings = surroundingsOf(inventory, deployment)
  const charms = new Set(known.certificateProviders.map(({ charm }) => charm))
  const providers = surroundings.all.filter(({ charm }) => charms.has(charm.name))
  if (providers.length === 0) return []
  const own = new Set(selfSigned(surroundings, known, deployment))
  const isKnownToClients = surroundings.all.some(each => isTold(each, surroundings, known))
  const excuse = excuseOf(inventory, deployment, needs)
  const signing = new Set(known.certificateProviders.filter(each => each.selfSigned).map(({ charm }) => charm))
  return providers
    .filter(application => own.has(application) || !signing.has(application.charm.name))
    .map(application =>
      findingOf(application, { deployment, excuse, isSelfSigned: own.has(application), isKnownToClients }),
    )
}

const isTold = (application: DeployedApplication, surroundings: Surroundings, { options }: Known): boolean =>
  isToldByOption(application, options) || isToldByRelation(surroundings, application)

interface Scene {
  readonly deployment: Deployment
  readonly excuse: string | undefined
  readonly isSelfSigned: boolean
  readonly isKnownToClients: boolean
}

function findingOf(application: DeployedApplication, scene: Scene): Finding {
  const { deployment, excuse, isSelfSigned, isKnownToClients } = scene
  const { name, charm } = application
  const about = {
    subject: applicationSubject(deployment, application, 'authority'),
    deployment: deployment.id,
    place: charm.place,
    via: [],
    certainty: 'certain',
  } as const
  if (!isSelfSigned) return { outcome: 'met', ...about, message: `\`${name}\` signs nothing itself` }
  if (isKnownToClients)
    return {
      outcome: 'met',
      ...about,
      message: `\`${name}\` signs certificates itself, and its authority is handed on`,
    }
  const message = `\`${name}\` signs certificates itself, and no application is given its authority`
  return excused({ outcome: 'unmet', ...about, message }, excuse)
}
