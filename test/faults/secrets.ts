import type { FaultCase } from './fault-case.ts'

const id = 'auth/passwords-are-not-plain'
// made up, and none of them opens anything; put together so that nobody takes this file for a leak
const password = 'Gr4nite-Harbor-2281'
const key = ['-----BEGIN', ' PRIVATE KEY-----'].join('')
const endOfKey = ['-----END', ' PRIVATE KEY-----'].join('')
const lines = [
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu',
  'NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ',
  'qgtzJ6GR3eqoYSW9b9UMvkBpZODSctWSNGj3P7jRFDO5VoTwCQAWbFnOjDfH5Ulg',
  'p2PKSQnSJP3AJLQNFNe7br1XbrhV//eO+t51mIpGSDCUv3E0DDFcWDTH9cXDTTlR',
]
const pem = (indent: string): string => [key, ...lines, endOfKey].map(line => `${indent}${line}\n`).join('')

/** Passwords and keys in files (domain.md 2.5). */
export const secrets: readonly FaultCase[] = [
  {
    title: 'passwords in options, of a bundle and of commands',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      connectors: include-file://connectors.yaml
      static-password: admin
  minio:
    charm: minio
    channel: ckf-1.10/stable
    options:
      secret-key: ${password}
`,
      'deploy.sh': `juju config dex-auth static-password=user123
juju deploy minio --channel ckf-1.10/stable --config secret-key=${password}
`,
    },
    unmet: [`${id} bundle.yaml:8`, `${id} bundle.yaml:13`, `${id} deploy.sh:1`, `${id} deploy.sh:2`],
  },
  {
    title: 'passwords of Terraform',
    files: {
      'providers.tf': `provider "juju" {
  username = "ops"
  password = "${password}"
}
`,
      'main.tf': `resource "juju_user" "ops" {
  name     = "ops"
  password = "${password}"
}
resource "juju_credential" "cloud" {
  auth_type  = "userpass"
  attributes = {
    username = "ops"
    password = "${password}"
  }
}
`,
      'prod.tfvars': 'dex_static_password = "admin"\n',
      'lab.tfvars.json': `{
  "dex_static_username": "admin",
  "dex_static_password": "admin"
}`,
      'variables.tf': `variable "dex_static_password" {
  sensitive = true
  default   = "${password}"
}
variable "dex_static_username" {
  default = ""
}
`,
      'registry.tf': `resource "juju_application" "web" {
  charm {
    name    = "web"
    channel = "1/stable"
  }
  registry_credentials = {
    "registry.example.com" = {
      username = "ops"
      password = "${password}"
    }
  }
}
`,
    },
    unmet: [
      `${id} providers.tf:3`,
      `${id} main.tf:3`,
      `${id} main.tf:9`,
      `${id} prod.tfvars:1`,
      `${id} lab.tfvars.json:3`,
      `${id} variables.tf:3`,
      `${id} registry.tf:9`,
    ],
  },
  {
    title: 'credentials of Juju and of a cluster',
    files: {
      'credentials.yaml': `credentials:
  aws:
    ops:
      auth-type: access-key
      access-key: AKIAZ3MGNEXAMPLE7QKW
      secret-key: ${password}/x9Lm2Qv8Tn4Rb6Yc1Wd
`,
      'accounts.yaml': `controllers:
  prod:
    user: admin
    password: ${password}
`,
      kubeconfig: `apiVersion: v1
kind: Config
users:
  - name: ops
    user:
      token: kubeconfig-u-x7bq2.${password}
`,
    },
    unmet: [`${id} credentials.yaml:5`, `${id} credentials.yaml:6`, `${id} accounts.yaml:4`, `${id} kubeconfig:6`],
  },
  {
    title: 'private keys, in a file, in an option and in a heredoc',
    files: {
      'tls.key': pem(''),
      'bundle.yaml': `bundle: kubernetes
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.16/stable
    options:
      ssl-crt: include-file://tls.crt
      ssl-key: |
${pem('        ')}`,
      'main.tf': `resource "juju_application" "istio_pilot" {
  charm {
    name    = "istio-pilot"
    channel = "1.16/stable"
  }
  config = {
    ssl-crt = file("tls.crt")
    ssl-key = <<-EOT
${pem('      ')}    EOT
  }
}
`,
    },
    unmet: [`${id} tls.key:1`, `${id} bundle.yaml:8`, `${id} main.tf:8`],
  },
  {
    title: 'secrets of a workflow',
    files: {
      '.github/workflows/deploy.yaml': `on: push
env:
  DEX_PASSWORD: ${password}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    env:
      MINIO_SECRET_KEY: ${password}
    steps:
      - run: juju config dex-auth static-password=${password}
      - run: ./deploy.sh
        env:
          JUJU_PASSWORD: ${password}
`,
    },
    unmet: [3, 8, 10, 13].map(line => `${id} .github/workflows/deploy.yaml:${line}`),
  },
  {
    title: 'passwords on command lines',
    files: {
      'users.sh': `juju add-secret s3 secret-key=${password}
echo ${password} | juju change-user-password ops
printf '%s\\n' '${password}' '${password}' | juju change-user-password
juju change-user-password ops <<< "${password}"
docker login -u ops -p ${password} registry.example.com
`,
    },
    unmet: [1, 2, 3, 4, 5].map(line => `${id} users.sh:${line}`),
  },
  {
    title: 'a file of a secret that stands in the script',
    files: {
      'users.sh': `juju add-secret s3 --file=/dev/stdin <<EOF
user: ops
password: ${password}
EOF
yes '${password}' | juju change-user-password ops
juju add-secret other --file=/dev/stdin <<EOF
password: $PASSWORD
EOF
juju add-secret other --file=other.yaml
`,
    },
    unmet: [`${id} users.sh:3`, `${id} users.sh:5`],
  },
  {
    title: 'the secret of a client in connectors, in a bundle and in a file of their own',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      connectors: |
        - type: microsoft
          config:
            clientID: 0c7f
            clientSecret: ${password}
`,
      'connectors.yaml': `- type: oidc
  id: google
  config:
    clientID: 0c7f
    clientSecret: ${password}
`,
    },
    unmet: [`${id} bundle.yaml:11`, `${id} connectors.yaml:5`],
  },
  {
    title: 'twin: placeholders, variables, references and files',
    files: {
      'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options:
      # static-password: admin
      connectors: |
        - config: { clientSecret: $MICROSOFT_CLIENT_SECRET }
      static-password: "<new password>"
  minio: { charm: minio, channel: ckf-1.10/stable, options: { secret-key: your-password } }
`,
      'deploy.sh': `juju config istio-pilot ssl-key
juju config minio secret-key="$(cat key)"
juju add-secret s3 secret-key#file=key.txt
juju add-secret s3 secret-key="$KEY"
juju config dex-auth static-password=\${DEX_PASSWORD}
docker login -u ops --password-stdin < token.txt
`,
      'main.tf': `variable "password" {
  sensitive = true
}
resource "juju_user" "ops" {
  name     = "ops"
  password = var.password
}
`,
      'lab.tfvars': 'password = ""\n',
    },
    unmet: [],
  },
  {
    title: 'twin: secrets of a workflow that GitHub keeps, in the environment',
    files: {
      '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    env:
      JUJU_PASSWORD: \${{ secrets.JUJU_PASSWORD }}
    steps:
      - run: ./deploy.sh "$JUJU_PASSWORD"
      - uses: example/deploy@0123456789012345678901234567890123456789
        with: { token: "\${{ secrets.TOKEN }}" }
`,
    },
    unmet: [],
  },
  {
    title: 'a secret in the text of a command',
    files: {
      '.github/workflows/deploy.yaml': `on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          set -eu
          juju login --user ci --password \${{ secrets.JUJU_PASSWORD }}
`,
    },
    unmet: ['secrets/workflow-secrets-stay-in-environment .github/workflows/deploy.yaml:8'],
  },
  {
    title: 'twin: keys that are elided, encrypted or public, and the name of a file',
    files: {
      'docs/deploy.md': `\`\`\`
${key}
...
${endOfKey}
\`\`\`
`,
      'vault.key': `${key.replace('PRIVATE', 'ENCRYPTED PRIVATE')}
${lines.join('\n')}
${endOfKey.replace('PRIVATE', 'ENCRYPTED PRIVATE')}
`,
      'tls.crt': `-----BEGIN CERTIFICATE-----
${lines.join('\n')}
-----END CERTIFICATE-----
`,
      'bundle.yaml': `bundle: kubernetes
applications:
  web: { charm: web, channel: 1/stable, options: { ssl-key: /etc/ssl/private/web.key } }
`,
    },
    unmet: [],
  },
  {
    title: 'twin: files of credentials without any',
    files: {
      'credentials.yaml': `credentials:
  aws:
    ops: { auth-type: access-key, access-key: null, secret-key: "" }
`,
      'accounts.yaml.j2': `controllers:
  prod: { user: admin, password: "{{ password }}" }
`,
      kubeconfig: `apiVersion: v1
kind: Config
users:
  - name: ops
    user: { exec: { command: aws, args: [eks, get-token] } }
`,
    },
    unmet: [],
  },
  {
    title: 'an option of a charm that takes a password as a text',
    files: {
      'charmcraft.yaml': `name: web
type: charm
config:
  options:
    admin-password:
      type: string
      description: The password
    certificate-secret:
      type: secret
`,
    },
    unmet: ['charm/secret-options-have-their-type charmcraft.yaml:5'],
  },
]
