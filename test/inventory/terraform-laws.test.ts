import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf, type Inventory } from '../../src/inventory/inventory.ts'
import type { Place } from '../../src/text/place.ts'
import { inventoryOf } from './files.ts'
import { applicationOf, channelOf } from './terraform-channel.ts'

const numRuns = process.env.HARDLIST_SOAK ? 2000 : 40

const files: Readonly<Record<string, string>> = {
  'live/main.tf': `terraform {
  required_version = ">= 1.6"
  required_providers {
    juju = { source = "juju/juju", version = "~> 0.20" }
  }
  backend "s3" {}
}
provider "juju" {}
module "platform" {
  source   = "../modules/platform"
  model    = "live"
  channels = { db = "14/stable", web = var.web_channel }
  tls      = true
}
resource "juju_integration" "ca" {
  for_each = toset(["web", "db"])
  application { name = module.platform.names[each.key] }
  application {
    name     = "ca"
    endpoint = "certificates"
  }
}
`,
  'live/variables.tf': `variable "web_channel" {
  type    = string
  default = "2/stable"
  validation {
    condition     = contains(["2/stable", "2/edge"], var.web_channel)
    error_message = "no"
  }
}
`,
  'live/terraform.tfvars': `web_channel = "2/candidate" # for now\n`,
  'modules/platform/main.tf': `locals {
  base = "ubuntu@22.04"
  apps = {
    for name, channel in var.channels : name => { channel = channel, units = name == "db" ? 3 : 1 }
    if channel != null
  }
}
resource "juju_application" "app" {
  for_each = local.apps
  name     = each.key
  model    = var.model
  units    = each.value.units
  charm {
    name    = "\${each.key}-k8s"
    channel = each.value.channel
    base    = local.base
  }
  config = merge({ "log-level" = "info", token = "abc" }, each.key == "db" ? {} : var.config)
}
resource "juju_application" "ca" {
  count = var.tls ? 1 : 0
  name  = "ca"
  model = var.model
  charm {
    name     = "self-signed-certificates"
    channel  = try(var.channels["ca"], "1/stable")
    revision = 155
  }
  expose {}
}
`,
  'modules/platform/variables.tf': `variable "model" {}
variable "channels" { type = map(string) }
variable "tls" {
  type    = bool
  default = false
}
variable "config" {
  type      = map(string)
  default   = {}
  sensitive = true
}
`,
  'modules/platform/outputs.tf': `output "names" {
  value = { for key, app in juju_application.app : key => app.name }
}
output "text" {
  value = <<-EOT
    %{ for name in keys(local.apps) ~}
    \${name}: \${local.apps[name].channel}
    %{ endfor ~}
  EOT
}
`,
  'cluster/main.tf.json': `{
  "//": "made by hand",
  "variable": { "channel": { "default": "1.30/stable" } },
  "resource": { "juju_application": { "k8s": { "name": "k8s", "charm": [{ "name": "k8s", "channel": "\${var.channel}" }] } } }
}
`,
  'cluster/staging.tfvars.json': `{ "channel": "1.31/edge" }\n`,
  'override/main.tf': applicationOf('"1/stable"', 'trust = true'),
  'override/override.tf': 'resource "juju_application" "a" {\n  trust = false\n}\n',
}

/** A change that people or merges make to a file. */
const change = fc.record({
  path: fc.constantFrom(...Object.keys(files)),
  kind: fc.constantFrom('cut', 'double', 'swap', 'drop', 'insert', 'rename', 'end'),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  text: fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '(',
      ')',
      '${',
      '%{',
      '<<EOT',
      '/*',
      '\n',
      '=',
      '...',
      '\0',
      '\ud800',
      'var.',
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  ),
})

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(text: string, { kind, at, to, text: put }: Change): string {
  const lines = text.split('\n')
  const line = at % lines.length
  const other = to % lines.length
  const offset = at % (text.length + 1)
  switch (kind) {
    case 'cut':
      return lines.filter((_, index) => index !== line).join('\n')
    case 'double':
      return lines.flatMap((each, index) => (index === line ? [each, each] : [each])).join('\n')
    case 'swap':
      return lines
        .map((each, i) => (i === line ? (lines[other] ?? '') : i === other ? (lines[line] ?? '') : each))
        .join('\n')
    case 'drop':
      return text.slice(0, offset) + text.slice(offset + 1 + (to % 3))
    case 'insert':
      return text.slice(0, offset) + put + text.slice(offset)
    case 'rename': {
      const words = text.match(/\w{3,}/g) ?? ['x']
      const word = words[at % words.length] ?? 'x'
      return text.replaceAll(word, words[to % words.length] ?? 'y')
    }
    default:
      return text.slice(0, offset)
  }
}

