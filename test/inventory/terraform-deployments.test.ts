import { describe, expect, test } from 'vitest'
import { applicationsIn } from '../../src/inventory/deployed-application.ts'
import { factsOf, promiseFor } from '../../src/inventory/inventory.ts'
import { isAbsent, isOffByDefault } from '../../src/inventory/presence.ts'
import { restrictInventory } from '../../src/inventory/restrict-inventory.ts'
import { soleValue } from '../../src/inventory/sole-value.ts'
import { applicationsWrittenIn } from '../../src/inventory/written-application.ts'
import { application, deployment, gate, inventoryWith, known, oneOf, placeAt, relation } from './terraform-facts.ts'

const shared = placeAt('modules/a/variables.tf', 3, 13, 8)
const off = gate('var.tls', known(false, shared), true)

describe('two deployments that share a module', () => {
  const inventory = inventoryWith([
    application('envs/production', { channel: known('2/stable', shared) }),
    application('envs/staging', { channel: known('2/edge', shared) }),
    application('envs/staging', { name: 'ca', gate: off }),
  ])
  const [production, staging] = inventory.deployments
  if (!production || !staging) throw new Error('there are two deployments')

  test('have an application each, with its own channel', () => {
    const channels = [production, staging].map(each =>
      applicationsWrittenIn(inventory, each).map(({ name, channel }) => [name, channel && soleValue(channel)?.value]),
    )
    expect(channels).toEqual([[['dex', '2/stable']], [['dex', '2/edge']]])
  })

  test('leave out what is switched off', () => {
    expect(applicationsIn(inventory, staging).map(({ name }) => name)).toEqual(['dex'])
  })

  test('promise what they promise, wherever the file lies', () => {
    const lab = deployment('envs/lab', { promise: { risk: 'edge', why: 'the environment `lab`' } })
    expect(promiseFor(inventory, lab, 'modules/a/main.tf')?.risk).toBe('edge')
    expect(promiseFor(inventory, production, 'modules/a/main.tf')?.risk).toBe('stable')
  })
})

test('two applications of one name in one deployment are two', () => {
  const options = [{ name: 'a', place: shared, value: known('1', shared) }]
  const inventory = inventoryWith([
    application('.', { address: 'juju_application.a', options }),
    application('.', { address: 'juju_application.b' }),
  ])
  const deployed = inventory.deployments.flatMap(each => applicationsIn(inventory, each))
  expect(deployed.map(({ address, options: set }) => [address, set.length])).toEqual([
    ['juju_application.a', 1],
    ['juju_application.b', 0],
  ])
})

test('a bundle sees nothing of Terraform', () => {
  const bundle = deployment('bundle.yaml', { kind: 'bundle', files: ['modules/a/main.tf'] })
  expect(applicationsWrittenIn(inventoryWith([application('.')], [bundle]), bundle)).toEqual([])
})

test.each([
  ['known on', known(true, shared), false, false, false],
  ['known off', known(false, shared), true, true, false],
  ['off by default', oneOf<boolean>(shared, [false, 'default']), false, false, true],
  ['on by default', oneOf<boolean>(shared, [true, 'default']), true, false, false],
  ['not known', { kind: 'unknown', raw: 'var.x', place: shared, why: 'no default' } as const, undefined, false, false],
])('a switch that is %s', (_, present, byDefault, absent, offByDefault) => {
  const own = gate('var.x', present, byDefault)
  expect([isAbsent(own), isOffByDefault(own)]).toEqual([absent, offByDefault])
})

test('the one value of several choices is the one that all of them have', () => {
  expect(soleValue(oneOf(shared, ['a', 'default'], ['a', 'caller']))?.value).toBe('a')
  expect(soleValue(oneOf(shared, ['a', 'default'], ['b', 'caller']))).toBeUndefined()
  expect(soleValue({ kind: 'unknown', raw: 'x', place: shared, why: '' })).toBeUndefined()
})

test('a guide about one deployment takes its modules along, and leaves the others', () => {
  const inventory = inventoryWith([
    application('envs/production', { name: 'a' }),
    application('envs/staging', { name: 'b' }),
    relation('envs/production', ['a', 'b']),
  ])
  const part = restrictInventory(inventory, path => path.startsWith('envs/production/'))
  expect(part.deployments.map(({ id }) => id)).toEqual(['envs/production'])
  expect(factsOf(part, 'application').map(({ name }) => name)).toEqual(['a'])
  expect(factsOf(part, 'relation')).toHaveLength(1)
})
