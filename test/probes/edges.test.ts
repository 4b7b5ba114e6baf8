import { describe, expect, test } from 'vitest'
import type { Known } from '../../src/knowledge/known.ts'
import { passwordsAreNotPlain } from '../../src/probes/auth/passwords-are-not-plain.ts'
import { hasNoBranch } from '../../src/probes/channel/has-no-branch.ts'
import { isGiven } from '../../src/probes/channel/is-given.ts'
import { isWellFormed } from '../../src/probes/channel/is-well-formed.ts'
import { namesATrack } from '../../src/probes/channel/names-a-track.ts'
import { releaseIsPublished } from '../../src/probes/channel/release-is-published.ts'
import { riskKeepsPromise } from '../../src/probes/channel/risk-keeps-promise.ts'
import { baseAgrees } from '../../src/probes/image/base-agrees.ts'
import { isPinned } from '../../src/probes/image/is-pinned.ts'
import { agreesWithinDeployment } from '../../src/probes/pin/agrees-within-deployment.ts'
import { comesFromStore } from '../../src/probes/pin/comes-from-store.ts'
import type { Probe } from '../../src/probes/probe.ts'
import { answerOf, type Files, outcomesOf } from './inventory-of.ts'

/** A bundle with one application a line, the first on line 2. */
const bundle = (...applications: readonly string[]): string =>
  ['applications:', ...applications.map((entry, index) => `  app${index + 1}: { ${entry} }`), ''].join('\n')

/** An overlay of the first application, on its line 2. */
const over = (entry: string): string => `applications:\n  app1: { ${entry} }\n`

interface Case {
  readonly files: Files
  readonly expect: readonly string[]
  readonly parameters?: unknown
  readonly known?: Partial<Known>
  /** What the findings that are not met say, in order: severity where it is the finding's own, message, fix. */
  readonly says?: readonly RegExp[]
}

function check(probe: Probe, { files, parameters, known, expect: outcomes, says }: Case): void {
  const answer = answerOf(probe, files, { parameters, ...(known ? { known } : {}) })
  expect(outcomesOf(answer)).toEqual(outcomes)
  if (!says) return
  const findings = answer.outcome === 'found' ? answer.findings.filter(({ outcome }) => outcome !== 'met') : []
  const said = findings.map(({ severity, message, fix }) =>
    [severity, message, fix && `-> ${fix.text}`].filter(part => part !== undefined).join(' '),
  )
  expect(said).toHaveLength(says.length)
  for (const [index, pattern] of says.entries()) expect(said[index]).toMatch(pattern)
}

function table(probe: Probe, cases: Readonly<Record<string, Case>>): void {
  describe(probe.id, () => {
    test.each(Object.entries(cases))('%s', (_, each) => check(probe, each))
  })
}

