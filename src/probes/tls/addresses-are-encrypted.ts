import type { TlsSettingFact } from '../../facts/tls-setting.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import type { OptionMeaning } from '../../knowledge/known.ts'
import type { Edit, Place } from '../../text/place.ts'
import { shortened } from '../../text/shortened.ts'
import { conclude } from '../conclude.ts'
import { isDeployed } from '../is-deployed.ts'
import { type MeantOption, meantOptions } from '../meant-options.ts'
import { oncePerPlace } from '../once-each.ts'
import { optionFinding } from '../option-finding.ts'
import { optionSeen } from '../option-seen.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { replaceValue, type WrittenText } from '../replace-value.ts'
import { toldApart } from '../told-apart.ts'
import { hostOf, isInside, isPlainAddress } from '../web-address.ts'

export const addressesAreEncrypted = defineProbe({
  id: 'tls/addresses-are-encrypted',
  title: 'Every address that users reach begins with https',
  why: 'Over plain HTTP the password of a login, and the token that follows it, can be read and changed by everybody on the way.',
  fix: 'Write the address with `https`, and give the ingress behind it a certificate.',
  answers: ['ingress-encryption', 'encryption-in-transit'],
  parameters: wordless,
  needs: ['application', 'tls-setting'],
  severity: 'high',
  examples: [
    {
      title: 'An address with http, one with https, and one within the cluster',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  dex: { charm: dex-auth, options: { issuer-url: "http://login.example.com/dex" } }
  oidc: { charm: oidc-gatekeeper, options: { public-url: "https://login.example.com" } }
  dex-lab: { charm: dex-auth, options: { issuer-url: "http://dex-auth.kubeflow.svc:5556/dex" } }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4', 'met bundle.yaml:5'],
    },
    {
      title: 'The address to which a connector sends users back',
      files: {
        'connectors.yaml': `- type: microsoft
  id: microsoft
  config:
    redirectURI: http://login.example.com/dex/callback
- type: ldap
  config: { redirectURI: "http://<domain>/dex/callback" }
`,
      },
      expect: ['unmet connectors.yaml:4'],
    },
    {
      title: 'A variable of Terraform, and the file that sets another one',
      files: {
        'main.tf': `provider "juju" {}
variable "public_url" { default = "http://login.example.com" }
variable "issuer_url" {}
resource "juju_application" "dex" {
  charm { name = "dex-auth" }
  config = { public-url = var.public_url }
}
`,
        'lab.tfvars': 'issuer_url = "http://lab.example.com/dex"\n',
      },
      expect: ['unmet main.tf:2', 'unmet lab.tfvars:1'],
    },
    {
      title: 'A script that writes one, and one that reads it',
      files: {
        'deploy.sh': `juju config dex-auth public-url=http://login.example.com
`,
        'read.sh': `juju config dex-auth public-url
juju config oidc-gatekeeper public-url="$URL"
`,
      },
      expect: ['unmet deploy.sh:1', 'unknown read.sh:2'],
    },
  ],
  ask: (inventory, _, { options }) => {
    const stated = meantOptions(inventory, options, 'address').flatMap(findingOf)
    const places = new Set(stated.map(({ place }) => keyOf(place)))
    const others = settingsIn(inventory, options)
      .filter(({ place }) => !places.has(keyOf(place)))
      .map(settingFinding)
    return conclude(toldApart(oncePerPlace([...stated, ...others])), 'no file names an address that users reach')
  },
})

const keyOf = ({ path, line, column }: Place): string => `${path}:${line}:${column}`

function findingOf(meant: MeantOption): readonly Finding[] {
  const seen = optionSeen(meant.option, {
    isBad: isPlainAddress,
    isBlank: text => isUnwritten(text) || isOpen(text),
  })
  if (seen.kind === 'value' && seen.value.trim() === '') return []
  return optionFinding(meant, seen, (written, says) => {
    if (!written.bad) return { message: `${says} is ${sayOf(written.value)}` }
    const fix = fixOf(written)
    return { message: `${says} is ${quoted(written.value)}, without encryption`, ...(fix && { fix }) }
  })
}

const fixOf = (written: WrittenText): Edit | undefined =>
  replaceValue(written, written.value.replace(/^http:/i, 'https:'))

const quoted = (value: string): string => `\`${shortened(value.replaceAll('`', ''), 80)}\``

function sayOf(value: string): string {
  const host = hostOf(value)
  return host !== undefined && isInside(host) ? 'an address inside the cluster' : `not an address with \`http\``
}

/** What stands in files that no deployment uses, or where a deployment does not show which application takes it. */
function settingsIn(inventory: Inventory, meanings: readonly OptionMeaning[]): readonly TlsSettingFact[] {
  const names = new Set(meanings.filter(({ meaning }) => meaning === 'address').map(({ option }) => option))
  return factsOf(inventory, 'tls-setting').filter(
    ({ setting, name, text, place }) =>
      setting === 'address' && isOutside(text) && isDeployed(inventory, place.path) && !isOption(name, names, place),
  )
}

/** In YAML the option of an application is told by the reader that knows the application. */
const isOption = (name: string, names: ReadonlySet<string>, { path }: Place): boolean =>
  /\.ya?ml/.test(path) && names.has(name)

function isOutside(text: string): boolean {
  const host = hostOf(text)
  return host !== undefined && !isInside(host)
}

function settingFinding({ name, text, place }: TlsSettingFact): Finding {
  const about = { subject: `${place.path}#${name}`, place, via: [], certainty: 'certain' } as const
  if (!isPlainAddress(text)) return { outcome: 'met', ...about, message: `\`${name}\` is ${sayOf(text)}` }
  const fix = fixOf({ value: text, place })
  return {
    outcome: 'unmet',
    ...about,
    message: `\`${name}\` is ${quoted(text)}, without encryption`,
    ...(fix && { fix }),
  }
}
