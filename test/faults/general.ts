/**
 * A small repository held against one declared probe, as a guide would bind it. `findings` are those that are not met, as
 * `outcome path:line`; a twin has none.
 */
export interface DeclaredCase {
  readonly title: string
  readonly probe: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly files: Readonly<Record<string, string>>
  readonly findings: readonly string[]
}

const bundle = (...lines: readonly string[]): string =>
  ['bundle: kubernetes', 'applications:', ...lines.map(line => `  ${line}`), ''].join('\n')
const application = (name: string, ...lines: readonly string[]): string =>
  ['provider "juju" {}', `resource "juju_application" "${name}" {`, ...lines.map(line => `  ${line}`), '}', ''].join(
    '\n',
  )
const manifest = (...lines: readonly string[]): string =>
  ['apiVersion: apps/v1', 'kind: Deployment', 'metadata: { name: portal }', ...lines, ''].join('\n')

const absent = { probe: 'juju/application-is-absent', parameters: { charm: 'debug-shell' } }
const matches = {
  probe: 'juju/option-matches',
  parameters: { charm: 'ledger', option: 'tls', values: ['1.2', '1.3'] },
}
const base = { probe: 'juju/base-equals', parameters: { charm: 'ledger', base: ['22.04', '24.04'] } }
const pinned = { probe: 'juju/resource-is-pinned', parameters: { resource: 'server-image', weakest: 'digest' } }
const field = {
  probe: 'kubernetes/field-equals',
  parameters: { kind: 'Deployment', path: 'spec.template.spec.containers.*.securityContext.privileged', value: false },
}
const argument = {
  probe: 'terraform/argument-equals',
  parameters: { type: 'juju_model', argument: 'config.update-status-hook-interval', value: ['5m', '10m'] },
}
const present = { probe: 'file/is-present', parameters: { path: '**/SECURITY.md' } }
const gone = { probe: 'file/is-absent', parameters: { path: '**/*.pem' } }
const used = {
  probe: 'command/is-used',
  parameters: { program: 'juju', subcommand: 'bootstrap', words: ['--config', 'auditing-enabled=true'] },
}
const unused = {
  probe: 'command/is-not-used',
  parameters: { program: 'juju', subcommand: 'deploy', words: ['--force'] },
}
const triggered = { probe: 'workflow/is-triggered-by', parameters: { event: 'schedule', name: 'Scan' } }
const untriggered = {
  probe: 'workflow/is-triggered-by',
  parameters: { event: 'pull_request_target', polarity: 'do-not' },
}

const digest = `sha256:${'ab'.repeat(32)}`

