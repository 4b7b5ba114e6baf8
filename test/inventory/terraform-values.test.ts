import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { inventoryOf } from './files.ts'
import { channelOf, shown } from './terraform-channel.ts'

type Row = readonly [channel: string, declared: string | Readonly<Record<string, string>>, value: string]

/** What stands in a file that is not of Terraform is given by the edge. */
const layout = {
  texts: new Map([
    ['x.txt', '1/stable'],
    ['x.json', '{"c": "1/edge"}'],
  ]),
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  'a variable': [
    ['var.c', 'variable "c" { default = "1/stable" }', '1/stable @1 via 6 (default)'],
    [
      'var.c',
      { 'main.tf': 'variable "c" { default = "1/stable" }', 'terraform.tfvars': 'c = "2/stable"' },
      '2/stable @terraform.tfvars:1 via 6',
    ],
    [
      'var.c',
      {
        'main.tf': 'variable "c" {}',
        'terraform.tfvars': 'c = "2/stable"',
        'terraform.tfvars.json': '{"c": "3/stable"}',
      },
      '3/stable @terraform.tfvars.json:1 via 6',
    ],
    [
      'var.c',
      {
        'main.tf': 'variable "c" {}',
        'terraform.tfvars.json': '{"c": "3/stable"}',
        'b.auto.tfvars': 'c = "4/stable"',
        'a.auto.tfvars.json': '{"c": "5/stable"}',
      },
      '4/stable @b.auto.tfvars:1 via 6',
    ],
    [
      'var.c',
      { 'main.tf': 'variable "c" {}', 'production.tfvars': '# of production\nc = "2/stable"' },
      '2/stable @production.tfvars:2 via 6',
    ],
    ['var.c', 'variable "c" {}', '? the variable `c` has no default, and no file sets it'],
    ['var.c', 'variable "c" { default = null }', 'nothing @1 via 6 (default)'],
    ['var.other', 'variable "c" {}', '? the variable `other` is not declared'],
    [
      'var.c',
      { 'main.tf': 'variable "c" {\n  default  = "1/stable"\n  nullable = false\n}', 'terraform.tfvars': 'c = null' },
      '1/stable @2 via 9 (default)',
    ],
    [
      'var.c',
      { 'main.tf': 'variable "c" { default = "1/stable" }', 'terraform.tfvars': 'c = null' },
      'nothing @terraform.tfvars:1 via 6',
    ],
    [
      'var.c',
      'variable "c" {\n  validation {\n    condition = contains(["1/stable", "1/edge"], var.c)\n  }\n}',
      '1/stable @3 via 10 (outside) | 1/edge @3 via 10 (outside)',
    ],
  ],
  'a type': [
    ['var.c', 'variable "c" {\n  type    = string\n  default = 3\n}', '3 @3 via 9 (default)'],
    ['"${var.c}/x"', 'variable "c" {\n  type    = number\n  default = "3"\n}', '3/x @9 (default)'],
    ['var.c ? "a" : "b"', 'variable "c" {\n  type    = bool\n  default = "true"\n}', 'a @9 (default)'],
    ['var.c', 'variable "c" {\n  type    = bool\n  default = "maybe"\n}', '? the text is no boolean'],
    [
      'var.a.channel',
      'variable "a" {\n  type = object({\n    channel = optional(string, "1/stable")\n  })\n  default = {}\n}',
      '1/stable @3 via 11 (default)',
    ],
    [
      'var.a.channel',
      {
        'main.tf': 'variable "a" {\n  type = object({\n    channel = optional(string, "1/stable")\n  })\n}',
        'terraform.tfvars': 'a = { channel = "2/edge" }',
      },
      '2/edge @terraform.tfvars:1 via 10',
    ],
    [
      'var.a.b.channel',
      'variable "a" {\n  type = object({\n    b = optional(object({\n      channel = optional(string, "1/stable")\n    }), {})\n  })\n  default = {}\n}',
      '1/stable @4 via 13 (default)',
    ],
    [
      'var.a.b.channel',
      'variable "a" {\n  type = object({ b = optional(object({ channel = optional(string) }), {}) })\n  default = {}\n}',
      'nothing @2 via 9 (default)',
    ],
    [
      'var.a.other',
      'variable "a" {\n  type    = object({ channel = string })\n  default = { channel = "1/stable", other = "x" }\n}',
      '? there is no `other`',
    ],
    [
      'var.a["x"].channel',
      'variable "a" {\n  type    = map(object({ channel = optional(string, "1/stable") }))\n  default = { x = {} }\n}',
      '1/stable @2 via 9 (default)',
    ],
    ['var.a[1]', 'variable "a" {\n  type    = list(string)\n  default = [1, 2]\n}', '2 @3 via 9 (default)'],
    [
      'join(",", var.a)',
      'variable "a" {\n  type    = set(string)\n  default = ["b", "a", "b"]\n}',
      'a,b @3 via 9 (default)',
    ],
    ['var.a[1]', 'variable "a" {\n  type    = tuple([number, string])\n  default = [1, 2]\n}', '2 @3 via 9 (default)'],
    ['var.a', 'variable "a" {\n  type    = list(string)\n  default = {}\n}', '? a list is wanted'],
  ],
  'a local value': [
    ['local.a', 'locals {\n  a = "1/stable"\n}', '1/stable @2 via 8'],
    ['local.a.b["c"].d', 'locals {\n  a = { b = {\n    c = { d = "1/stable" }\n  } }\n}', '1/stable @3 via 10'],
    ['local.a', 'locals {\n  a = local.b\n  b = local.a\n}', '? `local.a` leads back to itself'],
    ['local.a["y"]', 'locals { a = { x = "1/stable" } }', '? there is no `y`'],
    [
      'local.a[var.k]',
      'variable "k" {}\nlocals { a = { x = "1/stable" } }',
      '? the variable `k` has no default, and no file sets it',
    ],
    ['local.a[local.k]', 'locals {\n  a = { x = "1/stable" }\n  k = "x"\n}', '1/stable @2 via 9'],
    [
      'local.a[var.k]',
      'variable "k" { default = "x" }\nlocals { a = { x = "1/stable" } }',
      '1/stable @2 via 7 (default)',
    ],
    ['local.a', 'variable "a" { default = "x" }', '? the local value `a` is not declared'],
    ['local.a.0', 'locals { a = ["1/stable"] }', '1/stable @1 via 6'],
    ['join("", local.a[*].c)', 'locals { a = [{ c = "1/" }, { c = "stable" }] }', '1/stable @1 via 6'],
    ['join("", local.a.*.c)', 'locals { a = [{ c = "1/stable" }] }', '1/stable @1 via 6'],
    ['local.a[*].c[0]', 'locals { a = [{ c = ["1/stable"] }] }', '? it is of another type'],
    ['local.a[*].c == []', 'locals { a = null }', 'true @6'],
  ],
  'a text': [
    ['"1/stable"', '', '1/stable @5'],
    ['"${local.t}/${local.r}"', 'locals {\n  t = "1"\n  r = "stable"\n}', '1/stable @3 via 9'],
    [
      '"${local.t}/${var.r}"',
      'variable "r" {}\nlocals { t = "1" }',
      '? the variable `r` has no default, and no file sets it',
    ],
    ['"${var.t}/stable"', 'variable "t" { default = "1.10" }', '1.10/stable @6 (default)'],
    ['"${null}/stable"', '', '? a part of the text is null'],
    ['"%{ if local.e }1/edge%{ else }1/stable%{ endif }"', 'locals { e = false }', '1/stable @6'],
    ['"%{ for x in ["1", "stable"] }${x}-%{ endfor }"', '', '1-stable- @5'],
    ['"1/  %{~ if true ~}  stable  %{~ endif }"', '', '1/stable @5'],
    ['"${"1/stable"}"', '', '1/stable @5'],
    ['"{{ channel }}"', '', '? the value is filled in later'],
    ['chomp(<<EOT\n1/stable\nEOT\n)', '', '1/stable @6'],
    ['trimspace(<<-EOT\n      1/${local.r}\n    EOT\n)', 'locals { r = "edge" }', '1/edge @1 via 6'],
  ],
  'a condition': [
    ['true ? "1/stable" : "1/edge"', '', '1/stable @5'],
    ['var.e ? "1/edge" : "1/stable"', 'variable "e" {}', '1/edge @6 (branch) | 1/stable @6 (branch)'],
    ['var.e ? "1/edge" : "1/stable"', 'variable "e" { default = false }', '1/stable @6 (default)'],
    ['var.e ? null : "1/stable"', 'variable "e" {}', '? the variable `e` has no default, and no file sets it'],
    ['var.e ? null : "1/stable"', 'variable "e" { default = true }', 'nothing @6 (default)'],
    ['null', '', 'none'],
    [
      'var.e == "p" ? "1/stable" : var.e == "s" ? "1/candidate" : "1/edge"',
      'variable "e" {}',
      '1/stable @6 (branch) | 1/candidate @6 (branch) | 1/edge @6 (branch)',
    ],
    [
      '"${var.e ? "1" : "2"}/${var.f ? "a" : "b"}"',
      'variable "e" {}\nvariable "f" {}',
      '1/a @7 (branch) | 1/b @7 (branch) | 2/a @7 (branch) | 2/b @7 (branch)',
    ],
    [
      '(var.e ? local.x : local.y).c',
      'variable "e" { default = true }\nlocals {\n  x = { c = "1/stable" }\n  y = { c = "1/edge" }\n}',
      '1/stable @3 via 10 (default)',
    ],
    [
      'lookup(var.e ? local.x : local.y, "c")',
      'variable "e" { default = true }\nlocals {\n  x = { c = "1/stable" }\n  y = { c = "1/edge" }\n}',
      '1/stable @3 via 10 (default)',
    ],
    ['terraform.workspace == "production" ? "1/stable" : "1/edge"', '', '1/stable @5 (branch) | 1/edge @5 (branch)'],
    ['false && var.u ? "a" : "b"', 'variable "u" {}', 'b @6'],
    ['var.u || true ? "a" : "b"', 'variable "u" {}', 'a @6'],
    ['var.u || false ? "a" : "b"', 'variable "u" {}', 'a @6 (branch) | b @6 (branch)'],
    ['!var.u ? "a" : "b"', 'variable "u" { default = true }', 'b @6 (default)'],
  ],
  'a loop': [
    ['join("/", [for x in ["1", "stable"] : x])', '', '1/stable @5'],
    ['join("/", [for i, x in ["1", "s"] : "${i}${x}"])', '', '01/1s @5'],
    ['{ for k, v in { b = "1", a = "2" } : upper(k) => v }["A"]', '', '2 @5'],
    ['join("", [for k, v in { b = "1", a = "2" } : v])', '', '21 @5'],
    ['{ for x in ["a1", "a2"] : substr(x, 0, 1) => x... }["a"][1]', '', 'a2 @5'],
    ['join("", [for x in ["a", "b"] : x if x != "a"])', '', 'b @5'],
    [
      'join("", [for x in ["a", "b"] : x if x != var.u])',
      'variable "u" {}',
      '? `join` was given a list that is not wholly known',
    ],
    [
      '[for x in ["a", "b", "c"] : x if x == "c" || x == var.u][0]',
      'variable "u" {}',
      '? which items the list has is not in the files',
    ],
    ['[for x in var.u : x][0]', 'variable "u" {}', '? the variable `u` has no default, and no file sets it'],
    ['[for x in "a" : x][0]', '', '? the `for` goes over what is no list and no map'],
  ],
  'an operator': [
    ['1 + 2 * 3', '', '7 @5'],
    ['(1 + 2) * 3 - 1 / 2', '', '8.5 @5'],
    ['7 % 4 >= 3', '', 'true @5'],
    ['-local.n', 'locals { n = 4 }', '-4 @6'],
    ['1 / 0', '', '? a division by zero'],
    ['"a" - 1', '', '? the text is no number'],
  ],
  'a function': [
    ['try(local.x.y, "1/stable")', 'locals { x = {} }', '1/stable @6'],
    ['try(var.u.y, "1/stable")', 'variable "u" {}', '? the variable `u` has no default, and no file sets it'],
    ['can(local.x.y) ? "a" : "b"', 'locals { x = {} }', 'b @6'],
    ['coalesce(null, "", local.x)', 'locals { x = "1/stable" }', '1/stable @1 via 6'],
    ['coalesce(var.u, "1/stable")', 'variable "u" {}', '? the variable `u` has no default, and no file sets it'],
    ['merge({ c = "1/edge" }, local.x).c', 'locals { x = { c = "1/stable" } }', '1/stable @1 via 6'],
    ['merge({ c = "1/edge" }, var.u).c', 'variable "u" {}', '? the variable `u` has no default, and no file sets it'],
    ['merge({ c = "1/edge" }, var.u).c', 'variable "u" { default = {} }', '1/edge @6 (default)'],
    ['lookup(local.x, "c", "1/edge")', 'locals { x = { d = "" } }', '1/edge @6'],
    ['lookup(var.x, "c", "1/edge")', 'variable "x" { default = { c = "1/stable" } }', '1/stable @1 via 6 (default)'],
    ['format("%s/%s", local.t, "stable")', 'locals { t = 4 }', '4/stable @6'],
    ['format("%s/%s", local.t...)', 'locals { t = ["1", "stable"] }', '1/stable @1 via 6'],
    ['split("/", "1/stable")[1]', '', 'stable @5'],
    [
      'values(local.x)[0]',
      'variable "e" { default = "a" }\nlocals { x = { y = var.e } }',
      'a @1 via 7 via 2 (default)',
    ],
    ['made_up(1)', '', '? the function `made_up` is not evaluated'],
    ['provider::juju::channel("x")', '', '? the function `provider::juju::channel` is not evaluated'],
    ['yamldecode(file("${path.module}/x.yaml")).a.channel', { 'x.yaml': 'a:\n  channel: 1/stable\n' }, '1/stable @5'],
    ['file("not-there.txt")', '', '? the file `not-there.txt` is not in the repository'],
  ],
  'what is known when the files are applied': [
    ['data.juju_model.m.channel', '', '? `data.juju_model.m.channel` is read when the files are applied'],
    ['terraform.workspace', '', '? the workspace is chosen when the files are applied'],
    [
      'juju_model.m.uuid',
      'resource "juju_model" "m" { name = "production" }',
      '? `juju_model.m.uuid` is known when the files are applied',
    ],
    ['juju_model.m.name', 'resource "juju_model" "m" { name = "production" }', 'production @1 via 6'],
    ['juju_model.x.uuid', '', '? `juju_model.x` is not declared'],
    ['each.key', '', '? `each` is not known here'],
    ['self.name', '', '? `self` is not known here'],
  ],
  'what is no value': [
    ['nothing', '', '? `nothing` is no value'],
    ['var', '', '? `var` is no value'],
    ['', '', '? it cannot be read: there is no value'],
    ['"a" "b"', '', '? it cannot be read: `"b"` is not expected here'],
    ['[1]', '', '? it is of another type'],
    ['{}', '', '? it is of another type'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s of %j', (channel, declared, value) => {
    expect(channelOf(channel, declared)).toBe(value)
  })
})

test.each([
  ['file("x.txt")', '1/stable @5'],
  ['jsondecode(file("${path.module}/x.json"))["c"]', '1/edge @5'],
])('a text that the edge gives: %s', (channel, value) => {
  expect(channelOf(channel, '', layout)).toBe(value)
})

test('what a dynamic block makes has the channel of its element', () => {
  const text = `locals {
  charms = ["1/stable"]
}
resource "juju_application" "a" {
  dynamic "charm" {
    for_each = local.charms
    content {
      name    = "a"
      channel = charm.value
    }
  }
}`
  const [fact] = factsOf(inventoryOf({ 'main.tf': text }), 'application')
  expect([fact?.name, shown(fact?.channel)]).toEqual(['a', '1/stable @2 via 9 via 6'])
})