table(riskKeepsPromise, {
  'a step below stable is one severity lower': {
    files: { 'bundle.yaml': bundle('charm: a, channel: 1/candidate', 'charm: b, channel: 1/beta') },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3'],
    says: [/^medium .*stable is promised.* -> 1\/stable$/, /^`app2` follows `1\/beta`.* -> 1\/stable$/],
  },
  'a place that promises less than stable is one severity lower': {
    files: { 'releases/1.0/beta/bundle.yaml': bundle('charm: a, channel: edge') },
    expect: ['unmet releases/1.0/beta/bundle.yaml:2'],
    says: [/^medium .*beta is promised: the folder .* -> beta$/],
  },
  'however far below': {
    files: { 'releases/1.0/candidate/bundle.yaml': bundle('charm: a, channel: edge') },
    expect: ['unmet releases/1.0/candidate/bundle.yaml:2'],
    says: [/^medium .* -> candidate$/],
  },
  'a branch is of its risk, and the fix drops it': {
    files: { 'bundle.yaml': bundle('charm: a, channel: "1/edge/fix-1"') },
    expect: ['unmet bundle.yaml:2'],
    says: [/-> 1\/stable$/],
  },
  'a bare track is stable': {
    files: { 'bundle.yaml': bundle('charm: a, channel: "14"') },
    expect: ['met bundle.yaml:2'],
  },
  'what is malformed, local, from the closed store or without a channel is not asked': {
    files: {
      'bundle.yaml': bundle(
        'charm: a, channel: latest-edge',
        'charm: ./b.charm, channel: edge',
        'charm: cs:c-1, channel: edge',
        'charm: d',
      ),
    },
    expect: ['not-applicable'],
  },
  'tests, documentation and examples promise nothing': {
    files: {
      'tests/bundle.yaml': bundle('charm: a, channel: edge'),
      'docs/bundle.yaml': bundle('charm: a, channel: edge'),
    },
    expect: ['not-applicable'],
  },
  'what is filled in later is unknown': {
    files: { 'bundle.yaml': bundle('charm: a, channel: "{{ channel }}"') },
    expect: ['unknown bundle.yaml:2'],
    says: [/which channel `app1` follows/],
  },
  'an alias is reported where the value is written': {
    files: {
      'bundle.yaml': `variables: { release: &release 1.0/edge }\napplications:\n  a: { charm: a, channel: *release }\n`,
    },
    expect: ['unmet bundle.yaml:1'],
  },
  'what an overlay gives is judged beside what the bundle gives': {
    files: {
      'releases/1.0/edge/bundle.yaml': bundle('charm: a, channel: 1/edge'),
      'releases/1.0/edge/overlay.yaml':
        'applications:\n  app1: { channel: 1/stable }\n  extra: { charm: b, channel: 1/edge }\n',
    },
    expect: [
      'met releases/1.0/edge/bundle.yaml:2',
      'met releases/1.0/edge/overlay.yaml:2',
      'met releases/1.0/edge/overlay.yaml:3',
    ],
  },
  'overlays are judged each at its own line, whatever their names': {
    files: {
      'bundle.yaml': bundle('charm: a, channel: 8/stable'),
      'o/edge.yaml': over('channel: 8/edge'),
      'o/prod.yaml': over('channel: 8/stable'),
    },
    expect: ['met bundle.yaml:2', 'unmet o/edge.yaml:2', 'met o/prod.yaml:2'],
  },
  'an overlay in another file does not mend its bundle': {
    files: {
      'bundle.yaml': bundle('charm: a, channel: 1.10/edge', 'charm: b, channel: 1.10/edge'),
      'overlays/stable.yaml': `${over('channel: 1.10/stable')}  app2:\n`,
    },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3', 'met overlays/stable.yaml:2'],
  },
  'a later document of the same file does': {
    files: { 'bundle.yaml': `${bundle('charm: a, channel: 1.10/edge')}---\n${over('channel: 1.10/stable')}` },
    expect: ['met bundle.yaml:5'],
  },
  'an overlay that joins two bundles gives one finding': {
    files: {
      'a.yaml': bundle('charm: a, channel: 1/stable'),
      'b.yaml': bundle('charm: a, channel: 1/stable'),
      'o.yaml': over('channel: 1/edge'),
    },
    expect: ['met a.yaml:2', 'unmet o.yaml:2', 'met b.yaml:2'],
  },
  'an overlay of the tests is not asked': {
    files: { 'bundle.yaml': bundle('charm: a, channel: 1/stable'), 'tests/o.yaml': over('channel: 1/edge') },
    expect: ['met bundle.yaml:2'],
  },
  'which charm it is does not matter': {
    files: {
      'bundle.yaml': bundle('charm: "{{ charm }}", channel: edge', 'charm: ch:$X, channel: 1/stable'),
      'q/overlay.yaml': over('channel: 1/edge'),
    },
    expect: ['unmet bundle.yaml:2', 'met bundle.yaml:3', 'unmet q/overlay.yaml:2'],
  },
})

