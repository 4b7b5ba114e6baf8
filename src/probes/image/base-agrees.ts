import * as z from 'zod/mini'
import type { ImageFact } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { imageSubject, splitReference } from '../image-subject.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

const baseImage = z.object({ system: z.string(), version: z.string(), versions: z.optional(z.array(z.string())) })

export const baseAgrees = defineProbe({
  id: 'image/base-agrees',
  title: 'The base that an image names is the one of the guide',
  why: 'The guide says on which system its images are built. An image whose tag names another version was built on something that the guide does not speak of, or the guide is older than the image.',
  fix: 'Move the image to the base of the guide, or bring the guide up to date.',
  answers: ['base-image'],
  parameters: baseImage,
  needs: ['image'],
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
  ],
  ask: (inventory, base) => {
    const own = factsOf(inventory, 'image').filter(
      ({ source, place }) => ofCharms.has(source) && isInUse(inventory, place.path),
    )
    const findings = own.flatMap(image => findingOf(image, base) ?? [])
    const reason = `no image of a charm names a version of ${base.system} in its tag`
    return conclude(oncePerPlace(findings), reason)
  },
})

/** What a charm runs; other images are not the guide's to build. */
const ofCharms: ReadonlySet<ImageFact['source']> = new Set(['upstream-source', 'resource', 'command'])

function findingOf(image: ImageFact, base: z.output<typeof baseImage>): Finding | undefined {
  const version = versionOf(image.reference, base.system)
  if (version === undefined) return undefined
  const versions = base.versions ?? [base.version]
  const met = versions.some(one => version === one || version.startsWith(`${one}.`))
  const says = `\`${image.name}\` is \`${image.reference}\``
  return {
    outcome: met ? 'met' : 'unmet',
    subject: imageSubject(image),
    ...(image.deployments[0] === undefined ? {} : { deployment: image.deployments[0] }),
    place: image.place,
    via: [],
    certainty: 'certain',
    message: met ? says : `${says}; the guide says ${versions.join(' or ')}`,
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
