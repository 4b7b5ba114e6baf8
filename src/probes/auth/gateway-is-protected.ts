import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import type { Authenticator } from '../../knowledge/known.ts'
import type { Edit } from '../../text/place.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused, excuseOf, excuseOfModules, excuseOfOrigin } from '../excuse-of.ts'
import { standingDeployments } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { relationBetween } from '../relation-between.ts'
import { type SeenRelation, type Surroundings, surroundingsOf } from '../surroundings.ts'

const needs = ['application', 'relation', 'consumed', 'module'] as const

export const gatewayIsProtected = defineProbe({
  id: 'auth/gateway-is-protected',
  title: 'The gateway asks who a user is',
  why: 'A gateway that is not related to the charm that asks for a login lets everybody through who reaches it, whatever the login would have said.',
  fix: 'Relate the gateway to the charm that asks for a login, over the endpoint that both have for it.',
  answers: ['authentication'],
  parameters: wordless,
  needs,
  severity: 'high',
  examples: [
    {
      title: 'The charm that asks for a login stands beside the gateway',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot }
  login: { charm: oidc-gatekeeper }
relations:
  - [istio-pilot:ingress, login:ingress]
`,
      },
      expect: ['unmet bundle.yaml:3'],
    },
    {
      title: 'The gateway is related to it, in either of the meshes',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot }
  login: { charm: oidc-gatekeeper }
relations: [["istio-pilot:ingress-auth", "login:ingress-auth"]]
`,
        'ambient/bundle.yaml': `bundle: kubernetes
applications:
  gateway: { charm: istio-ingress-k8s }
  login: { charm: oidc-gatekeeper }
relations: [["gateway:forward-auth", "login:forward-auth"]]
`,
      },
      expect: ['met ambient/bundle.yaml:5', 'met bundle.yaml:5'],
    },
    {
      title: 'A gateway without such a charm, and a script that holds a part',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot }
`,
        'deploy.sh': `juju deploy istio-pilot --channel 1.24/stable
juju deploy oidc-gatekeeper --channel ckf-1.10/stable
`,
      },
      expect: ['unknown deploy.sh:1'],
    },
    {
      title: 'An integration of Terraform',
      files: {
        'main.tf': `resource "juju_application" "pilot" {
  charm { name = "istio-pilot" }
}
resource "juju_application" "login" {
  charm { name = "oidc-gatekeeper" }
}
`,
      },
      expect: ['unmet main.tf:1'],
    },
  ],
  ask: (inventory, _, { authenticators }) => {
    const findings = standingDeployments(inventory).flatMap(each => findingsIn(inventory, each, authenticators))
    return conclude(onceEach(findings), 'no gateway stands beside a charm that asks for a login')
  },
})

function findingsIn(
  inventory: Inventory,
  deployment: Deployment,
  authenticators: readonly Authenticator[],
): readonly Finding[] {
  const surroundings = surroundingsOf(inventory, deployment)
  const charms = new Set(surroundings.all.map(({ charm }) => charm.name))
  const asking = authenticators.filter(({ charm, gateway }) => charms.has(charm) && charms.has(gateway))
  if (asking.length === 0) return []
  const excuse = () => excuseOf(inventory, deployment, needs) ?? excuseOfModules(inventory, deployment)
  return surroundings.all.flatMap(application => {
    const ways = asking.filter(({ gateway }) => gateway === application.charm.name)
    return ways.length === 0 ? [] : [findingOf({ application, deployment, surroundings, ways, excuse })]
  })
}

interface Scene {
  readonly application: DeployedApplication
  readonly deployment: Deployment
  readonly surroundings: Surroundings
  readonly ways: readonly Authenticator[]
  readonly excuse: () => string | undefined
}

function findingOf({ application, deployment, surroundings, ways, excuse }: Scene): Finding {
  const about = {
    subject: applicationSubject(deployment, application, 'authentication'),
    deployment: deployment.id,
    via: [],
    certainty: 'certain',
  } as const
  const name = `\`${application.name}\``
  const related = ways.map(({ charm, gateway, endpoint }) =>
    relationBetween(surroundings, application, { own: { name: gateway, endpoint }, other: { name: charm } }),
  )
  for (const kind of ['related', 'open'] as const)
    for (const found of related)
      if (found.kind === kind) {
        const to = `\`${found.relation.other.application}\``
        const place = found.relation.place
        return found.kind === 'related'
          ? { outcome: 'met', ...about, place, message: `${name} asks ${to} who a user is` }
          : { outcome: 'unknown', ...about, place, message: `whether ${name} asks for a login is open: ${found.why}` }
      }
  const [way] = ways
  const partner = surroundings.all.find(({ charm }) => charm.name === way?.charm)
  const message = `${name} is not related to \`${partner?.name ?? ''}\` over \`${way?.endpoint ?? ''}\`, so nobody has to sign in`
  const { place } = application
  const fix =
    way && partner ? fixOf(surroundings, deployment, [application.name, partner.name, way.endpoint]) : undefined
  const said = { outcome: 'unmet', ...about, place, message, ...(fix && { fix }) } as const
  return excused(said, excuse() ?? excuseOfOrigin(application))
}

/**
 * One more relation before the first of a bundle, where that is a list in brackets on a line of its own: the place is the
 * first of its ends.
 */
function fixOf(
  { relations }: Surroundings,
  { kind, place: { path } }: Deployment,
  [a, b, endpoint]: readonly [string, string, string],
): Edit | undefined {
  const [first, second] = placesOf([...relations.values()].flat(), path)
  if (kind !== 'bundle' || first === undefined || second?.line === first.line || first.column < 4) return undefined
  if (![a, b].every(name => /^[a-z][a-z0-9-]{0,60}$/.test(name))) return undefined
  const place = { ...first, endLine: first.line, endColumn: first.column }
  return { place, text: `${a}:${endpoint}, ${b}:${endpoint}]\n${' '.repeat(first.column - 4)}- [` }
}

/** Where the relations of a file begin, one after the other. */
function placesOf(relations: readonly SeenRelation[], path: string) {
  const byPlace = new Map(
    relations
      .filter(({ place }) => place.path === path)
      .map(({ place }) => [`${place.line}:${place.column}`, place] as const),
  )
  return [...byPlace.values()].sort((a, b) => a.line - b.line || a.column - b.column)
}
