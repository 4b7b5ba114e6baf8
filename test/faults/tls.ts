import type { FaultCase } from './fault-case.ts'

const pilot = (options: string): string => `bundle: kubernetes
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: { ${options} }
  istio-ingressgateway: { charm: istio-gateway, channel: 1.24/stable }
`
const secret = 'tls-secret-id: "secret:d1q8l0vmp25c77example"'

/** TLS and encryption (domain.md 2.4). */
export const tls: readonly FaultCase[] = [
  {
    title: 'twin: another file of the environment grants the secret',
    files: {
      'tls.sh':
        'juju add-secret gate-pair crt#file=a.crt key#file=a.key\njuju config istio-pilot tls-secret-id=secret:d1q8l0vmp25c77example\n',
      'grants.sh': 'juju grant-secret gate-pair istio-pilot\n',
    },
    unmet: [],
  },
  // the ingress
  {
    title: 'an ingress without a certificate',
    files: { 'bundle.yaml': pilot('default-gateway: kubeflow-gateway') },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:3'],
  },
  {
    title: 'an ingress whose secret is an empty text',
    files: { 'bundle.yaml': pilot('tls-secret-id: ""') },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:6'],
  },
  { title: 'twin: the ingress has a secret', files: { 'bundle.yaml': pilot(secret) }, unmet: [] },
  {
    title: 'twin: the secret of the ingress is a placeholder',
    files: { 'bundle.yaml': pilot('tls-secret-id: "secret:<id>"') },
    unmet: [],
    unknown: ['tls/ingress-is-encrypted bundle.yaml:6'],
  },
  {
    title: 'twin: the ingress is in an archived release',
    files: { 'archive/bundle.yaml': pilot('default-gateway: kubeflow-gateway') },
    unmet: [],
  },
  // grants
  {
    title: 'a script that uses a secret and does not grant it',
    files: {
      'enable-https.sh': `juju add-secret istio-tls tls-crt#file=tls.crt tls-key#file=tls.key
juju config istio-pilot tls-secret-id=secret:d1q8l0vmp25c77example
`,
    },
    unmet: ['tls/secret-is-granted enable-https.sh:2'],
  },
  {
    title: 'a script that grants the secret to another application',
    files: {
      'enable-https.sh': `SECRET=$(juju add-secret istio-tls tls-crt#file=tls.crt tls-key#file=tls.key)
juju grant-secret istio-tls istio-ingressgateway
juju config istio-pilot tls-secret-id="$SECRET"
`,
    },
    unmet: ['tls/secret-is-granted enable-https.sh:3'],
  },
  {
    title: 'a workflow that uses a secret and does not grant it',
    files: {
      '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          juju add-secret istio-tls tls-crt#file=tls.crt tls-key#file=tls.key
          juju config istio-pilot tls-secret-id=secret:d1q8l0vmp25c77example
`,
    },
    unmet: ['tls/secret-is-granted .github/workflows/deploy.yaml:8'],
  },
  {
    title: 'a module of Terraform that uses its secret and grants it to nobody',
    files: {
      'main.tf': `resource "juju_secret" "tls" {
  name     = "istio-tls"
  value_wo = var.tls
}
resource "juju_application" "istio_pilot" {
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = juju_secret.tls.secret_uri
  }
}
`,
    },
    unmet: ['tls/secret-is-granted main.tf:11'],
  },
  {
    title: 'twin: the secret is granted in another file of the module',
    files: {
      'main.tf': `resource "juju_secret" "tls" {
  value_wo = var.tls
}
resource "juju_application" "istio_pilot" {
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = { tls-secret-id = juju_secret.tls.secret_uri }
}
`,
      'access.tf': `resource "juju_access_secret" "tls" {
  applications = [juju_application.istio_pilot.name]
  secret_id    = juju_secret.tls.secret_id
}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: three commands that enable HTTPS',
    files: {
      'enable-https.sh': `juju add-secret istio-tls tls-crt#file=tls.crt tls-key#file=tls.key
juju grant-secret istio-tls istio-pilot
juju config istio-pilot tls-secret-id=secret:d1q8l0vmp25c77example
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a command that only reads the option',
    files: {
      'show.sh': `juju add-secret other key#file=other.key
juju config istio-pilot tls-secret-id
`,
    },
    unmet: [],
  },
  // authorities
  {
    title: 'production with certificates that are self-signed, and nobody trusts them',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable }
  ca:
    charm: self-signed-certificates
    channel: 1/stable
  oidc-gatekeeper: { charm: oidc-gatekeeper, channel: ckf-1.10/stable }
relations:
  - [istio-pilot:certificates, ca:certificates]
  - [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
`,
    },
    unmet: ['tls/certificates-come-from-an-authority bundle.yaml:5', 'tls/authority-is-trusted bundle.yaml:7'],
  },
  {
    title: 'twin: the authority is given to whoever talks to the ingress',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable }
  ca: { charm: self-signed-certificates, channel: 1/stable }
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
    options: { ca-bundle: "include-file://ca.pem" }
relations:
  - [istio-pilot:certificates, ca:certificates]
  - [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
`,
    },
    unmet: [],
  },
  {
    title: 'the option for the authority is empty',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable }
  ca: { charm: self-signed-certificates, channel: 1/stable }
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
    options:
      ca-bundle: ""
relations:
  - [istio-pilot:certificates, ca:certificates]
  - [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
  - [ca:send-ca-cert, traefik:receive-ca-cert]
`,
    },
    unmet: ['tls/authority-is-trusted bundle.yaml:9'],
  },
  {
    title: 'twin: certificates come from an authority that clients know',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot: { charm: istio-pilot, channel: 1.24/stable }
  ca: { charm: lego, channel: 4/stable }
  oidc-gatekeeper: { charm: oidc-gatekeeper, channel: ckf-1.10/stable }
relations:
  - [istio-pilot:certificates, ca:certificates]
  - [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an overlay for demos signs its own certificates',
    files: {
      'demo/tls-overlay.yaml': `applications:
  ca: { charm: self-signed-certificates, channel: 1/stable }
relations:
  - [ca, traefik:certificates]
`,
    },
    unmet: [],
  },
  // addresses
  {
    title: 'an issuer without encryption',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      issuer-url: http://kubeflow.example.com/dex
`,
    },
    unmet: ['tls/addresses-are-encrypted bundle.yaml:7'],
  },
  {
    title: 'a command sets an address without encryption',
    files: { 'deploy.sh': 'juju config dex-auth public-url=http://10.64.140.43.nip.io\n' },
    unmet: ['tls/addresses-are-encrypted deploy.sh:1'],
  },
  {
    title: 'the default of a variable is an address without encryption',
    files: {
      'variables.tf': `variable "public_url" {
  type    = string
  default = "http://kubeflow.example.com"
}
`,
    },
    unmet: ['tls/addresses-are-encrypted variables.tf:3'],
  },
  {
    title: 'a file of variables sets an address without encryption',
    files: {
      'main.tf': `variable "public_url" { type = string }
module "kubeflow" {
  source     = "git::https://github.com/example/solutions//kubeflow?ref=0123456789012345678901234567890123456789"
  public_url = var.public_url
}
`,
      'prod.tfvars': 'public_url = "http://kubeflow.example.com"\n',
    },
    unmet: ['tls/addresses-are-encrypted prod.tfvars:1'],
  },
  {
    title: 'a connector leads back over HTTP',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      connectors: |
        - type: microsoft
          id: microsoft
          config:
            clientID: $CLIENT_ID
            redirectURI: http://kubeflow.example.com/dex/callback
`,
    },
    unmet: ['tls/addresses-are-encrypted bundle.yaml:12'],
  },
  {
    title: 'twin: addresses within the cluster and of the machine itself',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      issuer-url: http://dex-auth.kubeflow.svc:5556/dex
      public-url: http://localhost:8080
`,
      'variables.tf': `variable "public_url" { default = "http://dex-auth.kubeflow.svc.cluster.local:5556" }
variable "issuer_url" { default = "http://dex-auth:5556" }
`,
    },
    unmet: [],
  },
  {
    title: 'twin: addresses that somebody has yet to write, and one in a comment',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      # issuer-url: http://kubeflow.example.com/dex
      issuer-url: http://<domain>/dex
`,
      'deploy.sh': `juju config dex-auth public-url=http://$DOMAIN
juju config dex-auth public-url
`,
      'docs/login.md': '```\njuju config dex-auth public-url=http://kubeflow.example.com\n```\n',
    },
    unmet: [],
  },
  // the check of certificates
  {
    title: 'commands that trust whoever answers',
    files: {
      'deploy.sh': `curl -fsSLk https://example.com/install.sh -o install.sh
wget --no-check-certificate https://example.com/bundle.yaml
kubectl --insecure-skip-tls-verify get nodes
helm repo add x https://charts.example.com --insecure-skip-tls-verify
git config --global http.sslVerify false
export GIT_SSL_NO_VERIFY=true
skopeo copy --src-tls-verify=false docker://a.example.com/x docker://b.example.com/x
`,
    },
    unmet: [1, 2, 3, 4, 5, 6, 7].map(line => `tls/verification-is-on deploy.sh:${line}`),
  },
  {
    title: 'a kubeconfig, a manifest and an option that switch the check off',
    files: {
      'kubeconfig.yaml': `apiVersion: v1
kind: Config
clusters:
  - name: prod
    cluster:
      server: https://192.0.2.10:6443
      insecure-skip-tls-verify: true
`,
      'monitor.yaml': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web }
spec:
  endpoints:
    - port: https
      tlsConfig:
        insecureSkipVerify: true
`,
      'bundle.yaml': `bundle: kubernetes
applications:
  sync:
    charm: object-sync
    channel: 1/stable
    options:
      ssl_verify: false
`,
    },
    unmet: [
      'tls/verification-is-on kubeconfig.yaml:7',
      'tls/verification-is-on monitor.yaml:8',
      'tls/verification-is-on bundle.yaml:7',
    ],
  },
  {
    title: 'arguments and variables of a container, and a workflow that deploys',
    files: {
      'metrics.yaml': `apiVersion: v1
kind: Pod
metadata: { name: metrics }
spec:
  containers:
    - name: metrics
      image: registry.example.com/metrics@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
      args:
        - --kubelet-insecure-tls
      env:
        - name: NODE_TLS_REJECT_UNAUTHORIZED
          value: "0"
        - name: LOG_LEVEL
          value: "0"
`,
      '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: curl -k https://kubeflow.example.com/healthz
`,
    },
    unmet: [
      'tls/verification-is-on metrics.yaml:9',
      'tls/verification-is-on metrics.yaml:12',
      'tls/verification-is-on .github/workflows/deploy.yaml:6',
    ],
  },
  {
    title: 'twin: a workflow of tests, and an address that only the cluster has',
    files: {
      '.github/workflows/integrate.yaml': `on: pull_request
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - run: curl -k https://kubeflow.example.com/healthz
`,
      'wait.sh': `curl -k https://$(kubectl get service web -o jsonpath='{.spec.clusterIP}')/ready
curl -k "https://\${CLUSTER_IP}:8443/ready"
curl -k https://10.152.183.20/ready
`,
    },
    unmet: [],
  },
  {
    title: 'providers of Terraform and a script in Python',
    files: {
      'providers.tf': `provider "kubernetes" {
  host     = var.host
  insecure = true
}
provider "vault" {
  skip_tls_verify = true
}
`,
      'scripts/register.py': `import requests

requests.post(URL, json=body, verify=False, timeout=10)
session.verify = False
`,
    },
    unmet: [
      'tls/verification-is-on providers.tf:3',
      'tls/verification-is-on providers.tf:6',
      'tls/verification-is-on scripts/register.py:3',
      'tls/verification-is-on scripts/register.py:4',
    ],
  },
  {
    title: 'twin: the machine itself, a test, a page, a comment and a check that is on',
    files: {
      'wait.sh': `until curl -sk https://localhost:16443/healthz; do sleep 1; done
curl -k https://istiod.istio-system.svc:15017/ready
# curl -k https://example.com
curl --cacert ca.pem https://example.com
kubectl apply -k overlays/prod
curl -K settings https://example.com
`,
      'tests/test_login.py': 'requests.get(url, verify=False)\n',
      'README.md': '```\ncurl -k https://kubeflow.example.com\n```\n',
      'values.yaml': `tls:
  insecureSkipVerify: false
  verify_ssl: true
`,
      'main.tf': `resource "helm_release" "x" {
  verify = false
}
`,
    },
    unmet: [],
  },
  // versions
  {
    title: 'a gateway speaks TLS 1.0',
    files: {
      'gateway.yaml': `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: kubeflow-gateway }
spec:
  servers:
    - port: { number: 443, name: https, protocol: HTTPS }
      tls:
        mode: SIMPLE
        minProtocolVersion: TLSV1_0
`,
    },
    unmet: ['tls/versions-are-modern gateway.yaml:9'],
  },
  {
    title: 'the mesh, an option and a server speak older versions',
    files: {
      'mesh.yaml': `apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
spec:
  meshConfig:
    meshMTLS:
      minProtocolVersion: TLSV1_1
`,
      'bundle.yaml': `bundle: kubernetes
applications:
  web: { charm: web, channel: 1/stable, options: { tls-min-version: "1.1" } }
`,
      'nginx.conf': 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\n',
    },
    unmet: [
      'tls/versions-are-modern mesh.yaml:6',
      'tls/versions-are-modern bundle.yaml:3',
      'tls/versions-are-modern nginx.conf:1',
    ],
  },
  {
    title: 'twin: versions that are new enough, and a default',
    files: {
      'gateway.yaml': `kind: Gateway
spec:
  servers:
    - tls: { mode: SIMPLE, minProtocolVersion: TLSV1_2 }
    - tls: { mode: SIMPLE, minProtocolVersion: TLS_AUTO }
    - tls: { mode: SIMPLE }
    # - tls: { mode: SIMPLE, minProtocolVersion: TLSV1_0 }
`,
    },
    unmet: [],
  },
]
