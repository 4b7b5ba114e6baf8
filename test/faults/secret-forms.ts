import type { FaultCase } from './fault-case.ts'

const begin = ['-----BEGIN', ' PRIVATE KEY-----'].join('')
const end = ['-----END', ' PRIVATE KEY-----'].join('')
const keyId = ['AK', 'IA5XQ7WZ3M2N4P6R8T'].join('')

/** Who gets in, and secrets, in the forms that `auth.ts` and `secrets.ts` leave out (domain.md 2.5). */
export const secretForms: readonly FaultCase[] = [
  {
    title: 'twin: a request to change it',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    trust: true
    options:
      static-username: admin
      static-password: CHANGEME
      connectors: include-file://c.yaml
`,
    },
    unmet: [],
  },
  {
    title: 'a secret under a name that does not say so',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "minio"
  model = "kubeflow"
  trust = true
  charm {
    name    = "minio"
    channel = "ckf-1.10/stable"
  }
  config = {
    access-key = var.ak
    secret-key = var.sk
  }
}
variable "ak" {}
variable "sk" {
  sensitive = true
}
`,
      'prod.tfvars': `ak = "minio"
sk = "minio123456"
`,
    },
    unmet: ['auth/passwords-are-not-plain prod.tfvars:2', 'trust/is-needed main.tf:4'],
  },
  {
    title: 'a password in a variable file of JSON',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "minio"
  model = "kubeflow"
  trust = true
  charm {
    name    = "minio"
    channel = "ckf-1.10/stable"
  }
  config = {
    secret-key = var.minio_secret_key
  }
}
variable "minio_secret_key" {
  sensitive = true
}
`,
      'prod.tfvars.json': `{
  "minio_secret_key": "hj7HH2kkals9"
}
`,
    },
    unmet: ['auth/passwords-are-not-plain prod.tfvars.json:2', 'trust/is-needed main.tf:4'],
  },
  {
    title: 'a password that a loop hands on',
    files: {
      'deploy.sh': `PASS=Str0ngPazz99
for a in dex-auth; do
  juju config "$a" static-password="$PASS"
