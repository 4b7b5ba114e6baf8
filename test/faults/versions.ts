import type { FaultCase } from './fault-case.ts'

const workflow = '.github/workflows/deploy.yaml'

const release = (...pins: readonly string[]): string =>
  [
    'bundle: kubernetes',
    'applications:',
    ...pins.map(pin => `  ${pin.split(' ')[0]}: { charm: ${pin.split(' ')[0]}, channel: ${pin.split(' ')[1]} }`),
    '',
  ].join('\n')

const old = release('kubeflow-dashboard 1.8/stable', 'kubeflow-volumes 1.8/stable', 'katib-ui 0.16/stable')
const current = release('kubeflow-dashboard 1.10/stable', 'kubeflow-volumes 1.10/stable', 'katib-ui 0.18/stable')

const scan = (matrix: string, on = 'schedule: [{ cron: "0 2 * * *" }]'): string => `name: Scan
on:
  ${on}
  workflow_dispatch:
jobs:
  scan:
    runs-on: ubuntu-24.04
    strategy:
      matrix:
        ${matrix}
    steps:
      - uses: aquasecurity/trivy-action@6c175e9c4083a92bbca2f9724c8a5e33bc2d97a5
`

const trivy = 'uses: aquasecurity/trivy-action@6c175e9c4083a92bbca2f9724c8a5e33bc2d97a5'

