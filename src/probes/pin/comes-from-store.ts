import type { CharmReference } from '../../facts/application.ts'
import type { CommandFact } from '../../facts/command.ts'
import { factsOf, type Inventory, promiseFor } from '../../inventory/inventory.ts'
import { applicationsWrittenIn, type WrittenApplication } from '../../inventory/written-application.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { isOffline } from '../is-in-use.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const comesFromStore = defineProbe({
  id: 'pin/comes-from-store',
  title: 'Every charm comes from Charmhub',
  why: 'A refresh reaches only what a store gives out. The older Charm Store is closed, so a charm that was pinned there receives no fix any more, and a charm from a file receives one only when somebody builds it.',
  fix: 'Name the charm as Charmhub does, and check that its publisher there is the one you mean.',
  answers: ['charm-refresh'],
  parameters: wordless,
  needs: ['application', 'artifact', 'command'],
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
      title: 'A charm from a file, and one in a place without a network, where there is no other way',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: ./dashboard.charm }
`,
        'airgap/deploy.sh': 'juju deploy ./dashboard.charm\n',
      },
      expect: ['unmet bundle.yaml:3', 'unknown airgap/deploy.sh:1'],
    },
    {
      title: 'The repository builds the charm that it deploys',
      files: {
        'deploy.sh': 'charmcraft pack\njuju deploy ./dashboard.charm\n',
        'charmcraft.yaml': 'name: dashboard\ntype: charm\n',
      },
      expect: ['unknown deploy.sh:2'],
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
      expect: ['met main.tf:2', 'unmet main.tf:5'],
    },
  ],
  ask: inventory => {
    const excuse = excuseOfFiles(inventory)
    const findings = inventory.deployments.flatMap(deployment => {
      const said = applicationsWrittenIn(inventory, deployment).flatMap(application => {
        const { name, charm } = application
        if (isOfModule(application) || isBundleFile(application, inventory)) return []
        const subject = applicationSubject(deployment, application, 'charm')
        return charm ? [{ subject, deployment: deployment.id, ...findingOf(name, charm, excuse) }] : []
      })
      // what is not known of a charm matters where something is promised: tests deploy the charm that they are about
      return said.filter(
        ({ outcome, severity, place }) =>
          (outcome !== 'unknown' && severity === undefined) ||
          promiseFor(inventory, deployment, place.path) !== undefined,
      )
    })
    return conclude(onceEach(findings), 'no file deploys a charm')
  },
})

/** A module from elsewhere says itself which charm it deploys; only Charmhub has the channel that it is given. */
const isOfModule = ({ charm, channel, address }: WrittenApplication): boolean =>
  charm?.store === 'undetermined' && channel !== undefined && address !== undefined

/** A command that deploys a bundle names its file or its folder, which says itself where its charms come from. */
function isBundleFile({ charm }: WrittenApplication, { paths }: Inventory): boolean {
  if (charm?.store !== 'local') return false
  if (/\.ya?ml(?:\.\w{1,10})?$/.test(charm.reference)) return true
  const folder = charm.reference.replace(/^(?:\.{1,2}\/)+|\/$/g, '').replace(/^\.{1,2}$/, '')
  return paths.includes(folder === '' ? 'bundle.yaml' : `${folder}/bundle.yaml`)
}

/** Why a charm may well come from a file anywhere in a repository, if there is a reason. */
function excuseOfFiles(inventory: Inventory): string | undefined {
  if (factsOf(inventory, 'artifact').some(({ artifact }) => artifact === 'charm')) return 'the repository builds charms'
  if (factsOf(inventory, 'application').some(({ builtFrom }) => builtFrom)) return 'the repository builds charms'
  if (factsOf(inventory, 'command').some(isMaking)) return 'a command builds or downloads a charm'
  const sums = inventory.paths.find(path => /(?:^|[/._-])(?:sha256(?:sums?)?|checksums?)(?:[._-]|$)/i.test(path))
  return sums && `\`${sums.slice(0, 100)}\` may hold its checksum`
}

const isMaking = ({ program, subcommand, mention }: CommandFact): boolean =>
  !mention && (program === 'charmcraft' || (program === 'juju' && subcommand === 'download'))

function findingOf(name: string, charm: CharmReference, excuse: string | undefined): Omit<Finding, 'subject'> {
  const base = { place: charm.place, via: [], certainty: 'certain' } as const
  switch (charm.store) {
    case 'charmhub':
      return { outcome: 'met', ...base, message: `\`${name}\` comes from Charmhub` }
    case 'local': {
      const message = `\`${name}\` is a local charm: where it came from is not in the files`
      const why = isOffline(charm.place.path) ? 'a place without a network has no other way' : excuse
      if (why === undefined) return { outcome: 'unmet', ...base, severity: 'low', message }
      return { outcome: 'unknown', ...base, message: `${message}; ${why}` }
    }
    case 'undetermined': {
      const message = `which charm \`${name}\` is, is filled in later`
      return { outcome: 'unknown', ...base, message }
    }
    case 'charm-store':
      return { outcome: 'unmet', ...base, message: `\`${name}\` is \`${charm.reference}\`; the Charm Store is closed` }
  }
}