const repository = fc.array(change, { minLength: 1, maxLength: 4 }).map(changes => {
  const texts: Record<string, string> = { ...files }
  for (const each of changes) texts[each.path] = changed(texts[each.path] ?? '', each)
  return texts
})

const stated = (inventory: Inventory) => Object.values(inventory.facts).flat()

/** All places of a value, wherever it has them. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPlace(value)) return [value]
  return Object.values(value).flatMap(placesIn)
}

const isPlace = (value: object): value is Place => 'path' in value && 'endColumn' in value

describe('a repository that is broken anyhow', () => {
  test('states its facts at places that are there, for deployments that are there, the same each time', () => {
    fc.assert(
      fc.property(repository, texts => {
        const inventory = inventoryOf(texts)
        const ids = new Set(inventory.deployments.map(({ id }) => id))
        expect(ids.size).toBe(inventory.deployments.length)
        for (const fact of stated(inventory)) for (const id of fact.deployments) expect(ids).toContain(id)
        for (const { files: paths } of inventory.deployments)
          for (const path of paths) expect(texts).toHaveProperty([path])
        for (const place of placesIn([stated(inventory), inventory.unread])) {
          const lines = (texts[place.path] ?? '').split('\n')
          const isThere =
            place.line >= 1 && place.column >= 1 && place.endLine <= lines.length && place.line <= place.endLine
          if (!isThere) throw new Error(`no such place: ${JSON.stringify(place)}`)
          expect(place.endColumn).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length + 1)
        }
        const turned = Object.fromEntries(Object.entries(texts).toReversed())
        expect(stated(inventoryOf(turned))).toEqual(stated(inventory))
      }),
      { numRuns },
    )
  })

  test('is unread where a file of it is no Terraform any more', () => {
    fc.assert(
      fc.property(fc.constantFrom('{', '"', '(', '['), fc.nat(), (bracket, at) => {
        const text = files['modules/platform/main.tf'] ?? ''
        const lines = text.split('\n')
        const line = at % (lines.length - 1)
        const broken = [...lines.slice(0, line), `${lines[line]} ${bracket}`, ...lines.slice(line + 1)].join('\n')
        const inventory = inventoryOf({ ...files, 'modules/platform/main.tf': broken })
        const names = factsOf(inventory, 'application').map(({ name, channel }) => `${name} ${channel?.kind}`)
        const isSame =
          names.join() ===
          factsOf(inventoryOf(files), 'application')
            .map(({ name, channel }) => `${name} ${channel?.kind}`)
            .join()
        expect(isSame || inventory.unread.length > 0 || names.some(name => /unknown|\$\{/.test(name))).toBe(true)
      }),
      { numRuns },
    )
  })

  test('without a change has what its files say', () => {
    const inventory = inventoryOf(files)
    expect(inventory.unread).toEqual([])
    expect(
      factsOf(inventory, 'application').map(({ address, name, gate }) => [address, name, gate?.present.kind]),
    ).toEqual([
      ['juju_application.k8s', 'k8s', undefined],
      ['module.platform.juju_application.app["db"]', 'db', undefined],
      ['module.platform.juju_application.app["web"]', 'web', undefined],
      ['module.platform.juju_application.ca[0]', 'ca', 'known'],
      ['juju_application.a', 'a', undefined],
    ])
  })
})

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** Local values each of which refers to the one before it. */
const chain = (length: number, first: string, next: (before: string) => string): string =>
  `locals {\n  a0 = ${first}\n${many(length, index => `  a${index + 1} = ${next(`local.a${index}`)}`)}\n}`

