import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runGit } from '../../src/git/run-git.ts'
import { isSimpleGlob } from '../../src/settings/is-simple-glob.ts'
import { logText } from '../../src/text/escape-log.ts'
import { markdownCode, markdownText } from '../../src/text/escape-markdown.ts'
import { folderOf, hardlist, hardlistIn } from '../in-folder.ts'

const guide = '# Guide\n\n## Upgrades\n\nIt is important to refresh charms regularly.\n'
const bundle = 'applications:\n  db:\n    charm: db\n    channel: 8/edge\n'

describe('git', () => {
  test('a `git` in the folder that is checked is never run', () => {
    const folder = folderOf({ git: '#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n' })
    chmodSync(join(folder, 'git'), 0o755)
    const { PATH } = process.env
    process.env.PATH = `.::${PATH}`
    try {
      runGit(folder, ['--version'])
    } finally {
      process.env.PATH = PATH
    }
    expect(() => readFileSync(join(folder, 'was-run'))).toThrow('ENOENT')
  })

  test('no transport of the configuration is a program', () => {
    const folder = folderOf({ 'x.sh': '#!/bin/sh\n' })
    const answer = runGit(folder, [
      '-c',
      'protocol.ext.allow=always',
      'ls-remote',
      `ext::sh -c "touch ${folder}/was-run"`,
    ])
    expect(answer.kind).toBe('failed')
    expect(() => readFileSync(join(folder, 'was-run'))).toThrow('ENOENT')
  })
})

describe('bundles that are small and slow', () => {
  test.each([
    ['20,000 equal keys', `${bundle}${'z: 1\n'.repeat(20_000)}`],
    ['5,000 broken documents', `${bundle}${'---\na: b: c\n'.repeat(5000)}`],
    ['a name of backticks', `applications:\n  "${'` '.repeat(100_000)}": { charm: db, channel: 8/edge }\n`],
  ])('%s', async (_, text) => {
    const begin = performance.now()
    const files = { 'bundle.yaml': text, 'guide.md': guide }
    const ended = await hardlist(files, 'check', '--guide', 'guide.md', '--format', 'markdown')
    expect([1, 3]).toContain(ended.code)
    expect((await hardlist(files, 'inventory', '--format', 'markdown')).code).not.toBe(70)
    expect(performance.now() - begin).toBeLessThan(15_000)
    expect(ended.out.length).toBeLessThan(2_000_000)
  })
})

test.each([
  ['deploy/**', true],
  ['**/*.yaml', true],
  ['releases/*/stable/**', true],
  ['{a,b}/**', true],
  ['(a+)+b', false],
  ['*a*a*a*b', false],
  ['**/**/**/**/a', false],
  ['{a,aa}*{a,aa}*', false],
  ['a (x)/+(z).yaml', true],
  ['(a)*', false],
])('the glob %s is quick: %s', (glob, simple) => {
  expect(isSimpleGlob(glob)).toBe(simple)
})

test.each(['files: { exclude: ["(a+)+b"] }\n', 'branches: { "": edge }\n', 'files: { scopes: { "": test } }\n'])(
  '%j is an error with its line',
  async settings => {
    const { code, err } = await hardlist({ 'bundle.yaml': bundle, 'hardlist.yml': settings }, 'check')
    expect(err).toMatch(/hardlist\.yml:1: .*glob|hardlist\.yml:1: .*(small|empty)/)
    expect(code).toBe(2)
  },
)

test('characters that hide or turn text are made visible', () => {
  for (const hidden of ['\u061c', '\u00ad', '\u{e0041}', '\u202e', '\u200b']) {
    expect(logText(`a${hidden}b`)).not.toContain(hidden)
    expect(markdownText(`a${hidden}b`)).not.toContain(hidden)
    expect(markdownCode(`a${hidden}b`)).not.toContain(hidden)
  }
})

describe('checklist --write', () => {
  test('does not replace a page that somebody wrote, the guide least of all', async () => {
    const root = folderOf({ 'HARDENING.md': guide })
    const { code, err } = await hardlistIn(root, 'checklist', 'HARDENING.md', '--write')
    expect(err).toContain('HARDENING.md: was not written by Hardlist')
    expect([code, readFileSync(join(root, 'HARDENING.md'), 'utf8')]).toEqual([2, guide])
    expect(() => readFileSync(join(root, 'hardlist.lock.json'))).toThrow('ENOENT')
  })

  test('keeps what the lock holds of other guides', async () => {
    const root = folderOf({
      'a.md': guide,
      'b.md': guide,
      'hardlist.yml': 'guides: [{ source: a.md }, { source: b.md }]\n',
    })
    await hardlistIn(root, 'checklist', '--write')
    await hardlistIn(root, 'checklist', 'a.md', '--write')
    expect((await hardlistIn(root, 'checklist', '--check')).code).toBe(0)
  })

  test('a lock that cannot be read is restored or given up, not replaced in silence', async () => {
    const root = folderOf({ 'a.md': guide, 'hardlist.lock.json': '<<<<<<< ours\n' })
    writeFileSync(join(root, 'hardlist.yml'), 'guides: [{ source: a.md }]\n')
    const { code, err } = await hardlistIn(root, 'checklist', '--write')
    expect([code, err]).toEqual([2, expect.stringContaining('restore it from version control')])
  })
})

test('a guide behind a link out of the repository is not read', async () => {
  const outside = folderOf({ 'secret.md': '# S\n\nYou must keep this.\n' })
  const root = folderOf({ l: { link: outside }, 'hardlist.yml': 'guides: [{ source: l/secret.md }]\n' })
  const { code, out, err } = await hardlistIn(root, 'checklist')
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('lies behind a link')
})
