import { beforeAll, describe, expect, test } from 'vitest'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { wordingDigest } from '../../src/checklist/wording-digest.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import type { CheckReport } from '../../src/report/check-report.ts'
import { hardlist } from '../in-folder.ts'

const guide = `# Hardening Shop

Shop is a set of charms on Kubernetes.

## Releases

| Product | Channel | Revision | Published |
|---|---|---|---|
| shop | 2.1/stable | 31 | 2026-03-01 |
| shop | 2.1/candidate | 34 | 2026-05-01 |
| shop | 2.1/beta | 33 | 2026-04-01 |
| shop | 2.0/stable | 20 | 2025-03-01 |

## Cloud credentials

The K8s user that bootstraps Juju should have the permissions \`create\`, \`delete\` and \`list\` on:

- Namespaces
- Services
- Pods

## Users

Credentials of users must be stored securely and rotated every 90 days.

It is essential that users have only the minimum permissions.

## Images

The images of Shop are built on top of Ubuntu 22.04.

Shop uses pinned revisions of its images, each with a specific hash.

## Upgrades

It is important to refresh charms regularly.

## Encryption

Traffic to Shop is encrypted with HTTPS. The ingress must be encrypted with TLS by the option \`tls-secret-id\` of [Istio Pilot](https://charmhub.io/istio-pilot).

## Monitoring

It is recommended to deploy COS and Shop in separate, isolated environments.
`

