import { stepsBelow } from '../../channels/risk.ts'
import type { Known } from '../../knowledge/known.ts'
import { nearest } from '../../text/nearest.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, wordless } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'
import { publicationAt, publishedChannels, trackAndRisk } from '../published-channels.ts'

const db = {
  charm: 'db',
  channels: [
    { channel: '14/stable', revision: 7, base: 'ubuntu@22.04', architecture: 'amd64' },
    { channel: '14/stable', revision: 8, base: 'ubuntu@22.04', architecture: 'arm64' },
    { channel: '14/beta', revision: 9 },
  ],
}

export const isPublished = defineProbe({
  id: 'channel/is-published',
  title: 'Every channel is one that the store has',
  why: 'A channel that the store does not have deploys nothing. One that is closed gives what the next more stable one holds, so people receive something else than the file says.',
  fix: 'Follow a channel that is published, or write the snapshot of the store anew if it is older than the channel.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'One channel is published, one has a track that was never made',
      known: { charms: [db] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  one: { charm: db, channel: 14/stable }
  two: { charm: db, channel: 13/stable }
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4'],
    },
    {
      title: 'A closed channel gives a more stable one, and a later track may have been made since',
      known: { charms: [db] },
      files: {
        'releases/14/edge/bundle.yaml': `bundle: kubernetes
applications:
  one: { charm: db, channel: 14/edge }
  two: { charm: db, channel: 16/edge }
`,
      },
      expect: ['unmet releases/14/edge/bundle.yaml:3', 'unknown releases/14/edge/bundle.yaml:4'],
    },
    {
      title: 'Terraform and a script follow channels that nobody made',
      known: { charms: [db] },
      files: {
        'main.tf': `resource "juju_application" "db" {
  name = "db"
  charm {
    name    = "db"
    channel = "41/stable"
  }
}
`,
        'deploy.sh': `juju deploy db --channel 14/stable
juju deploy db other --channel latest/stable
`,
      },
      expect: ['unknown main.tf:5', 'met deploy.sh:1', 'unmet deploy.sh:2'],
    },
    {
      title: 'Nothing is known of the charm, or no track is named',
      known: { charms: [db] },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  one: { charm: web, channel: 14/stable }
  two: { charm: db, channel: stable }
  three: { charm: ./db.charm, channel: 1/stable }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, _, known) =>
    conclude(
      channelFindings(
        promisedPins(inventory).filter(({ charm }) => isKnown(charm, known)),
        (channel, pin) => judge(channel, pin, known),
      ),
      'no snapshot of the store tells of the charms that are deployed',
    ),
})

/** What a guide's table says of its product is another probe's business. */
function isKnown(charm: PromisedPin['charm'], known: Known): boolean {
  const published = charm?.store === 'charmhub' ? publishedChannels(known, charm.name) : undefined
  return published?.by === 'snapshot' && published.rows.length > 0
}

function judge(text: string, pin: PromisedPin, known: Known): JudgedChannel | undefined {
  const { charm } = pin
  const published = charm && publishedChannels(known, charm.name)
  const named = trackAndRisk(text)
  if (!charm || !published || !named) return undefined
  const publication = publicationAt(published.rows, named.track, named.risk)
  const follows = `\`${pin.application.name}\` follows \`${text}\``
  switch (publication.kind) {
    case 'published':
      return { outcome: 'met', message: follows }
    case 'newer':
      return {
        outcome: 'unknown',
        about: 'track',
        message: `${follows}, which is newer than the snapshot of the store: it ends at \`${publication.newest}\``,
      }
    case 'no-such-track': {
      const meant = nearest(named.track, publication.tracks)
      const hint = meant === undefined ? '' : `; \`${meant}\` may be meant`
      const message = `${follows}, and by the snapshot of the store \`${charm.name}\` has no track \`${named.track}\`${hint}`
      return { outcome: 'unmet', about: 'track', message }
    }
    case 'closed': {
      const { fallback } = publication
      const gives = fallback
        ? `it gives \`${fallback.channel}\`, revision ${fallback.revision}`
        : 'nothing more stable of its track is open'
      const message = `${follows}, which is closed by the snapshot of the store: ${gives}`
      const closed = { outcome: 'unmet', about: 'risk', message } as const
      return fallback && keepsPromise(fallback.channel, pin) ? { ...closed, instead: fallback.channel } : closed
    }
  }
}

function keepsPromise(channel: string, { promise }: PromisedPin): boolean {
  const risk = trackAndRisk(channel)?.risk
  return risk !== undefined && stepsBelow(risk, promise.risk) <= 0
}
