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
    [
      'The workload runs on Ubuntu 22.04 or 24.04.',
      { system: 'ubuntu', version: '22.04', versions: ['22.04', '24.04'] },
    ],
    [
      'It is based on Ubuntu 22.04 LTS, Ubuntu 24.04 LTS and Ubuntu 26.04.',
      { system: 'ubuntu', version: '22.04', versions: ['22.04', '24.04', '26.04'] },
    ],
    ['It runs on Ubuntu 22.04 and 3.5 times faster.', { system: 'ubuntu', version: '22.04' }],
    ['It runs on Ubuntu 22.04, Debian 12.04.', { system: 'ubuntu', version: '22.04' }],
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
      'The K8s user must have permissions to `patch` and `list` on Namespaces, Services and Pods in the cluster.',
      { verbs: ['patch', 'list'], resources: ['namespaces', 'services', 'pods'] },
    ],
    [
      'The K8s user must have permissions to list the following resources: Nodes, cluster roles.',
      { verbs: ['list'], resources: ['nodes', 'clusterroles'] },
    ],
    [
      'The K8s user must have permissions with the ability to `create` and `list`:\n\n1. Namespaces\n2. Stateful sets',
      { verbs: ['create', 'list'], resources: ['namespaces', 'statefulsets'] },
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
    [
      'The ingress is the charm `edge-proxy`, which takes its TLS certificate from the option `certificate-secret`.',
      { charms: ['edge-proxy'], option: 'certificate-secret' },
    ],
    [
      'The application `edge-proxy` encrypts the ingress with TLS by the certificate of the charm `lego`.',
      { charms: ['edge-proxy'] },
    ],
    [
      'HTTPS is set on the `my-gateway` ingress by its option `serving-key`.',
      { charms: ['my-gateway'], option: 'serving-key' },
    ],
    [
      'The [ingress](https://charmhub.io/edge) takes TLS by [`csr-id`](https://charmhub.io/edge/configurations#tls-secret-id).',
      { charms: ['edge'], option: 'csr-id' },
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
const overlaps: Readonly<Record<string, readonly TopicName[]>> = {
  'It runs on top of Rock images, on top of Ubuntu 22.04.': ['base-image', 'rock-images'],
  'Passwords should be rotated and every user should have the least privilege.': [
    'credential-rotation',
    'least-privilege',
  ],
}

/** Sentences that no topic knows. */
const otherSentences = [
  'Prefer rocks.',
  'The snap has a version.',
  'The dashboard is pretty.',
  'Ubuntu 22.04 is old.',
  'Secrets are fun.',
] as const

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
  })
})

test('the sentences that two topics know are those of the list', () => {
  const topicsOf = (text: string): readonly (string | undefined)[] =>
    checklistOf(text).requirements.flatMap(({ basis, topic }) =>
      basis === 'direct' && topic !== undefined ? [topic] : [],
    )
  const sentences = [...all.map(({ text }) => text), ...Object.keys(overlaps), ...otherSentences]
  const found = sentences.map(text => [text, topicsOf(text)] as const).filter(([, known]) => known.length > 1)
  expect(Object.fromEntries(found)).toEqual(overlaps)
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

describe('a prohibition of the opposite asks what the claim asks, and stays a prohibition', () => {
  test.each<[string, string, true?]>([
    ['Do not store passwords in clear text.', 'do-not', true],
    ['Passwords must not be stored securely.', 'do-not'],
    ['Never use floating tags of images.', 'do-not', true],
    ['Do not deploy COS in the same model.', 'do-not', true],
    ['Images do not use floating tags.', 'do-not', true],
    ['Passwords must be stored securely.', 'do'],
  ])('%s', (text, polarity, opposite) => {
    const [requirement] = checklistOf(text).requirements
    expect([requirement?.polarity, requirement?.opposite]).toEqual([polarity, opposite])
  })
})

test.each(otherSentences)('nothing of the kind: %s', text =>
  expect(checklistOf(text).requirements.flatMap(({ topic }) => topic ?? [])).toEqual([]),
)
