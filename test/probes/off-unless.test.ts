import { describe, expect, test } from 'vitest'
import { applicationIsDeployed } from '../../src/probes/juju/application-is-deployed.ts'
import { optionIsSet } from '../../src/probes/juju/option-is-set.ts'
import { relationExists } from '../../src/probes/juju/relation-exists.ts'
import { offUnless } from '../../src/probes/off-unless.ts'
import type { Probe } from '../../src/probes/probe.ts'
import { ingressIsEncrypted } from '../../src/probes/tls/ingress-is-encrypted.ts'
import { answerOf } from './inventory-of.ts'

const place = { path: 'main.tf', line: 1, column: 1, endLine: 1, endColumn: 1 }
const gate = (expression: string) =>
  ({ expression, place, byDefault: false, present: { kind: 'known', value: false, place, via: [] } }) as const

test.each([
  ['var.cos_configuration', 'is off unless `cos_configuration` is set'],
  ['var.url != null', 'is off unless `url` is set'],
  ['var.url != ""', 'is off unless `url` is set'],
  ['length(var.urls) > 0', 'is off unless `urls` is set'],
  ['var.cos && var.url != null', 'is off unless `var.cos && var.url != null` is true'],
  ['!var.plain', 'is off unless `!var.plain` is true'],
])('%s', (expression, says) => {
  expect(offUnless(gate(expression))).toBe(says)
})

describe('what hangs on a switch that is off by default', () => {
  const said = (probe: Probe, parameters: unknown) => {
    const answer = answerOf(probe, { 'main.tf': terraform }, { parameters })
    return answer.outcome === 'found'
      ? answer.findings.map(({ outcome, certainty, message }) => [outcome, certainty, message])
      : answer
  }

  const terraform = `provider "juju" {}
variable "extras" { default = false }
resource "juju_application" "ca" {
  name = "ca"
  charm { name = "lego" }
}
resource "juju_application" "traefik" {
  count = var.extras ? 1 : 0
  name  = "traefik"
  charm { name = "traefik-k8s" }
}
resource "juju_application" "ledger" {
  name = "ledger"
  charm { name = "ledger" }
}
resource "juju_integration" "certificates" {
  count = var.extras ? 1 : 0
  application {
    name     = juju_application.ledger.name
    endpoint = "certificates"
  }
  application {
    name = juju_application.ca.name
  }
}
`

  test.each<[string, Probe, unknown, string]>([
    ['an application', applicationIsDeployed, { charm: 'traefik-k8s' }, '`traefik` is off unless `extras` is set'],
    [
      'a relation',
      relationExists,
      { a: 'ledger:certificates', b: 'lego' },
      'the relation of `ledger` to `ca` is off unless `extras` is set',
    ],
    [
      'an option',
      optionIsSet,
      { charm: 'traefik-k8s', option: 'access-log' },
      '`access-log` of `traefik` is not set; `traefik` is off unless `extras` is set',
    ],
    ['a certificate', ingressIsEncrypted, {}, '`traefik` is off unless `extras` is set'],
  ])('is said of %s, and may be overridden', (_, probe, parameters, message) => {
    expect(said(probe, parameters)).toEqual([['unmet', 'overridable', expect.stringContaining(message)]])
  })
})
