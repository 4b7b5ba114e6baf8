import * as z from 'zod/mini'
import type { ArtifactFact } from '../../facts/artifact.ts'
import type { ImageFact } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { baseOf } from '../base-of.ts'
import { conclude } from '../conclude.ts'
import { imageSubject, splitReference } from '../image-subject.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

const baseImage = z.object({ system: z.string(), version: z.string(), versions: z.optional(z.array(z.string())) })

export const baseAgrees = defineProbe({
  id: 'image/base-agrees',
  title: 'The base of each image is the one of the guide',
  why: 'The guide says on which system its images are built. A rock on another version, or an image whose tag names one, stands on something that the guide does not speak of, or the guide is older than the image.',
  fix: 'Move the image to the base of the guide, or bring the guide up to date.',
  answers: ['base-image'],
  parameters: baseImage,
  needs: ['image', 'artifact'],
  severity: 'info',
  examples: [
    {
      title: 'Two images name their base in the tag, one another than the guide',
      parameters: { system: 'ubuntu', version: '22.04' },
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  server: { type: oci-image, upstream-source: example/server:1.0-22.04 }
  ui: { type: oci-image, upstream-source: example/ui:3.5-24.04_edge }
  exporter: { type: oci-image, upstream-source: example/exporter:2.22.0-5be7a7a }
`,
      },
      expect: ['met metadata.yaml:3', 'unmet metadata.yaml:4'],
    },
    {
      title: 'A guide about another system',
      parameters: { system: 'debian', version: '12' },
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  server: { type: oci-image, upstream-source: example/server:1.0-debian12 }
  ui: { type: oci-image, upstream-source: example/ui:3.5-debian-11 }
`,
      },
      expect: ['met metadata.yaml:3', 'unmet metadata.yaml:4'],
    },
    {
      title: 'A rock on another version, a bare one by what it is built on, and a charm, which may have any base',
      parameters: { system: 'ubuntu', version: '22.04' },
      files: {
        'bare/rockcraft.yaml': 'name: ui\nbase: bare\nbuild-base: ubuntu@24.04\nparts: {}\n',
        'charmcraft.yaml': 'type: charm\nname: server\nbase: ubuntu@24.04\nplatforms: { amd64: }\n',
        'rock/rockcraft.yaml': 'name: server\nbase: "ubuntu:22.04"\nbuild-base: ubuntu@24.04\nparts: {}\n',
      },
      expect: ['unmet bare/rockcraft.yaml:3', 'met rock/rockcraft.yaml:2'],
    },
  ],
  ask: (inventory, base) => {
    const own = factsOf(inventory, 'image').filter(
      ({ source, place }) => ofCharms.has(source) && isInUse(inventory, place.path),
    )
    const rocks = factsOf(inventory, 'artifact').filter(
      ({ artifact, place }) => artifact === 'rock' && isInUse(inventory, place.path),
    )
    const findings = [
      ...own.flatMap(image => findingOf(image, base) ?? []),
      ...rocks.flatMap(rock => findingsOfRock(rock, base)),
    ]
    const reason = `no rock, and no image of a charm by its tag, says on which ${base.system} it is built`
    return conclude(oncePerPlace(findings), reason)
  },
})

type Base = z.output<typeof baseImage>

/** A bare rock has no system of its own, but what it is built on is where its files come from. */
function findingsOfRock({ name, place, bases }: ArtifactFact, guide: Base): readonly Finding[] {
  const isBare = bases.some(({ base, use }) => use === 'run' && base === 'bare')
  return bases.flatMap(({ base, use, place: written }): readonly Finding[] => {
    const [system, version, ...more] = baseOf(base).split(/[@:]/)
    if ((use === 'build') !== isBare || system !== guide.system || !isVersion(version) || more.length > 0) return []
    const met = isOneOf(version, guide)
    const own = name === undefined ? 'the rock' : `the rock \`${name.replaceAll('`', '').slice(0, 80)}\``
    const says = `${own} is ${isBare ? 'built on' : 'on'} \`${system}@${version}\``
    return [
      {
        outcome: met ? 'met' : 'unmet',
        subject: `${place.path}#base`,
        place: written,
        via: [],
        certainty: 'certain',
        message: met ? says : `${says}; the guide says ${versionsOf(guide).join(' or ')}`,
      },
    ]
  })
}

const versionsOf = ({ versions, version }: Base): readonly string[] => versions ?? [version]

const isOneOf = (version: string, guide: Base): boolean =>
  versionsOf(guide).some(one => version === one || version.startsWith(`${one}.`))

/** What a charm runs; other images are not the guide's to build. */
const ofCharms: ReadonlySet<ImageFact['source']> = new Set(['upstream-source', 'resource', 'command'])

function findingOf(image: ImageFact, base: Base): Finding | undefined {
  const version = versionOf(image.reference, base.system)
  if (version === undefined) return undefined
  const met = isOneOf(version, base)
  const says = `\`${image.name}\` is \`${image.reference}\``
  return {
    outcome: met ? 'met' : 'unmet',
    subject: imageSubject(image),
    ...(image.deployments[0] === undefined ? {} : { deployment: image.deployments[0] }),
    place: image.place,
    via: [],
    certainty: 'certain',
    message: met ? says : `${says}; the guide says ${versionsOf(base).join(' or ')}`,
  }
}

/**
 * The version of a system that a tag names: after the system's name (`1.0-debian12`), as the tag of the system's own
 * image (`ubuntu:22.04`), or, as rocks do it, an Ubuntu release after the version of what is inside (`1.0-22.04_edge`).
 */
function versionOf(reference: string, system: string): string | undefined {
  const { repository, tag } = splitReference(reference.toLowerCase())
  if (tag === undefined || tag.length > 128) return undefined
  const words = tag.split(/[-_]/)
  if (repository.split('/').at(-1) === system) return words.find(isVersion)
  const named = words.findIndex(word => word.startsWith(system))
  const after = words[named]?.slice(system.length)
  if (after !== undefined) return [after, words[named + 1]].find(isVersion)
  return system === 'ubuntu' ? words.slice(1).find(word => /^\d\d\.(?:04|10)$/.test(word)) : undefined
}

const isVersion = (word: string | undefined): word is string => word !== undefined && /^\d+(?:\.\d+)*$/.test(word)
