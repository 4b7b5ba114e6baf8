import type { FaultCase } from './fault-case.ts'

const bundle = (...lines: readonly string[]): string =>
  `bundle: kubernetes\napplications:\n  dex-auth:\n    charm: dex-auth\n${lines.map(line => `    ${line}\n`).join('')}`

const terraform = (...lines: readonly string[]): string =>
  `resource "juju_application" "dex_auth" {\n  name  = "dex-auth"\n  model = "kubeflow"\n  charm {\n    name = "dex-auth"\n${lines.map(line => `    ${line}\n`).join('')}  }\n}\n`

/** Of several bases and architectures, as the store has them. */
const dex = {
  charm: 'dex-auth',
  defaultTrack: 'latest',
  channels: [
    { channel: '2.41/stable', revision: 582, base: 'ubuntu@20.04', architecture: 'amd64' },
    { channel: '2.41/stable', revision: 601, base: 'ubuntu@24.04', architecture: 'amd64' },
    { channel: '2.41/stable', revision: 602, base: 'ubuntu@24.04', architecture: 'arm64' },
    { channel: '2.41/candidate', revision: 601 },
    { channel: '2.39/stable', revision: 560, architecture: 'amd64' },
  ],
}
const charms = [dex]

/** Revisions, and channels as a snapshot of the store has them (domain.md 2.1). */
export const pins: readonly FaultCase[] = [
  {
    title: 'a bundle pins a revision that its channel has left',
    charms,
    files: { 'bundle.yaml': bundle('channel: 2.41/stable', 'revision: 540') },
    unmet: ['pin/revision-is-current bundle.yaml:6'],
  },
  {
    title: 'Terraform pins a revision that its channel has left',
    charms,
    files: { 'main.tf': terraform('channel = "2.39/stable"', 'revision = 41') },
    unmet: ['pin/revision-is-current main.tf:7'],
  },
  {
    title: 'the default of a variable is a revision that the channel has left',
    charms,
    files: {
      'main.tf': terraform('channel = "2.39/stable"', 'revision = var.dex_revision'),
      'variables.tf': 'variable "dex_revision" {\n  type    = number\n  default = 41\n}\n',
    },
    unmet: ['pin/revision-is-current variables.tf:3'],
  },
  {
    title: 'a script pins a revision of the product that is behind the table',
    files: { 'deploy.sh': 'juju deploy kubeflow --trust --channel=1.10/stable --revision=426\n' },
    unmet: ['pin/revision-is-current deploy.sh:1'],
  },
  {
    title: 'a revision is below that of its base',
    charms,
    files: { 'bundle.yaml': bundle('channel: 2.41/stable', 'revision: 582', 'base: ubuntu@24.04/stable') },
    unmet: ['pin/revision-is-current bundle.yaml:6'],
  },
  {
    title: 'an overlay pins a revision that the channel has left',
    charms,
    files: {
      'bundle.yaml': bundle('channel: 2.39/stable'),
      'overlay.yaml': 'applications:\n  dex-auth:\n    revision: 100\n',
    },
    unmet: ['pin/revision-is-current overlay.yaml:3'],
  },
  {
    title: 'twin: the revision that the table names',
    files: { 'deploy.sh': 'juju deploy kubeflow --trust --channel=1.10/stable --revision=440\n' },
    unmet: [],
  },
  {
    title: 'twin: the revision of another base, where the base is not said',
    charms,
    files: { 'bundle.yaml': bundle('channel: 2.41/stable', 'revision: 582') },
    unmet: [],
  },
  {
    title: 'twin: a revision that is later than the snapshot',
    charms,
    files: { 'main.tf': terraform('channel = "2.41/stable"', 'revision = 620') },
    unmet: [],
  },
  {
    title: 'twin: a revision of a charm that no snapshot knows',
    files: { 'bundle.yaml': bundle('channel: 2.41/stable', 'revision: 1') },
    unmet: [],
  },
  {
    title: 'twin: beta of the product holds a lower revision than stable',
    files: { 'releases/1.10/beta/deploy.sh': 'juju deploy kubeflow --channel=1.10/beta --revision=433 --trust\n' },
    unmet: [],
  },
  {
    title: 'twin: a commented revision, and one of a test',
    charms,
    files: {
      'bundle.yaml': bundle('channel: 2.41/stable', '# revision: 3'),
      'tests/integration/bundle.yaml': bundle('channel: 2.41/stable', 'revision: 3'),
    },
    unmet: [],
  },
  {
    title: 'twin: a revision that a variable without a default gives',
    charms,
    files: {
      'main.tf': terraform('channel = "2.39/stable"', 'revision = var.dex_revision'),
      'variables.tf': 'variable "dex_revision" {\n  type = number\n}\n',
    },
    unmet: [],
    unknown: ['pin/revision-is-current main.tf:7'],
  },
  {
    title: 'a revision stands without a channel in a bundle',
    files: { 'bundle.yaml': bundle('revision: 24') },
    unmet: ['pin/revision-has-a-channel bundle.yaml:5'],
  },
  {
    title: 'a revision stands without a channel in Terraform',
    files: { 'main.tf': terraform('revision = 24') },
    unmet: ['pin/revision-has-a-channel main.tf:6'],
  },
  {
    title: 'a revision stands without a channel in a command',
    files: { 'deploy.sh': 'juju deploy dex-auth --revision 24\n' },
    unmet: ['pin/revision-has-a-channel deploy.sh:1'],
  },
  {
    title: 'a local charm, whose revision is its own',
    files: { 'bundle.yaml': 'applications:\n  dex-auth:\n    charm: local:dex-auth-3\n    scale: 1\n' },
    unmet: ['pin/comes-from-store bundle.yaml:3'],
  },
  {
    title: 'twin: a refresh keeps the channel that is followed',
    files: { 'upgrade.sh': 'juju refresh dex-auth --revision 600\n' },
    unmet: [],
  },
  {
    title: 'a channel that nobody made',
    charms,
    files: { 'bundle.yaml': bundle('channel: 2.40/stable') },
    unmet: ['channel/is-published bundle.yaml:5'],
  },
  {
    title: 'a risk that is closed, in Terraform',
    charms,
    files: { 'releases/2.41/beta/main.tf': terraform('channel = "2.41/beta"') },
    unmet: ['channel/is-published releases/2.41/beta/main.tf:6'],
  },
  {
    title: 'a channel that nobody made, in a command',
    charms,
    files: { 'deploy.sh': 'juju deploy dex-auth --channel 1.9/stable --trust\n' },
    unmet: ['channel/is-published deploy.sh:1'],
  },
  {
    title: 'twin: a track that is newer than the snapshot',
    charms,
    files: { 'bundle.yaml': bundle('channel: 2.43/stable') },
    unmet: [],
    unknown: ['channel/is-published bundle.yaml:5'],
  },
  {
    title: 'twin: a channel that is published for one base only, a snap, and a read of an option',
    charms,
    files: {
      'bundle.yaml': bundle('channel: 2.41/stable'),
      'setup.sh': 'sudo snap install dex-auth --channel 9.99/stable\njuju config dex-auth public-url\n',
    },
    unmet: [],
  },
  {
    title: 'twin: no snapshot at all',
    files: { 'bundle.yaml': bundle('channel: 77/stable') },
    unmet: [],
  },
]
