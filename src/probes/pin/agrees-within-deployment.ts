import { type Channel, parseChannel } from '../../channels/channel.ts'
import { stepsBelow } from '../../channels/risk.ts'
import { isPartial } from '../../inventory/inventory.ts'
import { type SoleValue, soleValue } from '../../inventory/sole-value.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'
import { replaceValue } from '../replace-value.ts'
import { aspectPlace } from '../text-parts.ts'

export const agreesWithinDeployment = defineProbe({
  id: 'pin/agrees-within-deployment',
  title: 'Applications of one charm in one deployment follow one channel',
  why: 'Two applications of one charm that follow two channels are refreshed to two versions. The one that was forgotten stays behind on what the other has left.',
  fix: 'Let every application of the charm follow the channel that the others follow.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'medium',
  examples: [
    {
      title: 'One of two databases stayed on candidate',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  pipelines-db: { charm: mysql-k8s, channel: 8.0/stable }
  experiments-db:
    charm: mysql-k8s
    channel: 8.0/candidate
`,
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:6'],
    },
    {
      title: 'Both follow one channel, and a charm that stands alone is not asked',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  pipelines-db: { charm: mysql-k8s, channel: 8.0/stable }
  experiments-db: { charm: "ch:mysql-k8s", channel: "8.0/stable" }
  store: { charm: minio, channel: ckf-1.10/stable }
`,
      },
      expect: ['met bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'Terraform that makes two models: each agrees with itself',
      files: {
        'a.tf': `resource "juju_application" "pipelines_db" {
  model = "ml"
  charm {
    name    = "mysql-k8s"
    channel = "8.0/stable"
  }
}
`,
        'b.tf': `resource "juju_application" "experiments_db" {
  model = "ml"
  charm {
    name    = "mysql-k8s"
    channel = "8.0/candidate"
  }
}
`,
        'c.tf': `resource "juju_application" "trial_db" {
  model = "trial"
  charm {
    name    = "mysql-k8s"
    channel = "8.4/edge"
  }
}
`,
      },
      expect: ['met a.tf:5', 'unmet b.tf:5'],
    },
  ],
  ask: inventory => {
    const groups = groupsOf(promisedPins(inventory).flatMap(readPin))
    const findings = groups
      .flatMap(viewsOf)
      .filter(view => view.length > 1)
      .flatMap(compare)
    const reason = 'no deployment has two applications of one charm that follow channels'
    return conclude(onceEach(findings), reason)
  },
})

interface ReadPin {
  readonly pin: PromisedPin
  readonly text: string
  readonly channel: Channel
  readonly written: SoleValue<string>
  readonly certainty: Finding['certainty']
}

function readPin(pin: PromisedPin): readonly ReadPin[] {
  const written = pin.charm?.store === 'charmhub' ? soleValue(pin.channel) : undefined
  if (written === undefined) return []
  const parsed = parseChannel(written.value)
  if (parsed.kind !== 'channel') return []
  const certainty = pin.channel.kind === 'known' ? 'certain' : 'overridable'
  return [{ pin, text: written.value, channel: parsed.channel, written, certainty }]
}

/** The pins of each charm in each model of each deployment. */
function groupsOf(pins: readonly ReadPin[]): readonly (readonly ReadPin[])[] {
  const groups = new Map<string, ReadPin[]>()
  for (const read of pins) {
    const { deployment, application, charm } = read.pin
    const key = `${charm?.name}\0${deployment.id}\0${application.model ?? ''}`
    const group = groups.get(key)
    if (group) group.push(read)
    else groups.set(key, [read])
  }
  return [...groups.values()]
}

/** What may be deployed together: the bundle's pins alone, and with those of each overlay file over them. */
function viewsOf(group: readonly ReadPin[]): readonly (readonly ReadPin[])[] {
  const deployment = group[0]?.pin.deployment
  if (deployment?.kind === 'terraform') return [group]
  if (deployment && isPartial(deployment)) return [withoutAlternatives(group)]
  const bundle = deployment?.files[0]
  const pathOf = ({ pin }: ReadPin): string => pin.application.place.path
  const base = group.filter(read => pathOf(read) === bundle)
  const overlays = new Set(group.map(pathOf).filter(path => path !== bundle))
  const over = [...overlays].map(path => {
    const laid = group.filter(read => pathOf(read) === path)
    const names = new Set(laid.map(({ pin }) => pin.application.name))
    return [...base.filter(({ pin }) => !names.has(pin.application.name)), ...laid]
  })
  return [base, ...over]
}

/** An application that stands twice among commands follows one channel or the other, as a condition decides. */
function withoutAlternatives(group: readonly ReadPin[]): readonly ReadPin[] {
  const counts = new Map<string, number>()
  for (const { pin } of group) counts.set(pin.application.name, (counts.get(pin.application.name) ?? 0) + 1)
  return group.filter(({ pin }) => counts.get(pin.application.name) === 1)
}

function compare(group: readonly ReadPin[]): readonly Finding[] {
  const model = modelOf(group)
  const wanted = keyOf(model)
  return group.map(read => {
    const { pin, text, written, certainty } = read
    const follows = `\`${pin.application.name}\` follows \`${text}\``
    const base = {
      subject: applicationSubject(pin.deployment, pin.application, 'channel'),
      deployment: pin.deployment.id,
      place: aspectPlace(text, written, trackOf(read) === trackOf(model) ? 'risk' : 'track'),
      via: written.via,
      certainty,
    } as const
    if (keyOf(read) === wanted) return { outcome: 'met', ...base, message: follows }
    const message = `${follows}, and \`${model.pin.application.name}\` of the same charm \`${model.text}\``
    // another track may be another version of what is stored, which is no edit for a tool to make
    const fix = trackOf(read) === trackOf(model) ? replaceValue(written, model.text) : undefined
    return { outcome: 'unmet', ...base, message, ...(fix === undefined ? {} : { fix }) }
  })
}

/** The one that the others are held against: the most stable, of these the most common, of these the first. */
function modelOf(group: readonly ReadPin[]): ReadPin {
  const counts = new Map<string, number>()
  for (const read of group) counts.set(keyOf(read), (counts.get(keyOf(read)) ?? 0) + 1)
  const count = (read: ReadPin): number => counts.get(keyOf(read)) ?? 0
  return group.reduce((best, read) => {
    const steps = stepsBelow(read.channel.risk, best.channel.risk)
    return steps < 0 || (steps === 0 && count(read) > count(best)) ? read : best
  })
}

/** The store takes `latest` where no track is named. */
const trackOf = ({ channel }: ReadPin): string => channel.track ?? 'latest'

const keyOf = (read: ReadPin): string => `${trackOf(read)}/${read.channel.risk}/${read.channel.branch ?? ''}`
