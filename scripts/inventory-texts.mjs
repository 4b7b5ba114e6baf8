const charms = 'traefik-k8s postgresql-k8s mysql-k8s kafka-k8s grafana-k8s loki-k8s prometheus-k8s mlflow-server'.split(
  ' ',
)
const lines = (times, line) => Array.from({ length: times }, (_, index) => line(index)).join('')

/** The files of one part of a repository, by path: 24 of them, of every format. */
export function deploymentFiles(part) {
  const folder = `part-${part}`
  return {
    [`${folder}/bundle.yaml`]: bundle(part),
    [`${folder}/overlays/production.yaml`]: overlay(part),
    [`${folder}/bundle.yaml.j2`]: template(part),
    [`${folder}/charmcraft.yaml`]: charmcraft(part),
    [`${folder}/config.yaml`]: options(part),
    [`${folder}/rockcraft.yaml`]: rock(part),
    [`${folder}/Dockerfile`]: `FROM ubuntu:22.04 AS build\nRUN apt-get update\nFROM docker.io/library/python:3.12-slim\nCOPY --from=build /x /x\n`,
    [`${folder}/terraform/main.tf`]: terraform(part),
    [`${folder}/terraform/variables.tf`]: variables(),
    [`${folder}/manifests/rbac.yaml`]: roles(part),
    [`${folder}/manifests/deployment.yaml`]: workload(part),
    [`${folder}/manifests/network.yaml`]: network(part),
    [`.github/workflows/ci-${part}.yaml`]: workflow(part),
    [`.github/workflows/release-${part}.yaml`]: workflow(part + 1),
    [`${folder}/scripts/deploy.sh`]: script(part),
    [`${folder}/scripts/upgrade.sh`]: script(part + 1),
    [`${folder}/Makefile`]: `CHANNEL ?= 1/stable\n\ndeploy:\n\tjuju deploy ${charms[part % 8]} --channel $(CHANNEL)\n`,
    [`${folder}/tox.ini`]: `[testenv:integration]\ncommands =\n    pytest -v {posargs}\n    juju status\n`,
    [`${folder}/README.md`]: page(part),
    [`${folder}/docs/upgrade.md`]: page(part + 1),
    [`${folder}/docs/install.rst`]: restructured(part),
    [`${folder}/tests/integration/test_charm.py`]: tests(part),
    [`${folder}/tests/integration/test_upgrade.py`]: tests(part + 1),
    [`${folder}/tests/integration/constants.py`]: constants(part),
  }
}

const bundle = part => `bundle: kubernetes
name: part-${part}
applications:
${charms
  .map(
    (charm, index) => `  ${charm}:
    charm: ${charm}
    channel: ${index + 1}/stable
    revision: ${part + index}
    scale: 1
    trust: true
    options:
      log_level: info
      external_hostname: host-${index}.example.org
`,
  )
  .join('')}relations:
${charms
  .slice(1)
  .map(charm => `- [traefik-k8s:ingress, ${charm}:ingress]\n`)
  .join('')}`

const overlay = part => `applications:
${charms.map(charm => `  ${charm}:\n    options:\n      log_level: warning\n      size: ${part}\n`).join('')}`

const template = part => `bundle: kubernetes
applications:
${charms.map((charm, index) => `  ${charm}:\n    charm: ${charm}\n    channel: {{ channel|default('${index}/edge', true) }}\n    revision: ${part}\n`).join('')}`

const charmcraft = part => `name: part-${part}
type: charm
bases:
- build-on: [{name: ubuntu, channel: "22.04"}]
  run-on: [{name: ubuntu, channel: "22.04"}]
parts:
  charm: {}
resources:
  image:
    type: oci-image
    upstream-source: ghcr.io/example/part:${part}.1.0
requires:
  database: {interface: postgresql_client}
`

const options = part => `options:
${lines(15, index => `  option-${index}:\n    type: string\n    default: value-${part}\n    description: What option ${index} sets.\n`)}`

const rock = part => `name: part-${part}
base: ubuntu@24.04
version: "${part}.0"
summary: A part
description: A part
platforms: {amd64: }
run-user: _daemon_
services:
  part: {override: replace, command: /bin/part}
`

const terraform = part => `terraform {
  required_version = ">= 1.6"
}
${charms
  .slice(0, 4)
  .map(
    (charm, index) => `
resource "juju_application" "${charm}" {
  name  = "${charm}"
  model = var.model
  trust = true
  charm {
    name    = "${charm}"
    channel = var.channel_${index}
  }
  config = { log_level = "info", part = "${part}" }
}
`,
  )
  .join('')}
resource "juju_integration" "a" {
  model = var.model
  application { name = juju_application.traefik-k8s.name }
  application { name = juju_application.mysql-k8s.name }
}
`

const variables = () => `variable "model" { type = string }
${lines(4, index => `variable "channel_${index}" {\n  type    = string\n  default = "${index}/stable"\n}\n`)}`