table(isGiven, {
  'an empty channel is none': {
    files: { 'bundle.yaml': bundle('charm: a, channel: ""') },
    expect: ['unmet bundle.yaml:2'],
    says: [/no channel and no revision$/],
  },
  'a revision alone is the business of another probe': {
    files: { 'bundle.yaml': bundle('charm: ch:a-24') },
    expect: ['not-applicable'],
  },
  'what is filled in later is unknown': {
    files: { 'bundle.yaml': bundle('charm: a, channel: "{{ channel }}"') },
    expect: ['unknown bundle.yaml:2'],
  },
  'an overlay without its bundle may get one from there': {
    files: {
      'overlay.yaml':
        'applications:\n  a: { charm: a }\n  b: { options: { x: 1 } }\n  c: { charm: c, channel: edge }\n',
    },
    expect: ['unknown overlay.yaml:2', 'met overlay.yaml:4'],
  },
  'any file of the deployment may give it': {
    files: {
      'bundle.yaml': bundle('charm: a', 'charm: b, channel: "{{ channel }}"', 'charm: c, channel: 1/stable'),
      'o/channels.yaml':
        'applications:\n  app1: { channel: 1/stable }\n  app2: { channel: 1/stable }\n  app3: { channel: "" }\n',
    },
    expect: ['met o/channels.yaml:2', 'met o/channels.yaml:3', 'met bundle.yaml:4'],
  },
  'of a charm that is filled in later': {
    files: { 'bundle.yaml': bundle('charm: "{{ charm }}"', 'charm: "{{ charm }}", channel: 1/stable') },
    expect: ['unknown bundle.yaml:2', 'met bundle.yaml:3'],
  },
  'tests promise nothing': {
    files: { 'tests/bundle.yaml': bundle('charm: a') },
    expect: ['not-applicable'],
  },
})

table(isWellFormed, {
  'says what may be meant and offers it': {
    files: {
      'bundle.yaml': bundle(
        'charm: a, channel: latest-edge',
        'charm: b, channel: 3/stable/a/b',
        "charm: c, channel: '1/Stable'",
      ),
    },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3', 'unmet bundle.yaml:4'],
    says: [/`latest\/edge` may be meant -> latest\/edge$/, /at most three parts.*[^>]$/, /-> 1\/stable$/],
  },
  'a lone word that is nearly a risk': {
    files: {
      'bundle.yaml': bundle('charm: a, channel: Edge', 'charm: b, channel: stabel', 'charm: c, channel: quincy'),
    },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3', 'met bundle.yaml:4'],
    says: [/`edge` may be meant -> edge$/, /`stable` may be meant -> stable$/],
  },
  'wherever a channel is followed': {
    files: {
      'tests/bundle.yaml': bundle('charm: a, channel: latest-edge'),
      'docs/overlay.yaml': 'applications: { b: { charm: b, channel: 1/stabel } }\n',
    },
    expect: ['unmet docs/overlay.yaml:1', 'unmet tests/bundle.yaml:2'],
  },
  'nothing says that a file is read that names no charm and no application of a bundle': {
    files: { 'versions.yaml': over('channel: latest/') },
    expect: ['not-applicable'],
  },
  'an empty channel is another probe’s business': {
    files: { 'bundle.yaml': bundle('charm: a, channel: ""') },
    expect: ['not-applicable'],
  },
})

table(hasNoBranch, {
  'wherever a channel is followed': {
    files: { 'examples/bundle.yaml': bundle('charm: a, channel: 1/edge/fix-1') },
    expect: ['unmet examples/bundle.yaml:2'],
  },
  'what is filled in later is unknown': {
    files: { 'bundle.yaml': bundle('charm: a, channel: "{{ channel }}"') },
    expect: ['unknown bundle.yaml:2'],
  },
})

const minioTable = { product: 'minio', rows: [{ channel: 'latest/stable' }, { channel: '1.10/stable' }] }

