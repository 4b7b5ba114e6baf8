import type { ImageFact } from '../../facts/image.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { hostOf } from '../image-host.ts'
import { imageSubject } from '../image-subject.ts'
import { isInUse, isOffline } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const registryIsSafe = defineProbe({
  id: 'image/registry-is-safe',
  title: 'Every image comes from a registry with a name',
  why: 'No authority certifies an address of numbers, so such a registry is reached without TLS, and whoever holds the address tomorrow serves the image.',
  fix: 'Name the registry by its host name, and serve it over HTTPS.',
  answers: ['rock-images', 'provenance'],
  parameters: wordless,
  needs: ['image'],
  severity: 'medium',
  examples: [
    {
      title: 'An address of numbers, a host name, and a public registry',
      files: {
        'bundle.yaml': `applications:
  a: { charm: a, resources: { a-image: "172.17.0.2:5000/canonical/a:1.0" } }
  b: { charm: b, resources: { b-image: "registry.example.org/canonical/b:1.0" } }
  c: { charm: c, resources: { c-image: canonical/c:1.0 } }
`,
      },
      expect: ['unmet bundle.yaml:2', 'met bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'The registry of the machine itself, a test, and an installation without a network',
      files: {
        'bundle.yaml': `applications:
  a: { charm: a, resources: { a-image: "localhost:32000/a:1.0" } }
  b: { charm: b, resources: { b-image: "127.0.0.1:32000/b:1.0" } }
`,
        'tests/bundle.yaml': 'applications:\n  a: { charm: a, resources: { a-image: "10.1.2.3:5000/a:1.0" } }\n',
        'airgap/bundle.yaml': 'applications:\n  a: { charm: a, resources: { a-image: "10.1.2.3:5000/a:1.0" } }\n',
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A manifest and a command',
      files: {
        'pod.yaml': `apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: a, image: "10.1.2.3:5000/a:1.0" }] }
`,
        'deploy.sh':
          'juju deploy a --resource a-image=10.1.2.3/a:1.0\njuju deploy b --resource b-image=$REGISTRY/b:1.0\n',
      },
      expect: ['unmet deploy.sh:1', 'unmet pod.yaml:4'],
    },
  ],
  ask: inventory => {
    const images = factsOf(inventory, 'image').filter(
      ({ place, source }) => source !== 'dockerfile' && isInUse(inventory, place.path) && !isOffline(place.path),
    )
    return conclude(
      oncePerPlace(images.flatMap(image => findingOf(image) ?? [])),
      'no file names the registry of an image',
    )
  },
})

function findingOf(image: ImageFact): Finding | undefined {
  const { reference, place, deployments, name, class: held } = image
  const { host } = hostOf(reference)
  if (held === 'resource-revision' || (host !== undefined && isOwn(host))) return undefined
  const bad = host !== undefined && isNumbers(host)
  const says = `\`${name.replaceAll('`', '').slice(0, 60)}\` comes from`
  return {
    outcome: bad ? 'unmet' : 'met',
    subject: imageSubject(image),
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: image.source === 'option-default' ? 'overridable' : 'certain',
    message: bad
      ? `${says} \`${host}\`, a bare address`
      : `${says} ${host === undefined ? 'a public registry' : `\`${host}\``}`,
  }
}

/** The machine itself, and a host that is filled in later. */
const isOwn = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0)(?::|$)|[$<{%\uE000]/.test(host)

const isNumbers = (host: string): boolean => /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?$/.test(host)
