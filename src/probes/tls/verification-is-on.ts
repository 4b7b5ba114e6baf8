import type { TlsSettingFact } from '../../facts/tls-setting.ts'
import { factsOf, type Inventory, scopeOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { isDeployed } from '../is-deployed.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { toldApart } from '../told-apart.ts'
import { hostOf, isInside } from '../web-address.ts'

export const verificationIsOn = defineProbe({
  id: 'tls/verification-is-on',
  title: 'Every certificate is checked',
  why: 'Encryption to somebody whose certificate nobody checks is encryption to whoever answers, so that an attacker on the way reads and changes everything.',
  fix: 'Switch the check on, and give the authority that signed the certificate where it is one of your own, such as with `--cacert` or an option for a CA bundle.',
  answers: ['ingress-encryption', 'encryption-in-transit'],
  parameters: wordless,
  needs: ['tls-setting'],
  severity: 'high',
  examples: [
    {
      title: 'Commands that take any certificate, and one that asks the machine itself',
      files: {
        'deploy.sh': `curl -sk https://example.com/install.sh -o install.sh
curl -k https://localhost:8443/healthz
curl -s https://example.com/install.sh
kubectl --insecure-skip-tls-verify=true apply -f app.yaml
wget https://example.com/app.tar.gz --no-check-certificate
git -c http.sslVerify=false clone https://example.com/app
`,
      },
      expect: ['unmet deploy.sh:1', 'unmet deploy.sh:4', 'unmet deploy.sh:5', 'unmet deploy.sh:6'],
    },
    {
      title: 'A bundle, and a connection to a cluster',
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  proxy: { charm: proxy, options: { tls-insecure-skip-verify: true } }
  sync: { charm: sync, options: { ssl_verify: true } }
  # other: { charm: other, options: { ssl_verify: false } }
`,
        'kubeconfig.yaml': `kind: Config
clusters:
  - name: lab
    cluster: { server: "https://192.0.2.1:6443", insecure-skip-tls-verify: true }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4', 'unmet kubeconfig.yaml:4'],
    },
    {
      title: 'A provider of Terraform, and an argument of that name elsewhere',
      files: {
        'main.tf': `provider "kubernetes" {
  insecure = true
}
module "registry" {
  insecure = true
}
`,
      },
      expect: ['unmet main.tf:2'],
    },
    {
      title: 'A script in Python, and a test',
      files: {
        'scripts/probe.py': 'requests.get(url, verify=False)\n',
        'tests/test_login.py': 'requests.get(url, verify=False)\n',
      },
      expect: ['unmet scripts/probe.py:1'],
    },
    {
      title: 'A step of a pipeline that asks a host of the internet, and one of a test',
      files: {
        '.github/workflows/nightly.yaml': `on: push
jobs:
  sync: { steps: [{ run: "curl --insecure https://example.com/models.json -O" }] }
  integration-test: { steps: [{ run: "curl --insecure https://example.com/models.json" }] }
`,
      },
      expect: ['unmet .github/workflows/nightly.yaml:3'],
    },
  ],
  ask: inventory => {
    const findings = factsOf(inventory, 'tls-setting')
      .filter(fact => fact.setting === 'verification' && !staysInside(fact) && isJudged(inventory, fact))
      .map(findingOf)
    return conclude(toldApart(oncePerPlace(findings)), 'nothing that is deployed says whether certificates are checked')
  },
})

/**
 * What a pipeline fetches from an address of the internet is run there or shipped, whatever the pipeline is called; what
 * it tries is not.
 */
function isJudged(inventory: Inventory, { program, target, place: { path }, deployments }: TlsSettingFact): boolean {
  if (isDeployed(inventory, path)) return true
  const isCalled = program !== undefined && target !== undefined && hostOf(target) !== undefined
  const isOfJob = deployments.some(id => id.includes('#'))
  return (
    isCalled && isOfJob && scopeOf(inventory, path) === 'ci' && ![path, ...deployments].some(name => trying.test(name))
  )
}

const trying =
  /(?:^|[^a-z])(?:tests?|testing|uats?|e2e|integration|integrate|smoke|checks?|lint|validate|verify|tox)(?:[^a-z]|$)/i

/**
 * Nobody else answers on the machine itself, and within a cluster or by a number that a command looks up there is mostly
 * no name that a certificate could have.
 */
function staysInside({ target }: TlsSettingFact): boolean {
  if (target === undefined) return false
  const host = hostOf(target)
  return host === undefined ? lookedUp.test(target) : isInside(host) || isPrivate.test(host)
}

const lookedUp = /:\/\/[^/]{0,20}(?:\$\(|`|\$\{?\w{0,40}(?:IP|ip)\b)/
const isPrivate = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/

function findingOf({ name, text, isOff, program, place, deployments }: TlsSettingFact): Finding {
  const value = text === '' ? '' : ` is \`${text}\``
  const what =
    program === undefined ? `\`${name}\`${value}` : `\`${program}\` runs with \`${name.replaceAll('`', '')}\``
  return {
    outcome: isOff ? 'unmet' : 'met',
    subject: `${place.path}#${program === undefined ? '' : `${program}.`}${name}`,
    ...(deployments[0] === undefined ? {} : { deployment: deployments[0] }),
    place,
    via: [],
    certainty: 'certain',
    message: `${what}: ${isOff ? 'whoever answers is trusted' : 'certificates are checked'}`,
  }
}
