import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, factsIn, inventoryOf } from './files.ts'

const versionsIn = (text: string, path: string) =>
  factsIn('version', text, path).map(({ place, subject, value }) => `${at(place)} ${subject} ${value}`)
const updaterIn = (text: string, path: string) => {
  const [fact, ...more] = factsIn('updater', text, path)
  expect(more).toEqual([])
  return (
    fact && {
      at: at(fact.place),
      covers: fact.covers.map(({ manager, files, place }) => `${at(place)} ${[manager, ...files].join(' ')}`),
      presets: fact.presets,
    }
  )
}

describe('maps of versions', () => {
  test.each([
    [
      'K8S_VERSION: "1.32"\nJUJU_VERSION: 3.6\nCKF_TRACK: "1.10"\nRISK: stable\nBRANCH: main\n',
      ['1:15 kubernetes 1.32', '2:15 juju 3.6', '3:13 kubeflow 1.10'],
    ],
    ['versions:\n  juju: 3.6/stable\n  python: "3.12"\n', ['2:9 juju 3.6/stable']],
    ['other:\n  juju: 3.6/stable\n', []],
    [
      '"1.9":\n  K8S_VERSION: "1.31"\n  JUJU_VERSION_WITH_PATCH: "3.6.1"\n  BRANCH: "track/1.9"\nlatest:\n  K8S_VERSION: 1.32\n',
      ['2:17 kubernetes 1.31', '3:29 juju 3.6.1', '6:16 kubernetes 1.32'],
    ],
    [
      'track/1.10:\n  juju: 3.6/stable\n1.10/edge:\n  juju: 3.5/stable\n',
      ['2:9 juju 3.6/stable', '4:9 juju 3.5/stable'],
    ],
    ['"1.9":\n  "1.31":\n    juju: 3.6\n', []],
    ['juju: "{{ juju }}"\n', []],
    ['juju_version:\n', []],
    ['- juju: 3.6\n', []],
    ['K8S_VERSION: [1.31, 1.32]\n', []],
  ])('%j', (text, expected) => {
    expect(versionsIn(text, '.github/dependencies.yaml')).toEqual(expected)
    expect(versionsIn(text, 'ci/versions.yml')).toEqual(expected)
  })

  test('stand in files of such names', () => {
    expect(versionsIn('JUJU_VERSION: 3.6\n', 'notes.yaml')).toEqual([])
  })
})

describe('concierge', () => {
  const text = `juju:
  channel: 3.6/stable
  agent-version: "3.6.5"
providers:
  k8s:
    channel: 1.32-classic/stable
  microk8s:
    enable: false
    channel: 1.31-strict/stable
  lxd:
    channel: latest/stable
host:
  snaps:
    kubectl:
      channel: latest/stable
`
  test.each(['concierge.yaml', 'tests/.concierge-k8s.yml', 'ci/concierge_base.yaml'])('%s', path => {
    expect(versionsIn(text, path)).toEqual([
      '2:12 juju 3.6/stable',
      '3:19 juju 3.6.5',
      '6:14 kubernetes 1.32-classic/stable',
      '9:14 kubernetes 1.31-strict/stable',
    ])
  })

  test.each([
    ['what is empty or open is no version', 'juju:\n  channel:\nproviders:\n  k8s: {channel: "$CHANNEL"}\n'],
    ['nor what is another thing', 'juju: [channel]\nproviders: {channel: 1}\n'],
  ])('%s', (_, other) => {
    expect(versionsIn(other, 'concierge.yaml')).toEqual([])
  })
})

