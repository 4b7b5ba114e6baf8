import * as z from 'zod/mini'
import { type ImageFact, imageClasses } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { imageSubject } from '../image-subject.ts'
import { isInUse } from '../is-in-use.ts'
import { name } from '../named-applications.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

export const resourceIsPinned = defineProbe({
  id: 'juju/resource-is-pinned',
  title: 'The resource of the application is held to one image',
  why: 'A resource that follows a tag runs another image after the next pull, and nothing in the files shows what changed.',
  fix: 'Name the revision of the resource on Charmhub, or the image by its digest.',
  answers: [],
  parameters: z.object({
    application: z.optional(name),
    resource: z.optional(name),
    weakest: z._default(z.enum(imageClasses), 'tag-commit'),
  }),
  needs: ['image'],
  severity: 'medium',
  examples: [
    {
      title: 'Resources of a bundle by revision, by digest and by a tag',
      parameters: { application: 'ledger' },
      files: {
        'bundle.yaml': `applications:
  ledger:
    charm: ledger
    resources:
      server-image: 211
      worker-image: example/worker:latest
`,
      },
      expect: ['met bundle.yaml:5', 'unmet bundle.yaml:6'],
    },
    {
      title: 'The upstream source of a charm, and a weaker way that the declaration allows',
      parameters: { resource: 'server-image', weakest: 'version-tag' },
      files: {
        'metadata.yaml': `name: ledger
resources:
  server-image: { type: oci-image, upstream-source: "example/server:1.4.2" }
  other-image: { type: oci-image, upstream-source: "example/other:latest" }
`,
      },
      expect: ['met metadata.yaml:3'],
    },
    {
      title: 'Resources of Terraform and of a command, and a reference that is filled in later',
      parameters: { resource: 'server-image' },
      files: {
        'main.tf': `resource "juju_application" "ledger" {
  charm { name = "ledger" }
  resources = { server-image = "example/server:latest" }
}
`,
        'bundle.yaml': `applications:
  ledger:
    charm: ledger
    resources: { server-image: "example/server:\${TAG}" }
`,
      },
      expect: ['unknown bundle.yaml:4', 'unmet main.tf:3'],
    },
  ],
  ask: (inventory, { application, resource, weakest }) => {
    const findings = factsOf(inventory, 'image')
      .filter(image => isResource(image) && isInUse(inventory, image.place.path))
      .filter(image => resource === undefined || image.name === resource)
      .filter(image => application === undefined || image.application === application)
      .map(image => findingOf(image, weakest))
    return conclude(oncePerPlace(findings), 'no resource that is asked for is named in the files')
  },
})

const isResource = ({ source }: ImageFact): boolean =>
  source === 'resource' || source === 'upstream-source' || source === 'command'

function findingOf(image: ImageFact, weakest: (typeof imageClasses)[number]): Finding {
  const about = {
    subject: imageSubject(image),
    ...(image.deployments[0] === undefined ? {} : { deployment: image.deployments[0] }),
    place: image.place,
    via: [],
    certainty: 'certain',
  } as const
  const says = `\`${image.name}\` is \`${image.reference.replaceAll('`', "'").slice(0, 120)}\``
  if (image.class === 'undetermined')
    return { outcome: 'unknown', ...about, message: `${says}, which is filled in later` }
  const isHeld =
    image.class === 'resource-revision' || imageClasses.indexOf(image.class) <= imageClasses.indexOf(weakest)
  if (isHeld) return { outcome: 'met', ...about, message: says }
  return { outcome: 'unmet', ...about, message: `${says}; it is asked to be held by \`${weakest}\` or better` }
}
