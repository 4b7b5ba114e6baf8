import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { CheckReport } from '../../src/report/check-report.ts'
import { gitFolder } from '../git-folder.ts'
import { type Contents, hardlistIn } from '../in-folder.ts'

const guide = `# Hardening Shop

## Upgrades

Charms should be refreshed regularly.

## Credentials

Credentials of users must be stored securely.
`

const bundle = (channels: Readonly<Record<string, string>>): string =>
  `bundle: kubernetes\napplications:\n${Object.entries(channels)
    .map(([name, channel]) => `  ${name}:\n    charm: ${name}\n    channel: ${channel}\n`)
    .join('')}`

const withPassword = (password: string): string =>
  `bundle: kubernetes\napplications:\n  db:\n    charm: db\n    channel: 14/stable\n    options:\n      admin-password: ${password}\n`

const settings = 'guides:\n  - { source: guide.md }\n'
const waiver =
  'waivers:\n  - { probe: channel/risk-keeps-promise, reason: "only edge works", owner: me, until: 2027-06-01 }\n'
const renovate = '{ "customManagers": [{ "customType": "regex", "managerFilePatterns": ["**/bundle.yaml"] }] }\n'
const base = {
  'guide.md': guide,
  'renovate.json': renovate,
  'hardlist.yml': settings,
  'bundle.yaml': bundle({ db: '14/stable' }),
}

type Changed = Readonly<Record<string, Contents | null>>

async function change(before: Readonly<Record<string, Contents>>, after: Changed, ...words: readonly string[]) {
  const { folder } = gitFolder(before, after)
  const refs = ['--policy-ref', 'HEAD~1', '--new-only', 'HEAD~1']
  const { code, out, err } = await hardlistIn(folder, 'check', '--format', 'json', ...refs, ...words)
  const report: CheckReport | undefined = code === 2 ? undefined : JSON.parse(out)
  return { code, err, report, folder }
}

const newOnes = (report?: CheckReport): readonly string[] =>
  (report?.verdicts ?? []).flatMap(({ probes }) =>
    probes.flatMap(({ evidence }) => evidence.filter(({ isNew }) => isNew).map(({ subject }) => subject)),
  )

