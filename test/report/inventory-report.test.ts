import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { buildInventoryReport } from '../../src/report/build-inventory-report.ts'
import { inventoryMarkdown } from '../../src/report/inventory-markdown.ts'
import { InventoryReport } from '../../src/report/inventory-report.ts'
import { inventoryText } from '../../src/report/inventory-text.ts'
import { createPaint } from '../../src/report/paint.ts'
import { application, gate, inventoryWith, known, oneOf, placeAt, relation } from '../inventory/terraform-facts.ts'

const plain = createPaint(false)
const envs = ['envs/a', 'envs/b']
const channelAt = (line: number) => placeAt('modules/a/main.tf', line, 13, 8)
const following = { ...known('2/edge', channelAt(4)), raw: 'var.channel' }
const tls = gate('var.tls', known(false, channelAt(9)), true)

const input = (deployments: readonly string[], line: number): Fact => ({
  kind: 'channel-input',
  place: placeAt('modules/a/variables.tf', line),
  deployments,
  name: 'channel',
  channel: oneOf(placeAt('modules/a/variables.tf', line), ['2/edge', 'default']),
})

const grant = (deployment: string): Fact => ({
  kind: 'grant',
  place: placeAt('modules/a/main.tf', 20),
  deployments: [deployment],
  action: 'grant',
  subject: 'admin',
  subjectKind: 'user',
  level: 'admin',
  target: 'model',
  targetKind: 'other',
})

const version = (deployment: string, value: string): Fact => ({
  kind: 'version',
  place: placeAt('modules/a/versions.tf', 3),
  deployments: [deployment],
  subject: 'provider juju',
  value,
})

const module: Fact = {
  kind: 'module',
  place: placeAt('envs/a/main.tf', 2),
  deployments: ['envs/a'],
  name: 'a',
  source: 'git::https://example.com/a?ref=v1',
  ref: { text: 'v1', place: placeAt('envs/a/main.tf', 2) },
  class: 'tag',
}

const facts: readonly Fact[] = [
  ...envs.flatMap(env => [
    application(env, { name: 'ca', channel: known('1/stable', channelAt(12)), gate: tls }),
    application(env, { channel: following, revision: oneOf(channelAt(5), [7, 'default']) }),
    application(env, { name: 'web', channel: known('1/stable', channelAt(12)) }),
    relation(env, ['dex:certificates', 'ca:certificates'], { gate: tls }),
    grant(env),
    version(env, '>= 1.0'),
    { kind: 'gate', ...tls, deployments: [env] } as const,
  ]),
  version('envs/b', '>= 2.0'),
  { kind: 'gate', ...gate('var.x', known(true, channelAt(1))), deployments: ['envs/a'] },
  module,
  input(envs, 1),
  input(['envs/a'], 5),
]

const report = buildInventoryReport(inventoryWith(facts))

test('keeps to its schema', () => {
  expect(InventoryReport.parse(report)).toEqual(report)
})

test('has the pins of every deployment, by line, what is switched off last', () => {
  const pins = report.pins.filter(({ role }) => role === 'application')
  expect(pins.map(({ line, application: name, deployment }) => [line, name, deployment])).toEqual([
    [4, 'dex', 'envs/a'],
    [4, 'dex', 'envs/b'],
    [12, 'web', 'envs/a'],
    [12, 'web', 'envs/b'],
    [12, 'ca', 'envs/a'],
    [12, 'ca', 'envs/b'],
  ])
})

test('has what is written, and what it comes to', () => {
  expect(report.pins[0]).toMatchObject({ channel: 'var.channel', resolved: '2/edge', values: ['2/edge'], revision: 7 })
  expect(report.pins.at(4)?.gate).toEqual({ expression: 'var.tls', default: 'true' })
})

test('has the channels that are handed on, of one deployment or of none alone', () => {
  const inputs = report.pins.filter(({ role }) => role === 'input')
  expect(inputs).toMatchObject([
    { file: 'modules/a/variables.tf', line: 1, deployment: null, kind: 'terraform', charm: null, resolved: '2/edge' },
    { line: 5, deployment: 'envs/a', promise: 'stable', why: 'whoever applies it may override it' },
  ])
})

test('lists once what is the same in all deployments, and relations for each', () => {
  expect(report.grants).toHaveLength(1)
  expect(report.versions.map(({ value }) => value)).toEqual(['>= 1.0', '>= 2.0'])
  expect(report.relations.map(({ deployment, gate: own }) => [deployment, own?.default])).toEqual([
    ['envs/a', 'true'],
    ['envs/b', 'true'],
  ])
})

test('has modules, and the switches of one deployment or of several', () => {
  expect(report.modules).toEqual([
    { file: 'envs/a/main.tf', line: 2, source: 'git::https://example.com/a?ref=v1', ref: 'v1', class: 'tag' },
  ])
  expect(report.gates).toEqual([
    { file: 'main.tf', line: 9, expression: 'var.tls', default: 'true', deployment: null },
    { file: 'main.tf', line: 9, expression: 'var.x', default: null, deployment: 'envs/a' },
  ])
})

describe('for people', () => {
  const text = inventoryText(report, plain)

  test('a deployment has its folders and what it holds, with the file', () => {
    expect(text).toContain(
      'envs/a  terraform, scope deploy, promises stable\n  with envs/a (1 file)\n  with modules/a (1 file)',
    )
    expect(text).toMatch(/ {2}modules\/a\/main\.tf:4 {2}dex +var\.channel = 2\/edge, revision 7\n/)
    expect(text).toMatch(/main\.tf:12 {2}ca +1\/stable {2}if var\.tls\n/)
  })

  test('the channels that are handed on stand apart, once', () => {
    const [, after = ''] = text.split('channels that are handed on\n')
    expect(after.split('\n').filter(line => line.includes('variables.tf'))).toHaveLength(2)
    expect(text.match(/variables\.tf:5/g)).toHaveLength(1)
    expect(inventoryMarkdown(report)).toContain('## Channels that are handed on')
  })
})
