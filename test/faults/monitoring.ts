import type { FaultCase } from './fault-case.ts'

const bundle = (...lines: readonly string[]): string => ['bundle: kubernetes', ...lines, ''].join('\n')

const products = [
  '  dex-auth: { charm: dex-auth, channel: 2.41/stable }',
  '  kfp-api: { charm: kfp-api, channel: 2.5/stable }',
]

const agent = '  agent: { charm: opentelemetry-collector-k8s, channel: 2/stable }'
const consumed = 'saas: { metrics: { url: "monitoring:admin/cos.prometheus" } }'
const observed = '  - [kfp-api:metrics-endpoint, agent:metrics-endpoint]'
const sent = '  - [agent:send-remote-write, metrics:receive-remote-write]'

/** The observability stack (domain.md 2.7). */
export const monitoring: readonly FaultCase[] = [
  {
    title: 'a product without an agent of the stack',
    files: { 'bundle.yaml': bundle('applications:', ...products) },
    unmet: ['cos/is-integrated bundle.yaml:2'],
  },
  {
    title: 'an agent to which nothing is related',
    files: { 'bundle.yaml': bundle(consumed, 'applications:', ...products, agent, 'relations:', sent) },
    unmet: ['cos/is-integrated bundle.yaml:6'],
  },
  {
    title: 'twin: what is deployed is related to an agent, which sends to an offer of another controller',
    files: { 'bundle.yaml': bundle(consumed, 'applications:', ...products, agent, 'relations:', observed, sent) },
    unmet: [],
  },
  {
    title: 'twin: one application alone, which others complete',
    files: { 'bundle.yaml': bundle('applications:', '  kfp-api: { charm: kfp-api, channel: 2.5/stable }') },
    unmet: [],
  },
  {
    title: 'an agent that sends nowhere',
    files: { 'bundle.yaml': bundle('applications:', ...products, agent, 'relations:', observed) },
    unmet: ['cos/agent-reaches-cos bundle.yaml:5'],
  },
  {
    title: 'an agent of Terraform that is off unless it is switched on, and one that sends nowhere',
    files: {
      'main.tf': `terraform {
  required_version = ">= 1.6, < 2.0"
}
provider "juju" {}
variable "cos_configuration" {
  type    = bool
  default = false
}
resource "juju_application" "kfp_api" {
  name  = "kfp-api"
  model = "kubeflow"
  charm {
    name    = "kfp-api"
    channel = "2.5/stable"
  }
}
resource "juju_application" "agent" {
  count = var.cos_configuration ? 1 : 0
  name  = "agent"
  model = "kubeflow"
  charm {
    name    = "opentelemetry-collector-k8s"
    channel = "2/stable"
  }
}
resource "juju_integration" "metrics" {
  count = var.cos_configuration ? 1 : 0
  model = "kubeflow"
  application {
    name     = juju_application.kfp_api.name
    endpoint = "metrics-endpoint"
  }
  application {
    name     = juju_application.agent[0].name
    endpoint = "metrics-endpoint"
  }
}
`,
    },
    unmet: ['cos/agent-reaches-cos main.tf:17', 'cos/is-integrated main.tf:17'],
  },
  {
    title: 'a backend of the stack in the bundle of the product',
    files: {
      'bundle.yaml': bundle('applications:', ...products, '  prometheus: { charm: prometheus-k8s, channel: 1/stable }'),
    },
    unmet: ['cos/has-its-own-controller bundle.yaml:5', 'cos/runs-apart bundle.yaml:5'],
  },
  {
    title: 'the whole stack in a script, in the model of the product',
    files: {
      'deploy.sh': `juju deploy kubeflow --channel 1.10/stable --trust
juju deploy cos-lite --channel 1/stable --trust
`,
    },
    unmet: ['cos/runs-apart deploy.sh:2'],
  },
  {
    title: 'twin: the stack in a model of its own',
    files: {
      'deploy.sh': `juju add-model kubeflow
juju deploy kubeflow --channel 1.10/stable --trust
juju add-model cos
juju deploy cos-lite --channel 1/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the stack in the model that a flag names',
    files: {
      'deploy.sh': `juju add-model cos
juju add-model kubeflow
juju deploy kubeflow --channel 1.10/stable --trust
juju deploy cos-lite -m cos --channel 1/stable --trust
`,
    },
    unmet: [],
  },
  {
    title: 'the stack in the model of Terraform that the product has',
    files: {
      'main.tf': `provider "juju" {}
resource "juju_application" "kfp_api" {
  model = "kubeflow"
  charm {
    name    = "kfp-api"
    channel = "2.5/stable"
  }
}
resource "juju_application" "loki" {
  model = "kubeflow"
  charm {
    name    = "loki-k8s"
    channel = "1/stable"
  }
}
`,
    },
    unmet: ['cos/has-its-own-controller main.tf:9', 'cos/runs-apart main.tf:9'],
  },
  {
    title: 'twin: the stack itself behind an ingress',
    files: {
      'bundle.yaml': bundle(
        'saas: { ca: { url: "pki:admin/pki.certificates" } }',
        'applications:',
        '  prometheus: { charm: prometheus-k8s, channel: 1/stable }',
        '  grafana: { charm: grafana-k8s, channel: 1/stable }',
        '  catalogue: { charm: catalogue-k8s, channel: 1/stable }',
        '  traefik: { charm: traefik-k8s, channel: latest/stable }',
        'relations:',
        '  - [traefik:certificates, ca:certificates]',
      ),
    },
    unmet: [],
  },
  {
    title: 'twin: the stack beside the product in a test',
    files: {
      'tests/bundle.yaml': bundle(
        'applications:',
        ...products,
        '  prometheus: { charm: prometheus-k8s, channel: 1/stable }',
      ),
    },
    unmet: [],
  },
  {
    title: 'twin: a commented backend',
    files: {
      'bundle.yaml': bundle(
        'applications:',
        ...products,
        '  # prometheus: { charm: prometheus-k8s, channel: 1/stable }',
      ),
    },
    unmet: [],
  },
  {
    title: 'an offer of the stack that a script consumes from its own controller',
    files: {
      'deploy.sh': `juju deploy kubeflow --channel 1.10/stable --trust
juju consume admin/cos.prometheus
`,
    },
    unmet: ['cos/has-its-own-controller deploy.sh:2'],
  },
  {
    title: 'twin: an offer of another controller',
    files: {
      'deploy.sh': `juju deploy kubeflow --channel 1.10/stable --trust
juju consume cos-controller:admin/cos.prometheus
`,
    },
    unmet: [],
  },
  {
    title: 'twin: an offer of a bundle whose controller is not said',
    files: {
      'bundle.yaml': bundle(
        'saas: { metrics: { url: admin/cos.prometheus } }',
        'applications:',
        ...products,
        agent,
        'relations:',
        observed,
        sent,
      ),
    },
    unmet: [],
    unknown: ['cos/has-its-own-controller bundle.yaml:2'],
  },
  {
    title: 'an agent that another charm replaces',
    files: {
      'bundle.yaml': bundle(
        consumed,
        'applications:',
        ...products,
        '  agent: { charm: grafana-agent-k8s, channel: 1/stable }',
        'relations:',
        observed,
        sent,
      ),
    },
    unmet: ['cos/agent-is-maintained bundle.yaml:6'],
  },
  {
    title: 'an application that is related to the stack without an agent',
    files: {
      'bundle.yaml': bundle(
        consumed,
        'applications:',
        ...products,
        'relations:',
        '  - [kfp-api:metrics-endpoint, metrics:metrics-endpoint]',
      ),
    },
    unmet: ['cos/relations-go-through-an-agent bundle.yaml:7'],
  },
  {
    title: 'twin: an environment without a network has no stack to send to',
    files: {
      'airgap/bundle.yaml': `bundle: kubernetes
applications:
  dex-auth: { charm: dex-auth, channel: 2.41/stable, options: { connectors: "include-file://c.yaml", enable-password-db: false } }
  katib-controller: { charm: katib-controller, channel: 0.18/stable }
  minio: { charm: minio, channel: ckf-1.10/stable }
`,
    },
    unmet: [],
    about: ['cos/is-integrated'],
  },
]
