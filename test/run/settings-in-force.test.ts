import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckReport } from '../../src/report/check-report.ts'
import { folderOf, hardlist, hardlistIn } from '../in-folder.ts'

const guide = '# Guide\n\n## Upgrades\n\nIt is important to refresh charms regularly.\n'
const bundle = (channel: string): string =>
  `bundle: kubernetes\napplications:\n  db: { charm: db, channel: ${channel} }\n`
const renovate = '{ "customManagers": [{ "customType": "regex", "managerFilePatterns": ["**/bundle.yaml"] }] }\n'
const files = {
  'guide.md': guide,
  'renovate.json': renovate,
  'deploy/prod/bundle.yaml': bundle('8/candidate'),
  'deploy/lab/bundle.yaml': bundle('8/edge'),
  'other/bundle.yaml': bundle('8/edge'),
}

async function unmet(settings: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { out, err } = await hardlist({ ...files, ...more, 'hardlist.yml': settings }, 'check', '--format', 'json')
  if (err !== '') return [err]
  const report: CheckReport = JSON.parse(out)
  return report.verdicts
    .flatMap(({ probes }) => probes.flatMap(({ evidence }) => evidence))
    .filter(({ outcome, waived }) => outcome === 'unmet' && !waived)
    .map(({ file, severity }) => `${file} ${severity}`)
}

const guides = 'guides: [{ source: guide.md }]\n'

describe('what hardlist.yml says is in force', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', guides, ['deploy/lab/bundle.yaml high', 'deploy/prod/bundle.yaml medium', 'other/bundle.yaml high']],
    [
      'the files of a guide',
      'guides: [{ source: guide.md, files: ["deploy/**"] }]\n',
      ['deploy/lab/bundle.yaml high', 'deploy/prod/bundle.yaml medium'],
    ],
    [
      'files left out',
      `${guides}files: { exclude: ["other/**"] }\n`,
      ['deploy/lab/bundle.yaml high', 'deploy/prod/bundle.yaml medium'],
    ],
    [
      'a scope',
      `${guides}files: { scopes: { "other/**": archived } }\n`,
      ['deploy/lab/bundle.yaml high', 'deploy/prod/bundle.yaml medium'],
    ],
    [
      'environments',
      `${guides}environments:\n  - { name: lab, paths: ["deploy/lab/**"], risk: edge }\n  - { name: prod, paths: ["deploy/prod/**"], risk: candidate }\n`,
      ['other/bundle.yaml high'],
    ],
    [
      'a waiver',
      `${guides}waivers:\n  - { probe: channel/risk-keeps-promise, path: "deploy/**", reason: r, owner: o, until: 2027-01-01 }\n`,
      ['other/bundle.yaml high'],
    ],
    [
      'a severity',
      `${guides}requirements:\n  upgrades/refresh-charms-stable-receives-stable: { severity: low }\n`,
      ['deploy/lab/bundle.yaml low', 'deploy/prod/bundle.yaml low', 'other/bundle.yaml low'],
    ],
    [
      'a requirement left out',
      `${guides}requirements:\n  upgrades/refresh-charms-stable-receives-stable: { skip: "we follow edge" }\n`,
      [],
    ],
  ])('%s', async (_, settings, expected) => {
    expect(await unmet(settings)).toEqual(expected)
  })

  test('several guides are checked each on its own files', async () => {
    const settings =
      'guides:\n  - { key: a, source: guide.md, files: ["deploy/**"] }\n  - { key: b, source: second.md, files: ["other/**"] }\n'
    expect(await unmet(settings, { 'second.md': guide })).toEqual([
      'deploy/lab/bundle.yaml high',
      'deploy/prod/bundle.yaml medium',
      'other/bundle.yaml high',
    ])
  })

  test('two guides of one key are an error', async () => {
    const settings = 'guides:\n  - { source: guide.md }\n  - { source: a/guide.md }\n'
    expect((await unmet(settings, { 'a/guide.md': guide })).join()).toContain(
      'hardlist.yml:3: two guides have the key `guide`',
    )
  })
})

describe('the lock', () => {
  test('is written, fresh, stale after a change, and refused when edited', async () => {
    const root = folderOf({ ...files, 'hardlist.yml': guides })
    const lock = join(root, 'hardlist.lock.json')
    expect((await hardlistIn(root, 'checklist', '--check')).err).toContain('the lock does not hold the guide')
    expect((await hardlistIn(root, 'checklist', '--write')).out).toContain('wrote hardlist.lock.json')
    const first = readFileSync(lock, 'utf8')
    await hardlistIn(root, 'checklist', '--write')
    expect(readFileSync(lock, 'utf8')).toBe(first)
    expect(await hardlistIn(root, 'checklist', '--check')).toMatchObject({ code: 0 })
    writeFileSync(
      join(root, 'guide.md'),
      guide.replace('It is important to', 'Please note: it is important to').replace('## Upgrades', '## Updates'),
    )
    const stale = await hardlistIn(root, 'checklist', '--check')
    expect(stale.code).toBe(4)
    expect(stale.out).toMatch(/added|moved|removed/)
    expect((await hardlistIn(root, 'check', '--fail-on', 'never')).code).toBe(4)
    writeFileSync(join(root, 'guide.md'), guide)
    writeFileSync(lock, first.replace('"should"', '"may"'))
    expect(await hardlistIn(root, 'checklist', '--check')).toMatchObject({ code: 2 })
    expect((await hardlistIn(root, 'check')).err).toContain('the lock was edited by hand')
  })

  test('keeps an id when a heading is renamed', async () => {
    const root = folderOf({ ...files, 'hardlist.yml': guides })
    await hardlistIn(root, 'checklist', '--write')
    writeFileSync(join(root, 'guide.md'), guide.replace('## Upgrades', '## Keeping up'))
    expect((await hardlistIn(root, 'checklist')).out).toContain('upgrades/refresh-charms')
  })
})

test('a path with brackets is waived as it is written', async () => {
  const path = 'old (2024)/+(x).yaml'
  const waiver = `waivers: [{ probe: channel/risk-keeps-promise, path: "${path}", reason: "gone soon", owner: me, until: 2027-01-01 }]\n`
  const open = await unmet(`${guides}${waiver}`, { [path]: bundle('8/edge') })
  expect(open).toHaveLength(3)
  expect(open.join()).not.toContain(path)
})
