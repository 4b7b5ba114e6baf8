import { soleValue } from '../../inventory/sole-value.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { excuseOf } from '../excuse-of.ts'
import { onceEach } from '../once-each.ts'
import { type PinnedApplication, pinnedApplications } from '../pinned-revisions.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const revisionHasAChannel = defineProbe({
  id: 'pin/revision-has-a-channel',
  title: 'Every pinned revision stands beside a channel',
  why: 'Juju takes the revision from a channel, and follows that channel from then on. Where the file names none it is the default one of the charm, which its authors can move.',
  fix: 'Add the channel that the revision was published in.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'One revision has a channel and one has none',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable, revision: 9 }
  profiles:
    charm: profiles
    revision: 24
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:6'],
    },
    {
      title: 'Terraform with a revision alone, and a script with both',
      files: {
        'main.tf': `resource "juju_application" "profiles" {
  charm {
    name     = "profiles"
    revision = 24
  }
}
`,
        'deploy.sh': 'juju deploy dashboard --revision 9 --channel 1.10/stable\n',
      },
      expect: ['unmet main.tf:4', 'met deploy.sh:1'],
    },
    {
      title: 'An overlay gives the channel, a refresh keeps the one that is followed, and a file has no channel',
      files: {
        'bundle.yaml': `applications:
  profiles: { charm: profiles, revision: 24 }
  local: { charm: ./local.charm, revision: 3 }
`,
        'overlay.yaml': `applications:
  profiles: { channel: 1.10/stable }
`,
        'upgrade.sh': 'juju refresh profiles --revision 25\n',
      },
      expect: ['met bundle.yaml:2'],
    },
  ],
  ask: inventory => {
    const findings = pinnedApplications(inventory).flatMap(pin => findingOf(pin, inventory) ?? [])
    return conclude(
      onceEach(findings),
      'no charm from Charmhub is pinned to a revision in a place that promises a risk',
    )
  },
})

function findingOf(
  { deployment, application, channel, revision }: PinnedApplication,
  inventory: Parameters<typeof excuseOf>[0],
): Finding | undefined {
  const pinned = revision && soleValue(revision.value)
  if (!revision || !pinned) return undefined
  const { place, via, value } = pinned
  const base = {
    subject: applicationSubject(deployment, revision.written, 'revision'),
    deployment: deployment.id,
    place,
    via,
    certainty: revision.value.kind === 'known' ? 'certain' : 'overridable',
  } as const
  const name = `\`${application.name}\` is pinned to revision ${value}`
  if (channel) return { outcome: 'met', ...base, message: `${name} of a channel` }
  const excuse = deployment.kind === 'overlay' ? excuseOf(inventory, deployment, ['application']) : undefined
  const message = `${name}, and no channel is named`
  return excuse === undefined
    ? { outcome: 'unmet', ...base, message }
    : { outcome: 'unknown', ...base, message: `${message}; ${excuse}` }
}
