import type { FaultCase } from './fault-case.ts'

const commit = '1d3fe19'
const digest = 'sha256:'.padEnd(71, '7a1b2c3d')

const metadata = (reference: string): FaultCase['files'] => ({
  'metadata.yaml': `name: tracking-server
summary: Tracks
resources:
  server-image:
    type: oci-image
    upstream-source: ${reference}
`,
})

const charmcraft = (reference: string): FaultCase['files'] => ({
  'charmcraft.yaml': `type: charm
name: tracking-server
summary: Tracks
platforms:
  ubuntu@24.04:amd64:
resources:
  server-image:
    type: oci-image
    upstream-source: ${reference}
`,
})

const bundle = (options: string): FaultCase['files'] => ({
  'bundle.yaml': `bundle: kubernetes
applications:
  server:
    charm: server
    channel: 1/stable
    trust: true
    ${options}
`,
})

/** Images and their bases (domain.md 2.3). */
export const images: readonly FaultCase[] = [
  {
    title: 'a charm names a tag that moves',
    files: metadata('charmedkubeflow/server:latest'),
    unmet: ['image/is-pinned metadata.yaml:6'],
  },
  {
    title: 'a charm names no tag',
    files: charmcraft('ghcr.io/canonical/server'),
    unmet: ['image/is-pinned charmcraft.yaml:9'],
  },
  {
    title: 'a rock that follows a channel',
    files: metadata('ubuntu/server:3.5-22.04_edge'),
    unmet: ['image/is-pinned metadata.yaml:6'],
  },
  {
    title: 'a resource of a bundle',
    files: bundle('resources:\n      server-image: canonical/server:dev'),
    unmet: ['image/is-pinned bundle.yaml:8'],
  },
  {
    title: 'a resource of Terraform',
    files: {
      'main.tf': `resource "juju_application" "server" {
  charm {
    name    = "server"
    channel = "1/stable"
  }
  resources = {
    server-image = "charmedkubeflow/server:latest"
  }
}
`,
    },
    unmet: ['image/is-pinned main.tf:7'],
  },
  {
    title: 'a resource of a command',
    files: {
      'deploy.sh': 'juju deploy server --channel 1/stable \\\n  --resource server-image=charmedkubeflow/server:edge\n',
    },
    unmet: ['image/is-pinned deploy.sh:2'],
  },
  {
    title: 'an image in a text of JSON',
    files: bundle(`options: { image-configuration: '{"init": "canonical/init:latest"}' }`),
    unmet: ['image/is-pinned bundle.yaml:7'],
  },
  {
    title: 'an image in a list of Python, the default of an option',
    files: {
      'config.yaml': `options:
  jupyter-images:
    type: string
    default: "['charmedkubeflow/jupyter:latest']"
`,
      ...metadata(`charmedkubeflow/server:1.0-${commit}`),
    },
    unmet: ['image/is-pinned config.yaml:4'],
  },
  {
    title: 'a manifest',
    files: {
      'manifests/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: server
spec:
  containers:
    - name: server
      image: charmedkubeflow/server:latest
`,
    },
    unmet: ['image/is-pinned manifests/pod.yaml:8'],
  },
  { title: 'twin: a digest', files: metadata(`charmedkubeflow/server@${digest}`), unmet: [] },
  { title: 'twin: a tag with a commit', files: metadata(`charmedkubeflow/server:2.41.1-${commit}`), unmet: [] },
  { title: 'twin: a version', files: metadata('charmedkubeflow/server:2.41.1'), unmet: [] },
  { title: 'twin: a revision on Charmhub', files: bundle('resources: { server-image: 201 }'), unmet: [] },
  { title: 'twin: a reference that is filled in', files: metadata('charmedkubeflow/server:<tag>'), unmet: [] },
  {
    title: 'twin: a comment, and a test',
    files: {
      ...metadata(`charmedkubeflow/server:2.41.1-${commit} # was charmedkubeflow/server:latest`),
      'tests/integration/test_charm.py':
        'async def test_deploy(ops_test):\n    await ops_test.model.deploy("server", resources={"server-image": "ubuntu/server:3.5"})\n',
    },
    unmet: [],
  },
  {
    title: 'twin: an option in JSON with a commit',
    files: bundle(`options: { image-configuration: '{"init": "canonical/init:1.2-${commit}"}' }`),
    unmet: [],
  },
  {
    title: 'the default of an option is an image of somebody else',
    files: {
      'config.yaml': 'options:\n  proxy-image:\n    type: string\n    default: docker.io/istio/proxyv2:1.28.0\n',
      ...metadata(`charmedkubeflow/server:1.0-${commit}`),
    },
    unmet: ['image/comes-from-trusted-source config.yaml:4'],
  },
  {
    title: 'a resource of somebody else',
    files: metadata(`quay.io/argoproj/server:3.5-${commit}`),
    unmet: ['image/comes-from-trusted-source metadata.yaml:6'],
  },
  {
    title: 'twin: a mirror with the path of the publisher',
    files: metadata(`registry.example.org/charmedkubeflow/server:1.0-${commit}`),
    unmet: [],
  },
  {
    title: 'twin: what a rock is built from',
    files: { Dockerfile: `FROM python:3.12.1-${commit} AS build\nFROM ubuntu:22.04\nCOPY --from=build /app /app\n` },
    unmet: [],
  },
  {
    title: 'a registry without a name',
    files: metadata(`10.20.0.4:5000/charmedkubeflow/server:1.0-${commit}`),
    unmet: ['image/registry-is-safe metadata.yaml:6'],
  },
  {
    title: 'a registry without a name in a manifest',
    files: {
      'manifests/pod.yaml': `apiVersion: v1
kind: Pod
metadata: { name: server }
spec:
  containers:
    - { name: server, image: "192.168.1.7/canonical/server:1.0-${commit}" }
`,
    },
    unmet: ['image/registry-is-safe manifests/pod.yaml:6'],
  },
  {
    title: 'twin: the registry of the machine itself, and one of an installation without a network',
    files: {
      ...metadata(`localhost:32000/canonical/server:1.0-${commit}`),
      'airgap/bundle.yaml': `bundle: kubernetes
applications:
  server:
    charm: ./server.charm
    resources: { server-image: "172.17.0.2:5000/charmedkubeflow/server:1.0-${commit}" }
`,
    },
    unmet: [],
  },
  {
    title: 'a rock on a base that has ended',
    files: { 'rockcraft.yaml': 'name: server\nbase: ubuntu@20.04\nparts: {}\n' },
    unmet: ['image/base-is-supported rockcraft.yaml:2', 'image/base-agrees rockcraft.yaml:2'],
  },
  {
    title: 'a charm that still runs on a base that has ended',
    files: {
      'charmcraft.yaml': `type: charm
name: server
bases:
  - build-on:
      - name: ubuntu
        channel: "20.04"
    run-on:
      - name: ubuntu
        channel: "22.04"
`,
    },
    unmet: ['image/base-is-supported charmcraft.yaml:6'],
  },
  {
    title: 'a bare rock that is built on a base that has ended',
    files: { 'rock/rockcraft.yaml': 'name: server\nbase: bare\nbuild-base: ubuntu@18.04\nparts: {}\n' },
    unmet: ['image/base-is-supported rock/rockcraft.yaml:3', 'image/base-agrees rock/rockcraft.yaml:3'],
  },
  {
    title: 'twin: bases that are supported, bare and newer than the guide',
    files: {
      'rock/rockcraft.yaml': 'name: server\nbase: bare\nbuild-base: ubuntu@22.04\nparts: {}\n',
      'charmcraft.yaml': 'type: charm\nname: server\nplatforms:\n  ubuntu@24.04:amd64:\n',
    },
    unmet: [],
  },
  {
    title: 'an image whose tag names another base than the guide',
    files: metadata(`charmedkubeflow/server:1.0-20.04-${commit}`),
    unmet: ['image/base-agrees metadata.yaml:6'],
  },
]
