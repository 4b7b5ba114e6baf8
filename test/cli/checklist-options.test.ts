import { afterAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run-cli.ts'
import { ChecklistReport } from '../../src/report/checklist-report.ts'
import { folderOf, hardlist, home, removeFolders } from '../in-folder.ts'

afterAll(removeFolders)

const files = {
  'guide.md':
    '# Shop\n\n## Users\n\nPasswords must be stored securely and rotated regularly.\n\nShop sells things.\n\n## Keys\n',
}

test('--explain names every statement', async () => {
  const { out, code } = await hardlist(files, 'checklist', 'guide.md', '--explain')
  expect(code).toBe(0)
  expect(out).toMatch(/5 {2}2 items +Passwords must be stored securely/)
  expect(out).toMatch(/7 {2}no item +Shop sells things\.\n +tells something, and no topic knows it/)
  expect(out).toContain('4 statements: 1 that oblige or claim, 0 that refer elsewhere, 3 others')
})

test('--explain in the other forms', async () => {
  const json = ChecklistReport.parse(
    JSON.parse((await hardlist(files, 'checklist', 'guide.md', '--explain', '--format', 'json')).out),
  )
  expect(json.guides[0]?.decisions?.map(({ line, decision }) => `${line} ${decision}`)).toEqual([
    '3 other',
    '5 requirement',
    '7 other',
    '9 other',
  ])
  expect(json.guides[0]?.decisions?.[1]?.items).toEqual(json.requirements?.map(({ id }) => id))
  const page = await hardlist(files, 'checklist', 'guide.md', '--explain', '--format', 'markdown')
  expect(page.out).toContain('| 7 | no item | Shop sells things. | tells something, and no topic knows it |')
})

test('--review shows what the author may change and no item that somebody shows', async () => {
  const { out, code } = await hardlist(files, 'checklist', 'guide.md', '--review')
  expect(code).toBe(0)
  expect(out).toContain('nothing stands below the heading `Keys`')
  expect(out).not.toContain('stored securely')
})

test('warnings of the guide change no exit code', async () => {
  expect(await hardlist(files, 'checklist', 'guide.md', '--format', 'json')).toMatchObject({ code: 0, err: '' })
})

test.each([
  [['--write', '--check'], '--write and --check exclude each other'],
  [['--explain', '--write'], '--write and --explain exclude each other'],
  [['--review', '--explain'], '--explain and --review exclude each other'],
])('%s', async (flags, message) => {
  const { code, err } = await hardlist(files, 'checklist', 'guide.md', ...flags)
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
})

test('--explain is of one command only', async () => {
  expect((await hardlist(files, 'check', '--explain')).err).toContain('`check` has no --explain')
})

test.each([
  [undefined, 100],
  [44, 44],
  [500, 120],
  [1, 30],
])('a terminal of %s columns gets lines of at most %i', async (columns, most) => {
  const sentence = `Keys must be stored securely ${'and again '.repeat(30)}in pods.`
  const out: string[] = []
  const cwd = folderOf({ 'guide.md': `# Shop\n\n${sentence}\n` })
  const world = { home, cwd, env: {}, isTerminal: false, today: '2026-11-24', err: () => undefined }
  await runCli({ ...world, columns, argv: ['checklist', 'guide.md'], out: text => out.push(text) })
  const lengths = out
    .join('')
    .split('\n')
    .filter(line => /\S \S/.test(line))
    .map(line => line.length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(most)
  expect(Math.max(...lengths)).toBeGreaterThan(most - 12)
})
