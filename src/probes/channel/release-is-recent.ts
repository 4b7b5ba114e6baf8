import * as z from 'zod/mini'
import { formatChannel, parseChannel } from '../../channels/channel.ts'
import type { Known } from '../../knowledge/known.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'

export const releaseIsRecent = defineProbe({
  id: 'channel/release-is-recent',
  title: 'Every channel that is followed received a release not long ago',
  why: 'A refresh brings nothing from a channel that nobody releases to. A stable track may be quiet for good reasons, so how long is too long is for the guide or the settings to say.',
  fix: 'Ask its publisher whether the channel is still looked after, or follow a track that is.',
  answers: [],
  parameters: z.object({ days: z.int().check(z.minimum(1)) }),
  needs: ['application'],
  severity: 'info',
  examples: [
    {
      title: 'A channel that was left behind, and one whose day is not known',
      parameters: { days: 365 },
      known: {
        channels: [
          {
            product: 'shop',
            rows: [
              { channel: '2.1/stable', published: '2026-08-05' },
              { channel: '1.0/stable', published: '2022-01-24' },
            ],
          },
        ],
      },
      files: {
        'bundle.yaml': `applications:
  old: { charm: shop, channel: 1.0/stable }
  other: { charm: web, channel: 2.1/stable }
  shop: { charm: shop, channel: 2.1/stable }
`,
      },
      expect: ['unmet bundle.yaml:2', 'met bundle.yaml:4'],
    },
    {
      title: 'No day is known of any channel that is followed',
      parameters: { days: 30 },
      files: { 'bundle.yaml': 'applications: { web: { charm: web, channel: 2/stable } }\n' },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { days }, known) => {
    const released = releaseDays(known)
    const today = Date.parse(known.today)
    const judge = (text: string, { charm, application }: PromisedPin): JudgedChannel | undefined => {
      const parsed = parseChannel(text)
      const day =
        parsed.kind === 'channel' ? released.get(keyOf(charm?.name ?? '', formatChannel(parsed.channel))) : undefined
      if (day === undefined || Number.isNaN(Date.parse(day))) return undefined
      const age = Math.floor((today - Date.parse(day)) / 86_400_000)
      const message = `\`${application.name}\` follows \`${text}\`, to which something was last released on ${day}`
      return age <= days ? { outcome: 'met', message } : { outcome: 'unmet', message: `${message}, ${age} days ago` }
    }
    return conclude(
      channelFindings(promisedPins(inventory), judge),
      'of no channel that is followed the last release is known',
    )
  },
})

const keyOf = (charm: string, channel: string): string => JSON.stringify([charm, channel])

/** The day of the newest release to each channel, as the store gives it, else as a guide's table does. */
function releaseDays({ channels, charms }: Known): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const { product, rows } of channels)
    for (const { channel, published } of rows) if (published !== undefined) days.set(keyOf(product, channel), published)
  const ofStore = new Map<string, string>()
  for (const { charm, channels: rows } of charms)
    for (const { channel, released } of rows) {
      const key = keyOf(charm, channel)
      if (released !== undefined && released > (ofStore.get(key) ?? '')) ofStore.set(key, released)
    }
  return new Map([...days, ...ofStore])
}
