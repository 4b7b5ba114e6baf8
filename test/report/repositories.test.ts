import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CheckReport } from '../../src/report/check-report.ts'
import { ChecklistReport } from '../../src/report/checklist-report.ts'
import { ExplainReport } from '../../src/report/explain-report.ts'
import { InventoryReport } from '../../src/report/inventory-report.ts'
import { hardlistIn, home } from '../in-folder.ts'

const folder = join(home, 'test', 'repositories')

/** The guide of the settings where there are some, else the one beside the files. */
function guideOf(root: string): readonly string[] {
  return existsSync(join(root, 'hardlist.yml')) ? [] : ['--guide', 'guide.md']
}

describe.each(readdirSync(folder))('%s', name => {
  const root = join(folder, name)
  const check = (...words: readonly string[]) => hardlistIn(root, 'check', ...guideOf(root), ...words)

  test('the terminal', async () => {
    const { out, err, code } = await check()
    await expect(`${out}exit ${code}\n`).toMatchFileSnapshot(join(root, 'expected-terminal.txt'))
    expect(err).toBe('')
  })

  test('everything on the terminal', async () => {
    await expect((await check('--all')).out).toMatchFileSnapshot(join(root, 'expected-all.txt'))
  })

  test('the comment', async () => {
    await expect((await check('--format', 'markdown')).out).toMatchFileSnapshot(join(root, 'expected-comment.md'))
  })

  test('the inventory on the terminal and as a page', async () => {
    const terminal = await hardlistIn(root, 'inventory')
    await expect(terminal.out).toMatchFileSnapshot(join(root, 'expected-inventory.txt'))
    const page = await hardlistIn(root, 'inventory', '--format', 'markdown')
    await expect(page.out).toMatchFileSnapshot(join(root, 'expected-inventory.md'))
  })

  test('the JSON forms', async () => {
    const forms = {
      check: (await check('--format', 'json')).out,
      inventory: (await hardlistIn(root, 'inventory', '--format', 'json')).out,
      checklist: (await hardlistIn(root, 'checklist', 'guide.md', '--format', 'json')).out,
    }
    for (const [form, text] of Object.entries(forms))
      await expect(text).toMatchFileSnapshot(join(root, `expected-${form}.json`))
  })

  test('the JSON forms keep to their schemas', async () => {
    const report = CheckReport.parse(JSON.parse((await check('--format', 'json')).out))
    const { counts, verdicts } = report
    const counted = Object.entries(counts).flatMap(([key, count]) =>
      key === 'newFailures' || count === null ? [] : [count],
    )
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(verdicts.length)
    ExplainReport.parse(JSON.parse((await hardlistIn(root, 'explain', '--guide', 'guide.md', '--format', 'json')).out))
    for (const { requirement } of verdicts) {
      const { out } = await hardlistIn(root, 'explain', requirement.id, '--guide', 'guide.md', '--format', 'json')
      expect(ExplainReport.parse(JSON.parse(out)).requirement?.id).toBe(requirement.id)
    }
    InventoryReport.parse(JSON.parse((await hardlistIn(root, 'inventory', '--format', 'json')).out))
    ChecklistReport.parse(JSON.parse((await hardlistIn(root, 'checklist', 'guide.md', '--format', 'json')).out))
  })

  test('no secret, no command and no control is printed', async () => {
    const all = await Promise.all([
      check('--all'),
      check('--format', 'json'),
      check('--format', 'markdown'),
      hardlistIn(root, 'inventory'),
      hardlistIn(root, 'inventory', '--format', 'json'),
      hardlistIn(root, 'inventory', '--format', 'markdown'),
    ])
    for (const { out } of all) {
      expect(out).not.toMatch(/hunter2|MIIEvQ|NMoSfm76/)
      expect(out).not.toContain('##[')
      expect(out).not.toMatch(/^\s*::/m)
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
    }
  })
})