/** General probes (issue 7, 3), each in every kind of file in which it can fail, with its twins. */
export const general: readonly DeclaredCase[] = [
  {
    title: 'a bundle has what is forbidden',
    ...absent,
    files: { 'bundle.yaml': bundle('shell: { charm: ch:debug-shell }') },
    findings: ['unmet bundle.yaml:3'],
  },
  {
    title: 'Terraform has what is forbidden',
    ...absent,
    files: { 'main.tf': application('shell', 'charm { name = "debug-shell" }') },
    findings: ['unmet main.tf:2'],
  },
  {
    title: 'a script has what is forbidden',
    ...absent,
    files: { 'deploy.sh': 'juju deploy debug-shell --channel 1/stable\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'twin: a comment, and an application of that name',
    ...absent,
    files: { 'bundle.yaml': bundle('debug-shell: { charm: ledger }', '# shell: { charm: debug-shell }') },
    findings: [],
  },
  {
    title: 'twin: a test has it',
    ...absent,
    files: { 'tests/bundle.yaml': bundle('shell: { charm: debug-shell }') },
    findings: [],
  },
  {
    title: 'twin: an overlay takes it out',
    ...absent,
    files: {
      'bundle.yaml': `${bundle('shell: { charm: debug-shell }', 'a: { charm: a }')}---\napplications: { shell: }\n`,
    },
    findings: [],
  },

  {
    title: 'an option of a bundle is none of the values',
    ...matches,
    files: { 'bundle.yaml': bundle('a: { charm: ledger, options: { tls: "1.1" } }') },
    findings: ['unmet bundle.yaml:3'],
  },
  {
    title: 'an option of Terraform is none of the values by the default of a variable',
    ...matches,
    files: {
      'main.tf': `variable "tls" { default = "1.0" }\n${application('a', 'charm { name = "ledger" }', 'config = { tls = var.tls }')}`,
    },
    findings: ['unmet main.tf:1'],
  },
  {
    title: 'an option of a command is none of the values',
    ...matches,
    files: { 'deploy.sh': 'juju deploy ledger --channel 1/stable --config tls=1.0\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'twin: the other value in quotes',
    ...matches,
    files: { 'bundle.yaml': bundle("a: { charm: ledger, options: { tls: '1.2' } }") },
    findings: [],
  },
  {
    title: 'twin: a placeholder is left open',
    ...matches,
    files: { 'bundle.yaml': bundle('a: { charm: ledger, options: { tls: "<version>" } }') },
    findings: ['unknown bundle.yaml:3'],
  },
  {
    title: 'twin: an option of another charm',
    ...matches,
    files: { 'bundle.yaml': bundle('a: { charm: shop, options: { tls: "1.0" } }') },
    findings: [],
  },

  {
    title: 'a series of a bundle',
    ...base,
    files: { 'bundle.yaml': 'series: focal\napplications:\n  a: { charm: ledger }\n' },
    findings: ['unmet bundle.yaml:1'],
  },
  {
    title: 'a base of Terraform',
    ...base,
    files: { 'main.tf': application('a', 'charm {', '  name = "ledger"', '  base = "ubuntu@20.04"', '}') },
    findings: ['unmet main.tf:5'],
  },
  {
    title: 'a base of a command',
    ...base,
    files: { 'deploy.sh': 'juju deploy ledger --series=bionic --channel 1/stable\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'twin: an own base before that of all',
    ...base,
    files: {
      'bundle.yaml': 'default-base: ubuntu@20.04\napplications:\n  a: { charm: ledger, base: ubuntu@24.04/stable }\n',
    },
    findings: [],
  },
  {
    title: 'twin: the series of what runs on Kubernetes',
    ...base,
    files: { 'bundle.yaml': 'series: kubernetes\napplications:\n  a: { charm: ledger }\n' },
    findings: ['unknown bundle.yaml:3'],
  },
  {
    title: 'twin: the base of another application',
    ...base,
    files: { 'bundle.yaml': bundle('a: { charm: shop, base: ubuntu@18.04 }') },
    findings: [],
  },

  {
    title: 'a resource of a bundle by a tag',
    ...pinned,
    files: { 'bundle.yaml': bundle('a: { charm: ledger, resources: { server-image: "example/server:1.2" } }') },
    findings: ['unmet bundle.yaml:3'],
  },
  {
    title: 'an upstream source by a tag',
    ...pinned,
    files: {
      'metadata.yaml':
        'name: ledger\nresources:\n  server-image: { type: oci-image, upstream-source: "example/server:latest" }\n',
    },
    findings: ['unmet metadata.yaml:3'],
  },
  {
    title: 'twin: a digest, and a revision',
    ...pinned,
    files: {
      'a/bundle.yaml': bundle(`a: { charm: ledger, resources: { server-image: "example/server@${digest}" } }`),
      'b/bundle.yaml': bundle('a: { charm: ledger, resources: { server-image: 12 } }'),
    },
    findings: [],
  },
  {
    title: 'twin: another resource',
    ...pinned,
    files: { 'bundle.yaml': bundle('a: { charm: ledger, resources: { worker-image: "example/worker:latest" } }') },
    findings: [],
  },

  {
    title: 'a field of a second item',
    ...field,
    files: {
      'a.yaml': manifest(
        'spec:',
        '  template:',
        '    spec:',
        '      containers:',
        '        - { name: a, securityContext: { privileged: false } }',
        '        - { name: b, securityContext: { privileged: true } }',
      ),
    },
    findings: ['unmet a.yaml:9'],
  },
  {
    title: 'a field that one item lacks',
    ...field,
    files: {
      'a.yaml': manifest(
        'spec:',
        '  template:',
        '    spec:',
        '      containers:',
        '        - { name: a, securityContext: { privileged: false } }',
        '        - name: b',
      ),
    },
    findings: ['unmet a.yaml:9'],
  },
  {
    title: 'an object that lacks all of it',
    ...field,
    files: { 'a.yaml': manifest('spec: {}') },
    findings: ['unmet a.yaml:4'],
  },
  {
    title: 'twin: another kind',
    ...field,
    files: { 'a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: {}\n' },
    findings: [],
  },
  {
    title: 'twin: an item of a list of objects that is as asked',
    ...field,
    files: {
      'a.yaml': `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: apps/v1\n    kind: Deployment\n    metadata: { name: a }\n    spec: { template: { spec: { containers: [{ name: a, securityContext: { privileged: false } }] } } }\n`,
    },
    findings: [],
  },
  { title: 'twin: a manifest of a test', ...field, files: { 'tests/a.yaml': manifest('spec: {}') }, findings: [] },

  {
    title: 'an argument inside a map',
    ...argument,
    files: {
      'main.tf':
        'provider "juju" {}\nresource "juju_model" "a" {\n  config = {\n    update-status-hook-interval = "1m"\n  }\n}\n',
    },
    findings: ['unmet main.tf:4'],
  },
  {
    title: 'an argument by a local of a module that is called',
    ...argument,
    files: {
      'main.tf': 'provider "juju" {}\nmodule "m" {\n  source   = "./m"\n  interval = "1h"\n}\n',
      'm/main.tf':
        'variable "interval" {}\nlocals {\n  config = { update-status-hook-interval = var.interval }\n}\nresource "juju_model" "a" {\n  config = local.config\n}\n',
    },
    findings: ['unmet main.tf:4'],
  },
  {
    title: 'an argument that is not set',
    ...argument,
    files: { 'main.tf': 'provider "juju" {}\nresource "juju_model" "a" {\n  name = "a"\n}\n' },
    findings: ['unmet main.tf:2'],
  },
  {
    title: 'twin: a value that a file of variables gives',
    ...argument,
    files: {
      'main.tf':
        'provider "juju" {}\nvariable "interval" { default = "1m" }\nresource "juju_model" "a" {\n  config = { update-status-hook-interval = var.interval }\n}\n',
      'terraform.tfvars': 'interval = "5m"\n',
    },
    findings: [],
  },
  {
    title: 'twin: a map from elsewhere is left open',
    ...argument,
    files: {
      'main.tf':
        'provider "juju" {}\nvariable "config" { type = map(string) }\nresource "juju_model" "a" {\n  config = var.config\n}\n',
    },
    findings: ['unknown main.tf:3'],
  },
  {
    title: 'twin: a block that is never made',
    ...argument,
    files: {
      'main.tf':
        'provider "juju" {}\nresource "juju_model" "a" {\n  count  = 0\n  config = { update-status-hook-interval = "1m" }\n}\n',
    },
    findings: [],
  },

  {
    title: 'no file of that name',
    ...present,
    files: { 'README.md': 'x\n', 'docs/SECURITY.txt': 'x\n' },
    findings: ['unmet README.md:1'],
  },
  {
    title: 'twin: one at the top, which any folders or none lead to',
    ...present,
    files: { 'README.md': 'x\n', 'SECURITY.md': 'x\n' },
    findings: [],
  },
  {
    title: 'a file that is to be absent',
    ...gone,
    files: { 'README.md': 'x\n', 'tls/server.pem': 'x\n' },
    findings: ['unmet tls/server.pem:1'],
  },
  {
    title: 'twin: a file whose name only holds it',
    ...gone,
    files: { 'README.md': 'x\n', 'tls/server.pem.md': 'x\n' },
    findings: [],
  },

  {
    title: 'a command without the words',
    ...used,
    files: { 'deploy.sh': 'juju bootstrap aws main\njuju add-model a\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'a command with another word',
    ...used,
    files: { 'deploy.sh': 'juju bootstrap aws main --config auditing-enabled=false\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'twin: the words in quotes and over two lines',
    ...used,
    files: { 'deploy.sh': 'juju bootstrap aws main \\\n  --config "auditing-enabled=true"\n' },
    findings: [],
  },
  {
    title: 'twin: a script of a test',
    ...used,
    files: {
      'tests/deploy.sh': 'juju bootstrap aws main\n',
      'deploy.sh': 'juju bootstrap aws main --config auditing-enabled=true\n',
    },
    findings: [],
  },
  {
    title: 'a forbidden word of a command',
    ...unused,
    files: { 'deploy.sh': 'juju deploy ledger --channel 1/stable --force\n' },
    findings: ['unmet deploy.sh:1'],
  },
  {
    title: 'a forbidden word in a step of a workflow',
    ...unused,
    files: {
      '.github/workflows/a.yaml':
        'on: push\njobs:\n  a:\n    steps:\n      - run: |\n          juju deploy ledger --force\n',
    },
    findings: ['unmet .github/workflows/a.yaml:6'],
  },
  {
    title: 'twin: a comment and a sentence',
    ...unused,
    files: {
      'deploy.sh': '# juju deploy ledger --force\njuju deploy ledger\n',
      'README.md': 'Do not use `juju deploy ledger --force`.\n',
    },
    findings: [],
  },

  {
    title: 'a workflow without a schedule',
    ...triggered,
    files: { '.github/workflows/a.yaml': 'name: Scan\non: push\njobs: {}\n' },
    findings: ['unmet .github/workflows/a.yaml:1'],
  },
  {
    title: 'a schedule that is commented out',
    ...triggered,
    files: {
      '.github/workflows/a.yaml': 'name: Scan\non:\n  push:\n  # schedule: [{ cron: "0 0 * * 0" }]\njobs: {}\n',
    },
    findings: ['unmet .github/workflows/a.yaml:1'],
  },
  {
    title: 'twin: a workflow of another name',
    ...triggered,
    files: { '.github/workflows/a.yaml': 'name: Lint\non: push\njobs: {}\n' },
    findings: [],
  },
  {
    title: 'a forbidden event',
    ...untriggered,
    files: { '.github/workflows/a.yaml': 'on:\n  push:\n  pull_request_target:\njobs: {}\n' },
    findings: ['unmet .github/workflows/a.yaml:3'],
  },
  {
    title: 'twin: a forbidden event of a workflow that is disabled',
    ...untriggered,
    files: {
      '.github/workflows/a.yaml': 'on: push\njobs: {}\n',
      '.github/workflows/b.yaml.disabled': 'on: pull_request_target\njobs: {}\n',
    },
    findings: [],
  },

  {
    title: 'a charm of another publisher is open without a snapshot',
    probe: 'juju/charm-is-published-by',
    parameters: { publishers: ['Canonical'] },
    files: { 'bundle.yaml': bundle('a: { charm: ledger }') },
    findings: ['unknown bundle.yaml:3'],
  },
]
