import type { FaultCase } from './fault-case.ts'

/** Encryption in the forms that `tls.ts` leaves out (domain.md 2.4). */
export const tlsForms: readonly FaultCase[] = [
  {
    title: 'an option for the certificate that is empty',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      default-gateway: g
      tls-secret-id: ""
`,
    },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:10'],
  },
  {
    title: 'twin: a relation in the form of a list below a list',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
  ca:
    charm: manual-tls-certificates
    channel: 1/stable
relations:
  - - istio-pilot:certificates
    - ca:certificates
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an overlay names the secret',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
`,
      'overlays/tls.yaml': `applications:
  istio-pilot:
    options:
      tls-secret-id: secret:cq1abcdefghijklmnopq
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an overlay brings provider and relation',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
`,
      'overlay-tls.yaml': `applications:
  ca:
    charm: manual-tls-certificates
    channel: 1/stable
relations:
  - [istio-pilot:certificates, ca:certificates]
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a later document names the secret',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
--- # overlay
applications:
  istio-pilot:
    options:
      tls-secret-id: secret:cq1abcdefghijklmnopq
`,
    },
    unmet: [],
  },
  {
    title: 'an ingress of Terraform in a module that takes nothing',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    default-gateway = "g"
  }
}
`,
    },
    unmet: ['tls/ingress-is-encrypted main.tf:1'],
  },
  {
    title: 'a module whose callers may think of a certificate',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = var.tls_id
  }
}
`,
      'variables.tf': `variable "tls_id" {
  type    = string
  default = ""
}
`,
    },
    unmet: ['tls/ingress-is-encrypted variables.tf:3'],
  },
  {
    title: 'the same with null',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = var.tls_id
  }
}
`,
      'variables.tf': `variable "tls_id" {
  type    = string
  default = null
}
`,
    },
    unmet: ['tls/ingress-is-encrypted variables.tf:3'],
  },
  {
    title: 'twin: a variable that has to be given',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = var.tls_id
  }
}
`,
      'variables.tf': `variable "tls_id" {
  type = string
}
`,
    },
    unmet: [],
  },
  {
    title: 'a module is called with an empty id',
    files: {
      'main.tf': `provider "juju" {}
module "kf" {
  source = "./kf"
  tls_id = ""
}
`,
      'kf/main.tf': `variable "tls_id" {
  type = string
}
resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = var.tls_id
  }
}
`,
    },
    unmet: ['tls/ingress-is-encrypted main.tf:4'],
  },
  {
    title: 'twin: a variable file has the id',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    tls-secret-id = var.tls_id
  }
}
`,
      'variables.tf': `variable "tls_id" {
  type    = string
  default = ""
}
`,
      'terraform.tfvars': `tls_id = "secret:cq1abcdefghijklmnopq"
