import type { ApplicationFact } from '../../facts/application.ts'
import { factsIn } from '../../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import { foldersOf } from '../../inventory/path-parts.ts'
import type { Known, OptionMeaning } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { certificateOf } from '../certificate-of.ts'
import { conclude } from '../conclude.ts'
import { ingressesAsked } from '../ingresses-asked.ts'
import { isOffline } from '../is-in-use.ts'
import { standingDeployments } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionFinding } from '../option-finding.ts'
import { optionHolders } from '../option-holders.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { surroundingsOf } from '../surroundings.ts'

export const staysInside = defineProbe({
  id: 'exposure/stays-inside',
  title: 'Nothing is opened to the outside but an ingress with a certificate',
  why: 'An exposed application or a port of every node is reached past the ingress, past its certificate and its sign-in.',
  fix: 'Remove the exposure, and reach the application through the ingress.',
  answers: ['exposure', 'secure-setup'],
  parameters: wordless,
  needs: ['application', 'relation'],
  severity: 'medium',
  examples: [
    {
      title: 'A gateway on a port of every node, and an application that is exposed',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  gateway: { charm: istio-gateway, options: { gateway_service_type: NodePort } }
  dashboard: { charm: dashboard, expose: true }
  database: { charm: mysql-k8s, expose: false }
`,
      },
      expect: ['unmet bundle.yaml:3', 'unmet bundle.yaml:4'],
    },
    {
      title: 'A balancer, a test of an installation without a network, and a laboratory',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  gateway: { charm: istio-gateway, options: { gateway_service_type: LoadBalancer } }
`,
        'airgap/bundle.yaml': `bundle: kubernetes
applications:
  gateway: { charm: istio-gateway, options: { gateway_service_type: NodePort } }
`,
        'lab/bundle.yaml': 'bundle: kubernetes\napplications:\n  dashboard: { charm: dashboard, expose: true }\n',
      },
      expect: ['met bundle.yaml:3'],
    },
    {
      title: 'An ingress with a certificate may be exposed',
      files: {
        'bundle.yaml': `applications:
  traefik: { charm: traefik-k8s, expose: true }
  lego: { charm: lego }
relations:
  - [traefik:certificates, lego:certificates]
`,
      },
      expect: ['met bundle.yaml:2'],
    },
    {
      title: 'Commands and Terraform',
      files: {
        'deploy.sh': `juju deploy dashboard
juju expose dashboard
juju config gateway gateway_service_type
juju deploy istio-gateway gateway --config gateway_service_type=NodePort
`,
        'main.tf': `resource "juju_application" "dashboard" {
  charm { name = "dashboard" }
  expose {}
}
`,
      },
      expect: ['unmet main.tf:3', 'unmet deploy.sh:4', 'unmet deploy.sh:2'],
    },
    {
      title: 'The type is a variable that has no default',
      files: {
        'main.tf': `variable "type" {}
resource "juju_application" "gateway" {
  charm { name = "istio-gateway" }
  config = { gateway_service_type = var.type }
}
`,
      },
      expect: ['unknown main.tf:4'],
    },
  ],
  ask: (inventory, _, known) =>
    conclude(
      onceEach(standingDeployments(inventory).flatMap(deployment => findingsOf(inventory, deployment, known))),
      'no application is exposed, and none says how its service is reached',
    ),
})

const declaredIn = factsIn('application')

function findingsOf(inventory: Inventory, deployment: Deployment, known: Known): readonly Finding[] {
  const declared = declaredIn(inventory, deployment)
  const takenBack = declared.filter(({ unexposed }) => unexposed)
  const exposed = declared.filter(
    fact =>
      fact.exposed && !fact.removed && !isApart(fact.place.path) && !takenBack.some(later => isUndoneBy(fact, later)),
  )
  const meanings = known.options.filter(({ meaning }) => meaning === 'service-type')
  const options = meanings.flatMap(meaning => optionsOf(inventory, deployment, meaning))
  if (exposed.length === 0) return options
  const secured = securedIn(inventory, deployment, known)
  const open = exposed.flatMap((application): readonly Finding[] => {
    const isSecured = secured.has(application.name)
    const named = `\`${application.name.replaceAll('`', '').slice(0, 80)}\``
    return [
      {
        outcome: isSecured ? 'met' : 'unmet',
        subject: applicationSubject(deployment, application, 'expose'),
        deployment: deployment.id,
        place: application.exposed ?? application.place,
        via: [],
        certainty: 'certain',
        message: isSecured ? `${named} is exposed, with a certificate` : `${named} is exposed to the outside`,
      },
    ]
  })
  return [...options, ...open]
}

/** By a later command of the same file: another file may run before or after. */
const isUndoneBy = ({ name, place }: ApplicationFact, later: ApplicationFact): boolean =>
  later.name === name &&
  later.place.path === place.path &&
  (later.place.line > place.line || (later.place.line === place.line && later.place.column > place.column))

const apart: ReadonlySet<string> = new Set(['lab', 'labs', 'dev', 'local', 'sandbox'])

/** A place that nobody else reaches: what is open there is open to nobody. */
const isApart = (path: string): boolean =>
  isOffline(path) || foldersOf(path).some(folder => apart.has(folder.toLowerCase()))

function optionsOf(
  inventory: Inventory,
  deployment: Deployment,
  { charm, option: name, values = [] }: OptionMeaning,
): readonly Finding[] {
  return optionHolders(inventory, deployment, { charm, option: name }).flatMap((application): readonly Finding[] => {
    const option = application.options.find(each => each.name === name)
    if (!option || isApart(option.place.path)) return []
    const seen = optionSeen(option, { isBad: text => !isAmong(values, text), isBlank: isUnwritten })
    return optionFinding({ deployment, application, option }, seen, ({ value }, says) => ({
      message: `${says} is \`${value.replaceAll('`', '').slice(0, 60)}\``,
    }))
  })
}

const isAmong = (values: readonly string[], text: string): boolean =>
  text === '' || values.some(value => value.toLowerCase() === text.toLowerCase())

/** The names of ingresses that have, or may have, a certificate. */
function securedIn(inventory: Inventory, deployment: Deployment, known: Known): ReadonlySet<string> {
  const ingresses = ingressesAsked(known.ingresses, { charms: known.ingresses.map(({ charm }) => charm) })
  const surroundings = surroundingsOf(inventory, deployment)
  const around = { surroundings, providers: known.certificateProviders }
  return new Set(
    surroundings.all.flatMap(application => {
      const ingress = ingresses.find(({ charm }) => charm === application.charm.name)
      const way = ingress && certificateOf(application, ingress, around)
      return way && way.kind !== 'lacking' ? [application.name] : []
    }),
  )
}
