import { applicationsIn } from '../../inventory/deployed-application.ts'
import { factsIn } from '../../inventory/facts-in.ts'
import { type Deployment, type Inventory, isPartial } from '../../inventory/inventory.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../../inventory/written-application.ts'
import type { PlainCharm } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excused } from '../excuse-of.ts'
import { standingDeployments } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { worstValue } from '../worst-value.ts'

const knownPlain = { plainCharms: [{ charm: 'object-store' }] }

export const isNeeded = defineProbe({
  id: 'trust/is-needed',
  title: 'Only charms that need it are trusted with the credentials of the cloud',
  why: 'A trusted application may change whatever the credentials of the cloud allow. A charm that does its work without them is a risk for nothing.',
  fix: 'Leave out `trust` and `--trust` for this application.',
  answers: ['trust', 'secure-setup'],
  parameters: wordless,
  needs: ['application', 'relation'],
  severity: 'info',
  examples: [
    {
      title: 'A charm that needs no trust, once with it',
      known: knownPlain,
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  models: { charm: object-store, trust: true }
  results: { charm: object-store, trust: false }
  raw: { charm: object-store }
  operator: { charm: operator, trust: true }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4', 'met bundle.yaml:5'],
    },
    {
      title: 'A command, Terraform, and the page of a tutorial',
      known: knownPlain,
      files: {
        'deploy.sh': 'juju deploy object-store models --trust\njuju deploy object-store raw\njuju deploy ml --trust\n',
        'main.tf': `resource "juju_application" "results" {
  name = "results"
  charm { name = "object-store" }
  trust = true
}
`,
        'docs/try.md': '    $ juju deploy object-store --trust\n',
      },
      expect: ['unmet main.tf:4', 'unmet deploy.sh:1', 'met deploy.sh:2'],
    },
    {
      title: 'A bundle of a release, which was tried as it is',
      known: knownPlain,
      files: {
        'releases/1/stable/bundle.yaml':
          'bundle: kubernetes\napplications:\n  models: { charm: object-store, trust: true }\n',
        'releases/2/stable/bundle.yaml': 'bundle: kubernetes\napplications:\n  models: { charm: object-store }\n',
      },
      expect: ['unknown releases/1/stable/bundle.yaml:3', 'met releases/2/stable/bundle.yaml:3'],
    },
    {
      title: 'Trust that a variable decides',
      known: knownPlain,
      files: {
        'main.tf': `variable "trusted" {}
resource "juju_application" "results" {
  charm { name = "object-store" }
  trust = var.trusted
}
`,
      },
      expect: ['unknown main.tf:4'],
    },
  ],
  ask: (inventory, _, { plainCharms }) =>
    conclude(onceEach(findingsOf(inventory, plainCharms)), 'no charm is deployed that is known to need no trust'),
})

function findingsOf(inventory: Inventory, plain: readonly PlainCharm[]): readonly Finding[] {
  const names = new Set(plain.map(({ charm }) => charm))
  // what is not stable yet may need more than what is known
  const stable = standingDeployments(inventory).filter(({ promise }) => promise?.risk === 'stable')
  return stable.flatMap(deployment => {
    const meshed = meshedIn(inventory, deployment)
    const all = applicationsIn(inventory, deployment).map(({ name, charm, written }) => ({ name, charm, written }))
    const deployed = new Set(all.map(({ name }) => name))
    // `juju trust minio` does not say of which charm the application is
    const others = isPartial(deployment)
      ? applicationsWrittenIn(inventory, deployment).filter(({ name, trust }) => !deployed.has(name) && trust)
      : []
    return [...all, ...others.map(each => ({ name: each.name, charm: { name: each.name }, written: [each] }))]
      .filter(({ charm, name }) => names.has(charm.name) && !meshed.has(name))
      .flatMap(({ charm, written }) =>
        written.map(each => ({
          subject: applicationSubject(deployment, each, 'trust'),
          deployment: deployment.id,
          ...openWhereReleased(trustOf(each, charm.name), deployment),
        })),
      )
  })
}

/** Who releases a bundle tried it as it is, and the publishers of one charm do not agree on whether it needs trust. */
function openWhereReleased(
  said: Omit<Finding, 'subject'>,
  { distributed, kind }: Deployment,
): Omit<Finding, 'subject'> {
  const isReleased = distributed && kind === 'bundle' && said.outcome === 'unmet'
  return excused(said, isReleased ? 'what is released here was tried with it' : undefined)
}

const relationsIn = factsIn('relation')

/** What joins a mesh of services asks the cluster for the policies of its own. */
function meshedIn(inventory: Inventory, deployment: Deployment): ReadonlySet<string> {
  const meshed = relationsIn(inventory, deployment).filter(({ ends }) =>
    ends.some(({ endpoint }) => endpoint === 'service-mesh'),
  )
  return new Set(meshed.flatMap(({ ends }) => ends.map(({ application }) => application)))
}

function trustOf({ name, place, trust }: WrittenApplication, charm: string): Omit<Finding, 'subject'> {
  const named = `\`${name.replaceAll('`', '').slice(0, 80)}\``
  const bare = { place, via: [], certainty: 'certain' } as const
  if (!trust) return { outcome: 'met', ...bare, message: `${named} is deployed without trust` }
  const worst = worstValue(trust, value => value)
  if (worst.kind === 'unknown')
    return {
      outcome: 'unknown',
      ...bare,
      place: worst.place,
      message: `whether ${named} is trusted is not known: ${worst.why}`,
    }
  return {
    outcome: worst.bad ? 'unmet' : 'met',
    place: worst.place,
    via: worst.via,
    certainty: worst.certainty,
    message: worst.bad ? `${named} is trusted, and \`${charm}\` works without` : `${named} is deployed without trust`,
  }
}
