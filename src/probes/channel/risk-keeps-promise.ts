import { formatChannel, parseChannel } from '../../channels/channel.ts'
import { stepsBelow } from '../../channels/risk.ts'
import { channelFindings, type JudgedChannel } from '../channel-findings.ts'
import { conclude } from '../conclude.ts'
import { defineProbe, wordless } from '../probe.ts'
import { type PromisedPin, promisedPins } from '../promised-pins.ts'

export const riskKeepsPromise = defineProbe({
  id: 'channel/risk-keeps-promise',
  title: 'Every application follows a channel no less stable than its place promises',
  why: 'A place that promises stable is refreshed by people who trust it. One application on `edge` there receives every build of its authors, tested or not, with the next refresh.',
  fix: 'Follow the same track at the promised risk, or move the file to a place that promises the risk it needs.',
  answers: ['stable-channel'],
  parameters: wordless,
  needs: ['application'],
  severity: 'high',
  examples: [
    {
      title: 'A stable release holds one pin to edge',
      files: {
        'releases/2.1/stable/bundle.yaml': `bundle: kubernetes
applications:
  tracking-server: { charm: tracking-server, channel: 2.1/stable }
  tracking-db:
    charm: mysql-k8s
    channel: 8.0/edge
`,
      },
      expect: ['met releases/2.1/stable/bundle.yaml:3', 'unmet releases/2.1/stable/bundle.yaml:6'],
    },
    {
      title: 'More stable than promised is met',
      files: {
        'releases/2.1/beta/bundle.yaml': `bundle: kubernetes
applications:
  tracking-server: { charm: tracking-server, channel: 2.1/beta }
  tracking-db: { charm: mysql-k8s, channel: "8.0/stable" }
`,
      },
      expect: ['met releases/2.1/beta/bundle.yaml:3', 'met releases/2.1/beta/bundle.yaml:4'],
    },
    {
      title: 'A default of Terraform that whoever applies it may set otherwise',
      files: {
        'main.tf': `resource "juju_application" "dex" {
  charm {
    name    = "dex-auth"
    channel = "2.41/\${var.risk}"
  }
}
`,
        'variables.tf': `variable "risk" {
  default = "edge"
}
`,
      },
      expect: ['unmet variables.tf:2'],
    },
    {
      title: 'A default that a file of variables sets otherwise, and one that a caller does',
      files: {
        'lab/main.tf': `variable "dex_channel" { default = "2.41/edge" }
module "dex" {
  source  = "../modules/dex"
  channel = var.dex_channel
}
`,
        'lab/terraform.tfvars': 'dex_channel = "2.41/stable"\n',
        'modules/dex/main.tf': `variable "channel" { default = "2.41/edge" }
resource "juju_application" "dex" {
  charm {
    name    = "dex-auth"
    channel = var.channel
  }
}
`,
        'prod/main.tf': `module "dex" {
  source  = "../modules/dex"
  channel = "2.41/candidate"
}
`,
      },
      expect: ['met lab/terraform.tfvars:1', 'unmet prod/main.tf:3'],
    },
    {
      title: 'A variable without a default, and one that takes nothing but stable',
      files: {
        'main.tf': `locals { latest_edge = "16/\${var.risk}" }
resource "juju_application" "dex" {
  charm { channel = "2.41/\${var.dex_risk}" }
}
resource "juju_application" "database" {
  charm { channel = local.latest_edge }
}
`,
        'variables.tf': `variable "dex_risk" {}
variable "risk" {
  validation {
    condition     = contains(["stable"], var.risk)
    error_message = "Deploy what is stable."
  }
}
`,
      },
      expect: ['unknown main.tf:3', 'met variables.tf:4'],
    },
  ],
  ask: inventory =>
    conclude(
      channelFindings(promisedPins(inventory), judge),
      'no application follows a channel in a place that promises a risk',
    ),
})

function judge(text: string, { application, promise }: PromisedPin): JudgedChannel | undefined {
  const parsed = parseChannel(text)
  if (parsed.kind === 'malformed') return undefined
  const { track, risk } = parsed.channel
  const steps = stepsBelow(risk, promise.risk)
  const follows = `\`${application.name}\` follows \`${text}\``
  if (steps <= 0) return { outcome: 'met', message: follows, about: 'risk' }
  return {
    outcome: 'unmet',
    about: 'risk',
    message: `${follows} where ${promise.risk} is promised: ${promise.why}`,
    instead: formatChannel({ ...(track === undefined ? {} : { track }), risk: promise.risk }),
    ...(promise.risk !== 'stable' || steps === 1 ? { severity: 'medium' } : {}),
  }
}
