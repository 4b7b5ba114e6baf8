import { conclude } from '../conclude.ts'
import { defineProbe } from '../probe.ts'
import { versionFindings, versionParameters } from '../version-findings.ts'

export const kubernetesIsSupported = defineProbe({
  id: 'version/kubernetes-is-supported',
  title: 'Kubernetes is of a version that the release supports',
  why: 'A release is tested with some versions of Kubernetes. On another one interfaces that its charms use may be gone, and a cluster past its end gets no fixes below all that runs on it.',
  fix: 'Make the cluster with a version of Kubernetes that the guide names for the release.',
  answers: ['supported-versions'],
  parameters: versionParameters,
  needs: ['version', 'release', 'application', 'module', 'workflow'],
  severity: 'medium',
  examples: [
    {
      title: 'A cluster older than what the release takes',
      parameters: { rows: [{ release: '1.10', kubernetes: '1.29, 1.30, 1.31' }] },
      files: {
        'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: ml
  version: "1.27"
`,
        'scripts/cluster.sh': 'az aks create --name ml --kubernetes-version 1.31.2\n',
      },
      expect: ['unmet cluster.yaml:5', 'met scripts/cluster.sh:1'],
    },
    {
      title: 'The release that is deployed decides, and a workflow that writes another version into the file',
      parameters: {
        rows: [
          { release: '1.10', kubernetes: '1.29-1.33' },
          { release: '1.9', kubernetes: '1.27-1.29' },
        ],
      },
      files: {
        '.github/cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: ml, version: "1.26" }
`,
        '.github/workflows/eks.yaml': `on: { schedule: [{ cron: "0 2 * * *" }] }
jobs:
  deploy:
    steps:
      - run: yq -i '.metadata.version = env(K8S)' .github/cluster.yaml
      - run: sudo snap install microk8s --channel=1.32-strict/stable
      - run: juju deploy kubeflow --channel=1.9/stable
`,
      },
      expect: ['unmet .github/workflows/eks.yaml:6'],
    },
    {
      title: 'Concierge and a dependencies file, and a version that is not written in full',
      parameters: { software: [{ name: 'kubernetes', versions: ['1.31', '1.32'] }] },
      files: {
        'concierge.yaml': `providers:
  k8s: { enable: true, channel: 1.32-classic/stable }
`,
        '.github/dependencies.yaml': 'K8S_VERSION: "1.30"\n',
        'deploy.sh': 'sudo snap install k8s --channel=latest/stable\n',
      },
      expect: ['unmet .github/dependencies.yaml:1', 'met concierge.yaml:2', 'unknown deploy.sh:1'],
    },
  ],
  ask: (inventory, parameters, known) =>
    conclude(
      versionFindings(inventory, parameters, { known, subject: 'kubernetes' }),
      'no file asks for a version of Kubernetes',
    ),
})
