import type { FaultCase } from './fault-case.ts'

/** What deployments follow and pin, in every kind of file that holds it, and the versions of what they stand on. */
export const deploymentForms: readonly FaultCase[] = [
  {
    title: 'production follows latest of a charm that has tracks',
    files: {
      'prod/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: latest/stable
    trust: true
`,
    },
    unmet: ['channel/names-a-track prod/bundle.yaml:6'],
  },
  {
    title: 'an entry in one line follows latest',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  oidc-gatekeeper: {charm: oidc-gatekeeper, channel: "latest/stable", scale: 1}
`,
    },
    unmet: ['channel/names-a-track bundle.yaml:4'],
  },
  {
    title: 'Terraform follows latest',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "oidc-gatekeeper"
    channel = "latest/stable"
  }
}
`,
    },
    unmet: ['channel/names-a-track main.tf:6'],
  },
  {
    title: 'the default of a track is latest',
    files: {
      'main.tf': `variable "track" {
  type    = string
  default = "latest"
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "oidc-gatekeeper"
    channel = "\${var.track}/stable"
  }
}
`,
    },
    unmet: ['channel/names-a-track main.tf:3'],
  },
  {
    title: 'a local names the track latest',
    files: {
      'main.tf': `locals {
  track = "latest"
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "oidc-gatekeeper"
    channel = "\${local.track}/stable"
  }
}
`,
    },
    unmet: ['channel/names-a-track main.tf:2'],
  },
  {
    title: 'a command over several lines follows latest',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy minio \\
  --channel latest/stable \\
  --constraints mem=2G
`,
    },
    unmet: ['channel/names-a-track deploy.sh:4'],
  },
  {
    title: 'the product is deployed from a risk alone',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel=stable --trust
`,
    },
    unmet: ['channel/names-a-track deploy.sh:3'],
  },
  {
    title: 'twin: the folder of latest',
    files: {
      'releases/latest/beta/kubeflow/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: latest/beta
`,
    },
    unmet: [],
  },
  {
    title: 'twin: latest in a comment',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable # was latest/stable
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the channels of snaps',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
sudo snap install juju --channel latest/stable
sudo snap install microk8s --channel=1.32/stable --classic
`,
    },
    unmet: [],
  },
  {
    title: 'a revision alone in one line',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui: { charm: katib-ui, revision: 548 }
  minio: { charm: minio, revision: 3, channel: ckf-1.10/stable }
`,
    },
    unmet: ['pin/revision-has-a-channel bundle.yaml:4'],
  },
  {
    title: 'the product is pinned behind its channel in a bundle',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  kubeflow:
    charm: kubeflow
    channel: 1.10/stable
    revision: 426
`,
    },
    unmet: ['pin/revision-is-current bundle.yaml:6'],
  },
  {
    title: 'the product is pinned behind its channel by a command over several lines',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow \\
  --channel 1.10/stable \\
  --revision 432 \\
  --trust
`,
    },
    unmet: ['pin/revision-is-current deploy.sh:5'],
  },
  {
    title: 'Terraform pins the product behind its channel',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name     = "kubeflow"
    channel  = "1.10/stable"
    revision = 432
  }
}
`,
    },
    unmet: ['pin/revision-is-current main.tf:7'],
  },
  {
    title: 'a variable file pins the product behind its channel',
    files: {
      'main.tf': `variable "rev" {
  type = number
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name     = "kubeflow"
    channel  = "1.10/stable"
    revision = var.rev
  }
}
`,
      'prod.tfvars': 'rev = 432\n',
    },
    unmet: ['pin/revision-is-current prod.tfvars:1'],
  },
  {
    title: 'twin: the product is pinned to what its channel holds',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --revision 440 --trust
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a revision that a variable gives',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --revision "$REV" --trust
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the revision of another charm',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy katib-ui --channel 0.18/stable --revision 432
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an old revision in a comment',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
# juju deploy kubeflow --channel 1.10/stable --revision 432
juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a write-only value',
    files: {
      'main.tf': `terraform {
  required_providers {
    juju = {
      source  = "juju/juju"
      version = ">= 2.2.0, < 3.0.0"
    }
  }
}
resource "juju_secret" "s" {
  name = "pw"
  value_wo = {
    password = var.password
  }
}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a provider without write-only values',
    files: {
      'main.tf': `terraform {
  required_providers {
    juju = {
      source  = "juju/juju"
      version = ">= 0.14.0, < 1.0.0"
    }
  }
}
resource "juju_secret" "s" {
  name = "pw"
  value = {
    password = var.password
  }
}
`,
    },
    unmet: [],
  },
  {
    title: 'a secret that stays in the state',
    files: {
      'main.tf': `resource "juju_secret" "s" {
  model = "m"
  name  = "pw"
  value = {
    password = var.password
  }
}
`,
    },
    unmet: ['terraform/secret-values-stay-out-of-state main.tf:4'],
  },
  {
    title: 'a cluster of EKS is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `resource "aws_eks_cluster" "c" {
  name    = "ml"
  version = "1.24"
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:3'],
  },
  {
    title: 'the module of EKS is given an old version',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "20.8.4"
  cluster_name    = "ml"
  cluster_version = "1.25"
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:5'],
  },
  {
    title: 'a default gives the module of EKS an old version',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `variable "k8s" {
  default = "1.25"
}
module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "20.8.4"
  cluster_version = var.k8s
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:2'],
  },
  {
    title: 'a cluster of AKS is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `resource "azurerm_kubernetes_cluster" "c" {
  name               = "ml"
  kubernetes_version = "1.27.3"
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:3'],
  },
  {
    title: 'a cluster of GKE is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `resource "google_container_cluster" "c" {
  name               = "ml"
  min_master_version = "1.26.5-gke.1200"
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:3'],
  },
  {
    title: 'twin: versions that a variable gives, that fit, and of a database',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `variable "v" {}
resource "aws_eks_cluster" "c" {
  version = var.v
}
resource "aws_eks_cluster" "d" {
  version = "1.31"
}
resource "aws_rds_cluster" "e" {
  version = "1.2"
}
`,
    },
    unmet: [],
  },
  {
    title: 'a cluster in Terraform JSON is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf.json': `{
  "resource": {
    "aws_eks_cluster": {
      "c": {
        "version": "1.24"
      }
    }
  }
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf.json:5'],
  },
  {
    title: 'Charmed Kubernetes is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy charmed-kubernetes --channel 1.26/stable
juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: ['version/kubernetes-is-supported deploy.sh:3'],
  },
  {
    title: 'concierge sets up an old cluster',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'concierge.yaml': `juju:
  channel: 3.6/stable
providers:
  microk8s:
    enable: true
    channel: 1.25-strict/stable
`,
    },
    unmet: ['version/kubernetes-is-supported concierge.yaml:6'],
  },
  {
    title: 'twin: concierge has the old cluster switched off',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'concierge.yaml': `juju:
  channel: 3.6/stable
providers:
  microk8s:
    enable: false
    channel: 1.25-strict/stable
`,
    },
    unmet: [],
  },
  {
    title: 'production deploys a charm from a file',
    files: {
      'prod/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: ./katib-ui_fa9f1c6.charm
    scale: 1
`,
    },
    unmet: ['pin/comes-from-store prod/bundle.yaml:5'],
  },
  {
    title: 'a script deploys a charm from a file',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy ./katib-ui_ubuntu-22.04-amd64.charm katib-ui
`,
    },
    unmet: ['pin/comes-from-store deploy.sh:3'],
  },
  {
    title: 'Terraform deploys a charm from a file',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name = "web"
  local_charm {
    path = "./web.charm"
  }
}
`,
    },
    unmet: ['pin/comes-from-store main.tf:4'],
  },
  {
    title: 'twin: a bundle for a place without a network',
    files: {
      'airgap/bundle-airgap.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: ./katib-ui_fa9f1c6.charm
    scale: 1
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the repository builds the charm',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
charmcraft pack
juju deploy ./web_ubuntu-22.04-amd64.charm web
`,
      'charmcraft.yaml': 'name: web\ntype: charm\n',
    },
    unmet: [],
  },
  {
    title: 'twin: tests deploy a charm from a file',
    files: {
      'tests/integration/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  web:
    charm: ./web.charm
    scale: 1
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a page builds and deploys the charm',
    files: {
      'README.md': `# Web

\`\`\`bash
charmcraft pack
juju deploy ./web.charm
\`\`\`
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a variable says which charm',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy "$CHARM_PATH" web
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a check deploys what it built',
    files: {
      '.github/workflows/ci.yaml': `name: Deploy
on:
  pull_request:
jobs:
  deploy:
    runs-on: ubuntu-22.04
    steps:
      - run: juju deploy ./web.charm web
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a command deploys a bundle by its file',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy ./bundle.yaml --trust
juju deploy ./bundle.yaml --overlay ./overlays/prod.yaml --trust
`,
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
`,
    },
    unmet: [],
  },
  {
    title: 'an anchor holds edge',
    files: {
      'bundle.yaml': `bundle: kubernetes
variables:
  chan: &chan 0.18/edge
applications:
  katib-ui:
    charm: katib-ui
    channel: *chan
`,
    },
    unmet: ['channel/risk-keeps-promise bundle.yaml:3'],
  },
  {
    title: 'a later document lays edge over',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
--- # overlay
applications:
  katib-ui:
    channel: 0.18/edge
`,
    },
    unmet: ['channel/risk-keeps-promise bundle.yaml:10'],
  },
  {
    title: 'an overlay moves to beta',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
`,
      'overlays/prod.yaml': `applications:
  katib-ui:
    channel: 0.18/beta
`,
    },
    unmet: ['channel/risk-keeps-promise overlays/prod.yaml:3'],
  },
  {
    title: 'a variable file sets edge',
    files: {
      'main.tf': `variable "risk" {
  type = string
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = "0.18/\${var.risk}"
  }
}
`,
      'prod.tfvars': '# production\nrisk = "edge"\n',
    },
    unmet: ['channel/risk-keeps-promise prod.tfvars:2'],
  },
  {
    title: 'variables in JSON set edge',
    files: {
      'main.tf': `variable "channel" {
  type = string
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = var.channel
  }
}
`,
      'terraform.tfvars.json': '{\n  "channel": "0.18/edge"\n}',
    },
    unmet: ['channel/risk-keeps-promise terraform.tfvars.json:2'],
  },
  {
    title: 'a map of a local holds edge',
    files: {
      'main.tf': `locals {
  channels = {
    katib = "0.18/edge"
  }
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = local.channels.katib
  }
}
`,
    },
    unmet: ['channel/risk-keeps-promise main.tf:3'],
  },
  {
    title: 'an optional attribute is edge by default',
    files: {
      'main.tf': `variable "katib" {
  type = object({
    channel = optional(string, "0.18/edge")
  })
  default = {}
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = var.katib.channel
  }
}
`,
    },
    unmet: ['channel/risk-keeps-promise main.tf:3'],
  },
  {
    title: 'a module from elsewhere is given edge',
    files: {
      'main.tf': `module "katib_ui" {
  source  = "git::https://github.com/canonical/katib-operators//charms/katib-ui/terraform?ref=2f5f1a7d1a0e5b0a3a1f4c6f54d9a5b4a1b2c3d4"
  channel = "0.18/edge"
}
`,
    },
    unmet: ['channel/risk-keeps-promise main.tf:3'],
  },
  {
    title: 'a loop deploys from edge',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
for app in katib-ui katib-controller; do
  juju deploy "$app" --channel 0.18/edge
done
`,
    },
    unmet: ['channel/risk-keeps-promise deploy.sh:4'],
  },
  {
    title: 'a function is given edge',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
deploy() {
  juju deploy "$1" --channel "$2"
}
deploy katib-ui 0.18/edge
`,
    },
    unmet: ['channel/risk-keeps-promise deploy.sh:6'],
  },
  {
    title: 'another machine is told to deploy from edge',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
ssh admin@host bash -s <<EOF
juju deploy katib-ui --channel 0.18/edge
EOF
`,
    },
    unmet: ['channel/risk-keeps-promise deploy.sh:4'],
  },
  {
    title: 'twin: a text that is written to a file',
    files: {
      'notes.sh': `#!/bin/bash
set -e
cat > /tmp/note.txt <<EOF
juju deploy katib-ui --channel 0.18/edge
EOF
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a command that is printed',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
echo "run: juju deploy katib-ui --channel 0.18/edge"
juju deploy katib-ui --channel 0.18/stable
`,
    },
    unmet: [],
  },
  {
    title: 'a script in Python deploys from edge',
    files: {
      'scripts/deploy.py': `import subprocess

subprocess.run(["juju", "deploy", "katib-ui", "--channel", "0.18/edge"], check=True)
`,
    },
    unmet: ['channel/risk-keeps-promise scripts/deploy.py:3'],
  },
  {
    title: 'twin: a test deploys from edge',
    files: {
      'tests/integration/test_bundle.py':
        'async def test_deploy(ops_test):\n    await ops_test.model.deploy("katib-ui", channel="0.18/edge", trust=True)\n',
    },
    unmet: [],
  },
  {
    title: 'a dash in place of the slash',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: latest-edge
`,
    },
    unmet: ['channel/is-well-formed bundle.yaml:6'],
  },
  {
    title: 'a risk with a slip of the pen',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stabel
`,
    },
    unmet: ['channel/is-well-formed bundle.yaml:6'],
  },
  {
    title: 'twin: a placeholder with a space in it',
    files: {
      'README.md': `Deploy:

\`\`\`
juju deploy katib-ui --channel <channel, e.g. edge>
\`\`\`
`,
    },
    unmet: [],
  },
  {
    title: 'null in place of a channel',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = null
  }
}
`,
    },
    unmet: ['channel/is-given main.tf:5'],
  },
  {
    title: 'a default names a branch',
    files: {
      'main.tf': `variable "c" {
  default = "0.18/stable/hotfix"
}
resource "juju_application" "a" {
  name  = "a"
  model = "kubeflow"
  charm {
    name    = "katib-ui"
    channel = var.c
  }
}
`,
    },
    unmet: ['channel/has-no-branch main.tf:2'],
  },
  {
    title: 'a matrix deploys an old release beside the newest',
    files: {
      '.github/workflows/scan.yaml': `name: Deploy
