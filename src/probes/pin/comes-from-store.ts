import type { CharmReference } from '../../facts/application.ts'
import { promiseFor } from '../../inventory/inventory.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../../inventory/written-application.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const comesFromStore = defineProbe({
  id: 'pin/comes-from-store',
  title: 'Every charm comes from Charmhub',
  why: 'A refresh reaches only what a store gives out. The older Charm Store is closed, so a charm that was pinned there receives no fix any more, and a charm from a file receives one only when somebody builds it.',
  fix: 'Name the charm as Charmhub does, and check that its publisher there is the one you mean.',
  answers: ['charm-refresh'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'One charm is still pinned in the closed Charm Store',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: ch:dashboard, channel: 1.10/stable }
  proxy:
    charm: cs:~example-team/haproxy-61
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:5'],
    },
    {
      title: 'Where a charm from a file came from is not in the files',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: ./dashboard.charm }
`,
      },
      expect: ['unknown bundle.yaml:3'],
    },
    {
      title: 'A charm of Terraform by its name, and one from a file',
      files: {
        'main.tf': `resource "juju_application" "dashboard" {
  charm { name = "dashboard" }
}
resource "juju_application" "proxy" {
  local_charm { path = "./proxy.charm" }
}
`,
      },
      expect: ['met main.tf:2', 'unknown main.tf:5'],
    },
  ],
  ask: inventory => {
    const findings = inventory.deployments.flatMap(deployment => {
      const said = applicationsWrittenIn(inventory, deployment).flatMap(application => {
        const { name, charm } = application
        if (isOfModule(application) || isBundleFile(application)) return []
        const subject = applicationSubject(deployment, application, 'charm')
        return charm ? [{ ...findingOf(name, charm), subject, deployment: deployment.id }] : []
      })
      // what is not known of a charm matters where something is promised: tests deploy the charm that they are about
      return said.filter(
        ({ outcome, place }) => outcome !== 'unknown' || promiseFor(inventory, deployment, place.path) !== undefined,
      )
    })
    return conclude(onceEach(findings), 'no file deploys a charm')
  },
})

/** A module from elsewhere says itself which charm it deploys; only Charmhub has the channel that it is given. */
const isOfModule = ({ charm, channel, address }: WrittenApplication): boolean =>
  charm?.store === 'undetermined' && channel !== undefined && address !== undefined

/** A command that deploys a bundle names its file, which says itself where its charms come from. */
const isBundleFile = ({ charm }: WrittenApplication): boolean =>
  charm?.store === 'local' && /\.ya?ml(?:\.\w{1,10})?$/.test(charm.reference)

function findingOf(name: string, charm: CharmReference): Omit<Finding, 'subject'> {
  const base = { place: charm.place, via: [], certainty: 'certain' } as const
  switch (charm.store) {
    case 'charmhub':
      return { ...base, outcome: 'met', message: `\`${name}\` comes from Charmhub` }
    case 'local':
      return {
        ...base,
        outcome: 'unknown',
        message: `\`${name}\` is a local charm: where it came from is not in the files`,
      }
    case 'undetermined': {
      const message = `which charm \`${name}\` is, is filled in later`
      return { ...base, outcome: 'unknown', message }
    }
    case 'charm-store':
      return { ...base, outcome: 'unmet', message: `\`${name}\` is \`${charm.reference}\`; the Charm Store is closed` }
  }
}
