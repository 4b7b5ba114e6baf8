import type { FaultCase } from './fault-case.ts'

const dex = (options: string): string => `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options: { ${options} }
`

const mesh = (relations: string): string => `bundle: kubernetes
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: { tls-secret-id: "secret:d1q8l0vmp25c77example" }
  oidc-gatekeeper: { charm: oidc-gatekeeper, channel: ckf-1.10/stable }
relations:
${relations}`

/** Who gets in (domain.md 2.5, the part on authentication). */
export const auth: readonly FaultCase[] = [
  // static users
  {
    title: 'a static user and no connectors',
    files: { 'bundle.yaml': dex('static-username: operator') },
    unmet: ['auth/users-come-from-a-connector bundle.yaml:6'],
  },
  {
    title: 'a static user who may sign in beside the connectors',
    files: {
      'bundle.yaml': dex('connectors: "include-file://c.yaml", static-username: operator, enable-password-db: true'),
    },
    unmet: ['auth/users-come-from-a-connector bundle.yaml:6'],
  },
  {
    title: 'a command that makes a static user',
    files: { 'deploy.sh': 'juju config dex-auth static-username=operator static-password="$DEX_PASSWORD"\n' },
    unmet: ['auth/users-come-from-a-connector deploy.sh:1'],
  },
  {
    title: 'a module of Terraform whose caller makes a static user',
    files: {
      'main.tf': `provider "juju" {}
variable "username" { default = "" }
resource "juju_application" "dex" {
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  config = { static-username = var.username }
}
`,
      'terraform.tfvars': 'username = "operator"\n',
    },
    unmet: ['auth/users-come-from-a-connector terraform.tfvars:1'],
  },
  {
    title: 'twin: connectors, and nobody else may sign in',
    files: { 'bundle.yaml': dex('connectors: "include-file://c.yaml", enable-password-db: false') },
    unmet: [],
  },
  {
    title: 'twin: connectors of another file',
    files: {
      'deploy.sh': 'juju config dex-auth static-username=operator\n',
      'login.sh': 'juju config dex-auth connectors=@connectors.yaml\n',
    },
    unmet: [],
  },
  {
    title: 'twin: a static user of a test, of an example and of a page',
    files: {
      'tests/bundle.yaml': dex('static-username: operator'),
      'examples/bundle.yaml': dex('static-username: operator'),
      'docs/start.md': '```\njuju config dex-auth static-username=operator\n```\n',
    },
    unmet: [],
  },
  {
    title: 'twin: neither is set, and the name is yet to be written',
    files: { 'bundle.yaml': dex('port: 5556'), 'deploy.sh': 'juju config dex-auth static-username=<name>\n' },
    unmet: [],
    unknown: ['auth/users-come-from-a-connector bundle.yaml:3'],
  },
  // addresses without a login
  {
    title: 'paths that need no login',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
    options:
      skip-auth-urls: /pipeline/,/metrics/
`,
    },
    unmet: ['auth/no-address-skips-authentication bundle.yaml:7'],
  },
  {
    title: 'a command that opens a path',
    files: { 'open.sh': 'juju config oidc-gatekeeper skip-auth-urls="/pipeline/"\n' },
    unmet: ['auth/no-address-skips-authentication open.sh:1'],
  },
  {
    title: 'twin: no path, a variable, a comment and a command that reads',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
    options:
      # skip-auth-urls: /pipeline/
      skip-auth-urls: ""
`,
      'open.sh': 'juju config oidc-gatekeeper skip-auth-urls\njuju config oidc-gatekeeper skip-auth-urls="$PATHS"\n',
    },
    unmet: [],
  },
  // the gateway
  {
    title: 'a gateway that asks nobody',
    files: { 'bundle.yaml': mesh('  - [istio-pilot:ingress, oidc-gatekeeper:ingress]\n') },
    unmet: ['auth/gateway-is-protected bundle.yaml:3'],
  },
  {
    title: 'a gateway of Terraform that asks nobody',
    files: {
      'main.tf': `provider "juju" {}
resource "juju_application" "istio_pilot" {
  name = "istio-pilot"
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = { tls-secret-id = var.tls_secret_id }
}
resource "juju_application" "oidc_gatekeeper" {
  charm {
    name    = "oidc-gatekeeper"
    channel = "ckf-1.10/stable"
  }
}
variable "tls_secret_id" { type = string }
`,
    },
    unmet: ['auth/gateway-is-protected main.tf:2'],
  },
  {
    title: 'twin: a gateway that asks for a login',
    files: { 'bundle.yaml': mesh('  - [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]\n') },
    unmet: [],
  },
  {
    title: 'twin: the same in a list of lists, the other way round',
    files: { 'bundle.yaml': mesh('- - oidc-gatekeeper:ingress-auth\n  - istio-pilot:ingress-auth\n') },
    unmet: [],
  },
  {
    title: 'twin: a relation without endpoints, which may be the one',
    files: { 'bundle.yaml': mesh('- - oidc-gatekeeper\n  - istio-pilot\n') },
    unmet: [],
  },
  {
    title: 'twin: the gateway of the other mesh',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-ingress-k8s: { charm: istio-ingress-k8s, channel: 2/stable }
  ca: { charm: lego, channel: 4/stable }
  oidc-gatekeeper: { charm: oidc-gatekeeper, channel: ckf-1.10/stable }
relations:
  - [istio-ingress-k8s:forward-auth, oidc-gatekeeper:forward-auth]
  - [istio-ingress-k8s:certificates, ca:certificates]
`,
    },
    unmet: [],
  },
  // registration
  {
    title: 'users open profiles by themselves',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  kubeflow-dashboard:
    charm: kubeflow-dashboard
    channel: 1.10/stable
    options:
      registration-flow: true
`,
      'deploy.sh': 'juju config kubeflow-dashboard registration-flow=true\n',
    },
    unmet: ['auth/registration-is-closed bundle.yaml:7', 'auth/registration-is-closed deploy.sh:1'],
  },
  {
    title: 'twin: they do not, in an edge release they do, and a command reads',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  kubeflow-dashboard: { charm: kubeflow-dashboard, channel: 1.10/stable, options: { registration-flow: "false" } }
`,
      'releases/1.11/edge/bundle.yaml': `bundle: kubernetes
applications:
  kubeflow-dashboard: { charm: kubeflow-dashboard, channel: 1.11/edge, options: { registration-flow: true } }
`,
      'read.sh': 'juju config kubeflow-dashboard registration-flow\n',
    },
    unmet: [],
  },
  // connectors
  {
    title: 'a connector that leads to another address than the issuer',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      issuer-url: https://login.example.com/dex
      connectors: |
        - type: microsoft
          id: microsoft
          config:
            redirectURI: https://old.example.com/dex/callback
`,
    },
    unmet: ['auth/redirect-agrees-with-issuer bundle.yaml:12'],
  },
  {
    title: 'the file of connectors leads to another address',
    files: {
      'bundle.yaml': dex('issuer-url: "https://login.example.com/dex", connectors: "include-file://connectors.yaml"'),
      'connectors.yaml': '- type: oidc\n  config:\n    redirectURI: https://login.example.com/callback\n',
    },
    unmet: ['auth/redirect-agrees-with-issuer connectors.yaml:3'],
  },
  {
    title: 'twin: a connector below the issuer, and one that is filled in later',
    files: {
      'bundle.yaml': dex('issuer-url: "https://login.example.com/dex", connectors: "include-file://connectors.yaml"'),
      'connectors.yaml': `- type: oidc
  config: { redirectURI: "https://login.example.com/dex/callback" }
- type: ldap
  config: { redirectURI: "https://\${HOST}/dex/callback" }
`,
    },
    unmet: [],
  },
]
