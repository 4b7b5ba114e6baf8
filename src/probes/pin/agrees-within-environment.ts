import { type Channel, parseChannel } from '../../channels/channel.ts'
import { compareTracks, isVersion } from '../../channels/channel-table.ts'
import { stepsBelow } from '../../channels/risk.ts'
import type { Inventory } from '../../inventory/inventory.ts'
import { groupedBy } from '../../inventory/resolve/grouped-by.ts'
import { type SoleValue, soleValue } from '../../inventory/sole-value.ts'
import { at } from '../../text/place.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { environmentOf } from '../environment-of.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'
import { replaceValue } from '../replace-value.ts'
import { aspectPlace } from '../text-parts.ts'

export const agreesWithinEnvironment = defineProbe({
  id: 'pin/agrees-within-environment',
  title: 'A bundle and Terraform of one environment follow the same channels',
  why: 'Where a bundle and Terraform deploy the same application, whoever applies the second one moves it to another version. The file that was forgotten is the one that somebody uses in a hurry.',
  fix: 'Let both follow one channel, or take the application out of one of them.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'The bundle of production was upgraded and Terraform was not',
      files: {
        'prod/bundle.yaml': `applications:
  dex: { charm: dex-auth, channel: 2.41/stable }
`,
        'prod/main.tf': `resource "juju_application" "dex" {
  name = "dex"
  charm {
    name    = "dex-auth"
    channel = "2.39/stable"
  }
}
`,
      },
      expect: ['met prod/bundle.yaml:2', 'unmet prod/main.tf:5'],
    },
    {
      title: 'Two environments may differ, and so may two charms',
      files: {
        'prod/bundle.yaml': `applications:
  dex: { charm: dex-auth, channel: 2.41/stable }
  web: { charm: web, channel: 1/stable }
`,
        'staging/main.tf': `resource "juju_application" "dex" {
  name = "dex"
  charm {
    name    = "dex-auth"
    channel = "2.42/candidate"
  }
}
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const groups = groupedBy(pinsOf(inventory).map(read => [read.key, read] as const))
    const findings = [...groups.values()].filter(isOverKinds).flatMap(compare)
    return conclude(onceEach(findings), 'no application stands in a bundle and in Terraform of one environment')
  },
})

interface ReadPin {
  readonly pin: PromisedPin
  readonly key: string
  readonly text: string
  readonly channel: Channel
  readonly written: SoleValue<string>
}

/** A release folder is no environment, nor a module whose callers give the channels; an overlay file is another choice beside its bundle. */
function pinsOf(inventory: Inventory): readonly ReadPin[] {
  return promisedPins(inventory).flatMap(pin => {
    const { deployment, application, charm } = pin
    if (deployment.kind !== 'bundle' && deployment.kind !== 'terraform') return []
    if (pin.promise.release !== undefined || charm?.store !== 'charmhub') return []
    const environment = environmentOf(deployment)
    if (deployment.distributed && environment === undefined && pin.channel.kind !== 'known') return []
    if (deployment.kind === 'bundle' && application.place.path !== deployment.files[0]) return []
    const written = soleValue(pin.channel)
    const parsed = written && parseChannel(written.value)
    if (written === undefined || parsed?.kind !== 'channel') return []
    const key = `${environment ?? ''}\0${application.name}\0${charm.name}`
    return [{ pin, key, text: written.value, channel: parsed.channel, written }]
  })
}

function isOverKinds(group: readonly ReadPin[]): boolean {
  return new Set(group.map(({ pin }) => pin.deployment.kind)).size > 1
}

function compare(group: readonly ReadPin[]): readonly Finding[] {
  const model = group.reduce((best, read) => (isBehind(best, read) ? read : best))
  return group.map(read => {
    const { pin, text, written } = read
    const follows = `\`${pin.application.name}\` follows \`${text}\``
    const isSameTrack = read.channel.track === model.channel.track
    const base = {
      subject: applicationSubject(pin.deployment, pin.application, 'channel'),
      deployment: pin.deployment.id,
      place: aspectPlace(text, written, isSameTrack ? 'risk' : 'track'),
      via: written.via,
      certainty: pin.channel.kind === 'known' ? 'certain' : 'overridable',
    } as const
    if (sameChannel(read, model)) return { outcome: 'met', ...base, message: follows }
    const message = `${follows}, and \`${model.text}\` at \`${at(model.written.place)}\` of the same environment`
    const fix = isSameTrack ? replaceValue(written, model.text) : undefined
    return { outcome: 'unmet', ...base, message, ...(fix === undefined ? {} : { fix }) }
  })
}

const sameChannel = ({ channel: a }: ReadPin, { channel: b }: ReadPin): boolean =>
  a.track === b.track && a.risk === b.risk && a.branch === b.branch

/** Less stable, or of the same risk on an older track. */
function isBehind({ channel: a }: ReadPin, { channel: b }: ReadPin): boolean {
  const steps = stepsBelow(a.risk, b.risk)
  if (steps !== 0) return steps > 0
  return isVersion(a.track) && isVersion(b.track) && compareTracks(a.track, b.track) < 0
}