describe('what was wrong before does not fail a change', () => {
  test('a new failure fails, an old one is shown', async () => {
    const before = { ...base, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const same = await change(before, { 'README.md': 'x' })
    expect(same.code).toBe(0)
    expect(same.report?.counts).toMatchObject({ fail: 1, newFailures: 0 })
    const { code, report } = await change(before, { 'bundle.yaml': bundle({ db: '14/edge', web: '2/edge' }) })
    expect([code, report?.status, report?.counts.newFailures]).toEqual([1, 'fail', 1])
    expect(newOnes(report)).toEqual(['bundle.yaml#web.channel'])
    expect(report?.comparedWith).toMatch(/^[0-9a-f]{40}$/)
  })

  test('lines that move and files that move bring nothing new', async () => {
    const before = { ...base, 'a/bundle.yaml': bundle({ db: '14/edge' }) }
    const moved = await change(before, {
      'a/bundle.yaml': null,
      'b/bundle.yaml': `# moved\n${bundle({ db: '14/edge' })}`,
    })
    expect([moved.code, newOnes(moved.report), moved.report?.mended]).toEqual([0, [], []])
  })

  test('a copy of a file that stays is new', async () => {
    const before = { ...base, 'a/bundle.yaml': bundle({ db: '14/edge' }) }
    const { code, report } = await change(before, { 'b/bundle.yaml': bundle({ db: '14/edge' }) })
    expect([code, newOnes(report)]).toEqual([1, ['b/bundle.yaml#db.channel']])
  })

  test('what is mended is told, what cannot be read any more is not', async () => {
    const before = { ...base, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const mended = await change(before, { 'bundle.yaml': bundle({ db: '14/stable' }) })
    expect(mended.code).toBe(0)
    expect(mended.report?.mended).toMatchObject([{ file: 'bundle.yaml', line: 5, probe: 'channel/risk-keeps-promise' }])
    const broken = await change(before, { 'bundle.yaml': `${bundle({ db: '14/edge' })}  x: [\n` })
    expect([broken.code, broken.report?.mended]).toEqual([3, []])
    const removed = await change(before, { 'bundle.yaml': null, 'a/bundle.yaml': bundle({ web: '1/stable' }) })
    expect([mended, removed].map(({ report }) => report?.mended[0]?.now)).toEqual(['met', 'absent'])
  })

  test.each<[string, Contents, Contents, number]>([
    ['a worse channel', bundle({ db: '14/candidate' }), bundle({ db: '14/edge' }), 1],
    ['another bad channel', bundle({ db: '14/edge' }), bundle({ db: '16/edge' }), 1],
    ['another password', withPassword('Uz7-kettle-93'), withPassword('Ox4-saucer-11'), 1],
    ['the same password on another line', withPassword('Uz7-kettle-93'), `# x\n${withPassword('Uz7-kettle-93')}`, 0],
    ['another option beside it', withPassword('Uz7-kettle-93'), `${withPassword('Uz7-kettle-93')}      port: 1\n`, 0],
  ])('%s where one was bad before', async (_, before, after, code) => {
    const ended = await change({ ...base, 'bundle.yaml': before }, { 'bundle.yaml': after })
    expect([ended.code, ended.report?.counts.newFailures]).toEqual([code, code])
  })

  test('a release folder that moves takes its failures along, though its promise has another name', async () => {
    const before = { ...base, 'releases/2.1/stable/bundle.yaml': bundle({ db: '14/edge' }) }
    const after = {
      'releases/2.1/stable/bundle.yaml': null,
      'releases/2.3/stable/bundle.yaml': bundle({ db: '14/edge' }),
    }
    const { code, report } = await change(before, after)
    expect([code, newOnes(report), report?.mended]).toEqual([0, [], []])
  })

  test.each<[string, Changed]>([
    ['a file', { 'deploy/bundle.yaml': { link: '../other/bundle.yaml' } }],
    ['a folder', { 'deploy/bundle.yaml': null, deploy: { link: 'other' } }],
  ])('%s that becomes a link is not mended, and the check is not whole', async (_, after) => {
    const other = { 'other/bundle.yaml': bundle({ db: '14/stable' }) }
    const before = { ...base, ...other, 'deploy/bundle.yaml': bundle({ db: '14/edge' }) }
    const { code, report } = await change(before, after)
    expect([code, report?.status]).toEqual([3, 'incomplete'])
    expect(report?.incomplete.join()).toContain('deploy/bundle.yaml was read at the base, and now')
    expect(report?.mended.filter(({ now }) => now === 'met')).toEqual([])
  })

  test('a new link and a file that is none of a deployment any more are told', async () => {
    const after = { 'deploy/bundle.yaml': { link: '../bundle.yaml' }, 'bundle.yaml': 'aplications: {}\n' }
    const { report } = await change({ ...base, 'x/bundle.yaml': bundle({ a: '1/stable' }) }, after)
    const told = report?.hints.map(({ file, message }) => `${file} ${message}`).join('\n')
    expect(told).toContain('deploy/bundle.yaml is new here and was not read: it is a link')
    expect(told).toContain('bundle.yaml was read at the base and is no file of a deployment any more')
  })

  test('a file that was broken before does not hold up a change, one that the change touches does', async () => {
    const before = { ...base, 'old/bundle.yaml': 'applications:\n  x: [\n channel: : :\n' }
    const other = await change(before, { 'README.md': 'x' })
    expect([other.code, other.report?.incomplete]).toEqual([0, []])
    expect(other.report?.hints.map(({ message }) => message).join()).toContain('was not read, now as before')
    const touched = await change(before, { 'old/bundle.yaml': 'applications:\n  x: [\n channel: : : :\n' })
    expect([touched.code, touched.report?.incomplete.length]).toEqual([3, 1])
  })

  test('only the severity of what is new counts', async () => {
    const before = { ...base, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const { code } = await change(before, { 'examples/bundle.yaml': bundle({ db: '14/edge' }) }, '--fail-on', 'high')
    expect(code).toBe(0)
  })
})

describe('policy is that of the base', () => {
  test('T35: a waiver for its own failure is proposed and not applied', async () => {
    const after = { 'hardlist.yml': `${settings}${waiver}`, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const { code, report } = await change(base, after)
    expect([code, report?.counts.waived]).toEqual([1, 0])
    expect(report?.proposals).toEqual([
      'added: a waiver of `channel/risk-keeps-promise` until 2027-06-01 by `me`: only edge works',
      'with it `upgrades/charms-refreshed-stable-receives-stable` turns from fail to waived',
    ])
  })

  test('T36: settings that the change removes still count', async () => {
    const waived = { ...base, 'hardlist.yml': `${settings}${waiver}`, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const { code, report } = await change(waived, { 'hardlist.yml': null })
    expect([code, report?.counts.waived]).toEqual([0, 1])
    expect(report?.proposals).toContain('`hardlist.yml` is removed')
  })

  test.each<[string, Changed, string]>([
    ['a link', { 'hardlist.yml': { link: 'guide.md' } }, 'the settings cannot be read: the file is a link'],
    ['nonsense', { 'hardlist.yml': 'waiver: []\n' }, 'did you mean `waivers`'],
    [
      'other places',
      { 'hardlist.yml': `${settings}files: { exclude: ["**"] }\n` },
      '`files:` of `hardlist.yml` becomes `{"exclude":["**"]}`, was nothing\nwith it',
    ],
  ])('settings that become %s are told, and the old ones count', async (_, after, told) => {
    const { code, report } = await change(base, { ...after, 'bundle.yaml': bundle({ db: '14/edge' }) })
    expect(code).toBe(1)
    expect(report?.proposals.join('\n')).toContain(told)
  })

  test('a weakened guide is told with what flips, and the old one counts', async () => {
    const after = guide.replace('must be stored', 'should be stored').replace(/Charms should.*/, '')
    const { code, report } = await change(base, { 'guide.md': after, 'bundle.yaml': bundle({ db: '14/edge' }) })
    expect(code).toBe(1)
    const kinds = report?.difference?.changes.map(({ kind, id }) => `${kind} ${id}`)
    expect(kinds?.filter(kind => kind.startsWith('weakened credentials/'))).toHaveLength(1)
    expect(kinds).toContain('removed upgrades/charms-refreshed')
    expect(report?.difference?.flips).toContainEqual({
      id: 'upgrades/charms-refreshed-stable-receives-stable',
      from: 'fail',
      to: 'absent',
    })
  })

  test('a guide that is named and not at the base yet is read as it comes', async () => {
    const { 'guide.md': text, ...before } = { ...base, 'hardlist.yml': '' }
    const after = { 'docs/guide.md': text, 'bundle.yaml': bundle({ db: '14/edge' }) }
    const { code, report } = await change(before, after, '--guide', 'docs/guide.md')
    expect([code, report?.guides[0]?.path]).toEqual([1, 'docs/guide.md'])
  })

  test.each<[string, Readonly<Record<string, string>>, Changed, string]>([
    [
      'settings',
      { 'hardlist.yml': `${settings}waiver: 1\n` },
      { 'hardlist.yml': settings },
      '`waiver` is not a key here',
    ],
    ['a lock', { 'hardlist.lock.json': '{' }, { 'hardlist.lock.json': null }, 'hardlist checklist --write'],
  ])('a change that mends %s of the base is not red, and accepts nothing', async (_, wrong, after, told) => {
    const { code, report } = await change({ ...base, ...wrong }, after)
    expect([code, report?.proposals[0]]).toEqual([0, expect.stringContaining('which this change mends')])
    const failing = await change({ ...base, ...wrong }, { ...after, 'bundle.yaml': bundle({ db: '14/edge' }) })
    expect(failing.code).toBe(1)
    const left = await change({ ...base, ...wrong }, { 'README.md': 'x' })
    expect([left.code, left.err]).toEqual([2, expect.stringContaining('as it stands at')])
    expect(left.err).toContain(told)
  })

  test('whoever adds a guide is told what it will say, and the guide that ships counts until then', async () => {
    const { code, report } = await change(
      { 'bundle.yaml': bundle({ db: '14/edge' }), 'renovate.json': renovate },
      { 'guide.md': guide, 'hardlist.yml': settings },
    )
    expect([code, report?.difference, report?.guides[0]?.edition]).toEqual([0, null, "Hardlist's edition"])
    expect(report?.proposals).toEqual([
      '`hardlist.yml` is added',
      '`guides:` of `hardlist.yml` becomes `[{"source":"guide.md"}]`, was nothing',
      'the guide `guide.md` counts after the merge: 3 requirements, 1 of them unmet in these files',
    ])
  })

  test('T44: a lock that is a link at the base is refused', async () => {
    const { code, err } = await change({ ...base, 'hardlist.lock.json': { link: 'guide.md' } }, { 'README.md': 'x' })
    expect(code).toBe(2)
    expect(err).toContain('hardlist.lock.json: the lock cannot be read: the file is a link')
  })
})

test.each([
  ['--output=x', 'there is no commit'],
  ['nowhere', 'there is no commit'],
  ['HEAD:guide.md', 'there is no commit'],
  ['-x', 'there is no commit'],
])('T52: the ref `%s` ends with 2', async (ref, told) => {
  const { folder } = gitFolder(base)
  const { code, err } = await hardlistIn(folder, 'check', `--policy-ref=${ref}`)
  expect([code, err]).toEqual([2, expect.stringContaining(told)])
})

test.skipIf(process.getuid?.() !== 0)('a work tree of another user is read, as in a container', async () => {
  const { folder } = gitFolder(base, { 'bundle.yaml': bundle({ db: '14/edge' }) })
  execFileSync('chown', ['-R', '65534:65534', folder])
  const { code, err } = await hardlistIn(folder, 'check', '--policy-ref', 'HEAD~1', '--new-only', 'HEAD~1')
  expect([code, err]).toEqual([1, ''])
})
