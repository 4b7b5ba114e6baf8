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
      title: 'Of a revision alone another probe says that it lacks a channel',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  profiles:
    charm: profiles
    revision: 157
`,
      },
      expect: ['not-applicable'],
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
        .flatMap(application => findingOf(application, deployment) ?? []),
    )
    return conclude(onceEach(findings), 'no charm from Charmhub is deployed in a place that promises a risk')
  },
})

const isAsked = ({ store }: CharmReference): boolean => store === 'charmhub' || store === 'undetermined'

/** A channel of any file counts, the bundle's before those of its overlays, and what is written before what is not. */
function findingOf(application: DeployedApplication, deployment: Deployment): Finding | undefined {
  const { name, written } = application
  const channels = written.flatMap(({ channel }) => (channel && !isEmpty(channel) ? [channel] : []))
  const channel = channels.find(({ kind }) => kind !== 'unknown') ?? channels[0]
  const about = { subject: applicationSubject(deployment, application, 'channel'), deployment: deployment.id }
  if (!channel) {
    const said = lacking(application, deployment)
    return said && { ...about, ...said }
  }
  if (channel.kind === 'unknown') {
    const message = `the files do not say which channel \`${name}\` follows: ${channel.why}`
    return { outcome: 'unknown', ...about, place: channel.place, via: [], certainty: 'certain', message }
  }
  const shown = channel.kind === 'known' ? channel : channel.values[0]
  const message = shown === undefined ? `\`${name}\` has a channel` : `\`${name}\` follows \`${shown.value}\``
  const { place, via } = shown ?? { place: application.charm.place, via: [] }
  return {
    outcome: 'met',
    subject: about.subject,
    deployment: about.deployment,
    place,
    via,
    certainty: 'certain',
    message,
  }
}

/** Nothing where a revision is written: `pin/revision-has-a-channel` says so at the revision. */
function lacking(
  { name, charm, written }: DeployedApplication,
  deployment: Deployment,
): Omit<Finding, 'subject'> | undefined {
  const empty = written.find(({ channel }) => channel !== undefined)?.channel
  const place = (empty && soleValue(empty)?.place) ?? charm.place
  const base = { place, via: [], certainty: empty?.kind === 'one-of' ? 'overridable' : 'certain' } as const
  if (charm.store === 'undetermined') {
    const message = `\`${name}\` has no channel, and which charm it is, is filled in later`
    return { outcome: 'unknown', ...base, message }
  }
  if (deployment.kind === 'overlay') {
    const message = `\`${name}\` has no channel; this is an overlay of a bundle that is not in the files`
    return { outcome: 'unknown', ...base, message }
  }
  const revision = written.find(each => each.revision !== undefined)?.revision
  if (revision === undefined)
    return { outcome: 'unmet', ...base, message: `\`${name}\` has no channel and no revision` }
  if (soleValue(revision)) return undefined
  const message = `\`${name}\` is held at a revision with no channel: the next refresh follows the charm's default channel`
  return { outcome: 'unmet', ...base, severity: 'medium', message }
}
