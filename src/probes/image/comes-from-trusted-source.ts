import type { ImageFact } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import type { ImageSource } from '../../knowledge/known.ts'
import { conclude } from '../conclude.ts'
import { hostOf } from '../image-host.ts'
import { imageSubject } from '../image-subject.ts'
import { isInUse, isOffline } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const comesFromTrustedSource = defineProbe({
  id: 'image/comes-from-trusted-source',
  title: 'Every image of a charm is a rock of the publisher',
  why: 'The guide says that its images are rocks. One from elsewhere is built, scanned and mended by somebody else, or by nobody.',
  fix: 'Name the rock of the publisher, or mirror it under its own path.',
  answers: ['rock-images'],
  parameters: wordless,
  needs: ['image'],
  severity: 'low',
  examples: [
    {
      title: 'A rock, one from a mirror, and an image from elsewhere',
      files: {
        'metadata.yaml': `name: tracking-server
resources:
  server: { type: oci-image, upstream-source: charmedkubeflow/server:1.0-5be7a7a }
  mirror: { type: oci-image, upstream-source: "registry.example.org:5000/canonical/ui:1.0-5be7a7a" }
  proxy: { type: oci-image, upstream-source: docker.io/envoyproxy/envoy:v1.30.0 }
`,
      },
      expect: ['met metadata.yaml:3', 'met metadata.yaml:4', 'unmet metadata.yaml:5'],
    },
    {
      title: 'The option of a charm, a revision, and what a build starts from',
      files: {
        'config.yaml': `options:
  proxy-image: { type: string, default: "docker.io/istio/proxyv2:1.28.0" }
`,
        'bundle.yaml': 'applications:\n  db: { charm: mysql-k8s, resources: { mysql-image: 201 } }\n',
        Dockerfile: 'FROM python:3.12-slim\n',
      },
      expect: ['unmet config.yaml:2'],
    },
    {
      title: 'Terraform, a command, and a path that is filled in later',
      files: {
        'main.tf': `resource "juju_application" "server" {
  charm { name = "server" }
  resources = { server-image = "quay.io/example/server:1.0" }
}
`,
        'deploy.sh': `juju deploy server --resource server-image=busybox:1.36
juju deploy ui --resource ui-image="$UI_IMAGE"
juju deploy own --resource own-image=docker.io/example/own:1.0
`,
      },
      expect: ['unmet deploy.sh:1', 'unknown deploy.sh:2', 'unknown deploy.sh:3', 'unmet main.tf:3'],
    },
  ],
  ask: (inventory, _, { imageSources }) => {
    const images = factsOf(inventory, 'image').filter(
      ({ source, place }) => ofCharms.has(source) && isInUse(inventory, place.path) && !isOffline(place.path),
    )
    const findings = images.flatMap(image => findingOf(image, imageSources) ?? [])
    return conclude(oncePerPlace(findings), 'no file names the image of a charm')
  },
})

/** What a charm runs; other images are not the guide's. */
const ofCharms: ReadonlySet<ImageFact['source']> = new Set([
  'upstream-source',
  'resource',
  'option',
  'option-default',
  'command',
])

function findingOf(image: ImageFact, sources: readonly ImageSource[]): Finding | undefined {
  const { reference, class: held, place, deployments, name } = image
  if (held === 'resource-revision') return undefined
  const { path, host = 'docker.io' } = hostOf(reference)
  const says = `\`${name.replaceAll('`', '').slice(0, 60)}\` is \`${reference.replaceAll('`', '').slice(0, 120)}\``
  const isOpen = /[$<{%\uE000]/.test(path.split('/').slice(0, -1).join('/')) || /^[$<{%\uE000]/.test(path)
  const source = sourceOf(path, host, sources)
  const outcome = isOpen || source === 'unknown' ? 'unknown' : source === 'rock' ? 'met' : 'unmet'
  const why = isOpen ? 'its path is filled in later' : 'whether that is a rock is not known'
  const told = { met: says, unmet: `${says}, which is no rock`, unknown: `${says}; ${why}` }
  return {
    outcome,
    subject: imageSubject(image),
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: image.source === 'option-default' ? 'overridable' : 'certain',
    message: told[outcome],
  }
}

/** An image without a folder is one that Docker publishes for others; of those only Ubuntu's is the publisher's. */
function sourceOf(path: string, host: string, sources: readonly ImageSource[]): 'rock' | 'other' | 'unknown' {
  if (/^(?:library\/)?ubuntu(?:[:@]|$)/.test(path)) return 'rock'
  const found = sources.find(({ prefix }) => path.startsWith(prefix) || `${host}/${path}`.startsWith(prefix))
  if (found) return found.isOther ? 'other' : 'rock'
  return !path.includes('/') && host === 'docker.io' ? 'other' : 'unknown'
}