const bundle = (channel: string): string => `bundle: kubernetes
name: shop
applications:
  shop-server: { charm: shop-server, channel: ${channel} }
`
const files = {
  'releases/2.1/stable/bundle.yaml': bundle('2.1/stable'),
  'releases/2.1/beta/bundle.yaml': bundle('2.1/beta'),
  'deploy/bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: { tls-secret-id: "secret:d1q8l0vmp25c77example" }
  traefik:
    charm: traefik-k8s
    channel: 2/stable
    options: { admin-password: "\${PASSWORD}" }
  ca: { charm: lego, channel: 4/stable }
relations:
- [traefik:certificates, ca:certificates]
`,
  'deploy/grant.sh': 'juju grant-secret ingress-tls istio-pilot\n',
  'renovate.json': '{ "customManagers": [{ "customType": "regex", "managerFilePatterns": ["**/bundle.yaml"] }] }\n',
  'charm/metadata.yaml': `name: shop-server
resources:
  server-image: { type: oci-image, upstream-source: docker.io/shop/server:2.1-22.04-5be7a7a }
  cache-image: { type: oci-image, upstream-source: docker.io/shop/cache:7-5be7a7a }
`,
}

/** Attestations of everything that a person can attest, bound to the wording of the guide above. */
function settings(): string {
  const read = parseGuide({ path: 'guide.md', text: guide })
  if (read.kind !== 'guide') throw new Error(read.problem.message)
  const { requirements } = buildChecklist(read.guide, { key: 'shop', path: 'guide.md' })
  const rows = requirements.map(
    requirement =>
      `  - { requirement: ${requirement.id}, by: us, evidence: "https://x.example", until: 2027-06-01, text: "${wordingDigest(requirement)}" }`,
  )
  return `guides: [{ key: shop, source: guide.md }]\nattestations:\n${rows.join('\n')}\n`
}

async function statuses(text: string): Promise<Readonly<Record<string, string>>> {
  const { out, err } = await hardlist(
    { ...files, 'hardlist.yml': settings(), 'guide.md': text },
    'check',
    '--format',
    'json',
  )
  expect(err).toBe('')
  const report: CheckReport = JSON.parse(out)
  return Object.fromEntries(
    report.verdicts.map(({ requirement, status, probes }) => {
      const unmet = probes.flatMap(({ id, evidence }) =>
        evidence.filter(({ outcome }) => outcome === 'unmet').map(({ line }) => `${id}:${line}`),
      )
      return [requirement.id, [status, ...unmet].join(' ')]
    }),
  )
}

let before: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  before = await statuses(guide)
})

test('the guide as it is holds, or is attested', () => {
  expect(before).toEqual({
    'releases/product-channel-revision': 'pass',
    'cloud-credentials/user-permissions-create': 'attested',
    'users/credentials-stored-securely': 'attested',
    'users/credentials-stored-securely-2': 'attested',
    'users/users-minimum-permissions': 'attested',
    'images/images-built-ubuntu': 'pass',
    'images/shop-pinned-revisions': 'pass',
    'upgrades/refresh-charms': 'attested',
    'upgrades/refresh-charms-stable-receives-stable': 'pass',
    'encryption/traffic-encrypted-https': 'pass',
    'encryption/ingress-encrypted-tls': 'pass',
    'monitoring/deploy-cos-shop': 'attested',
  })
})

const table = 'releases/product-channel-revision'
const cloud = 'cloud-credentials/user-permissions-create'

describe('a changed guide changes what is asked, and nothing else', () => {
  test.each<[string, string | RegExp, string, Readonly<Record<string, string>>]>([
    [
      'a channel is closed',
      '| shop | 2.1/beta | 33 | 2026-04-01 |\n',
      '',
      { [table]: 'fail channel/release-is-published:2' },
    ],
    [
      'a channel is closed with no fallback',
      '| shop | 2.1/stable | 31 | 2026-03-01 |\n',
      '',
      { [table]: 'fail channel/release-is-published:2' },
    ],
    ['a channel is added', '| shop | 2.0/stable |', '| shop | 2.1/edge | 40 | 2026-06-01 |\n| shop | 2.0/stable |', {}],
    ['another revision of a channel', '| 33 |', '| 35 |', {}],
    ['the table ends before the releases', /^\| shop \| 2\.1.*\n/gm, '', { [table]: 'unknown' }],
    ['the table is of another product', 'shop | 2', 'till | 2', { [table]: 'not-applicable' }],
    ['a resource is added', '- Pods\n', '- Pods\n- Ingresses\n', { [cloud]: 'needs-attestation' }],
    ['a resource is dropped', '- Services\n', '', { [cloud]: 'needs-attestation' }],
    ['a verb is added', '`delete` and `list`', '`delete`, `patch` and `list`', { [cloud]: 'needs-attestation' }],
    ['a verb is dropped', '`create`, `delete` and `list`', '`create` and `list`', { [cloud]: 'needs-attestation' }],
    [
      'the system has another version',
      'Ubuntu 22.04',
      'Ubuntu 24.04',
      { 'images/images-built-ubuntu': 'fail image/base-agrees:3' },
    ],
    ['another version beside it', 'Ubuntu 22.04', 'Ubuntu 24.04 or 22.04', {}],
    [
      'a prohibition of the opposite asks the same',
      'Shop uses pinned revisions of its images, each with a specific hash.',
      'Do not use floating tags of images.',
      { 'images/shop-pinned-revisions': 'absent', 'images/floating-tags-images': 'pass' },
    ],
    [
      'what is only possible is not asked',
      'Shop uses pinned revisions',
      'Shop may use pinned revisions',
      { 'images/shop-pinned-revisions': 'absent' },
    ],
    [
      'another system',
      'Ubuntu 22.04',
      'Debian 12',
      { 'images/images-built-ubuntu': 'absent', 'images/images-built-debian': 'not-applicable' },
    ],
    [
      'digests instead of hashes',
      'each with a specific hash',
      'each by its digest',
      { 'images/shop-pinned-revisions': 'fail image/is-pinned:3 image/is-pinned:4' },
    ],
    [
      'another interval',
      '90 days',
      '30 days',
      {
        'users/credentials-stored-securely': 'needs-attestation',
        'users/credentials-stored-securely-2': 'needs-attestation',
      },
    ],
    [
      'another option',
      '`tls-secret-id` of [Istio Pilot]',
      '`tls-vault-path` of [Istio Pilot]',
      { 'encryption/ingress-encrypted-tls': 'unknown' },
    ],
    [
      'another charm',
      '`tls-secret-id` of [Istio Pilot](https://charmhub.io/istio-pilot)',
      '`serving-cert` of [Shop Server](https://charmhub.io/shop-server)',
      { 'encryption/ingress-encrypted-tls': 'unknown' },
    ],
    [
      'a duty is dropped',
      'It is important to refresh charms regularly.',
      'Charms exist.',
      {
        'upgrades/refresh-charms': 'absent',
        'upgrades/refresh-charms-stable-receives-stable': 'absent',
        'releases/product-channel-revision-stable-receives-stable': 'pass',
      },
    ],
    [
      'a prohibition instead of a duty',
      'The ingress must be encrypted',
      'The ingress must not be encrypted',
      { 'encryption/ingress-encrypted-tls': 'unmapped' },
    ],
    [
      'case, space and a final stop do not count',
      'It is essential that users have only the minimum permissions.',
      'It is essential  that Users have only the minimum permissions',
      {},
    ],
    ['a paragraph that obliges nobody', '## Users\n', '## Users\n\nShop has users.\n', {}],
    [
      'a stronger word leaves the attestation',
      'should have the permissions',
      'must have the permissions',
      { [cloud]: 'needs-attestation' },
    ],
  ])('%s', async (_, from, to, flips) => {
    const changed = guide.replaceAll(from, to)
    expect(changed).not.toBe(guide)
    const after = await statuses(changed)
    const ids = new Set([...Object.keys(before), ...Object.keys(after)])
    const found = [...ids].filter(id => before[id] !== after[id]).map(id => [id, after[id] ?? 'absent'])
    expect(Object.fromEntries(found)).toEqual(flips)
  })
})