table(namesATrack, {
  'what another release follows says nothing': {
    files: {
      'releases/1.4/stable/bundle.yaml': bundle('charm: minio, channel: latest/stable'),
      'releases/1.8/stable/bundle.yaml': bundle('charm: minio, channel: ckf-1.8/stable'),
    },
    expect: ['unknown releases/1.4/stable/bundle.yaml:2', 'met releases/1.8/stable/bundle.yaml:2'],
  },
  'another risk of one release says that there is a track': {
    files: {
      'releases/1.8/edge/bundle.yaml': bundle('charm: minio, channel: latest/edge'),
      'releases/1.8/stable/bundle.yaml': bundle('charm: minio, channel: ckf-1.8/stable'),
    },
    expect: ['unmet releases/1.8/edge/bundle.yaml:2', 'met releases/1.8/stable/bundle.yaml:2'],
    says: [/`releases\/1\.8\/stable\/bundle\.yaml:2` names the track `ckf-1\.8`/],
  },
  'a table of the charm says that there is a track': {
    files: { 'bundle.yaml': bundle('charm: minio, channel: stable') },
    known: { channels: [minioTable] },
    expect: ['unmet bundle.yaml:2'],
    says: [/the table of its channels names the track `1\.10`/],
  },
  'a folder that stands for latest is not asked, whatever else is known': {
    files: {
      'releases/latest/edge/bundle.yaml': bundle('charm: minio, channel: latest/edge', 'charm: minio, channel: edge'),
    },
    known: { channels: [minioTable] },
    expect: ['not-applicable'],
  },
})

const rows = [
  { channel: '1.10/stable', revision: 440 },
  { channel: '1.10/beta', revision: 433 },
  { channel: '1.9/stable' },
  { channel: '1.8/edge' },
]
const release = (channel: string): Files => ({
  [`releases/${channel}/bundle.yaml`]: `name: kubeflow\n${bundle('charm: a')}`,
})

