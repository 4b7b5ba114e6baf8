import { describe, expect, test } from 'vitest'
import { passwordsAreNotPlain } from '../../src/probes/auth/passwords-are-not-plain.ts'
import { isGiven } from '../../src/probes/channel/is-given.ts'
import { riskKeepsPromise } from '../../src/probes/channel/risk-keeps-promise.ts'
import { relationExists } from '../../src/probes/juju/relation-exists.ts'
import type { Finding, Probe } from '../../src/probes/probe.ts'
import { moduleIsHeld } from '../../src/probes/terraform/module-is-held.ts'
import { noStateIsCommitted } from '../../src/probes/terraform/no-state-is-committed.ts'
import { providerIsBounded } from '../../src/probes/terraform/provider-is-bounded.ts'
import { secretValuesStayOutOfState } from '../../src/probes/terraform/secret-values-stay-out-of-state.ts'
import { secretVariablesAreSensitive } from '../../src/probes/terraform/secret-variables-are-sensitive.ts'
import { ingressIsEncrypted } from '../../src/probes/tls/ingress-is-encrypted.ts'
import { allowsFrom, hasUpperBound, nextMajor, parseConstraint } from '../../src/probes/version-constraint.ts'
import { at } from '../../src/text/place.ts'
import { answerOf, applyEdit, type Files, inventoryOf, outcomesOf } from './inventory-of.ts'

function findingsOf(probe: Probe, files: Files): readonly Finding[] {
  const answer = answerOf(probe, files)
  return answer.outcome === 'found' ? answer.findings : []
}

const told = (probe: Probe, files: Files): readonly string[] => outcomesOf(answerOf(probe, files))

describe('a constraint of versions', () => {
  test.each([
    ['>= 0.14.0', false, 1, true],
    ['> 1.9, != 2.0.0', false, 2, true],
    ['>= 1.0, >= 2.1', false, 3, true],
    ['!= 1.1', false, undefined, true],
    ['~> 1.0', true, undefined, false],
    ['~> 1', true, undefined, false],
    ['~> 2.0', true, undefined, true],
    ['~> 2.1.5', true, undefined, false],
    ['~> 2.2.0', true, undefined, true],
    ['>= 0.20, < 1', true, 1, false],
    ['< 2.2.0', true, undefined, false],
    ['<= 2.2', true, undefined, true],
    ['< 2.2.1', true, undefined, true],
    ['0.23.1', true, undefined, false],
    ['= 2.10.0', true, undefined, true],
    ['v3', true, undefined, true],
    ['1.0.0-rc1', true, undefined, false],
  ] as const)('%s', (text, isBounded, next, allows) => {
    const constraint = parseConstraint(text)
    expect(constraint).toBeDefined()
    if (!constraint) return
    expect([hasUpperBound(constraint), nextMajor(constraint), allowsFrom(constraint, [2, 2, 0])]).toEqual([
      isBounded,
      next,
      allows,
    ])
  })

  test.each(['', ',', '>= 1.0,', 'latest', '1.x', '=> 1', '1.2.3.4', '>= 1 < 2', '~>', `>= ${'1'.repeat(500)}`])(
    'is not %j',
    text => {
      expect(parseConstraint(text)).toBeUndefined()
    },
  )
})

