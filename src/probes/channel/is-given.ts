import * as z from 'zod/mini'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { channelSubject, isEmpty, type PromisedPin, promisedPins } from '../promised-pins.ts'

export const isGiven = defineProbe({
  id: 'channel/is-given',
  title: 'Every charm from Charmhub is given a channel',
  why: 'Without a channel Juju takes the default channel of the charm, which its authors can move. What is deployed then depends on the day and stands in no file.',
  fix: 'Add `channel:` with the track and the risk that the place promises.',
  answers: ['stable-channel'],
  parameters: z.object({}),
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
    const pins = promisedPins(inventory).filter(({ deployment }) => deployment.kind !== 'overlay')
    return conclude(onceEach(pins.map(findingOf)), {
      inventory,
      needs: ['application'],
      reason: 'no charm from Charmhub is deployed in a place that promises a risk',
    })
  },
})

function findingOf(pin: PromisedPin): Finding {
  const { application, deployment } = pin
  const { name, channel, revision, charm } = application
  const base = { subject: channelSubject(pin), deployment: deployment.id, certainty: 'certain' } as const
  if (channel === undefined || isEmpty(channel)) {
    const place = channel?.kind === 'known' ? channel.place : charm.place
    if (revision === undefined)
      return { ...base, outcome: 'unmet', place, via: [], message: `\`${name}\` has no channel and no revision` }
    const held = revision.kind === 'known' ? `revision ${revision.value}` : 'a revision'
    const message = `\`${name}\` is held at ${held} with no channel: the next refresh follows the charm's default channel`
    return { ...base, outcome: 'unmet', severity: 'medium', place, via: [], message }
  }
  if (channel.kind === 'unknown') {
    const message = `the files do not say which channel \`${name}\` follows: ${channel.why}`
    return { ...base, outcome: 'unknown', place: channel.place, via: [], message }
  }
  const shown = channel.kind === 'known' ? channel : channel.values[0]
  const message = shown === undefined ? `\`${name}\` has a channel` : `\`${name}\` follows \`${shown.value}\``
  return { ...base, outcome: 'met', place: shown?.place ?? charm.place, via: shown?.via ?? [], message }
}
