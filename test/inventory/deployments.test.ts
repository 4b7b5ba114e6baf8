import { describe, expect, test } from 'vitest'
import { applicationsIn } from '../../src/inventory/deployed-application.ts'
import { factsOf, promiseFor, scopeOf } from '../../src/inventory/inventory.ts'
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
      [
        ['bundle', 'p/bundle.yaml'],
        ['overlay', 'q/a.yaml'],
      ],
    ],
    [
      'not of another scope than its own',
      { 'bundle.yaml': bundle, 'tests/a.yaml': overlay, 'examples/tls.yaml': tls },
      [
        ['bundle', 'bundle.yaml'],
        ['overlay', 'examples/tls.yaml'],
        ['overlay', 'tests/a.yaml'],
      ],
    ],
    [
      'of the scope that both have',
      { 'bundle.yaml': bundle, 'tests/bundle.yaml': bundle, 'tests/o/a.yaml': overlay },
      [
        ['bundle', 'bundle.yaml'],
        ['bundle', 'tests/bundle.yaml', 'tests/o/a.yaml'],
      ],
    ],
    ['that add and relate', { 'bundle.yaml': bundle, 'o/tls.yaml': tls }, [['bundle', 'bundle.yaml', 'o/tls.yaml']]],
    [
      'that only relate',
      { 'bundle.yaml': bundle, 'o/r.yaml': 'relations: [[a, b:c]]\n' },
      [['bundle', 'bundle.yaml', 'o/r.yaml']],
    ],
    ['without a bundle, when they declare a charm', { 'tls.yaml': tls }, [['overlay', 'tls.yaml']]],
    ['are not known without a bundle and a charm', { 'a.yaml': overlay }, []],
    [
      'are not known when no bundle declares what they change',
      { 'q/bundle.yaml': bundle, 'a.yaml': 'applications:\n  web: {channel: edge}\n' },
      [['bundle', 'q/bundle.yaml']],
    ],
    ['that only relate, without a bundle', { 'r.yaml': 'relations: [[a, b:c]]\n' }, []],
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
    expect(applications[0]?.written.map(({ channel }) => channel)).toMatchObject([
      { value: '1/stable', place: { path: 'z/bundle.yaml' } },
      { value: '1/edge', place: { path: 'z/a.yaml' } },
    ])
    expect(applications[1]?.options).toMatchObject([{ name: 'x' }])
  })

  const applicationsOf = (files: Readonly<Record<string, string>>) => {
    const inventory = inventoryOf(files)
    return inventory.deployments.flatMap(deployment => applicationsIn(inventory, deployment))
  }

  test('take an application out of their own file, not of the bundle in another', () => {
    const less = 'applications:\n  a: {channel: edge}\n  b:\n'
    expect(applicationsOf({ 'bundle.yaml': bundle, 'o/less.yaml': less }).map(({ name }) => name)).toEqual(['a', 'b'])
    expect(applicationsOf({ 'bundle.yaml': `${bundle}---\n${less}` }).map(({ name }) => name)).toEqual(['a'])
    const again = `${bundle}---\n${less}---\napplications:\n  b: {charm: z}\n`
    expect(applicationsOf({ 'bundle.yaml': again }).map(({ charm }) => charm.name)).toEqual(['x', 'z'])
  })

  const optioned = (value: string) => `applications:\n  a: {options: {o: ${value}}}\n`
  const known = (value: string, path: string) => ({ kind: 'known', value, place: { path } })
  const oneOf = (...values: readonly string[]) => ({ kind: 'one-of', values: values.map(value => ({ value })) })

  test.each([
    ['one overlay', { 'b.yaml': optioned('1') }, known('1', 'b.yaml')],
    ['two that agree', { 'b.yaml': optioned('1'), 'c.yaml': optioned('1') }, known('1', 'b.yaml')],
    ['two that do not', { 'b.yaml': optioned('1'), 'c.yaml': optioned('""') }, oneOf('1', '')],
    ['two in the other order', { 'b.yaml': optioned('""'), 'c.yaml': optioned('1') }, oneOf('', '1')],
    ['one that is filled in later', { 'b.yaml': optioned('1'), 'c.yaml': optioned('"{{ x }}"') }, { kind: 'unknown' }],
    ['two documents of one', { 'b.yaml': `${optioned('""')}---\n${optioned('1')}` }, known('1', 'b.yaml')],
  ])('give an option before the bundle: %s', (_, overlays, value) => {
    const base = 'applications:\n  a: {charm: x, options: {o: 0}}\n'
    const [application] = applicationsOf({ 'a.yaml': base, ...overlays })
    expect(application?.options).toMatchObject([{ name: 'o', value }])
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

test('each file of a deployment keeps its own promise', () => {
  const environmentFor = (path: string) =>
    path.startsWith('lab/') ? ({ name: 'lab', risk: 'edge' } as const) : undefined
  const inventory = inventoryOf({ 'bundle.yaml': bundle, 'lab/a.yaml': overlay }, { layout: { environmentFor } })
  const promised = inventory.deployments.map(each => each.files.map(path => promiseFor(inventory, each, path)?.risk))
  expect(promised).toEqual([['stable', 'edge']])
})

test('bundles of several releases are distributed, one or others are not', () => {
  const several = { 'releases/1/stable/b.yaml': bundle, 'releases/2/edge/b.yaml': bundle, 'prod/b.yaml': bundle }
  expect(inventoryOf(several).deployments.map(each => each.distributed)).toEqual([false, true, true])
  expect(inventoryOf({ 'releases/1/stable/b.yaml': bundle }).deployments.map(each => each.distributed)).toEqual([false])
  const versions = { 'deploy/1.10/stable/b.yaml': bundle, 'deploy/1.10/edge/b.yaml': bundle }
  expect(inventoryOf(versions).deployments.map(each => each.distributed)).toEqual([false, false])
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