describe('Renovate', () => {
  test('managers, presets and the place of the first key', () => {
    const text = `// settings
{
  /* more { */
  "$schema": "https://example.org//schema.json", // here
\t"extends": ["config:recommended", ":dependencyDashboard"],
  enabledManagers: ["github-actions", "terraform", 'custom.regex'],
  "terraform": {"fileMatch": ["\\\\.tf$"]},
  "customManagers": [{
    "customType": "regex", "managerFilePatterns": ["/^metadata\\\\.yaml$/"], "matchStrings": ["a"],
  }],
}
`
    for (const path of ['renovate.json', 'renovate.json5', '.renovaterc', '.github/renovate.json5'])
      expect(updaterIn(text, path)).toEqual({
        at: '4:4',
        covers: ['6:22 github-actions', '6:40 terraform \\.tf$', '9:6 regex /^metadata\\.yaml$/'],
        presets: ['config:recommended', ':dependencyDashboard'],
      })
  })

  test.each([
    ['{"extends": "config:base"}', [], ['config:base']],
    ['{"regexManagers": [{"fileMatch": ["a"]}]}', ['1:22 regex a'], []],
    ['{"enabledManagers": ["pip"], "customManagers": [{"fileMatch": ["a"]}]}', ['1:23 pip'], []],
    ['{"helm-values": {"fileMatch": ["v"]}, "pip": {"enabled": false, "fileMatch": ["a"]}}', ['1:3 helm-values v'], []],
  ])('%s', (text, covers, presets) => {
    expect(updaterIn(text, 'renovate.json')).toMatchObject({ covers, presets })
  })

  test.each(['{"enabled": false, "extends": ["a"]}', '{}', '[]', ''])('%j updates nothing', text => {
    expect(updaterIn(text, 'renovate.json')).toBeUndefined()
  })

  test('other files are not its settings', () => {
    expect(updaterIn('{"extends": ["a"]}', 'tsconfig.json')).toBeUndefined()
  })

  test('one that is broken is said', () => {
    expect(inventoryOf({ 'renovate.json5': '{"a": [}' }).unread).toMatchObject([{ hides: ['updater'] }])
  })

  test('signs without end take no time', () => {
    for (const piece of ['/*', '\\"', '"', '//', "'\\"])
      expect(() => inventoryOf({ 'renovate.json': `{"${piece.repeat(100_000)}` })).not.toThrow()
  })
})

describe('Dependabot', () => {
  test('ecosystems with their folders', () => {
    const text =
      '# settings\nversion: 2\nupdates:\n  - package-ecosystem: "github-actions"\n    directory: /\n  - package-ecosystem: pip\n    directories: [/a, /b]\n'
    expect(updaterIn(text, '.github/dependabot.yml')).toEqual({
      at: '2:1',
      covers: ['4:25 github-actions /', '6:24 pip /a /b'],
      presets: [],
    })
  })

  test.each([
    ['dependabot.yml', 'updates: []\n'],
    ['.github/dependabot.yaml', 'version: 2\n'],
  ])('%s with %j is none', (path, text) => {
    expect(updaterIn(text, path)).toBeUndefined()
  })
})

describe('updatecli', () => {
  test('targets and crawlers', () => {
    const text = `name: bump
sources:
  a: {kind: githubrelease}
targets:
  b:
    kind: yaml
    spec: {file: bundle.yaml, key: "$.x"}
  c:
    kind: file
    spec:
      files:
        - "{{ .file }}"
---
autodiscovery:
  crawlers:
    helm: {}
`
    expect(updaterIn(text, 'updatecli/updatecli.d/bump.yaml')).toEqual({
      at: '1:1',
      covers: ['6:11 yaml bundle.yaml', '9:11 file {{ .file }}', '16:5 helm'],
      presets: [],
    })
  })

  test.each([
    ['updatecli/values.yaml', 'scm: {user: x}\n'],
    ['other/bump.yaml', 'targets:\n  a: {kind: yaml}\n'],
  ])('%s is none', (path, text) => {
    expect(updaterIn(text, path)).toBeUndefined()
  })
})

test('what is changed anyhow never throws', () => {
  const texts = {
    'renovate.json': '{"extends": ["a"], "customManagers": [{"fileMatch": ["x"]}], // b\n}',
    '.github/dependabot.yml': 'version: 2\nupdates:\n- package-ecosystem: pip\n  directory: /\n',
    'concierge.yaml': 'juju:\n  channel: 3.6/stable\nproviders:\n  k8s: {channel: 1.32/stable}\n',
    'updatecli/a.yaml': 'targets:\n  a: {kind: file, spec: {file: x}}\n',
    '.github/dependencies.yaml': 'JUJU_VERSION: 3.6\n',
  }
  const edit = fc.record({
    at: fc.nat(80),
    drop: fc.nat(9),
    put: fc.constantFrom('', '[', '}', ': ', '- ', '\n', '"', '*a', '{{ x }}', '\u0000', '/*'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...Object.entries(texts)), fc.array(edit, { maxLength: 3 }), ([path, text], edits) => {
      const changed = edits.reduce(
        (each, { at: offset, drop, put }) => each.slice(0, offset) + put + each.slice(offset + drop),
        text,
      )
      const lines = changed.split('\n')
      const { facts, unread } = inventoryOf({ [path]: changed })
      for (const { place } of [...Object.values(facts).flat(), ...unread])
        expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
    }),
    { numRuns: 300 },
  )
})
