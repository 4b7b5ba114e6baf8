import { expect, test } from 'vitest'
import { applicationOf, statedIn } from './terraform-channel.ts'

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'each of a map',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = { y = "2/stable", x = "1/stable" }
  charm {
    name = "a"
    channel = each.value
  }
}
`,
    },
    ['.: juju_application.a["x"] a 1/stable @2 via 5', '.: juju_application.a["y"] a 2/stable @2 via 5'],
  ],
  [
    'each of objects',
    {
      'main.tf': `variable "apps" {
  default = {
    x = { channel = "1/stable" }
    y = { channel = "2/edge" }
  }
}
resource "juju_application" "a" {
  for_each = var.apps
  charm {
    name = "a"
    channel = each.value.channel
  }
}
`,
    },
    [
      '.: juju_application.a["x"] a 1/stable @3 via 11 via 8 (default) if var.apps (true, one-of)',
      '.: juju_application.a["y"] a 2/edge @4 via 11 via 8 (default) if var.apps (true, one-of)',
    ],
  ],
  [
    'each of a set',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = toset(["b", "a"])
  charm {
    name = "a"
    channel = "\${each.key}/\${each.value}"
  }
}
`,
    },
    ['.: juju_application.a["a"] a a/a @2 via 5', '.: juju_application.a["b"] a b/b @2 via 5'],
  ],
  [
    'each of a list, which Terraform does not take',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = ["b", "a"]
  charm {
    name = "a"
    channel = each.value
  }
}
`,
    },
    ['.: juju_application.a["b"] a b @2 via 5', '.: juju_application.a["a"] a a @2 via 5'],
  ],
  [
    'each of what is not known',
    {
      'main.tf': `variable "apps" {}
resource "juju_application" "a" {
  for_each = var.apps
  charm {
    name = "a"
    channel = each.value
  }
}
`,
    },
    [
      '.: juju_application.a a ? the variable `apps` has no default, and no file sets it if var.apps (undefined, unknown)',
    ],
  ],
  [
    'each of what is filtered in part by what is not known: the others stay, and more may be there',
    {
      'main.tf': `variable "u" {}
resource "juju_application" "a" {
  for_each = merge({ x = "1/stable" }, { for k in ["y"] : k => "1/edge" if var.u })
  charm {
    name = "a"
    channel = each.value
  }
}
`,
    },
    [
      '.: juju_application.a["x"] a ? a later map that is not wholly known may set it',
      '.: juju_application.a a ? which others there are is not in the files',
    ],
  ],
  [
    'each of one of two sets, whichever it is',
    {
      'main.tf': `variable "u" {}
resource "juju_application" "a" {
  for_each = var.u ? toset(["x", "y"]) : toset(["y", "z"])
  charm {
    name = "a"
    channel = each.value
  }
}
`,
    },
    ['x', 'y', 'z'].map(
      key =>
        `.: juju_application.a["${key}"] a ${key} @3 via 6 if var.u ? toset(["x", "y"]) : toset(["y", "z"]) (undefined, unknown)`,
    ),
  ],
  [
    'each of what is filtered by what is not known',
    {
      'main.tf': `variable "u" {}\n${applicationOf('each.value', 'for_each = { for k, v in { a = "1/stable" } : k => v if k != var.u }')}`,
    },
    [
      '.: juju_application.a a ? which there are is not known if { for k, v in { a = "1/stable" } : k => v if k != var.u } (undefined, unknown)',
    ],
  ],
  [
    'each of nothing',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = {}
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a a 1/stable @5 if {} (false, false)'],
  ],
  [
    'each of what may be chosen',
    {
      'main.tf': `variable "on" {}