done
`,
    },
    unmet: ['auth/passwords-are-not-plain deploy.sh:1'],
  },
  {
    title: 'twin: a secret of the repository',
    files: {
      '.github/workflows/deploy.yaml': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      DEX_PASSWORD: \${{ secrets.DEX_PASSWORD }}
    steps:
      - run: juju config dex-auth static-password="$DEX_PASSWORD"
`,
    },
    unmet: [],
  },
  {
    title: 'a client secret in the text of an option',
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
        - type: github
          id: gh
          name: GH
          config:
            clientID: abc
            clientSecret: 0f9e8d7c6b5a49382716
            redirectURI: https://kf.corp.io/dex/callback
`,
    },
    unmet: ['auth/passwords-are-not-plain bundle.yaml:15'],
  },
  {
    title: 'a gateway that stands beside login and identity',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
relations:
  - [dex-auth:oidc-client, oidc-gatekeeper:oidc-client]
`,
    },
    unmet: ['auth/gateway-is-protected bundle.yaml:4'],
  },
  {
    title: 'twin: the relation with one endpoint named',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: {tls-secret-id: "secret:cq1abcdefghijklmnopq"}
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
relations:
  - [oidc-gatekeeper, istio-pilot:ingress-auth]
`,
    },
    unmet: [],
  },
  {
    title: 'twin: registration is closed',
    files: {
      'bundle.yaml': `bundle: kubernetes
name: ml
applications:
  kubeflow-dashboard:
    charm: kubeflow-dashboard
    channel: "1.10/stable"
    options:
      registration-flow: false
`,
    },
    unmet: [],
  },
  {
    title: 'an access key and its id',
    files: {
      'credentials.yaml': `credentials:
  aws:
    prod:
      auth-type: access-key
      access-key: ${keyId}
      secret-key: kJ8sD9fG2hL4mN6pQ8rS0tU2vW4xY6zA8bC0dE2f
`,
    },
    unmet: ['auth/passwords-are-not-plain credentials.yaml:5', 'auth/passwords-are-not-plain credentials.yaml:6'],
  },
  {
    title: 'twin: credentials that are not written yet',
    files: {
      'credentials.yaml': `credentials:
  aws:
    prod:
      auth-type: access-key
      access-key: <access key>
      secret-key: \${AWS_SECRET}
`,
    },
    unmet: [],
  },
  {
    title: 'the secret of a cloud in Terraform',
    files: {
      'main.tf': `resource "juju_credential" "c" {
  name      = "c"
  cloud { name = "aws" }
  auth_type = "access-key"
  attributes = {
    access-key = var.ak
    secret-key = "kJ8sD9fG2hL4mN6pQ8rS0tU2vW4xY6zA8bC0dE2f"
  }
}
variable "ak" {}
`,
    },
    unmet: ['auth/passwords-are-not-plain main.tf:7'],
  },
  {
    title: 'twin: a password that is drawn',
    files: {
      'main.tf': `resource "juju_user" "u" {
  name     = "joe"
  password = random_password.p.result
}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the key of a test',
    files: {
      'tests/data/server.key': `${begin}
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj
MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu
NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ
qgtzJ6GR3eqoYSW9b9UMvkBpZODSctWSNGj3P7jRFDO5VoTwCQAWbFnOjDfH5Ulg
p2PKSQnSJP3AJLQNFNe7br1XbrhV//eO+t51mIpGSDCUv3E0DDFcWDTH9cXDTTlR
ZVEiR2BwpZOOkE/Z0/BVnhZYL71oZV34bKfWjQIt6V/isSMahdsAASACp4ZTGtwi
${end}
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a key in the bundle of a test',
    files: {
      'tests/resources/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    trust: true
    options:
      ssl-key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VBQW9JQkFRQzdWSlRVdDlVczhjS2oKTXpFZll5amlXQTRSNC9NMmJTMUdCNHQ3TlhwOThDM1NDNmRWTXZEdWljdEdldXJUOGpOYnZKWkh0Q1N1WUV2dQpOTW9TZm03Nm9xRnZBcDhHeTBpejVzeGpabVNuWHlDZFBFb3ZHaExhMFZ6TWFROHMrQ0xPeVM1Nll5Q0ZHZUpaCnFndHpKNkdSM2Vxb1lTVzliOVVNdmtCcFpPRFNjdFdTTkdqM1A3alJGRE81Vm9Ud0NRQVdiRm5PakRmSDVVbGcKcDJQS1NRblNKUDNBSkxRTkZOZTdicjFYYnJoVi8vZU8rdDUxbUlwR1NEQ1V2M0UwRERGY1dEVEg5Y1hEVFRsUgpaVkVpUjJCd3BaT09rRS9aMC9CVm5oWllMNzFvWlYzNGJLZldqUUl0NlYvaXNTTWFoZHNBQVNBQ3A0WlRHdHdpCi0tLS0tRU5EIFBSSVZBVEUgS0VZLS0tLS0K
`,
    },
    unmet: [],
  },
  {
    title: 'twin: credentials of a test',
    files: {
      'tests/integration/credentials.yaml': `credentials:
  aws:
    prod:
      auth-type: userpass
      username: joe
      password: hunter2-Strong
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the password of a test',
    files: {
      'tests/integration/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    trust: true
    options:
      static-username: admin
      static-password: admin
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an example of an environment',
    files: {
      '.env.example': `DB_PASSWORD=changeme
API_TOKEN=your-token-here
SECRET_KEY=
`,
    },
    unmet: [],
  },
  {
    title: 'a password in a pipe',
    files: {
      'deploy.sh': `echo "kJ8sD9fG2hL4" | juju change-user-password joe
`,
    },
    unmet: ['auth/passwords-are-not-plain deploy.sh:1'],
  },
  {
    title: 'twin: a workflow that is switched off by its name',
    files: {
      '.github/workflows/deploy.yaml.disabled': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: juju config dex-auth static-password=admin
`,
    },
    unmet: [],
  },
  {
    title: 'twin: a job that is switched off',
    files: {
      '.github/workflows/deploy.yaml': `name: d
on: [push]
jobs:
  deploy:
    if: false
    runs-on: ubuntu-latest
    steps:
      - run: juju config dex-auth static-password=admin
`,
    },
    unmet: [],
  },
  {
    title: 'the same in an environment file',
    files: {
      '.env': `AWS_ACCESS_KEY_ID=${keyId}
AWS_SECRET_ACCESS_KEY=kJ8sD9fG2hL4mN6pQ8rS0tU2vW4xY6zA8bC0dE2f
`,
    },
    unmet: ['auth/passwords-are-not-plain .env:1', 'auth/passwords-are-not-plain .env:2'],
  },
  {
    title: 'twin: a web token of a test',
    files: {
      'tests/test_auth.py': `JWT = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
`,
    },
    unmet: [],
  },
  {
    title: 'a password of a service',
    files: {
      'docker-compose.yaml': `services:
  db:
    image: mysql@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    environment:
      MYSQL_ROOT_PASSWORD: kJ8sD9fG2hL4
`,
    },
    unmet: ['auth/passwords-are-not-plain docker-compose.yaml:5'],
  },
  {
    title: 'a password in a kustomization',
    files: {
      'kustomization.yaml': `secretGenerator:
  - name: db
    literals:
      - password=kJ8sD9fG2hL4
`,
    },
    unmet: ['auth/passwords-are-not-plain kustomization.yaml:4'],
  },
  {
    title: 'a step signs in with a password',
    files: {
      '.github/workflows/release.yaml': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: docker login -u me -p kJ8sD9fG2hL4 ghcr.io
`,
    },
    unmet: ['auth/passwords-are-not-plain .github/workflows/release.yaml:7'],
  },
  {
    title: 'twin: a password from standard input',
    files: {
      '.github/workflows/release.yaml': `name: d
on: [push]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$TOKEN" | docker login -u me --password-stdin ghcr.io
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
    },
    unmet: [],
  },
  {
    title: 'the password of a registry in Terraform',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "dex-auth"
  model = "kubeflow"
  trust = true
  charm {
    name    = "dex-auth"
    channel = "2.41/stable"
  }
  registry_credentials = {
    "registry.corp.io" = {
      username = "u"
      password = "kJ8sD9fG2hL4"
    }
  }
}
`,
    },
    unmet: ['auth/passwords-are-not-plain main.tf:12'],
  },
  {
    title: 'an environment of tox sets a password',
    files: {
      'tox.ini': `[testenv:deploy]