on:
  schedule:
    - cron: "0 2 * * 1"
jobs:
  deploy:
    runs-on: ubuntu-22.04
    strategy:
      matrix:
        channel:
          - 1.10/stable
          - 1.7/stable
    steps:
      - run: juju deploy kubeflow --channel \${{ matrix.channel }} --trust
`,
    },
    unmet: ['version/release-is-supported .github/workflows/scan.yaml:12'],
  },
  {
    title: 'twin: a job that never runs',
    files: {
      '.github/workflows/scan.yaml': `on: [push]
jobs:
  a:
    if: false
    runs-on: x
    strategy:
      matrix:
        channel: [1.4/stable]
    steps:
      - run: juju deploy kubeflow --channel \${{ matrix.channel }}
`,
    },
    unmet: [],
  },
  {
    title: 'an environment of a job is empty by schedule',
    files: {
      '.github/workflows/deploy.yaml': `name: Deploy
on:
  workflow_dispatch:
    inputs:
      track:
        default: "1.10"
  schedule:
    - cron: "0 2 * * 1"
jobs:
  deploy:
    runs-on: ubuntu-22.04
    env:
      TRACK: \${{ inputs.track }}
    steps:
      - run: juju deploy kubeflow --channel "$TRACK/stable" --trust
`,
    },
    unmet: ['workflow/inputs-have-values .github/workflows/deploy.yaml:13'],
  },
  {
    title: 'a variable says that it holds no secret',
    files: {
      'variables.tf': `variable "s3_secret_key" {
  type      = string
  sensitive = false
}
`,
    },
    unmet: ['terraform/secret-variables-are-sensitive variables.tf:3'],
  },
  {
    title: 'twin: one exact version of a provider',
    files: {
      'versions.tf': `terraform {
  required_providers {
    juju = {
      source  = "juju/juju"
      version = "0.20.0"
    }
  }
}
`,
    },
    unmet: [],
  },
  {
    title: 'a variable holds an old agent',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
AGENT=3.3.1
juju bootstrap aks ctl --agent-version "$AGENT"
juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: ['version/juju-is-supported deploy.sh:3'],
  },
  {
    title: 'a make variable holds an old cluster',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      Makefile: `K8S ?= 1.26

