import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChecklistReport } from '../../src/report/checklist-report.ts'
import { readSettings } from '../../src/settings/read-settings.ts'
import { hardlist, home } from '../in-folder.ts'

test('the settings in the README are read, and name requirements of the guide that ships', async () => {
  const yaml = /```yaml\n(guides:[\s\S]*?)```/.exec(readFileSync(join(home, 'README.md'), 'utf8'))?.[1] ?? ''
  const read = readSettings({ path: 'hardlist.yml', text: yaml })
  if (read.kind === 'errors') throw new Error(JSON.stringify(read.errors))
  const report: ChecklistReport = JSON.parse((await hardlist({}, 'checklist', '--format', 'json')).out)
  const ids = report.requirements?.map(({ id }) => id)
  const named = [
    ...read.settings.requirements.keys(),
    ...read.settings.attestations.map(({ requirement }) => requirement),
  ]
  expect(named).toHaveLength(2)
  for (const id of named) expect(ids).toContain(id)
})
