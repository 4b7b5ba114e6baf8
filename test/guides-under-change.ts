/** A guide of our own in the shape of the charmed family's, and small changes to it. */
export const guideUnderChange = `# Hardening

How to run Charmed Widget (CW) so that it stays safe.

## Releases

The bundle \`widget\` is published in these channels:

| Channel | Revision | Published |
|---|---|---|
| 2.1/stable | 40 | 05 Aug 2025 |
| 2.1/candidate | 41 | Aug 6, 2025 |
| 2.0/stable | 32 | 2024-12-03 |

## Environment

### Juju

A controller runs everything, so it is essential to set it up securely.

#### Cloud credentials

The Kubernetes user that bootstraps should have full permissions, with the ability to \`create\`, \`delete\` and \`list\`:

* Namespaces.
* Stateful sets.
* Persistent volume claims (PVCs).

#### Juju users

Juju users must be granted the minimum permissions for their task.

User passwords must be stored securely and rotated regularly to limit the harm of a leak.

## Applications

### Base images

CW runs on top of Ubuntu 22.04.

### Security upgrades

Each revision is pinned to a specific Rock hash.

It is important to refresh charms regularly.

### Encryption

CW is reached over HTTPS: [Istio Pilot](https://charmhub.io/istio-pilot) gets a certificate by \`tls-secret-id\`.

### Authentication

See [Authentication](/authentication) for how people log in.

### Monitoring

It is recommended to deploy COS in a separate model.
`

/**
 * One change of a guide: what is replaced, and all that may differ afterwards, as `kind id`. `gives` are the parameters that its words then fix.
 */
export interface GuideChange {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly expect: readonly string[]
  readonly gives?: Readonly<Record<string, unknown>>
}

const channels = 'releases/channel-revision-published'
const permissions = 'environment/juju/cloud-credentials/user-full-permissions'
const stored = 'environment/juju/juju-users/passwords-stored-securely'
const granted = 'environment/juju/juju-users/users-granted-minimum'
const pinned = 'applications/security-upgrades/revision-pinned-specific'
const refresh = 'applications/security-upgrades/refresh-charms'
const base = 'applications/base-images/runs-ubuntu-22-04'
const https = 'applications/encryption/reached-https-istio'
const apart = 'applications/monitoring/deploy-cos-separate'