`,
    },
    unmet: [],
  },
  {
    title: 'the ingress of the ambient mesh without a certificate',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-ingress-k8s:
    charm: istio-ingress-k8s
    channel: 2/stable
    trust: true
`,
    },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:4'],
  },
  {
    title: 'twin: the ingress of the ambient mesh under another name',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  gw:
    charm: istio-ingress-k8s
    channel: 2/stable
    trust: true
  ca:
    charm: manual-tls-certificates
    channel: 1/stable
relations:
  - [gw:certificates, ca:certificates]
`,
    },
    unmet: [],
  },
  {
    title: 'a relation that gives no certificate',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
  istio-ingressgateway:
    charm: istio-gateway
    channel: 1.24/stable
relations:
  - [istio-pilot:istio-pilot, istio-ingressgateway:istio-pilot]
`,
    },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:4'],
  },
  {
    title: 'a key in base64 that is cut',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      ssl-crt: include-base64://crt.pem
      ssl-key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Fo
`,
    },
    unmet: ['auth/passwords-are-not-plain bundle.yaml:10'],
  },
  {
    title: 'a few letters of a key',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      ssl-crt: include-base64://crt.pem
      ssl-key: MIIEvQIBADANBgkq
`,
    },
    unmet: ['auth/passwords-are-not-plain bundle.yaml:10'],
  },
  {
    title: 'a command sets a key that is cut',
    files: {
      'deploy.sh': `juju config istio-pilot ssl-crt=@crt.b64 ssl-key=LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVND
`,
    },
    unmet: ['auth/passwords-are-not-plain deploy.sh:1'],
  },
  {
    title: 'a key in the options of Terraform',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    ssl-crt = var.crt
    ssl-key = "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VBQW9J"
  }
}
variable "crt" {}
`,
    },
    unmet: ['auth/passwords-are-not-plain main.tf:11'],
  },
  {
    title: 'a key in a variable file',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = {
    ssl-crt = var.crt
    ssl-key = var.key
  }
}
variable "crt" {}
variable "key" {
  sensitive = true
}
`,
      'prod.tfvars': `crt = "x"
key = "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VBQW9J"
`,
    },
    unmet: ['auth/passwords-are-not-plain prod.tfvars:2'],
  },
  {
    title: 'twin: keys from files',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      ssl-crt: include-file://crt.pem
      ssl-key: include-base64://key.pem
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a key that a command reads',
    files: {
      'deploy.sh': `juju config istio-pilot ssl-crt="$(cat crt | base64 -w0)" ssl-key="$(base64 -w0 key.pem)"
`,
    },
    unmet: [],
  },
  {
    title: 'twin: commands that read options',
    files: {
      'check.sh': `juju config istio-pilot ssl-key
juju config istio-pilot ssl-crt
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a certificate and a key that are not written yet',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      ssl-crt: <base64 of your certificate>
      ssl-key: <base64 of your key>
`,
    },
    unmet: [],
  },
  {
    title: 'a step that takes any certificate',
    files: {
      '.github/workflows/d.yaml': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: curl --insecure https://kf.corp.io/api
`,
    },
    unmet: ['tls/verification-is-on .github/workflows/d.yaml:7'],
  },
  {
    title: 'the flag among others',
    files: {
      'deploy.sh': `curl -fsSLk https://kf.corp.io/setup -o setup.sh
`,
    },
    unmet: ['tls/verification-is-on deploy.sh:1'],
  },
  {
    title: 'twin: the machine itself, a private number and a service of the cluster',
    files: {
      'deploy.sh': `curl -k https://localhost:8443/healthz
curl -k https://10.64.140.43/dex
curl -k https://dex-auth.kubeflow.svc:5556/
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an authority of its own, and a file of settings',
    files: {
      'deploy.sh': `curl --cacert ca.crt https://kf.corp.io/api
curl -K conf https://kf.corp.io
`,
    },
    unmet: [],
  },
  {
    title: 'a script of Python that takes any certificate',
    files: {
      'scripts/configure.py': `import requests
requests.get("https://kf.corp.io", verify=False)
`,
    },
    unmet: ['tls/verification-is-on scripts/configure.py:2'],
  },
  {
    title: 'the environment of a workflow switches the check off',
    files: {
      '.github/workflows/deploy.yaml': `name: d
on: [push]
env:
  GIT_SSL_NO_VERIFY: "true"
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: git clone https://git.corp.io/a/b
`,
    },
    unmet: ['tls/verification-is-on .github/workflows/deploy.yaml:4'],
  },
  {
    title: 'a connector redirects without encryption',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    trust: true
    options:
      connectors: |
        - type: oidc
          id: google
          name: Google
          config:
            redirectURI: http://kf.corp.io/dex/callback
`,
    },
    unmet: ['tls/addresses-are-encrypted bundle.yaml:14'],
  },
  {
    title: 'a variable file has an address without encryption',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  config = {
    public-url = var.url
  }
}
`,
      'variables.tf': `variable "url" {
  type = string
}
`,
      'terraform.tfvars': `url = "http://kf.corp.io"
`,
    },
    unmet: ['tls/addresses-are-encrypted terraform.tfvars:1'],
  },
  {
    title: 'a secret is granted to another application',
    files: {
      'deploy.sh': `SECRET=$(juju add-secret tls tls-crt#file=crt.pem tls-key#file=key.pem)
juju grant-secret tls dex-auth
juju config istio-pilot tls-secret-id="$SECRET"
`,
    },
    unmet: ['tls/secret-is-granted deploy.sh:3'],
  },
  {
    title: 'production with certificates that nobody knows',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
  ca:
    charm: self-signed-certificates
    channel: 1/stable
relations:
  - [istio-pilot:certificates, ca:certificates]
`,
    },
    unmet: ['tls/certificates-come-from-an-authority bundle.yaml:8'],
  },
  {
    title: 'twin: a provider that nobody asks',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
  ca:
    charm: self-signed-certificates
    channel: 1/stable
`,
    },
    unmet: [],
  },
  {
    title: 'twin: whoever calls the module gives the options',
    files: {
      'main.tf': `variable "model" {
  type = string
}
variable "config" {
  type    = map(string)
  default = {}
}
resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = var.config
}
`,
    },
    unmet: [],
  },
  {
    title: 'one of two ingresses has a certificate',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  a:
    charm: istio-pilot
    channel: 1.24/stable
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
  b:
    charm: istio-ingress-k8s
    channel: 2/stable
`,
    },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:8'],
  },
  {
    title: 'the certificate stands in a comment',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      default-gateway: g
      # tls-secret-id: secret:cq1abcdefghijklmnopq
`,
    },
    unmet: ['tls/ingress-is-encrypted bundle.yaml:4'],
  },
  {
    title: 'an empty id in the JSON of Terraform',
    files: {
      'main.tf.json': `{
  "provider": {"juju": {}},
  "resource": {
    "juju_application": {
      "p": {
        "charm": {"name": "istio-pilot", "channel": "1.24/stable"},
        "config": {
          "tls-secret-id": ""
        }
      }
    }
  }
}
`,
    },
    unmet: ['tls/ingress-is-encrypted main.tf.json:8'],
  },
  {
    title: 'an empty id in a local that is merged',
    files: {
      'main.tf': `provider "juju" {}
locals {
  tls = {
    tls-secret-id = ""
  }
}
resource "juju_application" "a" {
  name  = "istio-pilot"
  model = "kubeflow"
  trust = true
  charm {
    name    = "istio-pilot"
    channel = "1.24/stable"
  }
  config = merge(local.tls, {
    default-gateway = "g"
  })
}
`,
    },
    unmet: ['tls/ingress-is-encrypted main.tf:4'],
  },
  {
    title: 'twin: a page shows how a key begins',
    files: {
      'docs/tls.md': `# TLS

\`\`\`bash
juju config istio-pilot ssl-key="LS0tLS1CRUdJTi..."
juju config istio-pilot ssl-crt=$(base64 -w0 crt)
\`\`\`
`,
    },
    unmet: [],
  },
  {
    title: 'a target sets a key',
    files: {
      Makefile: `tls:
	juju config istio-pilot ssl-key=LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dn
`,
    },
    unmet: ['auth/passwords-are-not-plain Makefile:2'],
  },
  {
    title: 'a key in the environment of a job',
    files: {
      '.github/workflows/deploy.yaml': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      SSL_KEY: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pB
    steps:
      - run: juju config istio-pilot ssl-key="$SSL_KEY"
`,
    },
    unmet: ['auth/passwords-are-not-plain .github/workflows/deploy.yaml:7'],
  },
  {
    title: 'an overlay brings a key',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
`,
      'overlay.yaml': `applications:
  istio-pilot:
    options:
      ssl-key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VBQW9JQkFRQzdWSlRVdDlVczhj
`,
    },
    unmet: ['auth/passwords-are-not-plain overlay.yaml:4'],
  },
  {
    title: 'an image that takes any certificate',
    files: {
      Dockerfile: `FROM ubuntu@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
`,
    },
    unmet: ['tls/verification-is-on Dockerfile:2'],
  },
  {
    title: 'twin: a job that tests',
    files: {
      '.github/workflows/ci.yaml': `name: ci
on: [push]
jobs:
  integration-test:
    runs-on: ubuntu-latest
    steps:
      - run: curl -k https://kf.corp.io/api
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a target that tests',
    files: {
      Makefile: `test-api:
	curl -k https://kf.corp.io/api
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a bundle that names the folder of a charm',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: ch:istio-pilot
    source: ./charms/istio-pilot
    trust: true
  mysql:
    charm: mysql-k8s
    channel: 8.0/stable
`,
    },
    unmet: [],
  },
  {
    title: 'a repository that builds a charm deploys a published one',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/edge
    trust: true
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
`,
      'charms/istio-pilot/metadata.yaml': `name: istio-pilot
summary: s
description: d
`,
    },
    unmet: ['channel/risk-keeps-promise bundle.yaml:6'],
  },
  {
    title: 'twin: an ingress behind another one',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  inner:
    charm: istio-ingress-k8s
    channel: 2/stable
  outer:
    charm: istio-ingress-k8s
    channel: 2/stable
  ca:
    charm: manual-tls-certificates
    channel: 1/stable
relations:
  - [outer:certificates, ca:certificates]
  - [inner:upstream-ingress, outer:ingress]
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a repository tries its own charms',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    trust: true
  istio-ingressgateway:
    charm: istio-gateway
    trust: true
relations:
  - [istio-pilot, istio-ingressgateway]
`,
      'charms/istio-pilot/charmcraft.yaml': `name: istio-pilot
type: charm
summary: s
description: d
base: ubuntu@22.04
platforms:
  amd64:
parts: {}
`,
      'charms/istio-gateway/metadata.yaml': `name: istio-gateway
summary: s
description: d
`,
    },
    unmet: [],
  },
]