/** Releases, versions and what keeps them current (domain.md 2.7). */
export const versions: readonly FaultCase[] = [
  {
    title: 'production runs the charms of a release after its end',
    files: { 'deploy/prod/bundle.yaml': old },
    unmet: ['version/release-is-supported deploy/prod/bundle.yaml:3'],
  },
  { title: 'twin: the release is in support', files: { 'deploy/prod/bundle.yaml': current }, unmet: [] },
  { title: 'twin: the bundle is archived', files: { 'archive/2023/bundle.yaml': old }, unmet: [] },
  { title: 'twin: the bundle is of a test', files: { 'tests/integration/bundle.yaml': old }, unmet: [] },
  { title: 'twin: the bundle is switched off', files: { 'deploy/prod/bundle.yaml.disabled': old }, unmet: [] },
  {
    title: 'a script deploys a release after its end',
    files: { 'scripts/deploy.sh': '#!/bin/bash\njuju deploy kubeflow --trust --channel=1.8/stable\n' },
    unmet: ['version/release-is-supported scripts/deploy.sh:2'],
  },
  {
    title: 'twin: the channel is a variable',
    files: { 'scripts/deploy.sh': '#!/bin/bash\njuju deploy kubeflow --trust --channel="$1"\n' },
    unmet: [],
  },
  {
    title: 'twin: the line is a comment',
    files: {
      'scripts/deploy.sh':
        '#!/bin/bash\n# juju deploy kubeflow --trust --channel=1.8/stable\njuju deploy kubeflow --trust --channel=1.10/stable\n',
    },
    unmet: [],
  },
  {
    title: 'the only release folder is of a release after its end',
    files: {
      'releases/1.8/stable/bundle.yaml': old.replace('bundle: kubernetes', 'name: kubeflow'),
    },
    unmet: ['version/release-is-supported releases/1.8/stable/bundle.yaml:1'],
  },
  {
    title: 'twin: a newer release folder stands beside it, so that it is history',
    files: {
      'releases/1.8/stable/bundle.yaml': old.replace('bundle: kubernetes', 'name: kubeflow'),
      'releases/1.10/stable/bundle.yaml': current.replace('bundle: kubernetes', 'name: kubeflow'),
    },
    unmet: [],
  },
  {
    title: 'the variables of workflows name a release after its end',
    files: { '.github/dependencies.yaml': 'CKF_TRACK: "1.8"\n' },
    unmet: ['version/release-is-supported .github/dependencies.yaml:1'],
  },
  {
    title: 'a workflow deploys a release after its end',
    files: {
      [workflow]: `on:
  schedule: [{ cron: "0 2 * * 1" }]
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: juju deploy kubeflow --channel 1.8/stable --trust
`,
    },
    unmet: [`version/release-is-supported ${workflow}:7`],
  },
  {
    title: 'twin: the workflow is switched off by its name',
    files: {
      [`${workflow}.disabled`]: `on:
  schedule: [{ cron: "0 2 * * 1" }]
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: sudo snap install juju --channel=2.9/stable
      - run: juju deploy kubeflow --channel 1.8/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'a module of the product is held at a track after its end',
    files: {
      'main.tf': `module "kubeflow" {
  source = "git::https://github.com/canonical/charmed-kubeflow-solutions//modules/kubeflow?ref=track/1.8"
}
`,
    },
    unmet: ['terraform/module-is-held main.tf:2', 'version/release-is-supported main.tf:2'],
  },
  {
    title: 'the client of Juju is older than the release takes',
    files: { 'scripts/bootstrap.sh': '#!/bin/bash\nsudo snap install juju --classic --channel=3.4/stable\n' },
    unmet: ['version/juju-is-supported scripts/bootstrap.sh:2'],
  },
  {
    title: 'twin: it is the one that the release takes',
    files: { 'scripts/bootstrap.sh': '#!/bin/bash\nsudo snap install juju --classic --channel=3.6/stable\n' },
    unmet: [],
  },
  {
    title: 'twin: another snap from such a channel',
    files: {
      'scripts/bootstrap.sh':
        '#!/bin/bash\nsudo snap install charmcraft --classic --channel=3.x/stable\nsudo snap install juju-wait --channel=2.8/stable\n',
    },
    unmet: [],
  },
  {
    title: 'the controller is bootstrapped with an agent older than the release takes',
    files: { 'scripts/bootstrap.sh': '#!/bin/bash\njuju bootstrap ml ml-controller \\\n  --agent-version=3.4.6\n' },
    unmet: ['version/juju-is-supported scripts/bootstrap.sh:3'],
  },
  {
    title: 'twin: the agent of a variable',
    files: { 'scripts/bootstrap.sh': '#!/bin/bash\njuju bootstrap ml ml-controller --agent-version="$AGENT"\n' },
    unmet: [],
  },
  {
    title: 'concierge sets up an older Juju',
    files: { 'concierge.yaml': 'juju:\n  channel: 2.9/stable\n' },
    unmet: ['version/juju-is-supported concierge.yaml:2'],
  },
  {
    title: 'variables of workflows name an older Juju',
    files: { '.github/dependencies.yaml': 'JUJU_VERSION: "3.4"\nK8S_VERSION: "1.32"\n' },
    unmet: ['version/juju-is-supported .github/dependencies.yaml:1'],
  },
  {
    title: 'twin: the repository deploys the release that takes it',
    files: { '.github/dependencies.yaml': 'JUJU_VERSION: "3.6"\nK8S_VERSION: "1.29"\nCKF_TRACK: "1.10"\n' },
    unmet: [],
  },
  {
    title: 'twin: a charm says what it works with, and a provider has a version of its own',
    files: {
      'charmcraft.yaml': 'name: portal\ntype: charm\nassumes:\n  - juju >= 2.9\n',
      'versions.tf': `terraform {
  required_providers {
    juju = { source = "juju/juju", version = "~> 0.14.0" }
  }
}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a workflow tries an older Juju beside the one in use',
    files: {
      '.github/workflows/ci.yaml': `on: [pull_request]
jobs:
  test:
    runs-on: ubuntu-24.04
    strategy: { matrix: { juju-channel: [3.5/stable, 3.6/stable] } }
    steps:
      - run: sudo snap install juju --classic --channel=\${{ matrix.juju-channel }}
`,
    },
    unmet: [],
  },
  {
    title: 'the cluster is older than the release takes',
    files: {
      'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: ml
  region: eu-central-1
  version: "1.27"
`,
    },
    unmet: ['version/kubernetes-is-supported cluster.yaml:6'],
  },
  {
    title: 'twin: a workflow writes another version into the file',
    files: {
      '.github/cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: ml
  version: "1.26"
`,
      '.github/workflows/eks.yaml': `on: [workflow_dispatch]
jobs:
  eks:
    runs-on: ubuntu-24.04
    steps:
      - run: yq -i '.metadata.version = strenv(K8S)' ./.github/cluster.yaml
`,
    },
    unmet: [],
  },
  {
    title: 'the cloud makes a cluster older than the release takes',
    files: { 'scripts/aks.sh': '#!/bin/bash\naz aks create --name ml --kubernetes-version 1.28 --node-count 3\n' },
    unmet: ['version/kubernetes-is-supported scripts/aks.sh:2'],
  },
  {
    title: 'a page installs MicroK8s older than the release takes',
    files: {
      'docs/install.md': '# Install\n\n```bash\nsudo snap install microk8s --classic --channel=1.22/stable\n```\n',
    },
    unmet: ['version/kubernetes-is-supported docs/install.md:4'],
  },
  {
    title: 'twin: the page leaves the version to the reader',
    files: {
      'docs/install.md': '# Install\n\n```bash\nsudo snap install microk8s --classic --channel=<version>/stable\n```\n',
    },
    unmet: [],
  },
  {
    title: 'the cluster is newer than the release that is deployed takes',
    files: {
      '.github/dependencies.yaml': 'CKF_TRACK: "1.10"\nK8S_VERSION: "1.34"\n',
    },
    unmet: ['version/kubernetes-is-supported .github/dependencies.yaml:2'],
  },
  {
    title: 'nothing proposes newer versions',
    files: { 'bundle.yaml': current },
    unmet: ['upgrade/has-updater bundle.yaml:1'],
  },
  {
    title: 'twin: Renovate has a manager for the bundle',
    files: {
      'bundle.yaml': current,
      'renovate.json':
        '{ "customManagers": [{ "customType": "regex", "fileMatch": ["bundle\\\\.yaml$"], "matchStrings": ["x"] }] }\n',
    },
    unmet: [],
  },
  {
    title: 'Dependabot looks after actions only',
    files: {
      'bundle.yaml': current,
      '.github/dependabot.yml':
        'version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /\n    schedule: { interval: weekly }\n',
    },
    unmet: ['upgrade/has-updater bundle.yaml:1'],
  },
  {
    title: 'the schedule of a scan is a comment',
    files: { '.github/workflows/scan.yaml': scan('release: ["1.10"]', '# schedule: [{ cron: "0 2 * * *" }]') },
    unmet: ['upgrade/runs-on-a-schedule .github/workflows/scan.yaml:1'],
  },
  {
    title: 'twin: the scan is scheduled',
    files: { '.github/workflows/scan.yaml': scan('release: ["1.10"]') },
    unmet: [],
  },
  {
    title: 'twin: a workflow without a schedule builds, and is no scan',
    files: {
      '.github/workflows/build.yaml':
        'name: Build\non: [push]\njobs: { build: { runs-on: ubuntu-24.04, steps: [{ run: charmcraft pack }] } }\n',
    },
    unmet: [],
  },
  {
    title: 'the scan forgets the newest release',
    files: {
      '.github/workflows/scan.yaml': scan('release: ["1.9", "1.8"]'),
      'releases/1.10/stable/bundle.yaml': current.replace('bundle: kubernetes', 'name: kubeflow'),
    },
    unmet: ['upgrade/images-are-scanned .github/workflows/scan.yaml:10'],
  },
  {
    title: 'a matrix names a channel that is closed',
    files: { '.github/workflows/scan.yaml': scan('kubeflow-channel: [1.10/stable, 1.10/edge]') },
    unmet: ['workflow/channels-are-known .github/workflows/scan.yaml:10'],
  },
  {
    title: 'a matrix names a track without quotes, which is another number',
    files: { '.github/workflows/scan.yaml': scan('kubeflow-track: [1.10, 1.9]') },
    unmet: ['workflow/channels-are-known .github/workflows/scan.yaml:10'],
  },
  {
    title: 'twin: the job never runs',
    files: {
      '.github/workflows/scan.yaml': `name: Scan
on: { schedule: [{ cron: "0 2 * * *" }] }
jobs:
  scan:
    if: false
    runs-on: ubuntu-24.04
    strategy: { matrix: { kubeflow-channel: [1.10/edge] } }
    steps: [{ ${trivy} }]
`,
    },
    unmet: [],
  },
  {
    title: 'the default of an input is no channel',
    files: {
      [workflow]: `name: Deploy
on:
  workflow_dispatch:
    inputs:
      kubeflow-channel:
        default: 1.10-stable
jobs: { deploy: { runs-on: ubuntu-24.04, steps: [{ run: make deploy }] } }
`,
    },
    unmet: [`workflow/channels-are-known ${workflow}:6`],
  },
  {
    title: 'an input is empty each night',
    files: {
      [workflow]: `name: Deploy
on:
  schedule: [{ cron: "0 2 * * *" }]
  workflow_dispatch: { inputs: { risk: { default: stable } } }
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          RISK=\${{ inputs.risk }}
          juju deploy katib-ui --channel "0.18/$RISK"
`,
    },
    unmet: [`workflow/inputs-have-values ${workflow}:10`],
  },
  {
    title: 'twin: it falls back to a value',
    files: {
      [workflow]: `name: Deploy
on:
  schedule: [{ cron: "0 2 * * *" }]
  workflow_dispatch: { inputs: { risk: { default: stable } } }
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          RISK=\${{ inputs.risk || 'stable' }}
          juju deploy katib-ui --channel "0.18/$RISK"
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a sentence tells of a command of the past',
    files: {
      'README.md': '# Notes\n\nWe left `juju deploy kubeflow --channel 1.8/stable` behind last year.\n',
    },
    unmet: [],
  },
  {
    title: 'a command below such a sentence is there to be run',
    files: {
      'README.md':
        '# Notes\n\nUse `juju status` to look.\n\n```bash\nsudo snap install juju --channel=2.9/stable\njuju deploy kubeflow --channel 1.8/stable\n```\n',
    },
    unmet: ['version/juju-is-supported README.md:6', 'version/release-is-supported README.md:7'],
  },
  {
    title: 'the track of a script is a variable of its own',
    files: { 'deploy.sh': '#!/bin/bash\nTRACK=1.8\njuju deploy kubeflow --trust --channel="$TRACK/stable"\n' },
    unmet: ['version/release-is-supported deploy.sh:2'],
  },
  {
    title: 'twin: an archived tree of releases',
    files: {
      'archive/releases/1.9/stable/bundle.yaml': `name: kubeflow\n${old}`,
      'tests/fixtures/releases/1.9/stable/bundle.yaml': `name: kubeflow\n${old}`,
    },
    unmet: [],
  },
]