export const guideChanges: readonly GuideChange[] = [
  {
    title: 'a row more in the channel table',
    from: '| 2.0/stable |',
    to: '| 2.1/edge | 44 | 01 Sep 2025 |\n| 2.0/stable |',
    expect: [`parameters ${channels}`],
  },
  { title: 'a row less', from: '| 2.1/candidate | 41 | Aug 6, 2025 |\n', to: '', expect: [`parameters ${channels}`] },
  {
    title: 'a newer revision',
    from: '| 2.1/stable | 40 |',
    to: '| 2.1/stable | 45 |',
    expect: [`parameters ${channels}`],
  },
  { title: 'a later day', from: '05 Aug 2025', to: '15 Aug 2025', expect: [`parameters ${channels}`] },
  {
    title: 'another product',
    from: 'bundle `widget`',
    to: 'bundle `gadget`',
    expect: [`parameters ${channels}`],
    gives: {
      product: 'gadget',
      rows: [
        { channel: '2.1/stable', revision: 40, published: '2025-08-05' },
        { channel: '2.1/candidate', revision: 41, published: '2025-08-06' },
        { channel: '2.0/stable', revision: 32, published: '2024-12-03' },
      ],
    },
  },
  {
    title: 'a resource more',
    from: '* Stateful sets.',
    to: '* Stateful sets.\n* Ingresses.',
    expect: [`parameters ${permissions}`],
    gives: {
      verbs: ['create', 'delete', 'list'],
      resources: ['namespaces', 'statefulsets', 'ingresses', 'persistentvolumeclaims'],
    },
  },
  {
    title: 'a resource less',
    from: '* Namespaces.\n',
    to: '',
    expect: [`parameters ${permissions}`],
    gives: { verbs: ['create', 'delete', 'list'], resources: ['statefulsets', 'persistentvolumeclaims'] },
  },
  {
    title: 'a verb less',
    from: '`create`, `delete` and `list`',
    to: '`create` and `list`',
    expect: [`reworded ${permissions}`, `parameters ${permissions}`],
    gives: { verbs: ['create', 'list'], resources: ['namespaces', 'statefulsets', 'persistentvolumeclaims'] },
  },
  {
    title: 'a verb more',
    from: '`delete` and',
    to: '`delete`, `patch` and',
    expect: [`reworded ${permissions}`, `parameters ${permissions}`],
    gives: {
      verbs: ['create', 'delete', 'patch', 'list'],
      resources: ['namespaces', 'statefulsets', 'persistentvolumeclaims'],
    },
  },
  {
    title: 'another version of the system',
    from: '22.04',
    to: '24.04',
    expect: [`reworded ${base}`, `parameters ${base}`],
    gives: { system: 'ubuntu', version: '24.04' },
  },
  {
    title: 'another system',
    from: 'Ubuntu',
    to: 'Debian',
    expect: [`reworded ${base}`, `parameters ${base}`],
    gives: { system: 'debian', version: '22.04' },
  },
  {
    title: 'a digest instead of a hash',
    from: 'Rock hash',
    to: 'Rock digest',
    expect: [`reworded ${pinned}`, `parameters ${pinned}`],
    gives: { weakest: 'digest' },
  },
  {
    title: 'must instead of should',
    from: 'that bootstraps should have',
    to: 'that bootstraps must have',
    expect: [`reworded ${permissions}`, `strengthened ${permissions}`],
  },
  {
    title: 'should instead of must',
    from: 'must be granted',
    to: 'should be granted',
    expect: [`reworded ${granted}`, `weakened ${granted}`],
  },
  {
    title: 'a recommendation instead of must',
    from: 'User passwords must be stored',
    to: 'User passwords should be stored',
    expect: [`reworded ${stored}`, `weakened ${stored}`, `reworded ${stored}-2`, `weakened ${stored}-2`],
  },
  {
    title: 'a stronger recommendation',
    from: 'It is recommended to deploy',
    to: 'It is essential to deploy',
    expect: [`reworded ${apart}`, `strengthened ${apart}`],
  },
  {
    title: 'a typo',
    from: 'COS in a separate model',
    to: 'COS in a seperate model',
    expect: [`reworded ${apart}`, `parameters ${apart}`],
  },
  {
    title: 'one word of a short sentence',
    from: 'refresh charms regularly',
    to: 'refresh charms often',
    expect: [`reworded ${refresh}`, `reworded ${refresh}-stable-receives-stable`],
  },
  {
    title: 'rows in another order',
    from: '| 2.1/stable | 40 | 05 Aug 2025 |\n| 2.1/candidate | 41 | Aug 6, 2025 |',
    to: '| 2.1/candidate | 41 | Aug 6, 2025 |\n| 2.1/stable | 40 | 05 Aug 2025 |',
    expect: [],
  },
  {
    title: 'bullets in another order',
    from: '* Namespaces.\n* Stateful sets.',
    to: '* Stateful sets.\n* Namespaces.',
    expect: [],
  },
  {
    title: 'must not instead of must',
    from: 'must be stored',
    to: 'must not be stored',
    expect: [`added ${stored}-3`, `added ${stored}-4`, `removed ${stored}`, `removed ${stored}-2`],
  },
  {
    title: 'an interval',
    from: 'rotated regularly',
    to: 'rotated every 90 days',
    expect: [`reworded ${stored}`, `added ${stored}-3`, `removed ${stored}-2`],
    gives: { days: 90 },
  },
  {
    title: 'a sentence moved to another section',
    from: '\n### Monitoring\n\nIt is recommended',
    to: '\nIt is recommended',
    expect: [`moved ${apart}`, 'removed applications/authentication/authentication-people-log-referred-is-in-force'],
  },
  { title: 'a heading renamed', from: '### Base images', to: '### Operating system', expect: [`moved ${base}`] },
  {
    title: 'another option',
    from: '`tls-secret-id`',
    to: '`csr-secret-id`',
    expect: [`reworded ${https}`, `parameters ${https}`],
    gives: { charms: ['istio-pilot'], option: 'csr-secret-id' },
  },
  {
    title: 'another charm',
    from: '[Istio Pilot](https://charmhub.io/istio-pilot)',
    to: '[Traefik](https://charmhub.io/traefik-k8s)',
    expect: ['added applications/encryption/reached-https-traefik', `removed ${https}`],
    gives: { charms: ['traefik-k8s'], option: 'tls-secret-id' },
  },
  {
    title: 'another target of a link',
    from: 'charmhub.io/istio-pilot',
    to: 'charmhub.io/istio-pilot-next',
    expect: [`parameters ${https}`],
    gives: { charms: ['istio-pilot-next'], option: 'tls-secret-id' },
  },
  {
    title: 'no duty to refresh',
    from: 'It is important to refresh charms regularly.\n',
    to: '',
    expect: [
      `added ${channels}-stable-receives-stable`,
      `removed ${refresh}`,
      `removed ${refresh}-stable-receives-stable`,
    ],
  },
  { title: 'a statement more', from: 'How to run', to: 'You must read this. How to run', expect: ['added read'] },
  {
    title: 'a condition',
    from: 'It is recommended to deploy',
    to: 'If you have two models, it is recommended to deploy',
    expect: [`added ${apart}-2`, `removed ${apart}`],
  },
  {
    title: 'white space and markup',
    from: 'It is important to refresh charms',
    to: 'It is **important** to\nrefresh  charms',
    expect: [],
  },
  { title: 'a spelling variant', from: '### Authentication', to: '### Authentication\n', expect: [] },
  { title: 'an explanation more', from: 'CW runs on top', to: 'CW is small. CW runs on top', expect: [] },
  ...[
    '> [!NOTE]\n> %',
    '```{note}\n%\n```',
    ':::{important}\n%\n:::',
    '!!! warning\n\n    %',
    '> %',
    '<Tip>\n\n%\n\n</Tip>',
  ].map(
    (wrapper): GuideChange => ({
      title: `wrapped: ${wrapper.split('\n')[0]}`,
      from: 'It is recommended to deploy COS in a separate model.',
      to: wrapper.replace('%', 'It is recommended to deploy COS in a separate model.'),
      expect: [],
    }),
  ),
  {
    title: 'a paragraph turned into a list',
    from: 'CW runs on top of Ubuntu 22.04.',
    to: '* CW runs on top of Ubuntu 22.04.',
    expect: [],
  },
  {
    title: 'a list turned into a sentence',
    from: ':\n\n* Namespaces.\n* Stateful sets.\n* Persistent volume claims (PVCs).',
    to: ' namespaces, stateful sets and persistent volume claims.',
    expect: [`added ${permissions}-2`, `removed ${permissions}`],
    gives: { verbs: ['create', 'delete', 'list'], resources: ['namespaces', 'statefulsets', 'persistentvolumeclaims'] },
  },
  {
    title: 'other bullets',
    from: '* Namespaces.\n* Stateful sets.\n* Persistent volume claims (PVCs).',
    to: '1) Namespaces\n2) Stateful sets\n3) Persistent volume claims (PVCs)',
    expect: [],
  },
  {
    title: 'a lead-in over two bullets',
    from: 'Juju users must be granted the minimum permissions for their task.',
    to: 'You must:\n\n- Grant Juju users the minimum permissions for their task.\n- Audit the list of users.',
    expect: [`reworded ${granted}`, 'added environment/juju/juju-users/audit-list-users'],
  },
  {
    title: 'a task list',
    from: 'It is recommended to deploy COS in a separate model.',
    to: '- [ ] It is recommended to deploy COS in a separate model.',
    expect: [],
  },
  {
    title: 'commented out',
    from: 'It is recommended to deploy COS in a separate model.',
    to: '<!-- It is recommended to deploy COS in a separate model. -->',
    expect: [`removed ${apart}`],
  },
  {
    title: 'turned into code',
    from: 'It is recommended to deploy COS in a separate model.',
    to: '```\nIt is recommended to deploy COS in a separate model.\n```',
    expect: [`removed ${apart}`],
  },
  {
    title: 'turned into a question',
    from: 'It is recommended to deploy COS in a separate model.',
    to: 'Is it recommended to deploy COS in a separate model?',
    expect: [`removed ${apart}`],
  },
  {
    title: 'only possible',
    from: 'It is recommended to deploy COS',
    to: 'You can deploy COS',
    expect: [`reworded ${apart}`, `weakened ${apart}`],
  },
  {
    title: 'a heading of another level',
    from: '### Monitoring\n',
    to: '## Monitoring\n',
    expect: [`moved ${apart}`],
  },
  { title: 'front matter', from: '# Hardening\n', to: '---\nmyst:\n  html_meta: {}\n---\n\n# Hardening\n', expect: [] },
  { title: 'a label', from: '### Monitoring\n', to: '(monitoring)=\n### Monitoring\n', expect: [] },
  { title: 'an underlined heading', from: '## Applications\n', to: 'Applications\n---\n', expect: [] },
  {
    title: 'a command more',
    from: 'It is important to refresh charms regularly.\n',
    to: 'It is important to refresh charms regularly.\n\n```shell\njuju refresh widget\n```\n',
    expect: [],
  },
  {
    title: 'a feature instead of a duty',
    from: 'It is important to refresh charms regularly.',
    to: 'New revisions may be released to fix vulnerabilities.',
    expect: [
      `added ${channels}-stable-receives-stable`,
      `removed ${refresh}`,
      `removed ${refresh}-stable-receives-stable`,
    ],
  },
  {
    title: 'another subject',
    from: 'The Kubernetes user that bootstraps should',
    to: 'The service account that bootstraps should',
    expect: ['added environment/juju/cloud-credentials/account-full-permissions', `removed ${permissions}`],
  },
  {
    title: 'one conjunct less',
    from: 'must be stored securely and rotated regularly',
    to: 'must be stored securely',
    expect: [`added ${stored}-3`, `removed ${stored}`, `removed ${stored}-2`],
  },
  {
    title: 'a tab around a section',
    from: 'It is recommended to deploy COS in a separate model.\n',
    to: '````{tab-set}\n```{tab-item} VM\nIt is recommended to deploy COS in a separate model.\n```\n````\n',
    expect: [`moved ${apart}`],
  },
  { title: 'case', from: 'User passwords must', to: 'User Passwords must', expect: [] },
]
