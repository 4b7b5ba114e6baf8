import type { SecretShape } from '../../facts/application.ts'
import type { CredentialFact, CredentialKind } from '../../facts/credential.ts'
import { factsOf, type Inventory, scopeOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { isOfTests } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const passwordsAreNotPlain = defineProbe({
  id: 'auth/passwords-are-not-plain',
  title: 'No password and no private key stands in the files',
  why: 'Who can read the repository can read the password, now and in every copy and every later version of it. A password that everybody guesses does not even need that.',
  fix: 'Change the secret, since the old one stays in the history, and give the new one at deploy time: as a Juju secret, from a file that is not committed, or from a variable.',
  answers: ['credential-storage', 'secrets-in-configuration'],
  parameters: wordless,
  needs: ['credential'],
  severity: 'high',
  examples: [
    {
      title: 'A password that everybody guesses, and one that is given at deploy time',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth, options: { static-password: admin } }
  minio: { charm: minio, options: { secret-key: "\${MINIO_SECRET_KEY}" } }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'A password of its own is one step less urgent',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  minio:
    charm: minio
    options: { secret-key: example-Key-0001 }
`,
      },
      expect: ['unmet bundle.yaml:5'],
    },
    {
      title: 'An empty option holds no password',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth, options: { static-password: "" } }
  minio: { charm: minio, options: { secret-key: "include-file://key" } }
`,
      },
      expect: ['met bundle.yaml:4'],
    },
    {
      title: 'A password in Terraform, and one in a variable whose value stands beside it',
      files: {
        'providers.tf': `provider "juju" {
  password = "example-Key-0001"
}
`,
        'users.tf': `resource "juju_user" "operator" {
  password = var.operator_password
}
variable "operator_password" { sensitive = true }
`,
        'lab.tfvars': 'operator_password = "admin"\n',
      },
      expect: ['unmet lab.tfvars:1', 'unmet providers.tf:2', 'met users.tf:2'],
    },
    {
      title: 'A key and a password of a test, and an old release',
      files: {
        'tests/data/server.key': '-----BEGIN PRIVATE KEY-----\nMIIEexampleexampleexampleexampleexampleexampleexample\n',
        'tests/bundle.yaml': 'applications:\n  dex-auth: { charm: dex-auth, options: { static-password: admin } }\n',
        'archive/bundle.yaml': 'applications:\n  dex-auth: { charm: dex-auth, options: { static-password: admin } }\n',
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'credential')
      .filter(credential => isAtRisk(inventory, credential))
      .flatMap(credential => findingOf(credential) ?? [])
    const reason = 'no file sets a password or holds a private key'
    return conclude(oncePerPlace(findings), reason)
  },
})

/**
 * What tests are given opens nothing, but for a token that a service gave out. A password that everybody guesses is a
 * risk where it is set, and not in what nobody deploys any more; one of its own stays known, wherever it once stood.
 */
function isAtRisk(inventory: Inventory, { place: { path }, shape, isToken }: CredentialFact): boolean {
  if (isOfTests(inventory, path)) return isToken === true
  const scope = scopeOf(inventory, path)
  return shape !== 'guessable' || (scope !== 'archived' && scope !== 'disabled')
}

function findingOf(fact: CredentialFact): Finding | undefined {
  const { place, deployments, credential, application, block, field, shape } = fact
  if (shape === 'empty') return undefined
  const bad = shape === 'literal' || shape === 'guessable'
  const holder = block ?? application
  const owner = holder === undefined ? '' : `${holder}.`
  const of = application === undefined ? owners[credential] : ` of \`${application}\``
  const what = credential === 'private-key' && bad ? 'a private key in clear text' : shapes[shape]
  return {
    outcome: bad ? 'unmet' : 'met',
    subject: `${place.path}#${owner}${field}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: 'certain',
    message: `${credential === 'variable' ? 'the variable ' : ''}\`${field}\`${of} is ${what}`,
    ...(shape === 'guessable' || (bad && credential === 'private-key') ? { severity: 'critical' } : {}),
  }
}

/** Whose secret it is, where no application has it. */
const owners: Readonly<Record<CredentialKind, string>> = {
  option: '',
  'private-key': '',
  provider: ' of a provider',
  user: ' of a Juju user',
  cloud: ' of a cloud',
  registry: ' of an image registry',
  secret: ' of a secret',
  variable: '',
}

const shapes: Readonly<Record<SecretShape, string>> = {
  literal: 'a secret in clear text',
  guessable: 'a secret that everybody guesses',
  placeholder: 'a placeholder, a reference or encrypted',
  file: 'read from a file at deploy time',
  'secret-id': 'the id of a Juju secret',
  empty: 'empty',
}
