import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CheckReport } from '../../src/report/check-report.ts'
import { gitFolder } from '../git-folder.ts'
import { type Contents, folderOf, hardlistIn, removeFolders } from '../in-folder.ts'

afterAll(removeFolders)

const guide = '# Shop\n\n## Upgrades\n\nCharms should be refreshed regularly.\n'
const settings = 'guides: [{ source: guide.md }]\n'
const policy = { 'guide.md': guide, 'hardlist.yml': settings }

const bundle = (channel: string): string =>
  `# the shop\nbundle: kubernetes\napplications:\n  web: {charm: web, channel: 1/stable}\n\n  db:\n    charm: db   # by us\n    channel: '${channel}' # keep\n    scale: 1\n`

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const bytesOf = (folder: string, path: string): Buffer => readFileSync(join(folder, path))

async function fixed(files: Readonly<Record<string, Contents>>, ...words: readonly string[]) {
  const folder = folderOf({ ...policy, ...files })
  const ended = await hardlistIn(folder, 'check', '--fix', ...words)
  return { folder, ...ended }
}

describe('--fix', () => {
  test('changes what fails and nothing else, and tells the verdict after it', async () => {
    const { folder, code, out, err } = await fixed({ 'bundle.yaml': bundle('14/edge') })
    expect(textOf(folder, 'bundle.yaml')).toBe(bundle('14/stable'))
    expect(code).toBe(0)
    expect(err).toBe('wrote `14/stable` at bundle.yaml:8 (channel/risk-keeps-promise)\n')
    expect(out).toContain('(pass, exit 0)')
    expect(out).not.toContain('channel/risk-keeps-promise')
  })

  test.each<[string, string]>([
    ['line ends of Windows', bundle('14/edge').replaceAll('\n', '\r\n')],
    ['no end of the last line', bundle('14/edge').trimEnd()],
    ['a byte order mark', `\uFEFF${bundle('14/edge')}`],
    ['all of them', `\uFEFF${bundle('14/edge').trimEnd().replaceAll('\n', '\r\n')}`],
  ])('keeps %s', async (_, text) => {
    const { folder, code } = await fixed({ 'a b/bündle.yaml': text })
    expect([code, textOf(folder, 'a b/bündle.yaml')]).toEqual([0, text.replace('edge', 'stable')])
  })

  test('does not write where there is nothing to mend', async () => {
    const { code, err } = await fixed({ 'bundle.yaml': bundle('14/stable') })
    expect([code, err]).toEqual([0, 'nothing to write: no failure has a fix that is sure\n'])
  })

  test('leaves what was waived', async () => {
    const waiver = 'waivers: [{ probe: channel/risk-keeps-promise, reason: r, owner: o, until: 2027-01-01 }]\n'
    const { folder } = await fixed({ 'bundle.yaml': bundle('14/edge'), 'hardlist.yml': settings + waiver })
    expect(textOf(folder, 'bundle.yaml')).toBe(bundle('14/edge'))
  })

  test('writes through no link', async () => {
    const outside = folderOf({ 'bundle.yaml': bundle('14/edge') })
    const { folder } = await fixed({
      'bundle.yaml': { link: join(outside, 'bundle.yaml') },
      deploy: { link: outside },
    })
    expect(textOf(outside, 'bundle.yaml')).toBe(bundle('14/edge'))
    expect(lstatSync(join(folder, 'bundle.yaml')).isSymbolicLink()).toBe(true)
  })

  test('mends of a change only what it brought', async () => {
    const { folder } = gitFolder(
      { ...policy, 'old/bundle.yaml': bundle('14/edge') },
      { 'new/bundle.yaml': bundle('14/edge') },
    )
    const { code } = await hardlistIn(folder, 'check', '--fix', '--new-only', 'HEAD~1')
    expect([code, textOf(folder, 'old/bundle.yaml'), textOf(folder, 'new/bundle.yaml')]).toEqual([
      0,
      bundle('14/edge'),
      bundle('14/stable'),
    ])
  })
})

describe('--dry-run', () => {
  const files = {
    ...policy,
    'bundle.yaml': bundle('14/edge'),
    'windows.yaml': bundle('14/edge').replaceAll('\n', '\r\n'),
    'a b/bündle.yaml': bundle('14/edge').trimEnd(),
    'mark/bundle.yaml': `\uFEFFapplications: {db: {charm: db, channel: 14/edge}}`,
    'quo"te\\d/bundle.yaml': bundle('14/edge'),
    'far/bundle.yaml': `bundle: kubernetes\napplications:\n${Array.from({ length: 40 }, (_, index) => `  db${index}:\n    charm: db\n    channel: 14/${index % 13 === 0 ? 'edge' : 'stable'}\n`).join('')}`,
  }

  test('prints a patch that git takes, and writes nothing', async () => {
    const { folder, git } = gitFolder(files)
    const { code, out, err } = await hardlistIn(folder, 'check', '--dry-run')
    expect(git('status', '--porcelain')).toBe('')
    expect(code).toBe(1)
    expect(err.split('\n')).toContain('would write `14/stable` at bundle.yaml:8 (channel/risk-keeps-promise)')
    execFileSync('git', ['apply', '--check', '--whitespace=nowarn', '-'], { cwd: folder, input: out })
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: out })
    for (const [path, text] of Object.entries(files).slice(2))
      expect(bytesOf(folder, path).toString()).toBe(text.replaceAll('/edge', '/stable'))
    expect(git('diff', '--shortstat')).toContain('6 files changed, 9 insertions(+), 9 deletions(-)')
  })

  test('is what --fix writes', async () => {
    const { folder, git } = gitFolder(files)
    const { out } = await hardlistIn(folder, 'check', '--dry-run', '--fix')
    await hardlistIn(folder, 'check', '--fix')
    execFileSync('git', ['apply', '-R', '--whitespace=nowarn', '-'], { cwd: folder, input: out })
    expect(git('status', '--porcelain')).toBe('')
  })

  test('names files from the top of the repository', async () => {
    const { folder } = gitFolder({ 'deploy/guide.md': guide, 'deploy/bundle.yaml': bundle('14/edge') })
    const { out } = await hardlistIn(folder, 'check', 'deploy', '--guide', 'deploy/guide.md', '--dry-run')
    expect(out).toContain('--- a/deploy/bundle.yaml\n+++ b/deploy/bundle.yaml\n')
    execFileSync('git', ['apply', '-'], { cwd: folder, input: out })
    expect(textOf(folder, 'deploy/bundle.yaml')).toBe(bundle('14/stable'))
  })

  test('goes without what is of a report', async () => {
    const { code, err } = await fixed({}, '--dry-run', '--format', 'json')
    expect([code, err]).toEqual([2, expect.stringContaining('--dry-run prints a patch and no report')])
  })
})

test('a fix that would bring another failure is not offered', async () => {
  const folder = folderOf({ ...policy, 'bundle.yaml': bundle('14/edge') })
  const report: CheckReport = JSON.parse((await hardlistIn(folder, 'check', '--format', 'json')).out)
  const fixes = report.verdicts.flatMap(({ probes }) =>
    probes.flatMap(({ evidence }) => evidence.map(({ fix }) => fix)),
  )
  expect(fixes.filter(fix => fix !== null)).toEqual([
    { file: 'bundle.yaml', line: 8, column: 15, endLine: 8, endColumn: 22, text: '14/stable' },
  ])
})
