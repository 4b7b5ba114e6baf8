import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type TopicName, topics } from '../../src/checklist/topics.ts'
import { checklistOf } from './checklist-of.ts'

type Example = readonly [text: string, parameters: unknown]

/** Sentences of our own and what they fix. A topic that is only derived has none. */
const examples: Readonly<Record<TopicName, readonly Example[]>> = {
  authentication: [
    ['Users must log in by single sign-on.', {}],
    ['Use an identity provider for people.', {}],
  ],
  authorisation: [
    ['Role-based access control must be on.', {}],
    ['You should enable authorization.', {}],
  ],
  'base-image': [
    ['The workload runs on top of Ubuntu 22.04.', { system: 'ubuntu', version: '22.04' }],
    ['Containers are based on Debian 12.', { system: 'debian', version: '12' }],
    ['The operators currently run on Ubuntu Core 24.', { system: 'ubuntu', version: '24' }],
  ],
  'channel-table': [
    [
      '| Channel | Revision |\n|-|-|\n| 1/stable | 2 |\n\nUse the `widget` one.',
      { product: 'widget', rows: [{ channel: '1/stable', revision: 2 }] },
    ],
  ],
  'charm-refresh': [
    ['It is important to refresh the charms often.', {}],
    ["Keep an application's charm up to date.", {}],
  ],
  'cloud-permissions': [
    [
      'The K8s user should have permissions to create and list pods, config maps and CronJobs.',
      { verbs: ['create', 'list'], resources: ['pods', 'configmaps', 'cronjobs'] },
    ],
    [
      'The bootstrap user must have the rights to `get`:\n\n* Ingresses\n* Secrets',
      { verbs: ['get'], resources: ['ingresses', 'secrets'] },
    ],
    [
      'It is common practice to use the cluster-admin role of Kubernetes.',
      { verbs: [], resources: [], role: 'cluster-admin' },
    ],
  ],
  'credential-rotation': [
    ['Passwords must be rotated.', {}],
    ['Rotate all tokens every 90 days.', { days: 90 }],
    ['Certificates should be renewed quarterly.', { days: 90 }],
    ['Credentials must be changed at least once a year.', { days: 365 }],
    ['Rotate keys and passwords every two weeks.', { days: 14 }],
  ],
  'credential-storage': [
    ['Passwords must be kept in a safe place, such as a vault.', {}],
    ['Do not store passwords in clear text.', {}],
  ],
  cryptography: [
    ['The minimum TLS version is 1.2.', { minimumTls: '1.2' }],
    ['Weak cipher suites must be off.', {}],
  ],
  'image-pinning': [
    ['Images must be pinned by digest.', { weakest: 'digest' }],
    ['It uses pinned revisions of Rocks.', { weakest: 'tag-commit' }],
    ['Operators install a pinned revision of the snap.', { weakest: 'tag-commit' }],
    ['Do not use the latest tag for images.', { weakest: 'version-tag' }],
  ],
  'ingress-encryption': [
    ['It is reached over HTTPS.', { charms: [] }],
    [
      'The Istio Gateway is configured via [Istio Pilot](https://charmhub.io/istio-pilot) with a [TLS secret](https://charmhub.io/istio-pilot/configurations#tls-secret-id).',
      { charms: ['istio-pilot', 'istio-gateway'], option: 'tls-secret-id' },
    ],
    [
      'Relate Traefik to a TLS provider by `traefik-k8s:certificates`.',
      { charms: ['traefik-k8s'], relation: 'certificates' },
    ],
  ],
  'least-privilege': [
    ['Users must be granted only the minimum permissions.', {}],
    ['Follow the principle of least privilege.', {}],
  ],
  'monitoring-integration': [
    ['It integrates with the Canonical Observability Stack.', {}],
    ['It should be related to Prometheus.', {}],
  ],
  'monitoring-isolation': [
    ['COS should be deployed in a separate model.', {}],
    ['Do not deploy COS in the same cluster.', {}],
  ],
  'rock-images': [['The workload runs on top of Rock images.', {}]],
  'secure-setup': [
    ['It is critical to set it up securely.', {}],
    ['Harden the controller.', {}],
  ],
  'stable-channel': [],
  'supported-versions': [
    [
      '| Release | Kubernetes | Juju |\n|-|-|-|\n| 2.1 | 1.29-1.31 | 3.6 |',
      { rows: [{ release: '2.1', kubernetes: '1.29-1.31', juju: '3.6' }] },
    ],
  ],
}

/** Sentences that two topics know, each by its own words. */
const overlaps: readonly string[] = []

const all = Object.entries(examples).flatMap(([name, list]) =>
  list.map(([text, parameters]) => ({ name, text, parameters })),
)

test('the list of topics is the folder', () => {
  const files = readdirSync(new URL('../../src/checklist/topics', import.meta.url)).map(file =>
    file.replace(/\.ts$/, ''),
  )
  expect(Object.keys(topics)).toEqual(files.sort())
  for (const [name, topic] of Object.entries(topics)) expect(topic.name).toBe(name)
})

describe('a topic knows its own sentences and what they fix, and no other topic does', () => {
  test.each(all)('$name: $text', ({ name, text, parameters }) => {
    const known = checklistOf(text).requirements.filter(({ basis, topic }) => basis === 'direct' && topic !== undefined)
    expect(known.map(({ topic }) => topic)).toEqual([name])
    expect(known[0]?.parameters).toEqual(parameters)
    expect(overlaps).not.toContain(text)
  })
})

test('every topic has an example or is only derived', () => {
  const without = Object.entries(examples).flatMap(([name, list]) => (list.length === 0 ? [name] : []))
  expect(without).toEqual(['stable-channel'])
})

describe('two topics of one sentence', () => {
  const text = 'It runs on top of Rock images, on top of Ubuntu 22.04.'

  test('are two parts where both or neither are at home', () => {
    const requirements = checklistOf(`## Base images\n\n${text}`).requirements
    expect(requirements.map(({ part, topic }) => [part, topic])).toEqual([
      ['base image', 'base-image'],
      ['rock images', 'rock-images'],
    ])
  })

  test('are the one at home under the heading where only one is', () => {
    const both = 'Passwords should be rotated and every user should have the least privilege.'
    const topicsUnder = (heading: string): readonly unknown[] =>
      checklistOf(`## ${heading}\n\n${both}`).requirements.map(({ topic }) => topic)
    expect(topicsUnder('Permissions')).toEqual(['least-privilege'])
    expect(topicsUnder('Other')).toEqual(['credential-rotation', 'least-privilege'])
  })
})

describe('a prohibition of the opposite is the claim itself', () => {
  test.each<[string, string]>([
    ['Do not store passwords in clear text.', 'do'],
    ['Passwords must not be stored securely.', 'do-not'],
    ['Never use floating tags of images.', 'do'],
    ['Do not deploy COS in the same model.', 'do'],
  ])('%s', (text, polarity) => expect(checklistOf(text).requirements[0]?.polarity).toBe(polarity))
})

test.each([
  'Prefer rocks.',
  'The snap has a version.',
  'The dashboard is pretty.',
  'Ubuntu 22.04 is old.',
  'Secrets are fun.',
])('nothing of the kind: %s', text =>
  expect(checklistOf(text).requirements.flatMap(({ topic }) => topic ?? [])).toEqual([]),
)
