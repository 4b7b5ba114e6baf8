import { parseChannel } from '../../channels/channel.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, wordless } from '../probe.ts'
import { type FollowingPin, followingPins } from '../promised-pins.ts'

export const isWellFormed = defineProbe({
  id: 'channel/is-well-formed',
  title: 'Every channel has the form `track/risk/branch`',
  why: 'A slip of the pen such as `latest-edge` is refused by the store, or read as the name of a track, and then nobody gets the risk that was meant.',
  fix: 'Write a track, a risk out of stable, candidate, beta and edge, and if need be a branch, with a slash between them.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'A hyphen stands where a slash belongs',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable }
  profiles: { charm: profiles, channel: latest-stable }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4'],
    },
    {
      title: 'The second part is no risk',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  profiles:
    charm: profiles
    channel: '1.10/stabel'
`,
      },
      expect: ['unmet bundle.yaml:5'],
    },
  ],
  ask: inventory => conclude(channelFindings(followingPins(inventory), judge), 'no application follows a channel'),
})

function judge(text: string, { application }: FollowingPin): JudgedChannel {
  const parsed = parseChannel(text)
  if (parsed.kind === 'channel') return { outcome: 'met', message: `\`${application.name}\` follows \`${text}\`` }
  const meant = parsed.meant === undefined ? '' : `; \`${parsed.meant}\` may be meant`
  const message = `\`${text}\` of \`${application.name}\` is no channel: ${parsed.why}${meant}`
  return {
    outcome: 'unmet',
    message,
    ...(parsed.meant === undefined ? {} : { instead: parsed.meant }),
  }
}
