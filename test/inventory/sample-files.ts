/** A secret that stands in several of the samples, and must stand in no fact. */
export const planted = 'Wq7-planted-Zx91pk'

const key = [
  '-----BEGIN PRIVATE KEY-----',
  ...Array.from({ length: 6 }, (_, at) => `QWxs${at}b2YgdGhpcyBpcyBtYWRlIHVwLCBub3RoaW5nIG9wZW5zIHdpdGgg${at}aXQ`),
  '-----END PRIVATE KEY-----',
]

/** One file of each format in the shapes that repositories have, several at odds with YAML 1.2 or with each other. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'bundles/shop/bundle.yaml': `bundle: kubernetes
name: shop
x-usual: &usual {scale: 1, trust: true}
saas:
  graphs: {url: "watch:admin/cos.graphs"}
applications:
  till:
    charm: till-k8s
    channel: "2/candidate"
    revision: 31
    <<: *usual
    resources: {till-image: registry.example.com/till:2.1-0f3c9aa, other-image: 7}
    options:
      admin-password: ${planted}
      images: '{"proxy": "docker.io/envoy:1.30", "hub": "docker.io/x"}'
      channel: 1.30/edge
  ledger: {charm: "cs:~books/ledger-12", num_units: 3}
  local: {charm: ./local_ubuntu-22.04-amd64.charm}
relations:
- [till:db, ledger:db]
- - till:metrics
  - [graphs:metrics, ledger:metrics]
--- # overlay
applications:
  till:
    offers: {pay: {endpoints: [pay], acl: {admin: admin, shop: consume}}}
`,
  'bundles/shop/bundle.yaml.j2': `{%- set track = track|default("2") %}
bundle: kubernetes
applications:
  till:
    charm: {{ till|default('till-k8s', true) }}
    {%- if till is defined %}
    resources: {till-image: "registry.example.com/till:{{ tag }}"}
    {%- else %}
    channel: {{ track }}/{{ risk|default('edge') }}
    {%- endif %}
  {%- for shop in shops %}
  ledger-{{ shop }}:
    charm: ledger
    channel: 1/stable
  {%- endfor %}
{# nothing #}
relations:
{%- if with_tls %}
- [till:certificates, ca:certificates]
{%- endif %}
`,
  'infra/main.tf': `terraform {
  required_version = ">= 1.6"
  required_providers { juju = { source = "juju/juju", version = "~> 0.15" } }
}
variable "risk" { default = "edge" }
resource "juju_application" "till" {
  name = "till"
  charm {
    name    = "till-k8s"
    channel = "2/\${var.risk}"
  }
  config = { "admin-password" = "${planted}" }
}
module "ledger" {
  source  = "git::https://example.com/ledger//terraform?ref=main"
  channel = "1/stable"
}
`,
  'scripts/up.sh': `#!/usr/bin/env bash
set -eu
. "$(dirname "$0")/common.sh"
TRACK=2
RISK=\${RISK:-edge}
deploy() { juju deploy "$1" "\${2:-$1}" --channel "$3" --trust; }
# juju deploy old --channel 0/edge
for app in till ledger; do juju deploy "$app" --channel $TRACK/stable \\
  --config admin-password=${planted} \\
  --resource till-image=registry.example.com/till:latest; done
deploy ca ca "1/$RISK" && juju relate till:certificates ca:certificates
if [ -n "\${CI:-}" ]; then juju refresh till --channel 2/beta; else juju refresh till --channel=2/stable; fi
cat > /tmp/x <<'END'
juju deploy none --channel 0/edge
END
ssh jump <<END
juju deploy far --channel 3/stable
END
echo "${planted}" | juju change-user-password bob --no-prompt
juju grant bob admin shop; juju add-secret s password=${planted}; juju grant-secret s till
sudo snap install juju --channel=3.6/stable --classic
kubectl create clusterrolebinding b --clusterrole=cluster-admin --user=bob
terraform apply -var 'db_password=${planted}' -var risk=stable
`,
  Makefile: `CHANNEL ?= 2/edge
up: build
\t@juju deploy till --channel $(CHANNEL) --trust
\tfor a in x y; do juju deploy $$a --channel 1/stable; done
`,
  'tox.ini': `[testenv:up]
set_env = CHANNEL=2/edge
commands =
    juju deploy {toxinidir}/till.charm --resource till-image=registry.example.com/till:dev
    juju deploy ledger \\
      --channel=1/stable
`,
  '.github/workflows/up.yaml': `name: Up
on:
  schedule: [{cron: "0 4 * * *"}]
  workflow_dispatch: {inputs: {risk: {default: edge, type: choice, options: [edge, stable]}}}
#  push:
env: {JUJU_VERSION: 3.6/stable, DB_PASSWORD: ${planted}}
jobs:
  up:
    strategy: {matrix: {track: ["1", "2"], include: [{track: "3", k8s: "1.32"}]}}
    steps:
      - uses: actions/checkout@v4
      - uses: some/operator@main
        with: {provider: microk8s, channel: 1.32-strict/stable, juju-channel: 3.5/stable}
      - name: Deploy
        env: {RISK: "\${{ inputs.risk }}"}
        run: |
          juju deploy till --channel \${{ matrix.track }}/$RISK
          juju deploy ledger --channel "1/\${{ inputs.risk || 'stable' }}"
      - run: >-
          juju deploy ca
          --channel 1/stable
  call: {uses: ./.github/workflows/x.yaml, secrets: inherit}
`,
  'action.yaml': `name: Ready
inputs: {juju-channel: {default: 3.6/stable}}
runs:
  using: composite
  steps:
    - {shell: bash, run: "sudo snap install juju --channel \${{ inputs.juju-channel }}"}
`,
  'docs/how-to.md': `# Till

\`\`\`console
you@there:~$ juju deploy till --channel 2/edge \\
>     --trust
Deployed "till"
\`\`\`

1. Then:

   ~~~
   juju deploy ledger --channel=<channel>
   ~~~

    juju refresh till --channel 2/stable

Or \`juju deploy ca --channel 1/stable\`. <!-- juju deploy old --channel 0/edge -->

\`\`\`\`{tab-set}
\`\`\`{tab-item} One
\`\`\`{code-block} shell
juju config till admin-password=${planted}
\`\`\`
\`\`\`
\`\`\`\`
`,
  'docs/how-to.rst': `Till
====

Deploy it::

    juju deploy till --channel 2/edge

.. tab-set::

   .. tab-item:: One

      .. code-block:: bash
         :linenos:

         $ juju deploy ledger --channel major.minor/stable
         $ juju config till admin-password=${planted}

.. juju deploy old --channel 0/edge

\`\`juju deploy ca --channel 1/stable\`\` is a mention.
`,
  'tests/integration/test_till.py': `"""Tests."""
import os
import pytest
from charmed_kubeflow_chisme.testing import CharmSpec

LEDGER = CharmSpec(charm="ledger", channel="1/" + "stable", trust=True)
CHANNEL = os.environ.get("CHANNEL", f"{2}/edge")


@pytest.mark.parametrize("channel", ["1/stable", "2/edge"])
async def test_up(ops_test, channel):
    await ops_test.model.deploy("till", channel=channel, config={"admin-password": "${planted}"})
    await ops_test.model.deploy(LEDGER.charm, channel=LEDGER.channel)
    await ops_test.model.integrate("till:db", "ledger:db")


def test_cli(juju):
    juju.deploy("ca", "ca-one", channel=CHANNEL, revision=12)
    juju.cli("deploy", "x", "--channel", "1/stable")
`,
  'metadata.yaml': `name: till
assumes: [juju >= 3.4, k8s-api]
charm-user: non-root
containers: {till: {resource: till-image}}
resources:
  till-image: {type: oci-image, upstream-source: "registry.example.com/till@sha256:${'3'.repeat(64)}"}
`,
  'charmcraft.yaml': `type: charm
bases:
  - build-on: [{name: ubuntu, channel: "22.04"}]
    run-on: [{name: ubuntu, channel: "24.04"}]
config: {options: {proxy-image: {type: string, default: "docker.io/envoy:1.30"}}}
`,
  'config.yaml': `options:
  admin-password: {type: string, default: ${planted}}
  images: {type: string, default: '["busybox:1.36"]'}
  tls-secret-id: {type: secret}
`,
  'rock/rockcraft.yaml': `name: till
base: bare
build-base: ubuntu@22.04
run-user: _daemon_
`,
  Dockerfile: `ARG TAG=22.04
FROM --platform=linux/amd64 ubuntu:\${TAG} AS build
RUN apt-get update \\
  && true
FROM python:3.12-slim
COPY --from=build /x /x
COPY --from=busybox:1.36 /bin/sh /bin/sh
`,
  'k8s/all.yaml': `apiVersion: v1
kind: List
items:
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: all}
    rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
  - apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: b, namespace: shop}
    roleRef: {kind: ClusterRole, name: all}
    subjects: [{kind: User, name: bob}]
---
apiVersion: v1
kind: Secret
metadata: {name: s}
stringData: {password: ${planted}, tls.key: "${key.join('\\n')}"}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: c}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, image: "busybox", env: [{name: DB_PASSWORD, value: ${planted}}]}]}}}}}
`,
  'chart/templates/role.yaml': `{{- if .Values.rbac.create }}
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ include "x.name" . }}
rules:
  {{- toYaml .Values.rules | nindent 2 }}
{{- end }}
`,
  'gateway/values.yaml': 'tls:\n  insecureSkipVerify: true\n  minProtocolVersion: TLSV1_1\n',
  'k8s/kustomization.yaml': `resources: [all.yaml]
images: [{name: docker.io/x/y, newTag: "3.1"}]
`,
  'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: shop, version: "1.30"}
`,
  'secrets/credentials.yaml': `credentials:
  aws: {me: {auth-type: access-key, access-key: AKIAZZFAKEFAKEFAKE00, secret-key: ${planted}}}
`,
  'secrets/accounts.yaml': `controllers: {one: {user: admin, password: ${planted}}}
`,
  'secrets/kubeconfig': `apiVersion: v1
kind: Config
users: [{name: me, user: {token: ${planted}}}]
`,
  '.env': `# settings
DB_PASSWORD=${planted}
API_URL=https://bob:${planted}@db.example.com/x
`,
  'server.pem': `${key.join('\n')}\n`,
  '.github/dependencies.yaml': 'K8S_VERSION: "1.32"\nJUJU_VERSION: 3.6\n',
  'concierge.yaml': 'juju: {channel: 3.6/stable}\nproviders: {k8s: {enable: true, channel: 1.32-classic/stable}}\n',
  'renovate.json': '{\n  "extends": ["config:recommended"],\n  "enabledManagers": ["terraform"]\n}\n',
  '.github/dependabot.yml': 'version: 2\nupdates: [{package-ecosystem: github-actions, directory: /}]\n',
  'updatecli.d/x.yaml':
    'name: x\nsources: {a: {kind: githubrelease}}\ntargets: {b: {kind: yaml, spec: {file: bundle.yaml}}}\n',
}