describe('what is nested without end', () => {
  test.each([
    ['parentheses', `${'('.repeat(10_000)}"x"${')'.repeat(10_000)}`],
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['operators', `1${' + 1'.repeat(10_000)}`],
    ['negations', `${'!'.repeat(10_000)}true`],
    ['conditions', `${'true ? '.repeat(10_000)}"x"${' : "y"'.repeat(10_000)}`],
    ['indexes', `local.a${'[0]'.repeat(10_000)}`],
    ['templates', `${'"${'.repeat(5000)}"x"${'}"'.repeat(5000)}`],
    ['loops', `${'[for x in '.repeat(5000)}[]${': x]'.repeat(5000)}`],
  ])('%s', (_, channel) => {
    expect(channelOf(channel)).toMatch(/^\? /)
  })

  test.each([
    ['references', chain(5000, '"1/stable"', before => before)],
    ['calls', chain(3000, '"1/stable"', before => `try(coalesce(lower("\${${before}}"), ""))`)],
    ['loops', chain(3000, '["1/stable"]', before => `[for x in ${before} : x if true]`)],
    ['splats', chain(3000, '["1/stable"]', before => `${before}[*]`)],
  ])('a chain of %s', (_, declared) => {
    const last = declared.match(/a(\d+) = [^\n]*\n}$/)?.[1]
    expect(channelOf(`local.a${last}`, declared)).toMatch(/^\? it is nested too deep/)
  })

  test('a chain that people may write is followed', () => {
    expect(
      channelOf(
        'local.a100',
        chain(100, '"1/stable"', before => `lower(${before})`),
      ),
    ).toMatch(/^1\/stable @2/)
  })
})

describe('what grows without end', () => {
  const tooMuch = /too much|too large|too many|not known/
  test.each([
    ['a list of itself twice', 'jsonencode(local.a40)', chain(40, '["x", "y"]', before => `[${before}, ${before}]`)],
    [
      'a list that is flattened',
      'join("", flatten(local.a40))',
      chain(40, '["x"]', before => `[${before}, ${before}]`),
    ],
    ['a text of itself twice', 'local.a40', chain(40, '"abc"', before => `"\${${before}}\${${before}}"`)],
    [
      'loops in loops',
      'local.x[999][999][999]',
      'locals {\n  l = range(1000)\n  x = [for a in local.l : [for b in local.l : [for c in local.l : "${a}${b}${c}"]]]\n}',
    ],
    [
      'splats in loops',
      'local.x[999][999][0]',
      'locals {\n  l = [for i in range(1000) : { a = i }]\n  x = [for a in local.l : [for b in local.l : local.l[*].a]]\n}',
    ],
    [
      'conditions in a text',
      `"${many(20, index => `\${var.v${index} ? "a" : "b"}`).replaceAll('\n', '')}"`,
      many(20, index => `variable "v${index}" {}`),
    ],
  ])('%s', (_, channel, declared) => {
    const value = channelOf(channel, declared)
    expect(value).toMatch(/^\? /)
    expect(value).toMatch(tooMuch)
  })

  test('is named where it ends', () => {
    const loops =
      'locals {\n  l = range(1000)\n  x = [for a in local.l : [for b in local.l : [for c in local.l : a]]]\n}\n'
    const { unread } = inventoryOf({ 'main.tf': loops + applicationOf('local.x[0][0][0]') })
    expect(unread.map(({ reason }) => reason)).toEqual(['not all is evaluated: there is too much of it'])
    expect(unread.every(({ hides }) => hides.includes('application'))).toBe(true)
  })

  test('modules in modules, each two hundred times', () => {
    const call = (name: string): string => `module "n" {\n  source = "../${name}"\n  count  = 200\n}\n`
    const inventory = inventoryOf({
      'm/main.tf': call('a'),
      'a/main.tf': call('b'),
      'b/main.tf': call('c'),
      'c/main.tf': applicationOf('"1/stable"'),
    })
    expect(factsOf(inventory, 'application').length).toBeLessThanOrEqual(50_000)
    expect(inventory.unread.map(({ reason }) => reason).join()).toMatch(/too many instances/)
  })

  test('elements and instances', () => {
    const big = `locals {\n  big = {\n${many(10_000, index => `    k${index} = "${index}/stable"`)}\n  }\n}\n`
    const inventory = inventoryOf({
      'main.tf': big + applicationOf('each.value', 'for_each = local.big\n  config = local.big'),
    })
    expect(factsOf(inventory, 'application')).toHaveLength(200)
    expect(inventory.unread.map(({ reason }) => reason)).toContain(
      'not followed: all but the first 200 of its 10000 instances',
    )
  })
})
