import { parseChannel } from '../../channels/channel.ts'
import { isVersion } from '../../channels/channel-table.ts'
import type { CharmReference } from '../../facts/application.ts'
import { soleValue } from '../../inventory/sole-value.ts'
import type { Known } from '../../knowledge/known.ts'
import { at, type Place } from '../../text/place.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, wordless } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'
import { publishedChannels } from '../published-channels.ts'
import { aspectPlace } from '../text-parts.ts'

export const namesATrack = defineProbe({
  id: 'channel/names-a-track',
  title: 'Every application follows a track of its own',
  why: 'The track `latest`, and a risk alone, move to the next major version when the authors do. A refresh for security then brings an upgrade that nobody planned.',
  fix: 'Follow the track that the release was made for. What else the repository follows is named in the finding.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'Another file shows that the charm has a track',
      files: {
        'prod/bundle.yaml': `bundle: kubernetes
applications:
  store: { charm: minio, channel: latest/stable }
`,
        'staging/bundle.yaml': `bundle: kubernetes
applications:
  store: { charm: minio, channel: ckf-1.10/stable }
`,
      },
      expect: ['unmet prod/bundle.yaml:3', 'met staging/bundle.yaml:3'],
    },
    {
      title: 'The files do not show whether the charm has another track',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  store: { charm: self-signed-certificates, channel: stable }
`,
      },
      expect: ['unknown bundle.yaml:3'],
    },
    {
      title: 'A release of a product shows that its charm has a track, in Terraform too',
      known: {
        products: [{ product: 'widget', release: '2.1', charms: [{ charm: 'web', track: '5.0' }] }],
      },
      files: {
        'main.tf': `resource "juju_application" "web" {
  charm {
    name    = "web"
    channel = "latest/stable"
  }
}
`,
      },
      expect: ['unmet main.tf:4'],
    },
    {
      title: 'A release folder that stands for latest is not asked',
      files: {
        'releases/latest/edge/bundle.yaml': `bundle: kubernetes
applications:
  store: { charm: minio, channel: latest/edge }
  database: { charm: mysql-k8s, channel: 8.0/stable }
`,
      },
      expect: ['met releases/latest/edge/bundle.yaml:4'],
    },
  ],
  ask: (inventory, _, known) => {
    const seen = promisedPins(inventory)
    const pins = [...seen.filter(hasCharm), ...seen.flatMap(guessed)]
    const tracks = tracksSeen(pins, known)
    const judge = (text: string, pin: CharmPin) => judgeTrack(text, pin, tracks)
    return conclude(channelFindings(pins, judge), 'no application follows a channel in a place that promises a version')
  },
})

/** A pin of a charm that is known by its name. */
interface CharmPin extends PromisedPin {
  readonly charm: CharmReference
  readonly isGuessed?: true
}

const hasCharm = (pin: PromisedPin): pin is CharmPin => pin.charm?.store === 'charmhub'

/** Where no file names the charm (`juju refresh minio`) it has mostly the name of the application. */
function guessed(pin: PromisedPin): readonly CharmPin[] {
  if (pin.charm !== undefined || pin.channel.kind === 'unknown') return []
  const { name, place } = pin.application
  return [{ ...pin, charm: { reference: name, name, store: 'charmhub', place }, isGuessed: true }]
}

/** Says of which track a charm has one, and what shows it, if anything does. */
type TracksSeen = (pin: CharmPin) => { readonly track: string; readonly shownBy: string } | undefined

function judgeTrack(text: string, pin: CharmPin, tracks: TracksSeen): JudgedChannel | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed') return undefined
  const { name } = pin.application
  const follows = `\`${name}\` follows \`${text}\``
  if (isOwn(parsed.channel.track)) return { outcome: 'met', message: follows, about: 'track' }
  if (pin.promise.release?.track === 'latest') return undefined
  const seen = tracks(pin)
  if (seen) {
    const message = `${follows}; ${seen.shownBy} names the track \`${seen.track}\``
    return { outcome: 'unmet', message, about: 'track' }
  }
  if (pin.isGuessed) return undefined
  return {
    outcome: 'unknown',
    about: 'track',
    message: `${follows}; the files do not show whether \`${pin.charm.name}\` has a track of its own`,
  }
}

/**
 * A charm has a track of its own where another pin of it names one in the same release, or outside of releases, or where a
 * table of its channels or a release of a product does. What another release follows says nothing: a charm may have got
 * its tracks later.
 */
function tracksSeen(pins: readonly CharmPin[], known: Known): TracksSeen {
  const seen = new Map<string, { readonly track: string; readonly place: Place }>()
  for (const pin of pins) {
    const channel = soleValue(pin.channel)
    const track = channel && trackOf(channel.value)
    if (channel && isOwn(track) && !seen.has(keyOf(pin)))
      seen.set(keyOf(pin), { track, place: aspectPlace(channel.value, channel, 'track') })
  }
  return pin => {
    const other = seen.get(keyOf(pin))
    if (other) return { track: other.track, shownBy: `\`${at(other.place)}\`` }
    const published = publishedChannels(known, pin.charm.name)
    const track = published?.rows.map(row => trackOf(row.channel)).findLast(isVersion)
    if (published && track !== undefined)
      return { track, shownBy: published.by === 'guide' ? 'the table of its channels' : 'the snapshot of the store' }
    return releasedTrack(pin, known)
  }
}

/** The track of a charm in the newest release of a product; in the folder of a release, what that one has of it. */
function releasedTrack({ promise, charm }: CharmPin, { products }: Known): ReturnType<TracksSeen> {
  const folder = promise.release?.track
  const among = folder === undefined ? products : products.filter(({ release }) => release === folder)
  for (const { product, release, charms } of among.toReversed()) {
    const track = charms.find(each => each.charm === charm.name)?.track
    if (isOwn(track)) return { track, shownBy: `release ${release} of \`${product}\`` }
  }
  return undefined
}

const keyOf = ({ promise, charm }: CharmPin): string => `${promise.release?.track ?? ''}\0${charm.name}`

function trackOf(text: string): string | undefined {
  const parsed = parseChannel(text)
  return parsed.kind === 'channel' ? parsed.channel.track : undefined
}

const isOwn = (track: string | undefined): track is string => track !== undefined && track !== 'latest'
