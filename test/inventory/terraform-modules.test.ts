import { expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { inventoryOf } from './files.ts'
import { statedIn } from './terraform-channel.ts'

/** One application whose channel it is given, and gives back. */
const leaf = `variable "channel" {}
resource "juju_application" "a" {
  
  charm {
    name = "a"
    channel = var.channel
  }
}
output "channel" {
  value = var.channel
}
`

const mid = `variable "channel" {
  default = "9/edge"
}
module "leaf" {
  source  = "../leaf"
  channel = var.channel
}
output "leaf" {
  value = module.leaf.channel
}
`

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'an argument over three levels',
    {
      'envs/p/main.tf': `module "mid" {
  source = "../../modules/mid"
  channel = "1/stable"
}
`,
      'modules/mid/main.tf': mid,
      'modules/leaf/main.tf': leaf,
    },
    ['envs/p: module.mid.module.leaf.juju_application.a a 1/stable @envs/p/main.tf:3 via 6 via modules/mid/main.tf:6'],
  ],
  [
    'a default of the module between is firm: its caller is here',
    {
      'envs/p/main.tf': `module "mid" {
  source = "../../modules/mid"
  
}
`,
      'modules/mid/main.tf': mid,
      'modules/leaf/main.tf': leaf,
    },
    [
      'envs/p: module.mid.module.leaf.juju_application.a a 9/edge @modules/mid/main.tf:2 via 6 via modules/mid/main.tf:6',
    ],
  ],
  [
    'callers in several deployments',
    {
      'envs/p/main.tf': `module "mid" {
  source = "../../modules/mid"
  channel = "1/stable"
}
`,
      'envs/s/main.tf': `module "mid" {
  source = "../../modules/mid"
  channel = "1/edge"
}
`,
      'modules/mid/main.tf': mid,
      'modules/leaf/main.tf': leaf,
    },
    [
      'envs/p: module.mid.module.leaf.juju_application.a a 1/stable @envs/p/main.tf:3 via 6 via modules/mid/main.tf:6',
      'envs/s: module.mid.module.leaf.juju_application.a a 1/edge @envs/s/main.tf:3 via 6 via modules/mid/main.tf:6',
    ],
  ],
  [
    'several callers in one deployment',
    {
      'main.tf': `module "a" {
  source = "./leaf"
  channel = "1/stable"
}
module "b" {
  source = "./leaf/"
  channel = "1/edge"
}
`,
      'leaf/main.tf': leaf,
    },
    [
      '.: module.a.juju_application.a a 1/stable @main.tf:3 via 6',
      '.: module.b.juju_application.a a 1/edge @main.tf:7 via 6',
    ],
  ],
  [
    'a call that leaves an argument out',
    {
      'main.tf': `module "a" {
  source = "./leaf"
  
}
`,
      'leaf/main.tf': leaf,
    },
    ['.: module.a.juju_application.a a ? the call of the module does not set `channel`'],
  ],
  [
    'an output over two levels',
    {
      'main.tf': `module "a" {
  source = "./mid"
  channel = "1/stable"
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = module.a.leaf
  }
}
`,
      'mid/main.tf': mid,
      'leaf/main.tf': leaf,
    },
    [
      '.: juju_application.b b 1/stable @3 via 9 via mid/main.tf:9 via leaf/main.tf:10 via mid/main.tf:6',
      '.: module.a.module.leaf.juju_application.a a 1/stable @main.tf:3 via 6 via mid/main.tf:6',
    ],
  ],
  [
    'outputs of a module for each',
    {
      'main.tf': `module "a" {
  source = "./leaf"
  for_each = { x = "1/stable", y = "2/stable" }
  channel = each.value
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = module.a["y"].channel
  }
}
resource "juju_application" "c" {
  
  charm {
    name = "c"
    channel = join(",", [for m in module.a : m.channel])
  }
}
resource "juju_application" "d" {
  
  charm {
    name = "d"
    channel = module.a["z"].channel
  }
}
resource "juju_application" "e" {
  
  charm {
    name = "e"
    channel = module.a["x"].other
  }
}
`,
      'leaf/main.tf': leaf,
    },
    [
      '.: juju_application.b b 2/stable @3 via 10 via leaf/main.tf:10 via 4',
      '.: juju_application.c c 1/stable,2/stable @3 via 17 via leaf/main.tf:10 via 4',
      '.: juju_application.d d ? there is no `z`',
      '.: juju_application.e e ? the module has no output `other`',
      '.: module.a["x"].juju_application.a a 1/stable @main.tf:3 via 6 via main.tf:4',
      '.: module.a["y"].juju_application.a a 2/stable @main.tf:3 via 6 via main.tf:4',
    ],
  ],
  [
    'outputs of a counted module',
    {
      'main.tf': `module "a" {
  source = "./leaf"
  count = 2
  channel = "\${count.index}/stable"
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = module.a[1].channel
  }
}
resource "juju_application" "c" {
  
  charm {
    name = "c"
    channel = join(",", module.a[*].channel)
  }
}
resource "juju_application" "d" {
  
  charm {
    name = "d"
    channel = module.a[5].channel
  }
}
`,
      'leaf/main.tf': leaf,
    },
    [
      '.: juju_application.b b 1/stable @4 via 10 via leaf/main.tf:10',
      '.: juju_application.c c 0/stable,1/stable @4 via 17 via leaf/main.tf:10',
      '.: juju_application.d d ? there is no `5`',
      '.: module.a[0].juju_application.a a 0/stable @main.tf:4 via 6',
      '.: module.a[1].juju_application.a a 1/stable @main.tf:4 via 6',
    ],
  ],
  [
    'modules that call each other',
    {
      'main.tf': `module "a" {
  source = "./a"
  
}
`,
      'a/main.tf': `module "b" {
  source = "../b"
  
}
`,
      'b/main.tf': `module "a" {
  source = "../a"
  
}
resource "juju_application" "a" {
  
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    [
      '.: module.a.module.b.juju_application.a a 1/stable @9',
      'b/main.tf:1 not followed: the modules `a`, `b`, `a` call each other',
    ],
  ],
  [
    'a module that calls itself',
    {
      'a/main.tf': `module "a" {
  source = "../a"
  
}
resource "juju_application" "a" {
  
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['a: juju_application.a a 1/stable @9', 'a/main.tf:1 not followed: the modules `a`, `a` call each other'],
  ],
  [
    'a module whose instances hang on its own output',
    {
      'main.tf': `module "a" {
  source = "./leaf"
  for_each = module.a.channel
  channel = "1/stable"
}
`,
      'leaf/main.tf': leaf,
    },
    ['.: module.a.juju_application.a a 1/stable @main.tf:4 via 6 if module.a.channel (true, unknown)'],
  ],
  [
    'a folder that is not there',
    {
      'main.tf': `module "a" {
  source = "./nothing"
  channel = "1/stable"
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = module.a.channel
  }
}
`,
    },
    [
      '.: juju_application.b b ? the module `a` is not in the repository',
      '.: module.a a 1/stable @3',
      'main.tf:1 not followed: the folder `nothing` of the module `a` holds no Terraform',
    ],
  ],
  [
    'a folder outside the repository',
    {
      'main.tf': `module "a" {
  source = "../nothing"
  channel = "1/stable"
}
`,
    },
    ['.: module.a a 1/stable @3'],
  ],
  [
    'modules that are elsewhere',
    {
      'main.tf': `module "a" {
  source = "git::https://github.com/canonical/a-k8s-operator//terraform?ref=v1"
  app_name = "alpha"
  channel = "1/stable"
}
module "b" {
  source = "canonical/b/juju"
  version = "1.0.0"
}
module "c" {
  source = "./\${var.x}"
  channel = "2/stable"
}
`,
    },
    ['.: module.a alpha 1/stable @4', '.: module.c c 2/stable @12'],
  ],
  [
    'callers in tests and examples',
    {
      'main.tf': leaf,
      'tests/main.tf': `module "a" {
  source = "../"
  channel = "1/edge"
}
`,
      'examples/x/main.tf': `module "a" {
  source = "../.."
  channel = "1/beta"
}
`,
    },
    [
      'examples/x: module.a.juju_application.a a 1/beta @examples/x/main.tf:3 via 6',
      '.: juju_application.a a ? the variable `channel` has no default, and no file sets it',
      'tests: module.a.juju_application.a a 1/edge @tests/main.tf:3 via 6',
    ],
  ],
  [
    'files of variables',
    {
      'main.tf': leaf,
      'dev.tfvars': 'channel = "1/edge"',
      'envs/p.tfvars': 'channel = "1/stable"',
      'terraform.tfvars': 'channel = "0/stable"',
    },
    [
      '. (dev.tfvars): juju_application.a a 1/edge @dev.tfvars:1 via 6',
      '. (envs/p.tfvars): juju_application.a a 1/stable @envs/p.tfvars:1 via 6',
    ],
  ],
  [
    'files of variables beside several roots',
    {
      'a/main.tf': leaf,
      'a/terraform.tfvars': 'channel = "1/stable"',
      'b/main.tf': leaf,
      'b/x.auto.tfvars': 'channel = "2/stable"',
      'c/main.tf': leaf,
      'terraform.tfvars': 'channel = "3/stable"',
    },
    [
      'a: juju_application.a a 1/stable @a/terraform.tfvars:1 via 6',
      'b: juju_application.a a 2/stable @b/x.auto.tfvars:1 via 6',
      'c: juju_application.a a ? the variable `channel` has no default, and no file sets it',
    ],
  ],
  [
    'override files',
    {
      'main.tf': `locals {
  c = "1/stable"
}
resource "juju_application" "a" {
  units = 2
  charm {
    name = "a"
    channel = local.c
  }
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = "9/stable"
  }
}
`,
      'override.tf': `locals {
  c = "2/stable"
}
resource "juju_application" "b" {
  charm {
    name    = "b2"
    channel = "8/stable"
  }
}
`,
      'x_override.tf.json': '{"resource": {"juju_application": {"a": {"name": "renamed"}}}}',
    },
    ['.: juju_application.a renamed 2/stable @override.tf:2 via 8', '.: juju_application.b b2 8/stable @override.tf:7'],
  ],
  [
    'the JSON syntax',
    {
      'main.tf.json': `{
  "//": "a comment",
  "variable": {"c": {"//": "x", "default": "1/stable", "type": "string"}},
  "locals": {"t": "2", "//": "about"},
  "resource": [
    {"juju_application": {"a": {"charm": [{"name": "a", "channel": "\${var.c}"}]}}},
    {"juju_application": {"b": [{"name": "bee", "charm": {"name": "b", "channel": "\${local.t}/stable"}}]}}
  ],
  "module": {"m": {"source": "./m", "channel": "3/stable"}}
}`,
      'm/main.tf': leaf,
    },
    [
      '.: juju_application.a a 1/stable @3 via 6 (default)',
      '.: juju_application.b bee 2/stable @7',
      '.: module.m.juju_application.a a 3/stable @main.tf.json:9 via 6',
    ],
  ],
])('%s', (_, files, stated) => {
  expect(statedIn(files)).toEqual(stated)
})

