import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, home } from '../in-folder.ts'

const cli = join(home, 'dist', 'cli.js')

function run(words: readonly string[], { cwd = home, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
  return spawnSync(process.execPath, [cli, ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
}

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  expect(run(['--version'])).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 })
})

test('the help has an example for each command', () => {
  expect(run(['--help']).stdout).toContain('hardlist check [root]')
  for (const command of ['check', 'checklist', 'inventory', 'explain'])
    expect(run([command, '--help']).stdout).toContain(`Examples\n  hardlist ${command}`)
  expect(run([]).stdout).toBe(run(['--help']).stdout)
})

test('the first command of the README finds the slip of the sample, on its line', () => {
  const { stdout, stderr, status } = run(['check', 'examples/ml-platform'])
  expect(stderr).toBe('')
  expect(status).toBe(1)
  expect(stdout).toContain('bundles/production/bundle.yaml:37:14')
  expect(stdout).not.toContain('\u001b')
  expect(stdout.split('\n').length).toBeLessThan(25)
})

test('the README shows what the first command prints', () => {
  const readme = readFileSync(join(home, 'README.md'), 'utf8')
  const shown = /\n```\n(FAIL [\s\S]*?)```\n/.exec(readme)?.[1]
  expect(shown).toBeDefined()
  expect(run(['check', 'examples/ml-platform']).stdout).toContain(shown)
})

test('a reader that stops reading is no bug', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${cli}" check examples/ml-platform --format json | head -c 10`],
    {
      cwd: home,
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([0, ''])
})

test('a JSON report of many findings is whole on a pipe', () => {
  const applications = Array.from({ length: 3000 }, (_, index) => `  app${index}: { charm: app, channel: 1/edge }`)
  const cwd = folderOf({ 'bundle.yaml': `bundle: kubernetes\napplications:\n${applications.join('\n')}\n` })
  const { stdout, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check --format json | cat`], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).verdicts.length).toBeGreaterThan(0)
})

test('an empty folder is nothing evaluated, and says what to do', () => {
  const { stdout, status } = run(['check'], { cwd: folderOf({}) })
  expect(status).toBe(3)
  expect(stdout).toContain('are these the deployment files')
})
