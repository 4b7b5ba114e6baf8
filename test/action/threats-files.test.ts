import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../in-folder.ts'
import { push } from '../runner/branch-events.ts'
import { git } from '../runner/git-origin.ts'
import { runAction } from '../runner/run-action.ts'
import { expectHarmless } from './harmless.ts'
import { act, bundle, failing, githubFor, kept, pullRequest, token } from './on-pull-request.ts'

const canary = 'canary-7f3a'

describe('T48: root and guide stay in the workspace', () => {
  test('a path that leaves it is refused before anything is opened', async () => {
    const outside = folderOf({ ...kept, 'bundle.yaml': bundle({ [canary]: '2/edge' }), 'guide.md': `# ${canary}\n` })
    const pushed = await push(kept)
    const up = '../'.repeat(12)
    const paths = ['..', outside, `a/../${up}${outside.slice(1)}`, '/', 'C:\\', '%2e%2e/', 'a\nb']
    for (const path of paths) {
      const run = await runAction({ ...pushed, token, inputs: { root: path } })
      expect([path, run.code, run.outputs.status]).toEqual([path, 1, 'error'])
      expect(run.reportText).not.toContain(canary)
      expect([run.connects, run.unexpectedCommands]).toEqual([[], []])
    }
    const guides = [`../${basename(outside)}/guide.md`, join(outside, 'guide.md'), 'a/../../guide.md']
    for (const guide of guides) {
      const run = await runAction({ ...pushed, token, inputs: { guide } })
      expect([guide, run.code, run.outputs.status]).toEqual([guide, 1, 'error'])
      expect(run.reportText).not.toContain(canary)
    }
  })

  test('T45: a link is no root, wherever it leads', async () => {
    const outside = folderOf({
      ...kept,
      'deploy/bundle.yaml': bundle({ [canary]: '2/edge' }),
      'guide.md': `# ${canary}\n`,
    })
    const pushed = await push({
      ...kept,
      inside: { link: 'deploy' },
      'deploy/bundle.yaml': bundle({ web: '2/edge' }),
      out: { link: outside },
      'guide-link.md': { link: join(outside, 'guide.md') },
    })
    const inputs = [
      { root: 'out' },
      { root: 'out/deploy' },
      { root: 'inside' },
      { guide: 'guide-link.md' },
      { guide: 'out/guide.md' },
    ]
    const runs = await Promise.all(inputs.map(each => runAction({ ...pushed, token, inputs: each })))
    for (const run of runs) {
      expect([run.code, run.outputs.status]).toEqual([1, 'error'])
      expect(run.stdout + run.summary.text + run.reportText).not.toContain(canary)
      expectHarmless(run)
    }
  })

  test('T45: a link among the files is not followed, whoever it leads to', async () => {
    const secret = folderOf({ 'bundle.yaml': bundle({ [canary]: '2/edge' }) })
    const head = {
      'a.yaml': { link: '/proc/self/environ' },
      'b.yaml': { link: join(secret, 'bundle.yaml') },
      c: { link: secret },
      d: { link: '.' },
      'bundle.yaml': { link: join(secret, 'bundle.yaml') },
    }
    const pull = await pullRequest({ base: kept, head })
    const fake = await githubFor(pull)
    const run = await act(pull, fake, { env: { CANARY: canary } })
    expectHarmless(run, fake)
    expect(run.stdout + run.summary.text + run.reportText + JSON.stringify(fake.state.comments)).not.toContain(canary)
  })
})

/** Programs that a repository would like to have run; each leaves a trace. */
function trap(_workspace: string): { readonly folder: string; readonly sprung: () => readonly string[] } {
  const folder = folderOf({})
  return { folder, sprung: () => readdirSync(folder) }
}

test('T51: nothing of a repository starts a program: configuration, attributes, hooks', async () => {
  const pull = await pullRequest({
    base: { ...kept, '.gitattributes': '* filter=evil diff=evil merge=evil text\n' },
    head: { ...failing, '.gitattributes': '* filter=evil diff=evil\n' },
  })
  const { folder, sprung } = trap(pull.workspace)
  const touch = (name: string): string => `touch ${join(folder, name)}; cat`
  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': touch('fsmonitor'),
    'core.pager': touch('pager'),
    'core.editor': touch('editor'),
    'core.sshCommand': touch('ssh'),
    'core.askPass': touch('askpass'),
    'core.hooksPath': join(pull.workspace, 'hooks'),
    'core.alternateRefsCommand': touch('alternate'),
    'filter.evil.clean': touch('clean'),
    'filter.evil.smudge': touch('smudge'),
    'filter.evil.process': touch('process'),
    'filter.evil.required': 'true',
    'diff.evil.command': touch('command'),
    'diff.evil.textconv': touch('textconv'),
    'diff.external': touch('external'),
    'credential.helper': `!${touch('credential')}`,
    'gpg.program': touch('gpg'),
    'log.showSignature': 'true',
    'alias.ls-files': `!${touch('alias')}`,
    'remote.origin.url': `ext::sh -c ${JSON.stringify(touch('ext'))}`,
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': touch('uploadpack'),
    'protocol.ext.allow': 'always',
    'uploadpack.packObjectsHook': touch('pack'),
    'interactive.diffFilter': touch('interactive'),
    'extensions.partialClone': 'origin',
  }
  for (const [name, value] of Object.entries(settings)) await git(pull.workspace, 'config', name, value)
  for (const hooks of ['hooks', '.git/hooks'])
    for (const name of [
      'post-index-change',
      'post-checkout',
      'reference-transaction',
      'fsmonitor-watchman',
      'pre-auto-gc',
    ]) {
      const path = join(pull.workspace, hooks, name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, `#!/bin/sh\ntouch ${join(folder, name)}\n`)
      chmodSync(path, 0o755)
    }
  const fake = await githubFor(pull)
  const run = await act(pull, fake)
  expectHarmless(run, fake)
  expect([run.code, run.outputs.failures]).toEqual([1, '1'])
  expect(sprung()).toEqual([])
})

test.each(['.', '', 'WORKSPACE/bin:WORKSPACE'])(
  'T53: a git of the workspace is not run, with the path %j',
  async path => {
    const pull = await pullRequest({ base: kept, head: failing })
    const { folder, sprung } = trap(pull.workspace)
    for (const at of ['git', 'bin/git', 'x/git']) {
      const file = join(pull.workspace, at)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, `#!/bin/sh\n/bin/touch ${join(folder, 'git')}\nexit 1\n`)
      chmodSync(file, 0o755)
    }
    const run = await runAction({
      ...pull,
      token: '',
      execPath: process.execPath,
      env: { PATH: path.replaceAll('WORKSPACE', pull.workspace) },
    })
    expect([run.code, run.outputs.failures]).toEqual([1, '1'])
    expect(run.unexpectedCommands).toEqual([])
    expect(sprung()).toEqual([])
  },
)
