import { describe, expect, test } from 'vitest'
import { promiseOf } from '../../src/inventory/promise-of.ts'
import { releaseFolderOf } from '../../src/inventory/release-folder.ts'
import { createScopes } from '../../src/inventory/scope-of.ts'
import { inventoryOf } from './files.ts'

describe('scope', () => {
  const scopeFor = createScopes(['charts/a/Chart.yaml', 'Chart.yaml.md'])

  test.each([
    ['.github/workflows/deploy.yaml.disabled', 'disabled'],
    ['tests/bundle.yaml.bak', 'disabled'],
    ['tests/bundle.yaml.j2', 'template'],
    ['bundle.tpl.yaml', 'template'],
    ['charts/a/templates/x.yaml', 'template'],
    ['charts/b/templates/x.yaml', 'deploy'],
    ['templates/bundle.yaml', 'deploy'],
    ['test/bundle.yaml', 'test'],
    ['a/tests/examples/bundle.yaml', 'test'],
    ['docs/testdata/x.yaml', 'test'],
    ['uats/x.yaml', 'test'],
    ['integration-tests/x.yaml', 'test'],
    ['modules/a.tftest.hcl', 'test'],
    ['bundle-examples/bundle.yaml', 'example'],
    ['demo/bundle.yaml', 'example'],
    ['docs/examples/bundle.yaml', 'example'],
    ['.github/bundle.yaml', 'ci'],
    ['tox.ini', 'ci'],
    ['a/Makefile', 'ci'],
    ['README.md', 'docs'],
    ['docs/bundle.yaml', 'docs'],
    ['Doc/bundle.yaml', 'docs'],
    ['archive/2022/bundle.yaml', 'archived'],
    ['legacy/bundle.yaml', 'archived'],
    ['bundle.yaml', 'deploy'],
    ['latest/bundle.yaml', 'deploy'],
    ['contest/bundle.yaml', 'deploy'],
    ['test.yaml', 'deploy'],
    ['testing/bundle.yaml', 'test'],
    ['e2e/bundle.yaml', 'test'],
    ['ci/bundle.yaml', 'ci'],
    ['overlays/testing-overlay.yaml', 'test'],
    ['smoke-test.yaml', 'test'],
    ['latest-bundle.yaml', 'deploy'],
    ['a-test-bundle.yaml', 'deploy'],
    ['spread/bundle.yaml', 'deploy'],
  ])('%s is %s', (path, scope) => {
    expect(scopeFor(path)).toBe(scope)
  })
})

describe('a release folder', () => {
  test.each([
    ['releases/1.10/stable/bundle.yaml', 'releases/1.10/stable', '1.10', 'stable', []],
    ['releases/2.1/beta/mlflow/bundle.yaml', 'releases/2.1/beta', '2.1', 'beta', ['mlflow']],
    ['releases/latest/edge/airgap/b.yaml', 'releases/latest/edge', 'latest', 'edge', ['airgap']],
    ['releases/next/candidate/b.yaml', 'releases/next/candidate', 'next', 'candidate', []],
    ['releases/edge/b.yaml', 'releases/edge', undefined, 'edge', []],
    ['deploy/2/edge/b.yaml', 'deploy/2/edge', '2', 'edge', []],
    ['deploy/2024.1/edge/b.yaml', 'deploy/2024.1/edge', '2024.1', 'edge', []],
    ['releases/v2/edge/b.yaml', 'releases/v2/edge', 'v2', 'edge', []],
    ['releases/2024/edge/b.yaml', 'releases/2024/edge', '2024', 'edge', []],
    ['deploy/ckf-1.9/stable/b.yaml', 'deploy/ckf-1.9/stable', 'ckf-1.9', 'stable', []],
    ['stable/1.10/b.yaml', 'stable/1.10', '1.10', 'stable', []],
    ['releases/1.10/edge/stable/b.yaml', 'releases/1.10/edge/stable', 'edge', 'stable', []],
  ])('%s', (path, folder, track, risk, below) => {
    const channel = track === undefined ? { risk } : { track, risk }
    expect(releaseFolderOf(path)).toMatchObject({ folder, channel, below })
  })

  test.each([
    'edge/bundle.yaml',
    'deploy/edge/bundle.yaml',
    'releases/1.10/bundle.yaml',
    'stable/bundle.yaml',
    '1.10/stable',
    'knowledge/1.10/b.yaml',
    'deploy/v2/edge/b.yaml',
    'deploy/2024/edge/b.yaml',
  ])('not %s', path => {
    expect(releaseFolderOf(path)).toBeUndefined()
  })
})

describe('promise', () => {
  const release = 'releases/1.10/edge/bundle.yaml'
  const environmentFor = (path: string) =>
    path.startsWith('releases') ? ({ name: 'lab', risk: 'beta' } as const) : undefined
  const branch = { name: 'main', risk: 'candidate' } as const

  test.each([
    ['the environment first', release, 'deploy', { environmentFor, branch }, 'beta'],
    ['then the branch', release, 'deploy', { branch }, 'candidate'],
    ['then the release folder', release, 'deploy', {}, 'edge'],
    ['the release folder in a scope that is none', release, 'docs', {}, 'edge'],
    ['stable where it is deployed', 'prod/bundle.yaml', 'deploy', {}, 'stable'],
  ] as const)('%s', (_, path, scope, layout, risk) => {
    expect(promiseOf(path, scope, { paths: [], ...layout })).toMatchObject({ risk })
  })

  test('nothing elsewhere', () => {
    expect(promiseOf('docs/bundle.yaml', 'docs', { paths: [] })).toBeUndefined()
    for (const scope of ['archived', 'test', 'disabled'] as const)
      expect(promiseOf(release, scope, { paths: [] })).toBeUndefined()
  })

  test('a release folder keeps its channel whoever gives the risk', () => {
    expect(promiseOf(release, 'deploy', { paths: [], branch })?.release).toEqual({ track: '1.10', risk: 'edge' })
  })
})

describe('a bundle with which a repository tries its charms', () => {
  const bundle = (entry: string) =>
    `bundle: kubernetes\napplications:\n  proxy: { ${entry} }\n  db: { charm: db, channel: 8/stable }\n`
  const charm = { 'charms/proxy/metadata.yaml': 'name: proxy\nsummary: a\ndescription: b\n' }
  const risks = (files: Record<string, string>) =>
    inventoryOf(files)
      .deployments.filter(({ kind }) => kind === 'bundle')
      .map(({ promise }) => promise?.risk)

  test('promises nothing where its own charms have no channel', () => {
    expect(risks({ ...charm, 'bundle.yaml': bundle('charm: proxy') })).toEqual([undefined])
    expect(risks({ 'bundle.yaml': bundle('charm: proxy, source: ./charms/proxy') })).toEqual([undefined])
  })

  test('keeps the promise of a channel, of a release folder and of a repository that builds others', () => {
    expect(risks({ ...charm, 'bundle.yaml': bundle('charm: proxy, channel: 1/stable') })).toEqual(['stable'])
    expect(risks({ ...charm, 'releases/1.0/beta/bundle.yaml': bundle('charm: proxy') })).toEqual(['beta'])
    expect(risks({ ...charm, 'bundle.yaml': bundle('charm: other') })).toEqual(['stable'])
  })
})
