import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkArchitecture } from '../../scripts/check-architecture.mjs'
import { layers } from '../../scripts/layers.mjs'
import { folderOf, home } from '../in-folder.ts'

test('every folder of src/ is in the table, and nothing else', () => {
  const folders = readdirSync(join(home, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(layers.map(({ folder }) => folder).sort())
})

test('ARCHITECTURE.md repeats the table', () => {
  const page = readFileSync(join(home, 'ARCHITECTURE.md'), 'utf8')
  const rows = layers.map(({ folder, imports, types, mayNot }) => {
    const named = [...imports, ...(types ?? []).map(name => `${name} (types)`)]
    const may = imports.length === layers.length - 4 ? 'all but github, action, cli' : named.join(', ') || 'nothing'
    return `| \`${folder}/\` | ${may} | ${mayNot} |`
  })
  for (const row of rows) expect(page).toContain(row)
  expect(page.match(/^\| `[a-z]+\/` \| .* \|$/gm)).toHaveLength(layers.length)
})

describe('what the table forbids is found', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a probe that reads the guide',
      { 'src/probes/a/b.ts': "import '../../guide/c.ts'", 'src/guide/c.ts': '' },
      'probes-imports: src/probes/a/b.ts -> src/guide/c.ts',
    ],
    [
      'a probe that runs code of the checklist',
      { 'src/probes/a/b.ts': "import '../../checklist/c.ts'", 'src/checklist/c.ts': '' },
      'probes-imports-types-only',
    ],
    [
      'a probe that imports a probe',
      { 'src/probes/a/b.ts': "import '../c/d.ts'", 'src/probes/c/d.ts': '' },
      'probes-do-not-import-probes',
    ],
    [
      'a reader that imports a reader',
      { 'src/inventory/readers/a/a.ts': "import '../b/b.ts'", 'src/inventory/readers/b/b.ts': '' },
      'readers-do-not-import-readers',
    ],
    [
      'a topic that imports a topic',
      { 'src/checklist/topics/a.ts': "import './b.ts'", 'src/checklist/topics/b.ts': '' },
      'topics-do-not-import-topics',
    ],
    ['a stage that reads files', { 'src/verdict/a.ts': "import 'node:fs'" }, 'only-the-edge-uses-fs'],
    [
      'a stage that starts programs',
      { 'src/report/a.ts': "import 'node:child_process'" },
      'only-the-edge-uses-child_process',
    ],
    ['a cycle', { 'src/text/a.ts': "import './b.ts'", 'src/text/b.ts': "import './a.ts'" }, 'no-cycles'],
    [
      'a folder that nobody knows',
      { 'src/utils/a.ts': "import '../text/b.ts'", 'src/text/b.ts': '' },
      'a-folder-of-the-table',
    ],
    ['no module at all', { 'src/text/readme.txt': '' }, 'saw no module'],
  ])('%s', async (_, files, rule) => {
    const { violations } = await checkArchitecture(folderOf(files))
    expect(violations.join('\n')).toContain(rule)
  })

  test('a type of the checklist in a probe is allowed', async () => {
    const files = {
      'src/probes/a/b.ts': "import type { C } from '../../checklist/c.ts'\nexport type B = C",
      'src/checklist/c.ts': 'export type C = 1',
    }
    expect((await checkArchitecture(folderOf(files))).violations).toEqual([])
  })
})
