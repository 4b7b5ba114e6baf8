import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A repository of 400 Terraform files of the kind that people keep: modules of one charm, products made of them, and
 * environments that apply the products with values of their own.
 */
export function writeTerraformSample(root) {
  let files = 0
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    files += 1
  }
  for (let charm = 0; charm < 45; charm++) charmModule(write, `charms/service-${charm}/terraform`, `service-${charm}`)
  for (let product = 0; product < 20; product++) productModule(write, product)
  for (let place = 0; place < 20; place++) environment(write, place)
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  execFileSync('git', ['add', '--all'], { cwd: root })
  return files
}

const versions = `terraform {
  required_version = ">= 1.6"
  required_providers {
    juju = {
      source  = "juju/juju"
      version = ">= 0.14.0, < 1.0.0"
    }
  }
}
`

function charmModule(write, folder, charm) {
  write(
    `${folder}/main.tf`,
    `resource "juju_application" "this" {
  name  = var.app_name
  model = var.model
  trust = true
  units = var.units

  charm {
    name     = "${charm}"
    channel  = var.channel
    revision = var.revision
    base     = var.base
  }

  config    = var.config
  resources = var.resources
}
`,
  )
  const variables = [
    ['app_name', 'string', `"${charm}"`],
    ['base', 'string', '"ubuntu@22.04"'],
    ['channel', 'string', '"1/stable"'],
    ['config', 'map(string)', '{}'],
    ['model', 'string', undefined],
    ['resources', 'map(string)', '{}'],
    ['revision', 'number', 'null'],
    ['units', 'number', '1'],
  ]
  write(`${folder}/variables.tf`, variables.map(declared).join('\n'))
  write(`${folder}/versions.tf`, versions)
  write(
    `${folder}/outputs.tf`,
    `output "app_name" {
  value = juju_application.this.name
}

output "endpoints" {
  value = {
    certificates = "certificates"
    database     = "database"
    metrics      = "metrics-endpoint"
  }
}
`,
  )
}

const declared = ([name, type, standard]) => `variable "${name}" {
  description = "What ${name.replace('_', ' ')} is for"
  type        = ${type}
${standard === undefined ? '' : `  default     = ${standard}\n`}}
`

function productModule(write, product) {
  const folder = `products/product-${product}`
  const charms = Array.from({ length: 5 }, (_, index) => (product * 5 + index) % 45)
  const calls = charms.map(
    charm => `module "service_${charm}" {
  source  = "../../charms/service-${charm}/terraform"
  model   = juju_model.this.name
  channel = "\${local.tracks.service_${charm}}/\${var.risk}"

  config = merge({ "log-level" = "info" }, var.debug ? { "verbose" = "true" } : {})
}
`,
  )
  write(
    `${folder}/main.tf`,
    `locals {
  tracks = {
${charms.map(charm => `    service_${charm} = coalesce(var.track, "1.${charm}")`).join('\n')}
  }
}

resource "juju_model" "this" {
  name = var.model
}

${calls.join('\n')}`,
  )
  write(
    `${folder}/integrations.tf`,
    charms
      .slice(1)
      .map(
        charm => `resource "juju_integration" "service_${charm}" {
  model = juju_model.this.name

  application {
    name     = module.service_${charms[0]}.app_name
    endpoint = module.service_${charms[0]}.endpoints.database
  }

  application {
    name     = module.service_${charm}.app_name
    endpoint = "database"
  }
}
`,
      )
      .join('\n'),
  )
  const variables = [
    ['debug', 'bool', 'false'],
    ['model', 'string', `"product-${product}"`],
    ['risk', 'string', '"stable"'],
    ['track', 'string', 'null'],
  ]
  write(`${folder}/variables.tf`, variables.map(declared).join('\n'))
  write(`${folder}/versions.tf`, versions)
  write(`${folder}/outputs.tf`, 'output "model" {\n  value = juju_model.this.name\n}\n')
}

function environment(write, place) {
  const folder = `environments/place-${place}`
  write(
    `${folder}/main.tf`,
    `module "product" {
  source = "../../products/product-${place}"
  risk   = var.risk
  track  = var.track
}

resource "juju_application" "ingress" {
  name  = "ingress"
  model = module.product.model

  charm {
    name    = "traefik-k8s"
    channel = "latest/\${var.risk}"
  }
}
`,
  )
  write(
    `${folder}/variables.tf`,
    [
      ['risk', 'string', '"edge"'],
      ['track', 'string', 'null'],
    ]
      .map(declared)
      .join('\n'),
  )
  write(
    `${folder}/providers.tf`,
    `${versions}
provider "juju" {
  controller_addresses = "juju.place-${place}.example.org:17070"
}
`,
  )
  write(`${folder}/terraform.tfvars`, `risk = "${place % 3 === 0 ? 'candidate' : 'stable'}"\n`)
  write(`${folder}/backend.tf`, 'terraform {\n  backend "s3" {\n    bucket = "states"\n  }\n}\n')
  write(`${folder}/outputs.tf`, 'output "model" {\n  value = module.product.model\n}\n')
}