allowlist_externals = juju
commands =
    juju config dex-auth static-password=hunter2hunter2
`,
    },
    unmet: ['auth/passwords-are-not-plain tox.ini:4'],
  },
  {
    title: 'a page sets a password',
    files: {
      'docs/how.rst': `How
===

.. code-block:: bash

   juju config dex-auth static-password=hunter2hunter2
`,
    },
    unmet: ['auth/passwords-are-not-plain docs/how.rst:6'],
  },
  {
    title: 'twin: a placeholder in a sentence',
    files: {
      'README.md': `Set it with \`juju config dex-auth static-password=<password>\`.
`,
    },
    unmet: [],
  },
  {
    title: 'twin: commands that are printed',
    files: {
      'deploy.sh': `echo "juju config dex-auth static-password=yourpassword"
printf "juju config dex-auth static-password=%s\\n" "$P"
`,
    },
    unmet: [],
  },
  {
    title: 'registration is open unless somebody closes it',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "kubeflow-dashboard"
  model = "kubeflow"
  trust = true
  charm {
    name    = "kubeflow-dashboard"
    channel = "2.41/stable"
  }
  config = {
    registration-flow = var.rf
  }
}
`,
      'variables.tf': `variable "rf" {
  type    = string
  default = "true"
}
`,
    },
    unmet: ['auth/registration-is-closed variables.tf:3'],
  },
  {
    title: 'a path without login in Terraform',
    files: {
      'main.tf': `resource "juju_application" "a" {
  name  = "oidc-gatekeeper"
  model = "kubeflow"
  trust = true
  charm {
    name    = "oidc-gatekeeper"
    channel = "2.41/stable"
  }
  config = {
    skip-auth-urls = "/public"
  }
}
`,
    },
    unmet: ['auth/no-address-skips-authentication main.tf:10'],
  },
  {
    title: 'a client secret in what Terraform encodes',
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
    connectors = yamlencode([{
      type = "oidc"
      id   = "x"
      name = "x"
      config = {
        clientID     = "abc"
        clientSecret = "0f9e8d7c6b5a49382716"
      }
    }])
  }
}
`,
    },
    unmet: ['auth/passwords-are-not-plain main.tf:16'],
  },
  {
    title: 'twin: a guessable password that nobody deploys any more',
    files: {
      'archive/2022/bundle.yaml': `bundle: kubernetes
name: ml
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    trust: true
    options:
      static-username: admin
      static-password: admin
`,
    },
    unmet: [],
  },
  {
    title: 'a key that was kept',
    files: {
      'archive/2022/server.pem': `${begin}
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj
MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu
NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ
qgtzJ6GR3eqoYSW9b9UMvkBpZODSctWSNGj3P7jRFDO5VoTwCQAWbFnOjDfH5Ulg
p2PKSQnSJP3AJLQNFNe7br1XbrhV//eO+t51mIpGSDCUv3E0DDFcWDTH9cXDTTlR
ZVEiR2BwpZOOkE/Z0/BVnhZYL71oZV34bKfWjQIt6V/isSMahdsAASACp4ZTGtwi
${end}
`,
    },
    unmet: ['auth/passwords-are-not-plain archive/2022/server.pem:1'],
  },
  {
    title: 'a password in the environment of a container',
    files: {
      'manifests/d.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: w, namespace: kubeflow}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers:
        - name: w
          image: ghcr.io/canonical/web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
          env:
            - name: DB_PASSWORD
              value: kJ8sD9fG2hL4
`,
    },
    unmet: ['auth/passwords-are-not-plain manifests/d.yaml:14'],
  },
  {
    title: 'a function of a script is given a password',
    files: {
      'deploy.sh': `set_pw() {
  juju config "$1" static-password="$2"
}
set_pw dex-auth Str0ngPazz99
`,
    },
    unmet: ['auth/passwords-are-not-plain deploy.sh:4'],
  },
  {
    title: 'a default that everybody guesses',
    files: {
      'deploy.sh': `juju config dex-auth static-password="\${DEX_PASSWORD:-admin}"
`,
    },
    unmet: ['auth/passwords-are-not-plain deploy.sh:1'],
  },
  {
    title: 'a program runs a command with a password',
    files: {
      'scripts/deploy.py': `import subprocess
subprocess.run(["juju", "config", "dex-auth", "static-password=Str0ngPazz99"])
`,
    },
    unmet: ['auth/passwords-are-not-plain scripts/deploy.py:2'],
  },
  {
    title: 'the default of an input is a password',
    files: {
      '.github/workflows/deploy.yaml': `name: d
on:
  workflow_dispatch:
    inputs:
      password:
        default: Str0ngPazz99
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: juju config dex-auth static-password=\${{ inputs.password }}
`,
    },
    unmet: ['auth/passwords-are-not-plain .github/workflows/deploy.yaml:6'],
  },
]