describe('a module', () => {
  const call = (source: string): string => `module "dex" {\n  source = "${source}"\n}\n`

  test.each([
    ['git::https://example.com/dex.git?depth=1&ref=v1.2.0', 'met'],
    ['git::https://example.com/dex?ref=v16/1.135.0', 'met'],
    ['git::https://example.com/dex?ref=refs/tags/rev925', 'met'],
    ['git::https://example.com/dex?ref=refs/heads/main', 'unmet'],
    ['git::https://example.com/dex?ref=track/1.10', 'unmet'],
    ['git@example.com:team/dex.git?ref=master', 'unmet'],
    ['github.com/example/dex', 'unmet'],
    ['git::https://example.com/dex?ref=', 'unmet'],
    ['https://example.com/dex.zip', 'unknown'],
  ])('of %s is %s', (source, outcome) => {
    expect(findingsOf(moduleIsHeld, { 'main.tf': call(source) }).map(found => found.outcome)).toEqual([outcome])
  })

  test.each([
    [
      'a comment that turns a check off',
      `# tflint-ignore: terraform_module_pinned_source\n${call('github.com/example/dex?ref=main')}`,
      ['unmet main.tf:3'],
    ],
    [
      'a reference in a comment',
      call('github.com/example/dex?ref=main').replace('"\n', '" # ref=v1.0\n'),
      ['unmet main.tf:2'],
    ],
    ['a call in a comment', `/*\n${call('github.com/example/dex')}*/\n`, ['not-applicable']],
    [
      'a call in a text',
      'locals {\n  text = <<EOT\nmodule "dex" { source = "github.com/example/dex" }\nEOT\n}\n',
      ['not-applicable'],
    ],
    ['a folder above', call('../dex'), ['not-applicable']],
  ])('by %s', (_, text, expected) => {
    expect(told(moduleIsHeld, { 'main.tf': text })).toEqual(expected)
  })

  test('is what the override file says', () => {
    const files = {
      'main.tf': call('github.com/example/dex?ref=main'),
      'override.tf': call('github.com/example/dex?ref=v1.0'),
    }
    expect(told(moduleIsHeld, files)).toEqual(['met override.tf:2'])
  })

  test('in JSON is one too', () => {
    const text = '{ "module": { "dex": {\n  "source": "github.com/example/dex?ref=main" } } }\n'
    expect(told(moduleIsHeld, { 'main.tf.json': text })).toEqual(['unmet main.tf.json:2'])
  })

  test('is told of at its reference, once for all deployments that share it, without the password of its source', () => {
    const files = {
      'shared/main.tf': call('git::https://robot:example-Key-0001@example.com/dex?ref=main'),
      'lab/main.tf': 'module "shared" {\n  source = "../shared"\n}\n',
      'prod/main.tf': 'module "shared" {\n  source = "../shared"\n}\n',
    }
    const found = findingsOf(moduleIsHeld, files)
    expect(found).toMatchObject([{ place: { path: 'shared/main.tf', line: 2, endColumn: 73 } }])
    expect(JSON.stringify(found)).not.toContain('example-Key-0001')
  })
})

describe('the version of a provider', () => {
  const asked = (constraint: string): Files => ({
    'versions.tf': `terraform {\n  required_providers {\n    juju = {\n      version = "${constraint}"\n    }\n  }\n}\n`,
  })

  test.each([
    ['>= 0.14.0', '>= 0.14.0, < 1.0.0'],
    ['> 1.4', '> 1.4, < 2.0.0'],
    ['!= 1.1', undefined],
    ['', undefined],
  ])('%j becomes %j', (constraint, expected) => {
    const [found] = findingsOf(providerIsBounded, asked(constraint))
    expect([found?.outcome, found?.fix?.text]).toEqual(['unmet', expected])
    if (found?.fix)
      expect(told(providerIsBounded, applyEdit(asked(constraint), found.fix))).toEqual(['met versions.tf:4'])
  })

  test('is asked of in JSON, in the old form, and not of Terraform itself', () => {
    expect(
      told(providerIsBounded, {
        'a/versions.tf.json': '{ "terraform": { "required_providers": {\n  "juju": { "version": ">= 1.0" } } } }\n',
        'b/versions.tf':
          'terraform {\n  required_version = ">= 1.5"\n  required_providers {\n    juju = ">= 1.0"\n  }\n}\n',
      }),
    ).toEqual(['unmet a/versions.tf.json:2', 'unmet b/versions.tf:4'])
  })
})