test('what is applied says where its state is kept or how its provider is reached; what is distributed does not', () => {
  const { deployments } = inventoryOf({
    'a/main.tf': 'terraform {\n  backend "s3" {}\n}',
    'b/main.tf': 'terraform {\n  cloud {}\n}',
    'c/main.tf': 'provider "juju" {}',
    'd/main.tf.json': '{"terraform": [{"backend": {"s3": {}}}]}',
    'e/main.tf': 'terraform {\n  required_version = ">= 1"\n}',
    'f/main.tf.json': '{"terraform": {"required_version": "1"}}',
  })
  expect(deployments.filter(({ distributed }) => distributed).map(({ id }) => id)).toEqual(['e', 'f'])
})

test('a deployment is the files of all its modules, its variables last', () => {
  const { deployments } = inventoryOf({
    'p/main.tf': 'module "a" {\n  source = "../leaf"\n}',
    'p/versions.tf': '',
    'p/live.tfvars': 'channel = "1/stable"',
    'leaf/variables.tf': leaf,
  })
  expect(deployments.map(({ id, files }) => [id, files])).toEqual([
    ['p (live.tfvars)', ['p/main.tf', 'p/versions.tf', 'leaf/variables.tf', 'p/live.tfvars']],
  ])
})

test('calls that lead nowhere end', () => {
  const folders = Array.from({ length: 30 }, (_, index) => index)
  const files = folders.map(index => [`m${index}/main.tf`, `module "n" {\n  source = "../m${index + 1}"\n}`] as const)
  expect(statedIn({ ...Object.fromEntries(files), 'm30/main.tf': '' })).toEqual([
    'm19/main.tf:1 not followed: modules call each other deeper than 20',
  ])
})

test('relations name the application of a module that is elsewhere as its call does', () => {
  const text = `module "a" {
  source   = "git::https://example.com/a-operator.git?ref=1"
  app_name = "alpha"
  channel  = "1/stable"
}
resource "juju_integration" "a" {
  application {
    name     = module.a.app_name
    endpoint = "db"
  }
  application {
    name = "other"
  }
}`
  const inventory = inventoryOf({ 'main.tf': text })
  expect(factsOf(inventory, 'relation').map(({ ends }) => ends)).toEqual([
    [{ application: 'alpha', endpoint: 'db' }, { application: 'other' }],
  ])
  expect(factsOf(inventory, 'application').map(({ name }) => name)).toEqual(['alpha'])
})
