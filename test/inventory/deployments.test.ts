import { describe, expect, test } from 'vitest'
import { applicationsIn } from '../../src/inventory/deployed-application.ts'
import { factsOf, scopeOf } from '../../src/inventory/inventory.ts'
import { from, inventoryOf } from './files.ts'

const bundle = 'bundle: kubernetes\napplications:\n  a: {charm: x, channel: 1/stable}\n  b: {charm: y}\n'
const overlay = 'applications:\n  a: {channel: 1/edge}\n'
const tls = 'applications:\n  ca: {charm: lego}\nrelations:\n- [ca, a:certificates]\n'

const filesOf = (files: Readonly<Record<string, string>>) =>
  inventoryOf(files).deployments.map(({ kind, files: joined }) => [kind, ...joined])

describe('overlays', () => {
  test.each([
    [
      'beside their bundle',
      { 'p/bundle.yaml': bundle, 'p/a.yaml': overlay },
      [['bundle', 'p/bundle.yaml', 'p/a.yaml']],
    ],
    ['below it', { 'p/bundle.yaml': bundle, 'p/o/x/a.yaml': overlay }, [['bundle', 'p/bundle.yaml', 'p/o/x/a.yaml']]],
    [
      'of every bundle that fits',
      { 'a.yaml': bundle, 'b.yaml': bundle, 'c.yaml': overlay },
      [
        ['bundle', 'a.yaml', 'c.yaml'],
        ['bundle', 'b.yaml', 'c.yaml'],
      ],
    ],
    [
      'of the nearest folder that fits',
      { 'bundle.yaml': bundle, 'p/bundle.yaml': bundle, 'p/o/a.yaml': overlay },
      [
        ['bundle', 'bundle.yaml'],
        ['bundle', 'p/bundle.yaml', 'p/o/a.yaml'],
      ],
    ],
    [
      'of a bundle further up, when the nearest does not declare all',
      {
        'bundle.yaml': bundle,
        'p/bundle.yaml': 'applications:\n  b: {charm: y}\n',
        'p/o/a.yaml': overlay,
      },
      [
        ['bundle', 'bundle.yaml', 'p/o/a.yaml'],
        ['bundle', 'p/bundle.yaml'],
      ],
    ],
    [
      'not beside it in another folder',
      { 'p/bundle.yaml': bundle, 'q/a.yaml': overlay },
      [['bundle', 'p/bundle.yaml']],
    ],
    ['that add and relate', { 'bundle.yaml': bundle, 'o/tls.yaml': tls }, [['bundle', 'bundle.yaml', 'o/tls.yaml']]],
    [
      'that only relate',
      { 'bundle.yaml': bundle, 'o/r.yaml': 'relations: [[a, b:c]]\n' },
      [['bundle', 'bundle.yaml', 'o/r.yaml']],
    ],
    ['without a bundle, when they declare a charm', { 'tls.yaml': tls }, [['overlay', 'tls.yaml']]],
    ['without a bundle and a charm', { 'a.yaml': overlay }, []],
    [
      'are none that say `bundle:`',
      { 'a.yaml': bundle, 'b.yaml': `bundle: kubernetes\n${tls}` },
      [
        ['bundle', 'a.yaml'],
        ['bundle', 'b.yaml'],
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(filesOf(files)).toEqual(expected)
  })

  test('change what the bundle says, whatever the order of the names', () => {
    const inventory = inventoryOf({
      'z/bundle.yaml': bundle,
      'z/a.yaml': `${overlay}--- # more\napplications:\n  b: {options: {x: 1}}\n`,
    })
    const [deployment] = inventory.deployments
    const applications = deployment ? applicationsIn(inventory, deployment) : []
    expect(applications.map(({ name, place }) => [name, from(place)])).toEqual([
      ['a', 'z/bundle.yaml:3:3'],
      ['b', 'z/bundle.yaml:4:3'],
    ])
    expect(applications[0]?.channel).toMatchObject({ value: '1/edge', place: { path: 'z/a.yaml' } })
    expect(applications[1]?.options).toMatchObject([{ name: 'x' }])
  })

  test('take an application out', () => {
    const inventory = inventoryOf({
      'bundle.yaml': bundle,
      'o/less.yaml': 'applications:\n  a: {channel: edge}\n  b:\n',
    })
    const [deployment] = inventory.deployments
    expect(deployment && applicationsIn(inventory, deployment).map(({ name }) => name)).toEqual(['a'])
  })

  test('give their facts the deployments that they join', () => {
    const inventory = inventoryOf({ 'a.yaml': bundle, 'b.yaml': bundle, 'c.yaml': overlay })
    expect(factsOf(inventory, 'application').at(-1)?.deployments).toEqual(['a.yaml', 'b.yaml'])
  })
})

test('a deployment is placed at its applications', () => {
  expect(inventoryOf({ 'bundle.yaml': bundle }).deployments[0]).toMatchObject({
    id: 'bundle.yaml',
    place: { line: 2, column: 1 },
    scope: 'deploy',
  })
})

test('bundles of several releases are distributed, one or others are not', () => {
  const several = { 'releases/1/stable/b.yaml': bundle, 'releases/2/edge/b.yaml': bundle, 'prod/b.yaml': bundle }
  expect(inventoryOf(several).deployments.map(each => each.distributed)).toEqual([false, true, true])
  expect(inventoryOf({ 'releases/1/stable/b.yaml': bundle }).deployments.map(each => each.distributed)).toEqual([false])
  const apart = { 'a/releases/1/stable/b.yaml': bundle, 'b/releases/1/stable/b.yaml': bundle }
  expect(inventoryOf(apart).deployments.map(each => each.distributed)).toEqual([false, false])
})

describe('a release', () => {
  const repository = 'bundle-kubeflow'

  test.each([
    ['releases/1.10/edge/bundle.yaml', `name: portal\n${bundle}`, 'portal', 'releases/1.10/edge/bundle.yaml:1:7'],
    ['releases/1.10/edge/lite/bundle.yaml', bundle, 'lite', 'releases/1.10/edge/lite/bundle.yaml:1:1'],
    ['releases/1.10/edge/bundle.yaml', bundle, 'kubeflow', 'releases/1.10/edge/bundle.yaml:1:1'],
  ])('%s', (path, text, product, place) => {
    const [release] = factsOf(inventoryOf({ [path]: text }, { layout: { repository } }), 'release')
    expect(release).toMatchObject({
      product,
      folder: 'releases/1.10/edge',
      channel: { track: '1.10', risk: 'edge' },
      deployments: [path],
    })
    expect(release && from(release.place)).toBe(place)
  })

  test('not without a track or a product, nor of an overlay', () => {
    const files = {
      'releases/edge/bundle.yaml': `name: x\n${bundle}`,
      'releases/1/edge/bundle.yaml': bundle,
      'releases/2/edge/o.yaml': tls,
    }
    expect(factsOf(inventoryOf(files), 'release')).toEqual([])
  })
})

test('scopes and environments of the settings come first', () => {
  const inventory = inventoryOf(
    { 'test/bundle.yaml': bundle },
    { layout: { scopeFor: () => 'example', environmentFor: () => ({ name: 'lab', risk: 'edge' }) } },
  )
  expect(inventory.deployments[0]).toMatchObject({
    scope: 'example',
    promise: { risk: 'edge', why: 'the environment `lab`' },
  })
  expect(scopeOf(inventory, 'test/bundle.yaml')).toBe('example')
})
