/** Files of every format, several of most. What each says is read only by the words that stand in it. */
export const texts: Readonly<Record<string, string>> = {
  'bundle.yaml': `name: shop
applications:
  web: {charm: ch:web, channel: 1/stable, revision: 3, resources: {image: x/y:1}}
  db:
    charm: db
    options:
      admin-password: sw0rdf1sh
      images: '{"a": "x/q:1"}'
    offers: {o: {endpoints: [e], acl: {admin: admin}}}
relations:
- [web:db, db:web]
saas:
  metrics: {url: "c:admin/m.metrics"}
`,
  'overlay.yaml': 'applications:\n  web: {options: {size: 3}}\n  db: null\n',
  'spread.yaml':
    'project: p\nenvironment: {JUJU_CHANNEL: 3.6/stable, DB_PASSWORD: sw0rdf1shes}\nsuites: {t/: {summary: s}}\n',
  'tests/t/task.yaml': 'summary: s\nexecute: |\n  juju deploy web --channel 1/edge\n',
  'legacy.yaml': 'services:\n  web:\n    charm: cs:~x/web-3\n',
  'bundle.yaml.j2': `applications:
  web:
    charm: web
    channel: {{ channel|default('1/edge', true) }}
{% if db %}
  db: {charm: db, channel: 2/stable}
{% endif %}
`,
  'charm/metadata.yaml': `name: web
containers: {c: {resource: image}}
resources:
  image: {type: oci-image, upstream-source: ghcr.io/x/web:1}
assumes:
- juju >= 3.1
- k8s-api
`,
  'charm/charmcraft.yaml': `name: web
type: charm
bases:
- {build-on: [{name: ubuntu, channel: "22.04"}], run-on: [{name: ubuntu, channel: "22.04"}]}
parts: {charm: {}}
config:
  options:
    proxy-image: {type: string, default: x/p:1}
`,
  'charm/config.yaml':
    'options:\n  image:\n    type: string\n    default: x/i:2\n  password: {type: string, default: sw0rdf1sh}\n',
  'rock/rockcraft.yaml': 'name: web\nbase: ubuntu@24.04\nrun-user: _daemon_\nparts: {a: {}}\n',
  'rock/Dockerfile': 'ARG V=3.12\nFROM python:${V}-slim AS b\nFROM ubuntu\nCOPY --from=x/y:1 /a /b\n',
  'terraform/main.tf': `variable "channel" { default = "1/edge" }
resource "juju_application" "web" {
  name = "web"
  charm {
    name    = "web"
    channel = var.channel
  }
}
`,
  'terraform/x.tf.json': '{"terraform": {"required_version": ">= 1.6"}}',
  'k8s/rbac.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: r}
rules:
- {apiGroups: [""], resources: [pods], verbs: ["*"]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: b}
roleRef: {kind: ClusterRole, name: r}
subjects: [{kind: User, name: u}]
`,
  'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  password: sw0rdf1sh\n',
  'k8s/pod.json':
    '{"apiVersion": "v1", "kind": "Pod",\n "spec": {"containers": [\n  {"name": "c", "image": "x/y:2"}]}}',
  'k8s/kustomization.yaml':
    'images:\n- {name: x/y, newTag: "3"}\nsecretGenerator:\n- name: s\n  literals: [password=sw0rdf1sh]\n',
  'k8s/values.yaml': 'image:\n  repository: x/y\n  tag: "1"\nsidecar:\n  image: x/z:2\n',
  'k8s/cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: c, version: "1.29"}
accessConfig:
  accessEntries: []
`,
  'concierge.yaml':
    'juju:\n  channel: 3/stable\nproviders:\n  k8s:\n    enable: true\n    channel: 1.32-classic/stable\n',
  'dependencies.yaml': 'juju: 3.6.1\nkubernetes:\n  version: "1.29"\n',
  '.github/dependabot.yml': 'version: 2\nupdates:\n- {package-ecosystem: pip, directory: /}\n',
  'renovate.json': '{"extends": ["config:base"],\n "enabledManagers": ["regex"]}',
  'updatecli.d/a.yaml': 'name: a\ntargets:\n  t: {kind: yaml, spec: {file: a.yaml}}\n',
  '.github/workflows/ci.yaml': `on:
  schedule:
  - cron: "0 4 * * 1"
  workflow_dispatch:
    inputs:
      risk: {default: edge}
env:
  JUJU_CHANNEL: 3.6/stable
jobs:
  test:
    runs-on: ubuntu-22.04
    steps:
    - uses: actions/checkout@v4
    - uses: charmed-kubernetes/actions-operator@main
      with: {juju-channel: 3.6/stable}
    - run: |
        juju deploy web --channel \${{ inputs.risk }}
        sudo snap install juju --channel 3.6/stable
`,
  'x/action.yaml':
    'name: x\nruns:\n  using: composite\n  steps:\n  - run: juju deploy web --channel 1/edge\n    shell: bash\n',
  'scripts/deploy.sh': `CHANNEL=1/stable
juju deploy web --channel "$CHANNEL" --trust
juju refresh web --channel 2/stable
juju config web admin-password=sw0rdf1sh log=info
juju integrate web:db db
juju offer web:e
juju grant admin read m
juju consume c:admin/m.o
kubectl create clusterrolebinding b --clusterrole cluster-admin --user u
docker login -u x -p sw0rdf1sh registry.example
eksctl create cluster --version 1.29
for app in a b; do
  juju deploy $app
done
`,
  'gateway/values.yaml':
    'tls:\n  insecureSkipVerify: true\n  minProtocolVersion: TLSV1_1\nissuer: http://login.example.com\n',
  'gateway/main.tf':
    'variable "public_url" { default = "http://a.example.com" }\nprovider "helm" {\n  insecure = true\n}\n',
  'scripts/unchecked.sh': 'curl -sk https://a.example.com\ngit -c http.sslVerify=false pull\nexport SSL_VERIFY=false\n',
  'scripts/other.sh': 'snap install microk8s --classic --channel 1.29/stable\nexport TOKEN=sw0rdf1sh99\n',
  Makefile: 'CHANNEL ?= 1/edge\ndeploy:\n\tjuju deploy web --channel $(CHANNEL)\n\tkubectl apply -f x.yaml\n',
  'tox.ini': '[testenv:x]\ncommands =\n    juju deploy web --channel 1/edge\n    juju bootstrap microk8s\n',
  'README.md':
    '# Web\n\n```bash\njuju deploy web --channel 1/stable\n$ juju relate web db\n```\n\nOr `juju deploy x`:\n\n    juju deploy y --channel 1/edge\n',
  'docs/how.rst':
    'Web\n===\n\n.. code-block:: bash\n\n   juju deploy web --channel 1/stable\n\nThen::\n\n   juju integrate web db\n',
  'tests/integration/test_web.py': `from shared import DB, CHANNEL
APP = "web"
async def test(ops_test, juju):
    await ops_test.model.deploy(DB.charm, channel=DB.channel)
    juju.deploy(APP, channel=CHANNEL)
    juju.refresh(APP, channel="2/edge")
    juju.integrate(APP, "db")
    juju.cli("deploy", "x", "--channel", "1/edge")
    subprocess.run("juju config web admin-password=sw0rdf1sh".split())
`,
  'tests/integration/shared.py': 'DB = CharmSpec(charm="db", channel="1/stable")\nCHANNEL = "3/edge"\n',
  'tests/integration/names.py': 'NAME = "db"\n',
  'tests/integration/test_names.py': 'from names import NAME\njuju.deploy(NAME)\n',
  'home/credentials.yaml':
    'credentials:\n  aws:\n    x:\n      auth-type: access-key\n      access-key: AKIAZZZZZZZZZZZZZZZZ\n      secret-key: abcdefghij0123456789abcdefghij0123456789\n',
  'home/accounts.yaml':
    'controllers:\n  c:\n    user: admin\n    password: sw0rdf1sh\n    last-known-access: superuser\n',
  'home/kubeconfig': 'apiVersion: v1\nkind: Config\nusers:\n- name: u\n  user:\n    token: abcdefghij0123456789\n',
  'home/settings.yaml': 'app:\n  db_password: sw0rdf1sh\n  name: x\n',
  'home/.env': 'DB_PASSWORD=sw0rdf1sh\nURL=https://u:sw0rdf1sh@host/x\n',
  'home/key.txt': `a\n-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEAx'.repeat(12)}\n-----END RSA PRIVATE KEY-----\n`,
  'home/notes.txt': `b\nghp_${'a1B2'.repeat(9)}\nc\n`,
}
