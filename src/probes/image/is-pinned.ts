import * as z from 'zod/mini'
import { type ImageFact, imageClasses } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { imageSubject } from '../image-subject.ts'
import { isInUse } from '../is-in-use.ts'
import { joinedImages } from '../joined-images.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { createJoin } from '../split-image.ts'

const weakest = z.enum(['digest', 'tag-commit', 'version-tag'])

export const isPinned = defineProbe({
  id: 'image/is-pinned',
  title: 'Every image is held to one build',
  why: 'A tag such as `latest` or `dev` names another image tomorrow. What was scanned and released is then not what runs, and nothing in the repository shows the change.',
  fix: 'Name the digest of the image, or a tag that carries the commit it was built from.',
  answers: ['image-pinning'],
  parameters: z.object({ weakest: z._default(weakest, 'tag-commit') }),
  needs: ['image', 'application', 'option-default'],
  severity: 'high',
  examples: [
    {
      title: 'A digest, a tag with a commit, a version and a tag that moves',
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  server: { type: oci-image, upstream-source: "example/server@sha256:${'7a1b2c3d'.repeat(8)}" }
  ui: { type: oci-image, upstream-source: example/ui:2.22.0-5be7a7a }
  exporter: { type: oci-image, upstream-source: example/exporter:1.0 }
  proxy: { type: oci-image, upstream-source: example/proxy:latest }
`,
      },
      expect: ['met metadata.yaml:3', 'met metadata.yaml:4', 'unknown metadata.yaml:5', 'unmet metadata.yaml:6'],
    },
    {
      title: 'A guide that asks for digests',
      parameters: { weakest: 'digest' },
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  ui:
    type: oci-image
    upstream-source: example/ui:2.22.0-5be7a7a
`,
      },
      expect: ['unmet metadata.yaml:5'],
    },
    {
      title: 'A tag with a version that follows a channel, and a reference that is filled in later',
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  server: { type: oci-image, upstream-source: example/server:1.0-22.04_edge }
  ui: { type: oci-image, upstream-source: "example/ui:\${TAG}" }
`,
      },
      expect: ['unmet metadata.yaml:3', 'unknown metadata.yaml:4'],
    },
    {
      title: 'A revision on Charmhub is one build',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  database:
    charm: mysql-k8s
    resources: { mysql-image: 211 }
`,
      },
      expect: ['met bundle.yaml:5'],
    },
    {
      title: 'The tag is an option of its own',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  a: { charm: a, options: { proxy-image: example/proxy, proxy-tag: 1.0-5be7a7a } }
  b: { charm: b, options: { proxy-image: example/proxy } }
`,
        'tests/bundle.yaml': 'applications:\n  c: { charm: c, options: { proxy-image: example/proxy } }\n',
      },
      expect: ['met bundle.yaml:3', 'unmet bundle.yaml:4'],
    },
    {
      title: 'The tag of all images in the text of an option',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  a: { charm: a, options: { image-configuration: '{"global-tag": "latest", "global-hub": "example.com/mesh"}' } }
  b: { charm: b, options: { image-configuration: '{"global-tag": "1.24.2", "global-hub": "example.com/mesh"}' } }
`,
      },
      expect: ['unmet bundle.yaml:3'],
    },
    {
      title: 'The resources of an application of Terraform',
      files: {
        'main.tf': `resource "juju_application" "tracking_server" {
  resources = {
    server-image   = "211"
    exporter-image = "example/exporter:latest"
  }
}
`,
      },
      expect: ['met main.tf:3', 'unmet main.tf:4'],
    },
  ],
  ask: (inventory, parameters) => {
    const promises = new Map(inventory.deployments.map(({ id, promise }) => [id, promise?.risk]))
    const join = createJoin(inventory)
    const own = [...factsOf(inventory, 'image'), ...joinedImages(inventory)].filter(({ place }) =>
      isInUse(inventory, place.path),
    )
    const findings = own.map(join).map((image): Finding => {
      const risks = image.deployments.flatMap(id => promises.get(id) ?? [])
      const stands = risks.length === 0 || risks.includes('stable')
      return { ...findingOf(image, parameters.weakest), ...(stands ? {} : { severity: 'medium' }) }
    })
    return conclude(oncePerPlace(findings), 'no file names an image')
  },
})

function findingOf(image: ImageFact, asked: z.output<typeof weakest>): Finding {
  const outcome = outcomeOf(image.class, asked)
  const says = `\`${image.name}\` is \`${image.reference}\``
  return {
    outcome,
    subject: imageSubject(image),
    ...(image.deployments[0] === undefined ? {} : { deployment: image.deployments[0] }),
    place: image.place,
    via: [],
    certainty: 'certain',
    message: outcome === 'met' ? `${says}, ${held[image.class]}` : `${says}; ${whyNot(image.class, asked)}`,
  }
}

type Class = ImageFact['class']

function outcomeOf(found: Class, asked: z.output<typeof weakest>): Finding['outcome'] {
  if (found === 'undetermined') return 'unknown'
  if (imageClasses.indexOf(found) <= imageClasses.indexOf(asked) || found === 'resource-revision') return 'met'
  return found === 'version-tag' && asked === 'tag-commit' ? 'unknown' : 'unmet'
}

function whyNot(found: Class, asked: z.output<typeof weakest>): string {
  if (found === 'undetermined') return 'the reference is filled in later'
  if (found === 'floating') return 'what it names changes with the next build'
  return asked === 'digest' ? 'the guide asks for a digest' : 'a version tag can be moved to another image'
}

const held: Readonly<Record<Class, string>> = {
  digest: 'held by its digest',
  'resource-revision': 'a revision on Charmhub',
  'tag-commit': 'held by a tag with a commit',
  'version-tag': 'held by a version',
  floating: 'not held',
  undetermined: 'not known',
}
