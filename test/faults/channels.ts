import type { FaultCase } from './fault-case.ts'

const bundle = (channel: string): string => `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: ${channel}
`

const pinned = (...pins: readonly string[]): string =>
  [
    'applications:',
    ...pins.map(pin => {
      const [charm = '', channel = ''] = pin.split(' ')
      return `  ${charm}: { charm: ${charm}, channel: ${channel} }`
    }),
    '',
  ].join('\n')

const named = (product: string, ...pins: readonly string[]): string => `name: ${product}\n${pinned(...pins)}`

const application = (channel: string): string => `resource "juju_application" "dex" {
  model = "kubeflow"
  charm {
    name    = "dex-auth"
    channel = ${channel}
  }
}
`

const edge = 'channel/risk-keeps-promise'

/** Channels and pins (domain.md 2.1), and what a place promises. */
export const channels: readonly FaultCase[] = [
  {
    title: 'a bundle of production follows edge',
    files: { 'bundle.yaml': bundle('2.41/edge') },
    unmet: [`${edge} bundle.yaml:5`],
  },
  {
    title: 'twin: a release folder of edge follows edge',
    files: { 'releases/1.9/edge/bundle.yaml': bundle('2.39/edge') },
    unmet: [],
  },
  {
    title: 'a release folder of stable follows candidate',
    files: { 'releases/1.10/stable/bundle.yaml': bundle('2.41/candidate') },
    unmet: [`${edge} releases/1.10/stable/bundle.yaml:5`],
  },
  {
    title: 'a folder below a release folder promises what that does',
    files: { 'releases/1.10/candidate/kubeflow/airgap/bundle.yaml': bundle('2.41/beta') },
    unmet: [`${edge} releases/1.10/candidate/kubeflow/airgap/bundle.yaml:5`],
  },
  {
    title: 'a folder that is only called edge promises stable like any other',
    files: { 'edge/prod/bundle.yaml': bundle('2.41/edge') },
    unmet: [`${edge} edge/prod/bundle.yaml:5`],
  },
  {
    title: 'twin: more stable than the folder promises',
    files: { 'releases/1.9/edge/bundle.yaml': bundle('2.39/stable') },
    unmet: [],
  },
  { title: 'twin: an archived bundle', files: { 'archive/2023/bundle.yaml': bundle('2.31/edge') }, unmet: [] },
  { title: 'twin: the bundle of a test', files: { 'tests/integration/bundle.yaml': bundle('latest/edge') }, unmet: [] },
  { title: 'twin: a bundle switched off', files: { 'bundle.yaml.bak': bundle('2.41/edge') }, unmet: [] },
  {
    title: 'twin: the line is a comment',
    files: { 'bundle.yaml': `${bundle('2.41/stable')}    # channel: 2.41/edge\n` },
    unmet: [],
  },
  {
    title: 'twin: the channel of a snap and the base of a charm',
    files: {
      'concierge.yaml': 'juju:\n  channel: 3.6/stable\nhost:\n  snaps:\n    yq: { channel: latest/edge }\n',
      'scripts/tools.sh': '#!/bin/bash\nsudo snap install yq --channel=latest/edge\n',
    },
    unmet: [],
  },
  {
    title: 'Terraform follows edge',
    files: { 'main.tf': application('"2.41/edge"') },
    unmet: [`${edge} main.tf:5`],
  },
  {
    title: 'the default of a variable is edge',
    files: {
      'main.tf': application(`"2.41/\${var.risk}"`),
      'variables.tf': 'variable "risk" {\n  default = "edge"\n}\n',
    },
    unmet: [`${edge} variables.tf:2`],
  },
  {
    title: 'twin: a variable without a default',
    files: { 'main.tf': application(`"2.41/\${var.risk}"`), 'variables.tf': 'variable "risk" {}\n' },
    unmet: [],
  },
  {
    title: 'a script follows edge on the line after the command',
    files: { 'scripts/deploy.sh': '#!/bin/bash\njuju deploy dex-auth \\\n  --trust \\\n  --channel=2.41/edge\n' },
    unmet: [`${edge} scripts/deploy.sh:4`],
  },
  {
    title: 'twin: a script that reads the risk',
    files: { 'scripts/deploy.sh': `#!/bin/bash\njuju deploy dex-auth --channel="2.41/\${RISK}"\n` },
    unmet: [],
  },
  {
    title: 'twin: a later command of the script follows stable',
    files: {
      'scripts/deploy.sh':
        '#!/bin/bash\njuju deploy dex-auth --channel=2.39/edge\njuju refresh dex-auth --channel=2.41/stable\n',
    },
    unmet: [],
  },
  {
    title: 'no channel at all',
    files: { 'scripts/deploy.sh': '#!/bin/bash\njuju deploy kubeflow --trust\n' },
    unmet: ['channel/is-given scripts/deploy.sh:2'],
  },
  {
    title: 'a channel that is none',
    files: { 'bundle.yaml': bundle('2.41-edge') },
    unmet: ['channel/is-well-formed bundle.yaml:5'],
  },
  {
    title: 'a branch that stayed',
    files: { 'bundle.yaml': bundle('2.41/stable/fix-login') },
    unmet: ['channel/has-no-branch bundle.yaml:5'],
  },
  {
    title: 'a charm of the closed store',
    files: { 'bundle.yaml': 'applications:\n  proxy:\n    charm: cs:~example/haproxy-61\n' },
    unmet: ['pin/comes-from-store bundle.yaml:3'],
  },
  {
    title: 'a charm from a file follows no channel',
    files: { 'bundle.yaml': 'applications:\n  proxy:\n    charm: ./haproxy.charm\n' },
    unmet: ['pin/comes-from-store bundle.yaml:3'],
  },
  {
    title: 'one of two databases stayed on candidate',
    files: {
      'bundle.yaml':
        'applications:\n  a-db: { charm: mysql-k8s, channel: 8.0/stable }\n  b-db: { charm: mysql-k8s, channel: 8.4/stable }\n',
    },
    unmet: ['pin/agrees-within-deployment bundle.yaml:3'],
  },
  {
    title: 'a release folder whose channel is closed',
    files: { 'releases/1.10/edge/bundle.yaml': named('kubeflow', 'dex-auth 2.41/edge') },
    unmet: ['channel/release-is-published releases/1.10/edge/bundle.yaml:1'],
  },
  {
    title: 'twin: one that is published',
    files: { 'releases/1.10/beta/bundle.yaml': named('kubeflow', 'dex-auth 2.41/beta') },
    unmet: [],
  },
  {
    title: 'twin: one of another product',
    files: { 'releases/1.10/edge/bundle.yaml': named('mlflow', 'mlflow-server 2.22/edge') },
    unmet: [],
  },
  {
    title: 'a charm of a release folder stayed on the track of the release before',
    files: {
      'releases/1.11/stable/bundle.yaml': named('kubeflow', 'kfp-api 2.15/stable', 'argo-controller 3.5/stable'),
    },
    unmet: ['channel/tracks-make-a-release releases/1.11/stable/bundle.yaml:4'],
  },
  {
    title: 'most charms of a bundle decide the release',
    files: {
      'bundle.yaml': pinned(
        'kfp-api 2.5/stable',
        'katib-ui 0.18/stable',
        'katib-controller 0.18/stable',
        'argo-controller 3.4/stable',
      ),
    },
    unmet: ['channel/tracks-make-a-release bundle.yaml:5'],
  },
  {
    title: 'twin: the charms of a release, one on a track that is named after it',
    files: {
      'bundle.yaml': pinned(
        'kfp-api 2.5/stable',
        'katib-ui 0.18/stable',
        'minio ckf-1.10/stable',
        'kubeflow-volumes 1.10/stable',
      ),
    },
    unmet: [],
  },
  {
    title: 'twin: charms beside the product, and one that is newer than any release',
    files: {
      'bundle.yaml': pinned(
        'kfp-api 2.15/stable',
        'katib-ui 0.19/stable',
        'postgresql-k8s 14/stable',
        'argo-controller 4.1/stable',
      ),
    },
    unmet: [],
  },
  {
    title: 'twin: charms that decide no release',
    files: { 'bundle.yaml': pinned('kfp-api 2.15/stable', 'katib-ui 0.18/stable') },
    unmet: [],
  },
  {
    title: 'Terraform with one charm of another release',
    files: {
      'main.tf': `${['kfp-api 2.15', 'katib-ui 0.19', 'argo-controller 3.4']
        .map(pin => pin.split(' '))
        .map(
          ([charm, track]) =>
            `resource "juju_application" "${charm}" {\n  charm {\n    name    = "${charm}"\n    channel = "${track}/stable"\n  }\n}\n`,
        )
        .join('')}`,
    },
    unmet: ['channel/tracks-make-a-release main.tf:16'],
  },
  {
    title: 'a script with one charm of another release',
    files: {
      'deploy.sh':
        '#!/bin/bash\njuju deploy kfp-api --channel 2.15/stable\njuju deploy katib-ui --channel 0.19/stable\njuju deploy argo-controller --channel 3.3/stable\n',
    },
    unmet: ['channel/tracks-make-a-release deploy.sh:4'],
  },
  {
    title: 'a bundle and Terraform of production follow two tracks',
    files: {
      'prod/bundle.yaml': 'applications:\n  dex: { charm: dex-auth, channel: 2.41/stable }\n',
      'prod/main.tf': application('"2.39/stable"').replace('  model', '  name = "dex"\n  model'),
    },
    unmet: ['pin/agrees-within-environment prod/main.tf:6'],
  },
  {
    title: 'twin: the bundle is of production and Terraform of staging',
    files: {
      'prod/bundle.yaml': 'applications:\n  dex: { charm: dex-auth, channel: 2.41/stable }\n',
      'staging/main.tf': application('"2.39/stable"').replace('  model', '  name = "dex"\n  model'),
    },
    unmet: [],
  },
  {
    title: 'a command names a channel of the product that is closed',
    files: { 'docs/install.md': '# Install\n\n```bash\njuju deploy kubeflow --trust --channel=1.10/edge\n```\n' },
    unmet: ['channel/release-is-published docs/install.md:4'],
  },
  {
    title: 'twin: one that is open, and one that the reader fills in',
    files: {
      'docs/install.md':
        '# Install\n\n```bash\njuju deploy kubeflow --trust --channel=1.10/stable\njuju deploy kubeflow --trust --channel=<track>/stable\n```\n',
    },
    unmet: [],
  },
]