describe('a variable for a secret', () => {
  const variable = (body: string): Files => ({ 'variables.tf': `variable "api_token" {${body}}\n` })

  test.each([
    ['\n  type = string # sensitive = true\n  // sensitive = true\n', 'unmet'],
    ['\n  description = <<EOT\n  sensitive = true\nEOT\n', 'unmet'],
    ['\n  sensitive = "true"\n', 'met'],
    [' sensitive = true ', 'met'],
    ['\n  sensitive = var.hidden\n', 'unknown'],
  ])('%j is %s', (body, outcome) => {
    expect(told(secretVariablesAreSensitive, variable(body))).toEqual([`${outcome} variables.tf:1`])
  })

  test.each([
    [
      'an argument with a comment',
      '\n  type = string # of the API\n',
      '\n  type = string # of the API\n  sensitive = true\n',
    ],
    ['nothing', '\n', '\n  sensitive = true\n'],
    [
      'a nested block',
      '\n  validation {\n    condition = true\n  }\n',
      '\n  validation {\n    condition = true\n  }\n  sensitive = true\n',
    ],
    ['a heredoc', '\n  description = <<EOT\ntext\nEOT\n', '\n  description = <<EOT\ntext\nEOT\n  sensitive = true\n'],
  ])('is mended behind %s', (_, body, expected) => {
    const [found] = findingsOf(secretVariablesAreSensitive, variable(body))
    expect(found?.fix && applyEdit(variable(body), found.fix)).toEqual(variable(expected))
  })

  test.each([
    ['a block on one line', variable(' type = string ')],
    ['an empty block on one line', variable('')],
    ['a comment that goes on', variable('\n  type = string /* of\n  the API */\n')],
    ['JSON', { 'variables.tf.json': '{ "variable": { "api_token": {\n  "type": "string"\n} } }\n' }],
  ])('is mended by hand in %s', (_, files) => {
    expect(findingsOf(secretVariablesAreSensitive, files)).toMatchObject([{ outcome: 'unmet' }])
    expect(findingsOf(secretVariablesAreSensitive, files)[0]?.fix).toBeUndefined()
  })

  test('is mended where an argument says the opposite', () => {
    const [found] = findingsOf(secretVariablesAreSensitive, variable('\n  sensitive = false\n'))
    expect([found?.outcome, found?.place.line]).toEqual(['unmet', 2])
    expect(found?.fix && applyEdit(variable('\n  sensitive = false\n'), found.fix)).toEqual(
      variable('\n  sensitive = true\n'),
    )
  })

  test('may be marked in an override file, and is mended in its own', () => {
    const files = variable('\n  type = string\n')
    const marked = { ...files, 'variables_override.tf': 'variable "api_token" {\n  sensitive = true\n}\n' }
    expect(told(secretVariablesAreSensitive, marked)).toEqual(['met variables.tf:1'])
    const other = {
      ...files,
      'variables_override.tf': `${'#\n'.repeat(30)}variable "api_token" {\n  default = ""\n}\n`,
    }
    const [found] = findingsOf(secretVariablesAreSensitive, other)
    expect(found?.fix && at(found.fix.place)).toBe('variables.tf:2')
  })

  test.each(['tls_secret_id', 'pull_secret_name', 'tls_secret', 'token_ttl', 'no_password'])('is not %s', name => {
    expect(told(secretVariablesAreSensitive, { 'variables.tf': `variable "${name}" {}\n` })).toEqual(['not-applicable'])
  })
})

describe('a state file', () => {
  test.each([
    ['terraform.tfstate', ['unmet terraform.tfstate:1']],
    ['lab/terraform.tfstate.1712345678.backup', ['unmet lab/terraform.tfstate.1712345678.backup:1']],
    ['archive/errored.tfstate', ['unmet archive/errored.tfstate:1']],
    ['tests/data/terraform.tfstate', ['not-applicable']],
    ['docs/terraform.tfstate.md', ['not-applicable']],
    ['tfstate', ['not-applicable']],
  ])('%s', (path, expected) => {
    expect(told(noStateIsCommitted, { [path]: '{}\n' })).toEqual(expected)
  })

  test('of a workspace lies below its root', () => {
    const files = {
      'lab/main.tf': 'locals {}\n',
      'lab/terraform.tfstate.d/blue/terraform.tfstate': '{}\n',
      'prod/blue.tfvars': 'a = 1\n',
      'prod/green.tfvars': 'a = 1\n',
      'prod/main.tf': 'locals {}\n',
    }
    expect(told(noStateIsCommitted, files)).toEqual([
      'unmet lab/terraform.tfstate.d/blue/terraform.tfstate:1',
      'met prod/main.tf:1',
    ])
  })
})

