import type { CharmReference } from '../../facts/application.ts'
import { applicationsIn, type DeployedApplication } from '../../inventory/deployed-application.ts'
import { type Deployment, promiseFor } from '../../inventory/inventory.ts'
import { soleValue } from '../../inventory/sole-value.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { isEmpty } from '../promised-pins.ts'

export const isGiven = defineProbe({
  id: 'channel/is-given',
  title: 'Every charm from Charmhub is given a channel',
  why: 'Without a channel Juju takes the default channel of the charm, which its authors can move. What is deployed then depends on the day and stands in no file.',
  fix: 'Add `channel:` with the track and the risk that the place promises.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'One application has a channel and one has none',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable }
  profiles:
    charm: profiles
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:5'],
    },
    {
      title: 'A revision alone holds until the next refresh',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  profiles:
    charm: profiles
    revision: 157
`,
      },
      expect: ['unmet bundle.yaml:4'],
    },
    {
      title: 'A charm from a file follows no channel',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable }
  profiles: { charm: ./profiles.charm }
`,
      },
      expect: ['met bundle.yaml:3'],
    },
  ],
  ask: inventory => {
    const findings = inventory.deployments.flatMap(deployment =>
      applicationsIn(inventory, deployment)
        .filter(({ charm, place }) => isAsked(charm) && promiseFor(inventory, deployment, place.path) !== undefined)
        .map(application => ({
          ...findingOf(application, deployment),
          subject: applicationSubject(deployment, application, 'channel'),
          deployment: deployment.id,
        })),
    )
    return conclude(onceEach(findings), 'no charm from Charmhub is deployed in a place that promises a risk')
  },
})

const isAsked = ({ store }: CharmReference): boolean => store === 'charmhub' || store === 'undetermined'

type Said = Omit<Finding, 'subject'>

/** A channel of any file counts, the bundle's before those of its overlays, and what is written before what is not. */
function findingOf(application: DeployedApplication, deployment: Deployment): Said {
  const { name, written } = application
  const channels = written.flatMap(({ channel }) => (channel && !isEmpty(channel) ? [channel] : []))
  const channel = channels.find(({ kind }) => kind !== 'unknown') ?? channels[0]
  const base = { certainty: 'certain', via: [] } as const
  if (!channel) return lacking(application, deployment)
  if (channel.kind === 'unknown') {
    const message = `the files do not say which channel \`${name}\` follows: ${channel.why}`
    return { ...base, outcome: 'unknown', place: channel.place, message }
  }
  const shown = channel.kind === 'known' ? channel : channel.values[0]
  const message = shown === undefined ? `\`${name}\` has a channel` : `\`${name}\` follows \`${shown.value}\``
  return { ...base, outcome: 'met', place: shown?.place ?? application.charm.place, via: shown?.via ?? [], message }
}

function lacking({ name, charm, written }: DeployedApplication, deployment: Deployment): Said {
  const empty = written.find(({ channel }) => channel !== undefined)?.channel
  const place = (empty && soleValue(empty)?.place) ?? charm.place
  const base = { place, via: [], certainty: empty?.kind === 'one-of' ? 'overridable' : 'certain' } as const
  if (charm.store === 'undetermined') {
    const message = `\`${name}\` has no channel, and which charm it is, is filled in later`
    return { ...base, outcome: 'unknown', message }
  }
  if (deployment.kind === 'overlay') {
    const message = `\`${name}\` has no channel; this is an overlay of a bundle that is not in the files`
    return { ...base, outcome: 'unknown', message }
  }
  const revision = written.find(each => each.revision !== undefined)?.revision
  if (revision === undefined)
    return { ...base, outcome: 'unmet', message: `\`${name}\` has no channel and no revision` }
  const held = revision.kind === 'known' ? `revision ${revision.value}` : 'a revision'
  const message = `\`${name}\` is held at ${held} with no channel: the next refresh follows the charm's default channel`
  return { ...base, outcome: 'unmet', severity: 'medium', message }
}