const roles = part => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: part-${part}}
rules:
- apiGroups: [""]
  resources: [pods, services]
  verbs: [get, list, watch]
- apiGroups: [apps]
  resources: [deployments]
  verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: part-${part}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: part-${part}}
subjects:
- {kind: ServiceAccount, name: part, namespace: kubeflow}
`

const workload = part => `apiVersion: apps/v1
kind: Deployment
metadata: {name: part-${part}, namespace: kubeflow}
spec:
  template:
    spec:
      containers:
${lines(3, index => `      - name: c${index}\n        image: ghcr.io/example/c${index}:${part}.1\n        securityContext: {runAsNonRoot: true}\n        env:\n        - {name: MODE, value: "on"}\n`)}`

const network = part => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: part-${part}, namespace: kubeflow}
spec: {podSelector: {}, policyTypes: [Ingress]}
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: kubeflow}
spec: {mtls: {mode: STRICT}}
`

const workflow = part => `name: CI ${part}
on:
  push: {branches: [main]}
  schedule:
  - cron: "0 4 * * ${part % 7}"
  workflow_dispatch:
    inputs:
      channel: {default: 1/stable, required: false}
jobs:
${lines(
  3,
  index => `  job-${index}:
    runs-on: ubuntu-22.04
    strategy: {matrix: {juju: ["2.9/stable", "3.6/stable"]}}
    steps:
    - uses: actions/checkout@v4
    - uses: actions/setup-python@v5
      with: {python-version: "3.12"}
    - run: |
        sudo snap install juju --channel \${{ matrix.juju }}
        juju bootstrap microk8s
        juju deploy ${charms[index]} --channel \${{ inputs.channel }} --trust
        juju wait-for application ${charms[index]}
`,
)}`

const script = part => `#!/bin/bash
set -eu
CHANNEL="\${1:-${part}/stable}"
MODEL=kubeflow

deploy() {
  local charm=$1
  juju deploy "$charm" --model "$MODEL" --channel "$CHANNEL" --trust
}

${charms.map(charm => `deploy ${charm}\njuju config ${charm} log_level=info\n`).join('')}
for app in loki-k8s grafana-k8s; do
  juju integrate "$app:ingress" traefik-k8s:ingress
done
cat <<END
juju deploy is done
END
if juju status | grep -q error; then
  exit 1
fi
`

const page = part => `# Part ${part}

How the part is deployed, and how one looks after it.

${charms.map(charm => `## ${charm}\n\nDeploy it with \`juju deploy ${charm}\`, or with a channel:\n\n\`\`\`bash\njuju deploy ${charm} --channel ${part}/stable --trust\njuju integrate ${charm} traefik-k8s\n\`\`\`\n\nThen wait until it is active. This may take some minutes, since its image is fetched first.\n`).join('\n')}`

const restructured = part => `Part ${part}
========

How the part is installed.

${charms.map(charm => `${charm}\n${'-'.repeat(charm.length)}\n\nDeploy it:\n\n.. code-block:: bash\n\n   juju deploy ${charm} --channel ${part}/stable\n\nThen look at it::\n\n   juju status ${charm}\n\n`).join('')}`

const constants = part => `"""What the tests deploy."""

from charmed_kubeflow_chisme.testing import CharmSpec

${charms.map((charm, index) => `${charm.replaceAll('-', '_').toUpperCase()} = CharmSpec(charm="${charm}", channel="${part}.${index}/stable", trust=True)\n`).join('')}`

const tests = part => `"""Deploys part ${part} with its neighbours."""

import logging

import pytest
from constants import KAFKA_K8S, MYSQL_K8S
from pytest_operator.plugin import OpsTest

logger = logging.getLogger(__name__)
APP = "part-${part}"


@pytest.mark.abort_on_fail
async def test_build_and_deploy(ops_test: OpsTest):
    charm = await ops_test.build_charm(".")
    await ops_test.model.deploy(charm, application_name=APP, trust=True)
    await ops_test.model.deploy(KAFKA_K8S.charm, channel=KAFKA_K8S.channel, trust=KAFKA_K8S.trust)
    await ops_test.model.deploy(MYSQL_K8S.charm, channel=MYSQL_K8S.channel, config={"profile": "testing"})
    await ops_test.model.integrate(f"{APP}:database", f"{MYSQL_K8S.charm}:database")
    await ops_test.model.wait_for_idle(status="active", timeout=900)
${lines(
  8,
  index => `

async def test_step_${index}(ops_test: OpsTest):
    """The part does step ${index}."""
    unit = ops_test.model.applications[APP].units[0]
    action = await unit.run_action("step", number=${index})
    result = (await action.wait()).results
    assert result["return-code"] == 0, result
    logger.info("step %s is done", result["out"])
`,
)}`