describe('the value of a Juju secret', () => {
  const secret = 'resource "juju_secret" "db" {\n  name  = "db"\n  value = { password = var.password }\n}\n'
  const versions = (inner: string): string => `terraform {\n${inner}\n}\n`
  const provider = (constraint: string): string =>
    versions(`  required_providers {\n    juju = { version = "${constraint}" }\n  }`)

  test.each([
    ['no version is asked for', '', ['unmet main.tf:3']],
    ['the provider may be new enough', provider('>= 1.0'), ['unmet main.tf:3']],
    ['the provider is too old', provider('~> 2.1.0'), ['not-applicable']],
    ['Terraform is too old', versions('  required_version = "~> 1.10.0"'), ['not-applicable']],
    ['the constraint is none', provider('newest'), ['unmet main.tf:3']],
  ])('where %s', (_, text, expected) => {
    expect(told(secretValuesStayOutOfState, { 'main.tf': secret, 'versions.tf': text })).toEqual(expected)
  })

  test('is asked for where one of two deployments may have the newer provider', () => {
    const call = 'module "db" {\n  source = "../db"\n}\n'
    const files = { 'db/main.tf': secret, 'lab/main.tf': provider('~> 1.0') + call, 'prod/main.tf': call }
    expect(told(secretValuesStayOutOfState, files)).toEqual(['unmet db/main.tf:3'])
    expect(told(secretValuesStayOutOfState, { ...files, 'prod/main.tf': provider('~> 1.0') + call })).toEqual([
      'not-applicable',
    ])
  })

  test('is not that of one that is not made, or of a null', () => {
    const off = secret.replace('{\n', '{\n  count = 0\n')
    expect(told(secretValuesStayOutOfState, { 'main.tf': off })).toEqual(['not-applicable'])
    const both = secret.replace('}\n}', '}\n  value_wo = null\n}')
    expect(told(secretValuesStayOutOfState, { 'main.tf': both })).toEqual(['unmet main.tf:3'])
  })
})

describe('a channel', () => {
  const application = (channel: string): string =>
    `resource "juju_application" "dex" {\n  charm {\n    name    = "dex-auth"\n    channel = ${channel}\n  }\n}\n`
  const risk = (text: string): string => `variable "risk" {\n  default = "${text}"\n}\n`

  test('of a default is mended where the default stands', () => {
    const files = { 'main.tf': application('"2.41/$' + '{var.risk}"'), 'variables.tf': risk('edge') }
    const [found] = findingsOf(riskKeepsPromise, files)
    expect(found).toMatchObject({
      outcome: 'unmet',
      certainty: 'overridable',
      place: { path: 'variables.tf', line: 2 },
    })
    expect(found?.fix && told(riskKeepsPromise, applyEdit(files, found.fix))).toEqual(['met variables.tf:2'])
  })

  test.each([
    [
      'what is known by another name',
      { 'locals.tf': 'locals { latest_edge = "2/stable" }\n', 'main.tf': application('local.latest_edge') },
      ['met locals.tf:1'],
    ],
    [
      'an override file',
      { 'main.tf': application('"2/edge"'), 'main_override.tf': application('"2/stable"') },
      ['met main_override.tf:4'],
    ],
    [
      'JSON',
      {
        'main.tf.json':
          '{ "resource": { "juju_application": { "dex": { "charm": [ { "name": "dex",\n "channel": "2/edge" } ] } } } }\n',
      },
      ['unmet main.tf.json:2'],
    ],
    ['a comment', { 'main.tf': application('"2/stable" # was 2/edge') }, ['met main.tf:4']],
    ['a test', { 'tests/main.tf': application('"2/edge"') }, ['not-applicable']],
    ['an archive', { 'archive/main.tf': application('"2/edge"') }, ['not-applicable']],
    [
      'a switch that is off',
      { 'main.tf': application('"2/edge"').replace('{\n', '{\n  count = 0\n') },
      ['not-applicable'],
    ],
  ])('in %s', (_, files: Files, expected) => {
    expect(told(riskKeepsPromise, files)).toEqual(expected)
  })
})

describe('the id of a Juju secret in an option', () => {
  const ingress = (id: string): Files => ({
    'main.tf': `provider "juju" {}\nresource "juju_application" "istio" {\n  charm { name = "istio-pilot" }\n  config = { tls-secret-id = ${id} }\n}\nresource "juju_secret" "tls" { name = "tls" }\nresource "juju_secret" "old" { count = 1 }\n`,
  })

  test.each([
    ['juju_secret.tls.secret_uri', 'met'],
    ['juju_secret.old[0].secret_id', 'met'],
    ['data.juju_secret.tls.secret_uri', 'met'],
    ['"secret:$' + '{juju_secret.tls.secret_id}"', 'met'],
    ['juju_secret.old[0].name', 'unknown'],
    ['aws_secret.tls.secret_id', 'unknown'],
    ['juju_secret.missing.secret_id', 'unknown'],
    ['var.tls_secret_id', 'unknown'],
    ['""', 'unmet'],
  ])('%s is %s', (id, outcome) => {
    expect(told(ingressIsEncrypted, ingress(id))).toEqual([`${outcome} main.tf:4`])
  })
})

