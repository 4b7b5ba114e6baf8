import { formatChannel, parseChannel } from '../../channels/channel.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, wordless } from '../probe.ts'
import { type FollowingPin, followingPins } from '../promised-pins.ts'

export const hasNoBranch = defineProbe({
  id: 'channel/has-no-branch',
  title: 'No application follows a branch of a channel',
  why: 'A branch is made for one fix and is kept for 30 days without a new build. Then the store gives the same track and risk without it, and the fix may be gone with nobody told.',
  fix: 'Drop the branch once its fix has reached the channel it was made for.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'A fix was tried on a branch and stayed',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dashboard: { charm: dashboard, channel: 1.10/stable }
  profiles:
    charm: profiles
    channel: 1.10/stable/fix-quotas
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:6'],
    },
    {
      title: 'A branch without a track',
      files: {
        'releases/1.10/edge/bundle.yaml': `bundle: kubernetes
applications:
  profiles: { charm: profiles, channel: "edge/fix-quotas" }
`,
      },
      expect: ['unmet releases/1.10/edge/bundle.yaml:3'],
    },
  ],
  ask: inventory => conclude(channelFindings(followingPins(inventory), judge), 'no application follows a channel'),
})

function judge(text: string, { application }: FollowingPin): JudgedChannel | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed') return undefined
  const { branch, ...channel } = parsed.channel
  const follows = `\`${application.name}\` follows \`${text}\``
  if (branch === undefined) return { outcome: 'met', message: follows }
  return {
    outcome: 'unmet',
    about: 'branch',
    message: `${follows}; a branch closes 30 days after its last build`,
    instead: formatChannel(channel),
  }
}