table(releaseIsPublished, {
  'a closed channel gives the next more stable one': {
    files: release('1.10/edge'),
    parameters: { product: 'kubeflow', rows },
    expect: ['unmet releases/1.10/edge/bundle.yaml:1'],
    says: [/^`1\.10\/edge` is closed and gives `1\.10\/beta`, revision 433$/],
  },
  'nothing more stable is open': {
    files: release('1.8/stable'),
    parameters: { product: 'kubeflow', rows },
    expect: ['unmet releases/1.8/stable/bundle.yaml:1'],
    says: [/nothing more stable of its track is open$/],
  },
  'a track newer, older or unknown to the table': {
    files: { ...release('1.11/stable'), ...release('1.7/stable'), ...release('latest/edge') },
    parameters: { product: 'kubeflow', rows },
    expect: [
      'unknown releases/1.11/stable/bundle.yaml:1',
      'unknown releases/1.7/stable/bundle.yaml:1',
      'unknown releases/latest/edge/bundle.yaml:1',
    ],
    says: [
      /^`1\.11\/stable` is newer: the guide's table ends at 1\.10$/,
      /^`1\.7\/stable` is older: the guide's table begins at 1\.8$/,
      /has no track of `latest\/edge`$/,
    ],
  },
  'another product is not asked': {
    files: release('1.10/edge'),
    parameters: { product: 'mlflow', rows },
    expect: ['not-applicable'],
  },
  'the table of the guide counts before what is known of the product': {
    files: release('1.10/edge'),
    parameters: { product: 'kubeflow', rows },
    known: { channels: [{ product: 'kubeflow', rows: [{ channel: '1.10/edge', revision: 500 }] }] },
    expect: ['unmet releases/1.10/edge/bundle.yaml:1'],
  },
  'what is known of the product counts where the guide has no rows of it': {
    files: release('1.11/edge'),
    parameters: { product: 'kubeflow', rows: [] },
    known: { channels: [{ product: 'kubeflow', rows: [{ channel: '1.10/edge', revision: 500 }] }] },
    expect: ['unknown releases/1.11/edge/bundle.yaml:1'],
    says: [/newer: the table of known channels ends at 1\.10$/],
  },
  'a table without rows says nothing': {
    files: release('1.10/edge'),
    parameters: { product: 'kubeflow', rows: [] },
    expect: ['unknown releases/1.10/edge/bundle.yaml:1'],
    says: [/^the guide's table has no track of `1\.10\/edge`$/],
  },
})

table(comesFromStore, {
  'another publisher there is no edit for a tool to make': {
    files: { 'bundle.yaml': bundle('charm: "cs:~team/focal/proxy-61"', 'charm: cs:mysql') },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3'],
    says: [/the Charm Store is closed$/, /the Charm Store is closed$/],
  },
  'wherever a charm is written': {
    files: {
      'tests/bundle.yaml': bundle('charm: cs:mysql', 'charm: ./mine.charm'),
      'bundle.yaml': bundle('charm: mysql'),
      'overlay.yaml': over('charm: cs:mysql-3').replace(' }', ' }\n  app2: { charm: b }'),
    },
    expect: ['met bundle.yaml:2', 'unmet overlay.yaml:2', 'met overlay.yaml:3', 'unmet tests/bundle.yaml:2'],
  },
})

table(agreesWithinDeployment, {
  'the less stable one differs, wherever it stands': {
    files: { 'bundle.yaml': bundle('charm: a, channel: 1/edge', 'charm: a, channel: 1/stable') },
    expect: ['unmet bundle.yaml:2', 'met bundle.yaml:3'],
    says: [/`app1` follows `1\/edge`, and `app2` of the same charm `1\/stable` -> 1\/stable$/],
  },
  'of equal risks the rarer one differs, else the later, and no other track is offered': {
    files: {
      'bundle.yaml': bundle(
        'charm: a, channel: 2/stable',
        'charm: a, channel: 1/stable',
        'charm: a, channel: 1/stable',
        'charm: b, channel: 2/stable',
        'charm: b, channel: 1/stable',
      ),
    },
    expect: [
      'unmet bundle.yaml:2',
      'met bundle.yaml:3',
      'met bundle.yaml:4',
      'met bundle.yaml:5',
      'unmet bundle.yaml:6',
    ],
    says: [/`1\/stable`$/, /`2\/stable`$/],
  },
  'a risk alone is of the track latest': {
    files: { 'bundle.yaml': bundle('charm: a, channel: stable', 'charm: a, channel: latest/stable') },
    expect: ['met bundle.yaml:2', 'met bundle.yaml:3'],
  },
  'an overlay is compared with what it is laid over, not with other overlays': {
    files: {
      'bundle.yaml': bundle('charm: a, channel: 1/stable', 'charm: a, channel: 1/stable'),
      'o/both.yaml': 'applications:\n  app1: { channel: 2/stable }\n  app2: { channel: 2/stable }\n',
      'o/one.yaml': over('channel: 1/edge'),
    },
    expect: ['met bundle.yaml:2', 'met bundle.yaml:3', 'met o/both.yaml:2', 'met o/both.yaml:3', 'unmet o/one.yaml:2'],
  },
  'two deployments may differ': {
    files: {
      'prod/bundle.yaml': bundle('charm: a, channel: 1/stable'),
      'lab/bundle.yaml': bundle('charm: a, channel: 2/stable'),
    },
    expect: ['not-applicable'],
  },
})

const digest = `sha256:${'0a1b2c3d'.repeat(8)}`
const images = (...references: readonly string[]): Files => ({
  'metadata.yaml': [
    'name: x',
    'resources:',
    ...references.map((reference, index) => `  r${index}: { type: oci-image, upstream-source: "${reference}" }`),
    '',
  ].join('\n'),
})
const found = images(`a@${digest}`, 'a:1.0-5be7a7a', 'a:1.0', 'a:latest')
const lines = (...outcomes: readonly string[]): readonly string[] =>
  outcomes.map((outcome, index) => `${outcome} metadata.yaml:${index + 3}`)

table(isPinned, {
  'a guide that asks for nothing special': { files: found, expect: lines('met', 'met', 'unknown', 'unmet') },
  'a guide that asks for digests': {
    files: found,
    parameters: { weakest: 'digest' },
    expect: lines('met', 'unmet', 'unmet', 'unmet'),
    says: [/asks for a digest$/, /asks for a digest$/, /with the next build$/],
  },
  'every image of one option is kept': {
    files: {
      'bundle.yaml': bundle(`charm: a, options: { images: '["b/c:1.0-5be7a7a", "b/c:2.0-6cf8b8b", "b/d:latest"]' }`),
    },
    expect: ['met bundle.yaml:2', 'met bundle.yaml:2', 'unmet bundle.yaml:2'],
  },
  'a guide that takes versions': {
    files: found,
    parameters: { weakest: 'version-tag' },
    expect: lines('met', 'met', 'met', 'unmet'),
  },
})

table(baseAgrees, {
  'rocks name an Ubuntu release after their version, and only that': {
    files: images(
      'a:1.0-22.04',
      'a:3.5-24.10_edge',
      'a:22.04',
      'a:1.0-22.05',
      'ubuntu:20.04',
      'localhost:5000/a',
      'a:v1_20.04_1',
    ),
    parameters: { system: 'ubuntu', version: '22.04' },
    expect: ['met metadata.yaml:3', 'unmet metadata.yaml:4', 'unmet metadata.yaml:7', 'unmet metadata.yaml:9'],
  },
  'another system is named by its word': {
    files: images(
      'a:1.0-alpine3.20',
      'a:1.0-alpine-3.19',
      'a:1.0-22.04',
      'alpine:3.20.1',
      'a:bookworm',
      `a:1-alpine3.20@${digest}`,
    ),
    parameters: { system: 'alpine', version: '3.20' },
    expect: ['met metadata.yaml:3', 'unmet metadata.yaml:4', 'met metadata.yaml:6', 'met metadata.yaml:8'],
  },
  'a guide that moves to another version turns the answer': {
    files: images('a:1.0-22.04'),
    parameters: { system: 'ubuntu', version: '24.04' },
    expect: ['unmet metadata.yaml:3'],
    says: [/the guide says 24\.04$/],
  },
})

const pem = ['-----BEGIN PRIVATE KEY-----', ...Array(6).fill('QUJD'.repeat(16)), '-----END PRIVATE KEY-----']
const keyOption = `applications:\n  a:\n    charm: a\n    options:\n      ssl-key: |\n${pem.map(text => `        ${text}\n`).join('')}`

table(passwordsAreNotPlain, {
  'a secret of its own is one severity below one that everybody guesses': {
    files: {
      'bundle.yaml': bundle(
        'charm: a, options: { admin-password: Zk3-vt7Qw }',
        'charm: b, options: { admin-password: changeme }',
      ),
    },
    expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3'],
    says: [
      /^`admin-password` of `app1` is a secret in clear text$/,
      /^critical `admin-password` of `app2` .* everybody guesses$/,
    ],
  },
  'a private key is as bad as can be': {
    files: { 'bundle.yaml': keyOption },
    expect: ['unmet bundle.yaml:5'],
    says: [/^critical `ssl-key` of `a` is a private key in clear text$/],
  },
  'what is read at deploy time is met': {
    files: {
      'bundle.yaml': bundle(
        'charm: a, options: { admin-password: "secret:d1q8l0vmp25c77example" }',
        'charm: b, options: { admin-password: <password> }',
      ),
    },
    expect: ['met bundle.yaml:2', 'met bundle.yaml:3'],
  },
})

describe('image probes', () => {
  const held = bundle(
    'charm: a, channel: 1/stable, resources: { r: "a:latest" }, options: { helper-image: "b:1.0-20.04" }',
  )

  test('what floats matters less where the place does not promise stable', () => {
    const files = { 'releases/1.10/edge/bundle.yaml': held, 'prod/bundle.yaml': held }
    const answer = answerOf(isPinned, files)
    const unmet = answer.outcome === 'found' ? answer.findings.filter(({ outcome }) => outcome === 'unmet') : []
    expect(unmet.map(({ place, severity }) => [place.path, severity])).toEqual([
      ['prod/bundle.yaml', undefined],
      ['releases/1.10/edge/bundle.yaml', 'medium'],
    ])
  })

  test('an image of an option is not of the charm, so its base is not asked', () => {
    const parameters = { system: 'ubuntu', version: '22.04' }
    expect(outcomesOf(answerOf(baseAgrees, { 'bundle.yaml': held }, { parameters }))).toEqual(['not-applicable'])
  })
})