resource "juju_application" "a" {
  for_each = var.on ? toset(["x"]) : toset([])
  charm {
    name = "a"
    channel = each.key
  }
}
`,
    },
    ['.: juju_application.a["x"] a x @3 via 6 if var.on (undefined, unknown)'],
  ],
  [
    'no count',
    {
      'main.tf': `resource "juju_application" "a" {
  count = 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @5 if 0 (false, false)'],
  ],
  [
    'one',
    {
      'main.tf': `resource "juju_application" "a" {
  count = 1
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @5'],
  ],
  [
    'several',
    {
      'main.tf': `resource "juju_application" "a" {
  count = 2
  charm {
    name = "a"
    channel = "\${count.index}/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 0/stable @5', '.: juju_application.a[1] a 1/stable @5'],
  ],
  [
    'a switch that is off by default',
    {
      'main.tf': `variable "on" {
  default = false
}
resource "juju_application" "a" {
  count = var.on ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @8 if var.on (false, one-of)'],
  ],
  [
    'a switch that a file turns on',
    {
      'main.tf': `variable "on" {
  default = false
}
resource "juju_application" "a" {
  count = var.on ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
      'terraform.tfvars': 'on = true',
    },
    ['.: juju_application.a[0] a 1/stable @8 if var.on (false, true)'],
  ],
  [
    'a switch turned round',
    {
      'main.tf': `variable "on" {
  default = false
}
resource "juju_application" "a" {
  count = var.on ? 0 : 1
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @8 if !(var.on) (true, one-of)'],
  ],
  [
    'a switch by a text',
    {
      'main.tf': `variable "mode" {
  default = "ha"
}
resource "juju_application" "a" {
  count = var.mode == "ha" ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @8 if var.mode == "ha" (true, one-of)'],
  ],
  [
    'a switch without a default',
    {
      'main.tf': `variable "on" {}
resource "juju_application" "a" {
  count = var.on ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @6 if var.on (undefined, unknown)'],
  ],
  [
    'as many as a list has',
    {
      'main.tf': `variable "names" {
  default = ["x", "y"]
}
resource "juju_application" "a" {
  count = length(var.names)
  charm {
    name = "a"
    channel = "\${var.names[count.index]}/stable"
  }
}
`,
    },
    [
      '.: juju_application.a[0] a x/stable @8 (default) if length(var.names) (true, one-of)',
      '.: juju_application.a[1] a y/stable @8 (default) if length(var.names) (true, one-of)',
    ],
  ],
  [
    'as many as another',
    {
      'main.tf': `variable "on" {
  default = false
}
resource "juju_model" "m" {
  count = var.on ? 1 : 0
  name  = "m"
}
resource "juju_application" "a" {
  count = length(juju_model.m)
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @12 if length(juju_model.m) (false, one-of)'],
  ],
  [
    'a switch within a switch',
    {
      'main.tf': `variable "on" {
  default = false
}
module "m" {
  source = "./m"
  count = var.on ? 1 : 0
  tls = true
}
`,
      'm/main.tf': `variable "tls" {
  default = false
}
resource "juju_application" "a" {
  count = var.tls ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: module.m[0].juju_application.a[0] a 1/stable @8 if var.on && var.tls (false, one-of)'],
  ],
  [
    'a switch of each deployment',
    {
      'p/main.tf': `module "m" {
  source = "../m"
  tls = true
}
`,
      's/main.tf': `module "m" {
  source = "../m"
  
}
`,
      'm/main.tf': `variable "tls" {
  default = false
}
resource "juju_application" "a" {
  count = var.tls ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    [
      'p: module.m.juju_application.a[0] a 1/stable @8 if var.tls (false, true)',
      's: module.m.juju_application.a[0] a 1/stable @8 if var.tls (false, false)',
    ],
  ],
  [
    'the channel of one of several',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = { x = "7/stable" }
  name = each.value
  charm {
    name = "a"
    channel = "1/stable"
  }
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = juju_application.a["x"].name
  }
}
`,
    },
    ['.: juju_application.a["x"] 7/stable 1/stable @6', '.: juju_application.b b 7/stable @2 via 13 via 3'],
  ],
  [
    'the channel of all of them',
    {
      'main.tf': `resource "juju_application" "a" {
  count = 2
  name = "n\${count.index}"
  charm {
    name = "a"
    channel = "1/stable"
  }
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = join(",", juju_application.a[*].name)
  }
}
`,
    },
    [
      '.: juju_application.a[0] n0 1/stable @6',
      '.: juju_application.a[1] n1 1/stable @6',
      '.: juju_application.b b n0,n1 @2 via 13 via 3',
    ],
  ],
  [
    'the channel of one that is switched',
    {
      'main.tf': `variable "on" {
  default = true
}
resource "juju_application" "a" {
  count = var.on ? 1 : 0
  charm {
    name = "a"
    channel = "1/stable"
  }
}
resource "juju_application" "b" {
  
  charm {
    name = "b"
    channel = try(juju_application.a[0].name, "none")
  }
}
`,
    },
    ['.: juju_application.a[0] a 1/stable @8 if var.on (true, one-of)', '.: juju_application.b b a @7 via 15'],
  ],
  [
    'more than are read',
    {
      'main.tf': `resource "juju_application" "a" {
  count = 3
  charm {
    name = "a"
    channel = "1/stable"
  }
}
resource "juju_model" "m" {
  count = 1000
  name  = "m"
}
`,
    },
    [
      '.: juju_application.a[0] a 1/stable @5',
      '.: juju_application.a[1] a 1/stable @5',
      '.: juju_application.a[2] a 1/stable @5',
      'main.tf:8 not followed: all but the first 200 of its 1000 instances',
    ],
  ],
  [
    'what hangs on itself',
    {
      'main.tf': `resource "juju_application" "a" {
  for_each = juju_application.a
  charm {
    name = "a"
    channel = "1/stable"
  }
}
`,
    },
    ['.: juju_application.a a 1/stable @5 if juju_application.a (undefined, unknown)'],
  ],
])('%s', (_, files, stated) => {
  expect(statedIn(files)).toEqual(stated)
})
