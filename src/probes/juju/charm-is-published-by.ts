import * as z from 'zod/mini'
import type { CharmReference } from '../../facts/application.ts'
import type { DeployedApplication } from '../../inventory/deployed-application.ts'
import type { Deployment } from '../../inventory/inventory.ts'
import type { CharmChannels } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { namedApplications, whose, wordsFor } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

const publisher = z.string().check(z.minLength(1), z.maxLength(100))

export const charmIsPublishedBy = defineProbe({
  id: 'juju/charm-is-published-by',
  title: 'Every charm is published by whom the guide trusts',
  why: 'A charm runs with the rights of the model, and whoever publishes it decides what its next revision does there.',
  fix: 'Deploy a charm of the publisher, or add the one that is trusted to the declaration. `hardlist channels update` learns who publishes a charm.',
  answers: [],
  parameters: z.object({ publishers: z.array(publisher).check(z.minLength(1), z.maxLength(50)), ...whose }),
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'Charms of the publisher, of another one, and one that no snapshot holds',
      parameters: { publishers: ['Canonical'] },
      known: {
        charms: [
          { charm: 'ledger', publisher: 'Canonical', channels: [] },
          { charm: 'shop', publisher: 'Somebody', channels: [] },
        ],
      },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  books: { charm: ledger, channel: 1/stable }
  store: { charm: shop, channel: 1/stable }
  other: { charm: other, channel: 1/stable }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4', 'unknown bundle.yaml:5'],
    },
    {
      title: 'A charm of the repository, and one of the closed store, in Terraform and a script',
      parameters: { publishers: ['Canonical'] },
      files: {
        'main.tf': `resource "juju_application" "books" {
  local_charm {
    path = "./ledger.charm"
  }
}
`,
        'deploy.sh': `juju deploy cs:~somebody/shop-3 --channel stable
`,
      },
      expect: ['unknown main.tf:3', 'unknown deploy.sh:1'],
    },
    {
      title: 'Only the charm that is named',
      parameters: { publishers: ['Canonical'], charm: 'ledger' },
      known: { charms: [{ charm: 'shop', publisher: 'Somebody', channels: [] }] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  store: { charm: shop, channel: 1/stable }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { publishers, ...named }, known) => {
    const charms = new Map(known.charms.map(each => [each.charm, each]))
    // of a charm that nothing is known of, one of its applications says it for all
    const unknown = new Set<string>()
    const findings = namedApplications(inventory, named).flatMap(({ application, deployment }) => {
      const { name: charm, store } = application.charm
      const isKnown = store === 'charmhub' && charms.get(charm)?.publisher !== undefined
      if (!isKnown && unknown.has(charm)) return []
      if (!isKnown) unknown.add(charm)
      return [findingOf(application, deployment, { charms, publishers })]
    })
    const isAny = named.charm === undefined && named.application === undefined
    const none = isAny ? 'no application' : `no ${wordsFor(named)}`
    return conclude(onceEach(findings), `${none} is deployed in a place that promises a risk`)
  },
})

interface Scene {
  readonly charms: ReadonlyMap<string, CharmChannels>
  readonly publishers: readonly string[]
}

function findingOf(application: DeployedApplication, deployment: Deployment, { charms, publishers }: Scene): Finding {
  const { charm } = application
  const about = {
    subject: applicationSubject(deployment, application, 'publisher'),
    deployment: deployment.id,
    place: charm.place,
    via: [],
    certainty: 'certain',
  } as const
  const name = `\`${charm.name.replaceAll('`', "'")}\``
  const found = charm.store === 'charmhub' ? charms.get(charm.name)?.publisher : undefined
  if (found === undefined)
    return { outcome: 'unknown', ...about, message: `who publishes ${name} is not known: ${whyOpen(charm)}` }
  const isTrusted = publishers.some(each => each.trim().toLowerCase() === found.toLowerCase())
  const message = `${name} is published by \`${found.replaceAll('`', "'").slice(0, 60)}\``
  if (isTrusted) return { outcome: 'met', ...about, message }
  return { outcome: 'unmet', ...about, message: `${message}, which is none that the guide trusts` }
}

function whyOpen({ store }: CharmReference): string {
  switch (store) {
    case 'local':
      return 'it is a local file'
    case 'charm-store':
      return 'it is of the store that was closed'
    case 'undetermined':
      return 'which charm it is is filled in later'
    case 'charmhub':
      return 'no snapshot of the store holds it'
  }
}