cluster:
	eksctl create cluster --version $(K8S)
`,
    },
    unmet: ['version/kubernetes-is-supported Makefile:1'],
  },
  {
    title: 'a matrix has an old Juju',
    files: {
      '.github/workflows/d.yaml': `name: Deploy
on:
  workflow_dispatch:
jobs:
  deploy:
    runs-on: ubuntu-22.04
    strategy:
      matrix:
        juju-version: ["3.1"]
    steps:
      - run: sudo snap install juju --channel \${{ matrix.juju-version }}/stable
      - run: juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: ['version/juju-is-supported .github/workflows/d.yaml:9'],
  },
  {
    title: 'a module of the repository is given an old version',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `module "cluster" {
  source      = "./modules/eks"
  k8s_version = "1.26"
}
`,
      'infra/modules/eks/main.tf': `variable "k8s_version" {
  type = string
}
resource "aws_eks_cluster" "this" {
  name    = "ml"
  version = var.k8s_version
}
`,
    },
    unmet: ['version/kubernetes-is-supported infra/main.tf:3'],
  },
  {
    title: 'a variable file gives an old version',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `variable "cluster_version" {
  type = string
}
module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "~> 20.0"
  cluster_version = var.cluster_version
}
`,
      'infra/prod.tfvars': 'cluster_version = "1.26"\n',
    },
    unmet: ['version/kubernetes-is-supported infra/prod.tfvars:1'],
  },
  {
    title: 'twin: the newest version of GKE',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'infra/main.tf': `resource "google_container_cluster" "c" {
  name               = "ml"
  min_master_version = "latest"
  release_channel {
    channel = "REGULAR"
  }
}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: snaps of tools',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
sudo snap install kubectl --channel=1.25/stable --classic
sudo snap install charmcraft --channel=2.x/stable
juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an old Juju in an archive',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'archive/setup.sh': `#!/bin/bash
set -e
sudo snap install juju --channel=2.9/stable
`,
    },
    unmet: [],
  },
  {
    title: 'twin: what a charm works with',
    files: {
      'charmcraft.yaml': `name: web
type: charm
assumes:
  - juju >= 3.1
  - k8s-api
`,
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'a control plane of the Cluster API is too old',
    files: {
      'deploy.sh': `#!/bin/bash
set -e
juju deploy kubeflow --channel 1.10/stable --trust
`,
      'cluster/control-plane.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlane
metadata:
  name: ml
spec:
  version: v1.27.4
`,
    },
    unmet: ['version/kubernetes-is-supported cluster/control-plane.yaml:6'],
  },
  {
    title: 'an updater that is switched off',
    files: {
      'prod/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
`,
      'renovate.json': `{
  "enabled": false,
  "extends": ["config:recommended"]
}
`,
    },
    unmet: ['upgrade/has-updater prod/bundle.yaml:1'],
  },
  {
    title: 'twin: bundles of releases without the settings of their forge',
    files: {
      'releases/1.10/stable/kubeflow/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
`,
      'releases/1.9/stable/kubeflow/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.17/stable
`,
    },
    unmet: [],
  },
  {
    title: 'staging follows edge',
    files: {
      'envs/staging/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/edge
`,
    },
    unmet: ['channel/risk-keeps-promise envs/staging/bundle.yaml:6'],
  },
  {
    title: 'twin: a file that is kept beside',
    files: {
      'bundle.yaml.bak': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.15/edge
`,
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  katib-ui:
    charm: katib-ui
    channel: 0.18/stable
`,
    },
    unmet: [],
  },
  {
    title: 'a release holds a charm of another one',
    files: {
      'releases/1.11/stable/kubeflow/bundle.yaml': `bundle: kubernetes
name: kubeflow
applications:
  argo-controller:
    charm: argo-controller
    channel: 3.5/stable
  katib-ui:
    charm: katib-ui
    channel: 0.19/stable
`,
    },
    unmet: ['channel/tracks-make-a-release releases/1.11/stable/kubeflow/bundle.yaml:6'],
  },
]
