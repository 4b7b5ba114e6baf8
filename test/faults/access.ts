import type { FaultCase } from './fault-case.ts'

const users = (text: string): FaultCase['files'] => ({ 'scripts/users.sh': `#!/bin/bash\n${text}` })

const bundleWithOffer = (acl: string): string => `bundle: kubernetes
applications:
  grafana:
    charm: grafana-k8s
    channel: 1/stable
    trust: true
    offers:
      dashboards:
        endpoints: [grafana-dashboard]
        acl:
          admin: admin
          ${acl}
`

const terraform = (type: string, body: string): FaultCase['files'] => ({
  'main.tf': `terraform {
  required_version = ">= 1.6, < 2.0"
  required_providers {
    juju = {
      source  = "juju/juju"
      version = "~> 0.20"
    }
  }
}

resource "${type}" "team" {
${body}}
`,
})

/** Users of Juju and what they may do (domain.md 2.6). */
export const access: readonly FaultCase[] = [
  {
    title: 'a script makes a user a superuser',
    files: users('juju add-user joana\njuju grant joana superuser\n'),
    unmet: ['juju/controller-access-is-minimal scripts/users.sh:3'],
  },
  {
    title: 'a superuser of a controller that is named, with the path of the program',
    files: users('/snap/bin/juju grant --controller prod joana superuser\n'),
    unmet: ['juju/controller-access-is-minimal scripts/users.sh:2'],
  },
  {
    title: 'a superuser in a loop over names',
    files: users('for user in joana ravi; do\n  juju grant "$user" superuser\ndone\n'),
    unmet: ['juju/controller-access-is-minimal scripts/users.sh:3'],
  },
  {
    title: 'a workflow makes a user a superuser',
    files: {
      '.github/workflows/users.yaml': `on: workflow_dispatch
jobs:
  users:
    runs-on: ubuntu-24.04
    steps:
      - run: juju grant joana superuser
`,
    },
    unmet: ['juju/controller-access-is-minimal .github/workflows/users.yaml:6'],
  },
  {
    title: 'Terraform makes an administrator of a controller',
    files: terraform('juju_jaas_access_controller', '  access = "administrator"\n  users  = ["joana@example.org"]\n'),
    unmet: ['juju/controller-access-is-minimal main.tf:12'],
  },
  {
    title: 'twin: a superuser that is taken back',
    files: users('juju grant joana superuser\njuju upgrade-controller\njuju revoke joana superuser\n'),
    unmet: [],
  },
  {
    title: 'twin: the administrator of the bootstrap, a comment, a placeholder',
    files: users('juju grant admin superuser\n# juju grant joana superuser\njuju grant <user> superuser\n'),
    unmet: [],
  },
  { title: 'twin: a variable names the user', files: users('juju grant "$1" superuser\n'), unmet: [] },
  { title: 'twin: the secret of an application', files: users('juju grant etcd tls-peer-private-key\n'), unmet: [] },
  { title: 'twin: a user may log in', files: users('juju grant joana login\n'), unmet: [] },
  {
    title: 'twin: a test, a workflow that is switched off, an archived script',
    files: {
      'tests/users.sh': 'juju grant joana superuser\n',
      '.github/workflows/users.yaml.disabled':
        'on: workflow_dispatch\njobs: { users: { runs-on: ubuntu-24.04, steps: [{ run: juju grant joana superuser }] } }\n',
      'archive/users.sh': 'juju grant joana superuser\n',
    },
    unmet: [],
  },
  {
    title: 'a second administrator of a model',
    files: users('juju grant joana admin kubeflow\njuju grant ravi admin kubeflow\n'),
    unmet: ['juju/model-access-is-minimal scripts/users.sh:3'],
  },
  {
    title: 'Terraform names two administrators of a model',
    files: terraform('juju_access_model', '  model  = "kubeflow"\n  access = "admin"\n  users  = ["joana", "ravi"]\n'),
    unmet: ['juju/model-access-is-minimal main.tf:13'],
  },
  {
    title: 'Terraform with the model by its id, and accounts of JAAS',
    files: terraform(
      'juju_jaas_access_model',
      '  model_uuid = var.model\n  access     = "administrator"\n  users      = ["joana@example.org", "ravi@example.org"]\n',
    ),
    unmet: ['juju/model-access-is-minimal main.tf:13'],
  },
  {
    title: 'Terraform in its JSON syntax',
    files: {
      'main.tf.json': `{
  "resource": {
    "juju_access_model": {
      "team": { "model": "kubeflow",
        "access": "admin",
        "users": ["joana", "ravi"] }
    }
  }
}
`,
    },
    unmet: ['juju/model-access-is-minimal main.tf.json:5'],
  },
  {
    title: 'twin: one owner, and a service user beside',
    files: users(
      'juju grant joana admin kubeflow\njuju grant github-ci admin kubeflow\njuju grant ravi write kubeflow\n',
    ),
    unmet: [],
  },
  {
    title: 'twin: two models with an owner each',
    files: users('juju grant joana admin kubeflow\njuju grant ravi admin cos\n'),
    unmet: [],
  },
  {
    title: 'twin: Terraform lets two write, and one pipeline administer',
    files: {
      ...terraform('juju_access_model', '  model  = "kubeflow"\n  access = "write"\n  users  = ["joana", "ravi"]\n'),
      'bot.tf':
        'resource "juju_access_model" "bot" {\n  model  = "kubeflow"\n  access = "admin"\n  users  = ["ci-bot"]\n}\n',
    },
    unmet: [],
  },
  {
    title: 'twin: variables name the users',
    files: {
      ...terraform('juju_access_model', '  model  = "kubeflow"\n  access = "admin"\n  users  = var.owners\n'),
      'variables.tf': 'variable "owners" {\n  type = list(string)\n}\n',
    },
    unmet: [],
    unknown: ['juju/model-access-is-minimal main.tf:13'],
  },
  {
    title: 'an administrator of an offer in a bundle',
    files: { 'bundle.yaml': bundleWithOffer('ravi: admin') },
    unmet: ['juju/offer-access-is-minimal bundle.yaml:12'],
  },
  {
    title: 'twin: the default export of an offer, with a consumer',
    files: { 'bundle.yaml': bundleWithOffer('ravi: consume') },
    unmet: [],
  },
  {
    title: 'an offer for everybody in a bundle',
    files: { 'bundle.yaml': bundleWithOffer('everyone@external: read') },
    unmet: ['juju/access-names-its-users bundle.yaml:12'],
  },
  {
    title: 'Terraform: administrators of an offer, and everybody consumes',
    files: terraform(
      'juju_access_offer',
      '  offer_url = "admin/cos.loki"\n  admin     = ["ravi"]\n  consume   = ["everyone@external"]\n',
    ),
    unmet: ['juju/offer-access-is-minimal main.tf:13', 'juju/access-names-its-users main.tf:14'],
  },
  {
    title: 'a command for everybody',
    files: users('juju grant everyone@external consume admin/cos.loki\n'),
    unmet: ['juju/access-names-its-users scripts/users.sh:2'],
  },
  {
    title: 'an administrator of a cloud',
    files: users('juju grant-cloud joana admin ml\n'),
    unmet: ['juju/cloud-access-is-minimal scripts/users.sh:2'],
  },
  {
    title: 'twin: a cloud for new models, and an administrator of the guide of a page',
    files: users('juju grant-cloud joana add-model ml\njuju grant-cloud <user> admin <cloud>\n'),
    unmet: [],
  },
]
