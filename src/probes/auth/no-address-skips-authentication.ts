import { isOpen } from '../../inventory/is-open.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import { shortened } from '../../text/shortened.ts'
import { conclude } from '../conclude.ts'
import { type MeantOption, meantOptions } from '../meant-options.ts'
import { onceEach } from '../once-each.ts'
import { optionFinding } from '../option-finding.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const noAddressSkipsAuthentication = defineProbe({
  id: 'auth/no-address-skips-authentication',
  title: 'No address is reached without signing in',
  why: 'What stands in the list is open to everybody who reaches the ingress, together with everything whose path begins the same.',
  fix: 'Empty the option, and give whoever needs the address an account or a token.',
  answers: ['authentication'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'Paths that need no login, and none',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  login: { charm: oidc-gatekeeper, options: { skip-auth-urls: "/pipeline/,/metrics/" } }
  api: { charm: oidc-gatekeeper, options: { skip-auth-urls: "" } }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'The path of the login itself, a variable, and a command that reads the option',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  login: { charm: oidc-gatekeeper, options: { skip-auth-urls: /dex/ } }
  api: { charm: oidc-gatekeeper, options: { skip-auth-urls: "\${SKIPPED}" } }
`,
        'read.sh': 'juju config oidc-gatekeeper skip-auth-urls\n',
      },
      expect: ['met bundle.yaml:3', 'unknown bundle.yaml:4'],
    },
    {
      title: 'A command and a variable of Terraform',
      files: {
        'open.sh': 'juju config oidc-gatekeeper skip-auth-urls=/pipeline/\n',
        'main.tf': `variable "open_paths" { default = "" }
resource "juju_application" "login" {
  charm { name = "oidc-gatekeeper" }
  config = { skip-auth-urls = var.open_paths }
}
`,
        'lab.tfvars': 'open_paths = "/metrics/"\n',
      },
      expect: ['unmet lab.tfvars:1', 'unmet open.sh:1'],
    },
  ],
  ask: (inventory, _, { options }) => {
    const found = meantOptions(inventory, options, 'skips-authentication').flatMap(findingOf)
    return conclude(onceEach(found), 'no application is told of addresses that need no login')
  },
})

function findingOf(meant: MeantOption): readonly Finding[] {
  const harmless = meant.meaning.values ?? []
  const isBad = (text: string): boolean =>
    text
      .split(',')
      .map(path => path.trim())
      .some(path => path !== '' && !harmless.includes(path))
  const seen = optionSeen(meant.option, { isBad, isBlank: text => isUnwritten(text) || isOpen(text) })
  return optionFinding(meant, seen, ({ value, bad }, says) => {
    if (bad) return { message: `${says} opens ${quoted(value)} to everybody` }
    return { message: `${says} ${value.trim() === '' ? 'is empty' : 'only opens the login itself'}` }
  })
}

const quoted = (value: string): string => `\`${shortened(value.replaceAll('`', ''), 80)}\``
