import { expect, test } from 'vitest'
import { factsOf } from '../../src/inventory/inventory.ts'
import { pinsOf } from '../../src/report/inventory-pins.ts'
import { inventoryOf } from './files.ts'

const pinned = (files: Readonly<Record<string, string>>): readonly string[] =>
  pinsOf(inventoryOf(files)).map(
    ({ file, line, role, application, channel, resolved }) =>
      `${file}:${line} ${role} ${application}: ${channel} is ${resolved}`,
  )

test('a product that puts charm modules together', () => {
  const files = {
    'applications.tf': `module "alerts" {
  source   = "git::https://github.com/canonical/alerts-k8s-operator//terraform?ref=track/2"
  app_name = var.alerts.app_name
  channel  = var.channel
  config   = { channel = "9/edge" }
}
module "logs" {
  source  = "./modules/logs"
  channel = var.logs.channel
}
module "ca" {
  count    = var.internal_tls ? 1 : 0
  source   = "canonical/ca/juju"
  version  = "1.0.0"
  channel  = "1/stable"
  revision = 7
}
`,
    'variables.tf': `terraform {
  required_version = ">= 1.5"
}
locals {
  channel = "9/edge"
}
variable "channel" {
  type    = string
  default = "2/stable"
}
variable "internal_tls" {
  default = true
}
variable "alerts" {
  type = object({
    app_name = optional(string, "alerts")
    config   = optional(object({ channel = optional(string, "9/edge") }), {})
  })
  default = {}
}
variable "logs" {
  type = object({
    channel = optional(string, "2/candidate")
  })
  default = {}
}
variable "config" {
  default = { channel = "9/edge" }
}
`,
    'modules/logs/main.tf': `variable "channel" {}
variable "gateway_channel" {
  default = "1/edge"
}
resource "juju_model" "m" {
  name   = "m"
  config = { agent-stream = "proposed", channel = "9/edge" }
}
resource "juju_machine" "m" {
  base = "ubuntu@22.04"
}
resource "juju_application" "logs" {
  charm {
    name    = "logs-k8s"
    base    = "ubuntu@22.04"
    channel = var.channel
  }
}
resource "juju_application" "gateway" {
  charm {
    name    = "gateway"
    channel = var.gateway_channel
  }
  config = { snap-channel = "9/edge" }
}
resource "juju_application" "bare" {
  charm {
    name = "bare"
  }
}
output "endpoints" {
  value = { channel = "endpoint" }
}
`,
  }
  expect(pinned(files)).toEqual([
    'applications.tf:4 application alerts: var.channel is 2/stable',
    'applications.tf:9 input logs: var.logs.channel is 2/candidate',
    'applications.tf:15 application ca: 1/stable is 1/stable',
    'modules/logs/main.tf:3 input gateway: 1/edge is 1/edge',
    'modules/logs/main.tf:16 application logs-k8s: var.channel is 2/candidate',
    'modules/logs/main.tf:22 application gateway: var.gateway_channel is 1/edge',
    'modules/logs/main.tf:28 application bare: null is null',
    'variables.tf:9 input channel: 2/stable is 2/stable',
    'variables.tf:23 input logs: 2/candidate is 2/candidate',
  ])
})

test('a product that hands maps of applications on', () => {
  const files = {
    'main.tf': `provider "juju" {}
module "apps" {
  source = "./apps"
  apps = {
    hydra = {
      channel  = "latest/edge"
      revision = 300
    }
    login = {}
  }
  database = {
    name          = "pg"
    charm_channel = "14/stable"
  }
}
module "elsewhere" {
  source           = "registry.example.com/canonical/identity/juju"
  hydra            = { name = "hydra", channel = "1/candidate" }
  admin_ui_channel = local.admin
  enable_channel   = true
}
locals {
  admin = "latest/beta"
}
`,
    'apps/main.tf': `variable "apps" {
  type = map(object({
    channel  = optional(string, "latest/candidate")
    revision = optional(number)
  }))
  default = {
    hydra = { channel = "0/beta" }
  }
}
variable "database" {
  type = object({ name = string, charm_channel = optional(string, "14/edge") })
}
resource "juju_application" "app" {
  for_each = var.apps
  name     = each.key
  charm {
    name     = each.key
    channel  = each.value.channel
    revision = each.value.revision
  }
}
resource "juju_application" "pg" {
  name = var.database.name
  charm {
    name    = "postgresql"
    channel = var.database.charm_channel
  }
}
`,
  }
  expect(pinned(files)).toEqual([
    'apps/main.tf:3 input apps: latest/candidate is latest/candidate',
    'apps/main.tf:7 input hydra: 0/beta is 0/beta',
    'apps/main.tf:11 input database: 14/edge is 14/edge',
    'apps/main.tf:18 application hydra: each.value.channel is latest/edge',
    'apps/main.tf:18 application login: each.value.channel is latest/candidate',
    'apps/main.tf:26 application pg: var.database.charm_channel is 14/stable',
    'main.tf:6 input hydra: latest/edge is latest/edge',
    'main.tf:13 input database: 14/stable is 14/stable',
    'main.tf:18 application hydra: 1/candidate is 1/candidate',
    'main.tf:19 application admin_ui: local.admin is latest/beta',
  ])
})

test('applications that hang on one that a deployment switches off are off as well', () => {
  const text = `variable "on" {}
resource "juju_application" "proxy" {
  count = var.on ? 1 : 0
  charm {
    name = "proxy"
  }
}
resource "juju_application" "side" {
  count = length(juju_application.proxy)
  charm {
    name = "side"
  }
}
`
  const inventory = inventoryOf({ 'main.tf': text, 'a.tfvars': 'on = true', 'b.tfvars': 'on = false' })
  const present = inventory.facts.application.map(({ name, deployments, gate }) => [
    ...deployments,
    name,
    gate?.present.kind === 'known' ? gate.present.value : gate,
  ])
  expect(present).toEqual([
    ['. (a.tfvars)', 'proxy', true],
    ['. (a.tfvars)', 'side', undefined],
    ['. (b.tfvars)', 'proxy', false],
    ['. (b.tfvars)', 'side', false],
  ])
})

test('relations name each of several applications that modules elsewhere deploy', () => {
  const text = `module "db" {
  for_each = toset(["x", "y"])
  source   = "canonical/db/juju"
  app_name = "db-\${each.key}"
  channel  = "14/stable"
}
module "ca" {
  count    = 1
  source   = "canonical/ca/juju"
  app_name = "certs"
}
resource "juju_integration" "a" {
  application {
    name = module.db["y"].app_name
  }
  application {
    name = module.ca[0].app_name
  }
}
`
  const { facts } = inventoryOf({ 'main.tf': text })
  expect(facts.relation.map(({ ends }) => ends.map(({ application }) => application))).toEqual([['db-y', 'certs']])
})

test('a name that cannot be read is that of the charm, else the address', () => {
  const files = {
    'a.tf': 'resource "juju_application" "a" {\n  name =\n  charm {\n    name = "dex-auth"\n  }\n}\n',
    'b.tf': 'resource "juju_application" "b" {\n  charm {\n    name = "open\n    channel = "1/edge"\n  }\n}\n',
  }
  const names = factsOf(inventoryOf(files), 'application').map(({ name }) => name)
  expect(names).toEqual(['dex-auth', '${juju_application.b}'])
})
