import type { FaultCase } from './fault-case.ts'

/** Images in the forms that `images.ts` leaves out (domain.md 2.3). */
export const imageForms: readonly FaultCase[] = [
  {
    title: 'an image of a charm by the name of a branch',
    files: {
      'metadata.yaml': `name: my-charm
summary: x
description: y
resources:
  oci-image:
    type: oci-image
    upstream-source: ghcr.io/canonical/kfp-api:dev
`,
    },
    unmet: ['image/is-pinned metadata.yaml:7'],
  },
  {
    title: 'twin: a tag of 64 digits holds as much as a version',
    files: {
      'metadata.yaml': `name: my-charm
summary: x
description: y
resources:
  oci-image:
    type: oci-image
    upstream-source: charmedkubeflow/dex:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
    },
    unmet: [],
  },
  {
    title: 'resources of a charm in braces',
    files: {
      'metadata.yaml': `name: my-charm
summary: x
description: y
resources: {oci-image: {type: oci-image, upstream-source: "charmedkubeflow/dex:latest"}}
`,
    },
    unmet: ['image/is-pinned metadata.yaml:4'],
  },
  {
    title: 'twin: the charm of a test',
    files: {
      'tests/integration/charms/tester/metadata.yaml': `name: my-charm
summary: x
description: y
resources:
  oci-image:
    type: oci-image
    upstream-source: charmedkubeflow/dex:latest
`,
    },
    unmet: [],
  },
  {
    title: 'resources of a bundle in braces',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth: {charm: dex-auth, channel: 2.41/stable, resources: {oci-image: "charmedkubeflow/dex:latest"}}
`,
    },
    unmet: ['image/is-pinned bundle.yaml:4'],
  },
  {
    title: 'an image behind an anchor',
    files: {
      'bundle.yaml': `bundle: kubernetes
x-img: &img charmedkubeflow/dex:latest
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    resources:
      oci-image: *img
`,
    },
    unmet: ['image/is-pinned bundle.yaml:2'],
  },
  {
    title: 'an overlay brings the image',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
`,
      'overlay.yaml': `applications:
  dex-auth:
    resources:
      oci-image: charmedkubeflow/dex:latest
`,
    },
    unmet: ['image/is-pinned overlay.yaml:4'],
  },
  {
    title: 'twin: a resource from a file',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    resources:
      oci-image: ./dex.tar
`,
    },
    unmet: [],
  },
  {
    title: 'the default of a variable is an image that moves',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  resources = {
    oci-image = var.img
  }
}
`,
      'variables.tf': `variable "img" {
  type    = string
  default = "charmedkubeflow/dex:latest"
}
`,
    },
    unmet: ['image/is-pinned variables.tf:3'],
  },
  {
    title: 'a variable file gives an image that moves',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  resources = {
    oci-image = var.img
  }
}
`,
      'variables.tf': `variable "img" {
  type = string
}
`,
      'prod.tfvars': `img = "charmedkubeflow/dex:latest"
`,
    },
    unmet: ['image/is-pinned prod.tfvars:1'],
  },
  {
    title: 'an image on the line that a command goes on with',
    files: {
      'deploy.sh': `juju deploy dex-auth --channel 2.41/stable \\
  --resource oci-image=charmedkubeflow/dex:latest \\
  --trust
`,
    },
    unmet: ['image/is-pinned deploy.sh:2'],
  },
  {
    title: 'a resource that is attached later',
    files: {
      'deploy.sh': `juju attach-resource dex-auth oci-image=charmedkubeflow/dex:latest
`,
    },
    unmet: ['image/is-pinned deploy.sh:1'],
  },
  {
    title: 'a target deploys an image that moves',
    files: {
      Makefile: `deploy:
	juju deploy dex-auth --channel 2.41/stable --resource oci-image=charmedkubeflow/dex:latest --trust
`,
    },
    unmet: ['image/is-pinned Makefile:2'],
  },
  {
    title: 'the default of an option is an image that moves',
    files: {
      'config.yaml': `options:
  proxy-image:
    type: string
    default: docker.io/istio/proxyv2:latest
    description: image
`,
      'metadata.yaml': `name: gw
summary: s
description: d
`,
    },
    unmet: ['image/comes-from-trusted-source config.yaml:4', 'image/is-pinned config.yaml:4'],
  },
  {
    title: 'one tag for all images in the text of an option',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      image-configuration: '{"pilot-image": "pilot", "global-tag": "latest", "global-hub": "docker.io/istio"}'
      tls-secret-id: secret:cq1abcdefghijklmnopq
`,
    },
    unmet: ['image/is-pinned bundle.yaml:9'],
  },
  {
    title: 'twin: the same with a commit',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      image-configuration: '{"pilot-image": "pilot", "global-tag": "1.24.2-abcdef1", "global-hub": "docker.io/charmedkubeflow"}'
      tls-secret-id: secret:cq1abcdefghijklmnopq
`,
    },
    unmet: [],
  },
  {
    title: 'the tag of a kustomization',
    files: {
      'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - d.yaml
images:
  - name: web
    newName: ghcr.io/canonical/web
    newTag: latest
`,
    },
    unmet: ['image/is-pinned kustomization.yaml:8'],
  },
  {
    title: 'twin: a digest, and nothing to begin from',
    files: {
      Dockerfile: `FROM ubuntu@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
RUN true
FROM scratch
COPY --from=build /a /a
`,
    },
    unmet: [],
  },
  {
    title: 'an image of others, held by its digest',
    files: {
      'metadata.yaml': `name: my-charm
summary: x
description: y
resources:
  oci-image:
    type: oci-image
    upstream-source: quay.io/dexidp/dex@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
    },
    unmet: ['image/comes-from-trusted-source metadata.yaml:7'],
  },
  {
    title: 'a registry by its number',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    resources:
      oci-image: 10.1.2.3:5000/charmedkubeflow/dex:2.41.1-1d3fe19
`,
    },
    unmet: ['image/registry-is-safe bundle.yaml:8'],
  },
  {
    title: 'twin: the registry of the machine itself',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    resources:
      oci-image: localhost:32000/charmedkubeflow/dex:2.41.1-1d3fe19
`,
    },
    unmet: [],
  },
  {
    title: 'a rock on a newer base than the guide',
    files: {
      'rockcraft.yaml': `name: dex
version: "1"
base: ubuntu@24.04
platforms:
  amd64:
parts: {}
`,
    },
    unmet: ['image/base-agrees rockcraft.yaml:3'],
  },
  {
    title: 'a bare rock that is built on a newer base than the guide',
    files: {
      'dex/rockcraft.yaml': `name: dex
version: "1"
base: bare
build-base: "ubuntu@24.04"
platforms:
  amd64:
parts: {}
`,
    },
    unmet: ['image/base-agrees dex/rockcraft.yaml:4'],
  },
  {
    title: 'twin: the base of the guide in the older form',
    files: {
      'rockcraft.yaml': `name: dex
version: "1"
base: "ubuntu:22.04"
platforms:
  amd64:
parts: {}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: only what a rock is built with is newer',
    files: {
      'rockcraft.yaml': `name: dex
version: "1"
base: ubuntu@22.04
build-base: ubuntu@24.04
platforms:
  amd64:
parts: {}
`,
    },
    unmet: [],
  },
  {
    title: 'an image in a variable of a script',
    files: {
      'deploy.sh': `IMG=charmedkubeflow/dex:latest
juju deploy dex-auth --channel 2.41/stable --resource oci-image=$IMG --trust
`,
    },
    unmet: ['image/is-pinned deploy.sh:1'],
  },
  {
    title: 'an image in a local',
    files: {
      'main.tf': `locals {
  images = {
    dex = "charmedkubeflow/dex:latest"
  }
}
resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  resources = {
    oci-image = local.images.dex
  }
}
`,
    },
    unmet: ['image/is-pinned main.tf:3'],
  },
  {
    title: 'a module is called with an image that moves',
    files: {
      'main.tf': `provider "juju" {}
module "d" {
  source = "./d"
  img    = "charmedkubeflow/dex:latest"
}
`,
      'd/main.tf': `variable "img" {
  type = string
}
resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  resources = {
    oci-image = var.img
  }
}
`,
    },
    unmet: ['image/is-pinned main.tf:4'],
  },
  {
    title: 'the tag of a chart',
    files: {
      'values.yaml': `image:
  repository: ghcr.io/canonical/web
  tag: latest
`,
      'Chart.yaml': `name: a
version: 1.0.0
`,
    },
    unmet: ['image/is-pinned values.yaml:3'],
  },
]