describe('a channel that comes to null', () => {
  test.each([
    ['null', 'unmet main.tf:7 certain'],
    ['var.channel', 'unmet main.tf:2 overridable'],
    ['local.channel', 'unmet main.tf:3 certain'],
    ['module.a.channel', 'unknown main.tf:6 certain'],
  ])('%s is %s', (channel, expected) => {
    const files = {
      'main.tf':
        `provider "juju" {}\nvariable "channel" { default = null }\nlocals { channel = null }\nresource "juju_application" "dex" {\n  charm { name = "dex-auth" }\n}\nmodule "a" { source = "example.org/a/b/c" }\n`.replace(
          'charm { name = "dex-auth" }',
          `charm {\n    channel = ${channel}\n    name = "dex-auth"\n  }`,
        ),
    }
    const seen = findingsOf(isGiven, files).map(
      ({ outcome, place, certainty }) => `${outcome} ${place.path}:${place.line} ${certainty}`,
    )
    expect(seen).toEqual([expected])
  })
})

describe('options that are given from outside', () => {
  const ingress = (config: string, variable: string): Files => ({
    'main.tf': `provider "juju" {}\nvariable "config" {${variable}}\nresource "juju_application" "istio" {\n  charm { name = "istio-pilot" }\n  config = ${config}\n}\n`,
  })

  test.each([
    ['var.config', '', ['unknown main.tf:3 certain']],
    ['merge({ a = "b" }, var.config)', '', ['unknown main.tf:3 certain']],
    ['merge(var.config, { tls-secret-id = "secret:d1q8l0vmp25c77example" })', '', ['met main.tf:5 certain']],
    ['var.config', 'default = {}', ['unmet main.tf:3 overridable']],
    ['{ a = "b" }', '', ['unmet main.tf:3 certain']],
  ])('%s with %s', (config, variable, expected) => {
    const answer = answerOf(ingressIsEncrypted, ingress(config, variable))
    const findings = answer.outcome === 'found' ? answer.findings : []
    const seen = findings.map(({ outcome, place, certainty }) => `${outcome} ${place.path}:${place.line} ${certainty}`)
    expect(seen).toEqual(expected)
  })

  test.each([
    [
      'one of several applications',
      'ingress = { channel = "latest/stable" }',
      'traefik_k8s = { channel = "latest/stable" }',
    ],
    ['one that its call names', 'revision = 1', 'istio_pilot = { channel = "1.24/stable" }'],
  ])('%s of a module from elsewhere may be related there', (_, ...inputs) => {
    const files = {
      'main.tf': `provider "juju" {}\nmodule "product" {\n  source = "git::https://example.org/product//terraform?ref=v1"\n  ${inputs.join('\n  ')}\n}\n`,
    }
    expect(told(ingressIsEncrypted, files)).toEqual(['unknown main.tf:2'])
    const asked = { a: 'traefik-k8s:certificates', b: 'lego' }
    const answer = answerOf(relationExists, files, { parameters: asked })
    expect(answer.outcome === 'found' ? answer.findings.map(({ outcome }) => outcome) : []).not.toContain('unmet')
  })

  test('a module from elsewhere may set what its call does not', () => {
    const files = {
      'main.tf':
        'provider "juju" {}\nmodule "istio_pilot" {\n  source  = "git::https://example.org/istio-pilot-operator//terraform?ref=v1"\n  channel = "1.24/stable"\n}\n',
    }
    expect(told(ingressIsEncrypted, files)).toEqual(['unknown main.tf:2'])
  })
})

test('no finding and no fact holds a password of Terraform', () => {
  const files = {
    'main.tf':
      'provider "juju" {\n  password = "example-Key-0001"\n}\nresource "juju_secret" "db" {\n  value = { password = "example-Key-0002" }\n}\n',
    'variables.tf': 'variable "db_password" {\n  default = "example-Key-0003"\n}\n',
  }
  const probes = [passwordsAreNotPlain, secretVariablesAreSensitive, secretValuesStayOutOfState]
  const said = JSON.stringify([inventoryOf(files), ...probes.flatMap(probe => findingsOf(probe, files))])
  expect(said).not.toContain('example-Key')
})
