import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeGroup, push, schedule, workflowDispatch } from './branch-events.ts'
import { git } from './git-origin.ts'
import { pullRequest } from './pull-request.ts'
import { runScript } from './run-script.ts'

const base = { 'a.yaml': '1\n2\n3\n4\n5\n6\n7\n', 'b.yaml': 'b\n' }

const show = (folder: string, ...args: readonly string[]) => git(folder, ...args)

describe('a pull request', () => {
  test('is checked out on its merge commit, detached, with all history and clean', async () => {
    const pr = await pullRequest({ base, head: { 'b.yaml': null, 'c.yaml': 'c\n' } })
    expect(await show(pr.workspace, 'rev-parse', 'HEAD', 'HEAD^1', 'HEAD^2')).toBe(
      [pr.mergeSha, pr.baseSha, pr.headSha].join('\n'),
    )
    await expect(show(pr.workspace, 'symbolic-ref', 'HEAD')).rejects.toThrow(/not a symbolic ref/)
    expect(await show(pr.workspace, 'for-each-ref', '--format=%(refname)')).toBe(
      'refs/remotes/origin/change\nrefs/remotes/origin/main\nrefs/remotes/pull/7/merge',
    )
    expect(await show(pr.workspace, 'status', '--porcelain')).toBe('')
    expect(await show(pr.workspace, 'ls-files')).toBe('a.yaml\nc.yaml')
    expect(await show(pr.workspace, 'config', 'remote.origin.url')).toBe('https://github.com/octo-org/platform')
    expect(pr.event).toMatchObject({
      name: 'pull_request',
      sha: pr.mergeSha,
      ref: 'refs/pull/7/merge',
      headRef: 'change',
    })
    expect(pr.forkPoint).toBe(pr.baseSha)
  })

  test('has a payload that agrees with the commits', async () => {
    const { event, headSha, baseSha, mergeSha } = await pullRequest({
      base,
      head: [{ 'b.yaml': null }, { 'c.yaml': 'c' }],
    })
    const repo = { full_name: 'octo-org/platform', fork: false, id: 186_853_002 }
    expect(event.payload).toMatchObject({
      ...{
        action: 'synchronize',
        number: 7,
        repository: repo,
        sender: { login: 'octocat', type: 'User' },
        after: headSha,
      },
      pull_request: {
        ...{
          number: 7,
          state: 'open',
          locked: false,
          draft: false,
          merged: false,
          body: null,
          user: { login: 'octocat' },
        },
        ...{ commits: 2, changed_files: 2, merge_commit_sha: mergeSha },
        head: { label: 'octo-org:change', ref: 'change', sha: headSha, repo },
        base: { label: 'octo-org:main', ref: 'main', sha: baseSha, repo },
      },
    })
  })

  test('F38: of a fork comes from elsewhere, of a deleted one from nowhere', async () => {
    const fork = await pullRequest({ base, head: {}, fork: true })
    expect(fork.event.payload).toMatchObject({
      pull_request: { head: { label: 'contributor:change', repo: { full_name: 'contributor/platform', fork: true } } },
    })
    expect(await show(fork.git, 'for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/main\nrefs/pull/7/head\nrefs/pull/7/merge',
    )
    const deleted = await pullRequest({ base, head: {}, fork: 'deleted' })
    expect(deleted.event.payload).toMatchObject({ pull_request: { head: { label: 'contributor:change', repo: null } } })
  })

  test('E6: merges with a base that moved, so that its lines differ from the head', async () => {
    const head = { 'a.yaml': base['a.yaml'].replace('7', 'seven') }
    const pr = await pullRequest({ base, head, baseMoved: { 'a.yaml': `0\n${base['a.yaml']}` } })
    expect(readFileSync(join(pr.workspace, 'a.yaml'), 'utf8')).toBe('0\n1\n2\n3\n4\n5\n6\nseven\n')
    expect(await show(pr.workspace, 'merge-base', pr.baseSha, pr.headSha)).toBe(pr.forkPoint)
    expect(pr.forkPoint).not.toBe(pr.baseSha)
    const conflict = { 'a.yaml': base['a.yaml'].replace('7', 'VII') }
    await expect(pullRequest({ base, head, baseMoved: conflict })).rejects.toThrow(/CONFLICT/)
  })

  test('F32: is shallow at depth 1, without a base to compare with', async () => {
    const pr = await pullRequest({ base, head: { 'c.yaml': 'c' }, depth: 1 })
    expect(await show(pr.workspace, 'rev-list', '--all', '--count')).toBe('1')
    await expect(show(pr.workspace, 'cat-file', '-e', pr.baseSha)).rejects.toThrow()
    expect(await show(pr.workspace, 'rev-parse', '--is-shallow-repository')).toBe('true')
  })

  test('F34: can be checked out at its head, under another number and branch', async () => {
    const names = { number: 12, headRef: 'feature/x', baseRef: 'stable', repository: 'a/b' }
    const pr = await pullRequest({ base, head: {}, checkout: 'head', ...names })
    expect(await show(pr.workspace, 'rev-parse', 'HEAD', 'refs/remotes/pull/12/head')).toBe(
      `${pr.headSha}\n${pr.headSha}`,
    )
    expect(await show(pr.git, 'for-each-ref', '--format=%(refname)')).toBe(
      'refs/heads/feature/x\nrefs/heads/stable\nrefs/pull/12/head\nrefs/pull/12/merge',
    )
    expect(pr.event).toMatchObject({
      sha: pr.mergeSha,
      ref: 'refs/pull/12/merge',
      headRef: 'feature/x',
      baseRef: 'stable',
    })
  })

  test('T1, T45, F30: holds hostile names, links and submodules', async () => {
    const gitlink = '0123456789012345678901234567890123456789'
    const head = { 'x\n::add-mask::a"\\\u20ac.yaml': 'a', d: { link: '/etc' }, 'sub/module': { gitlink } }
    const pr = await pullRequest({ base, head })
    const files = await show(pr.workspace, 'ls-tree', '-r', '-z', 'HEAD')
    expect(files.split('\0').flatMap(row => (row === '' ? [] : [row.replace(/ .*?\t/, ' ')]))).toEqual([
      '100644 a.yaml',
      '100644 b.yaml',
      '120000 d',
      '160000 sub/module',
      '100644 x\n::add-mask::a"\\\u20ac.yaml',
    ])
    expect(readFileSync(join(pr.workspace, 'x\n::add-mask::a"\\\u20ac.yaml'), 'utf8')).toBe('a')
  })

  test('is the same for the same files, and goes on from the commits before', async () => {
    const first = await pullRequest({ base, head: { 'c.yaml': 'c' } })
    const second = await pullRequest({ base, head: [{ 'c.yaml': 'c' }, { 'd.yaml': 'd' }] })
    expect(second.baseSha).toBe(first.baseSha)
    expect(await show(second.workspace, 'rev-parse', `${second.headSha}^`)).toBe(first.headSha)
  })
})

test('a push, a schedule and a dispatch are checked out on the branch', async () => {
  const pushed = await push(base, { 'b.yaml': null })
  expect(await show(pushed.workspace, 'rev-parse', 'HEAD', 'HEAD^', '--symbolic-full-name', 'HEAD')).toBe(
    `${pushed.sha}\n${pushed.beforeSha}\nrefs/heads/main`,
  )
  expect(pushed.event).toMatchObject({ name: 'push', sha: pushed.sha, ref: 'refs/heads/main' })
  expect(pushed.event.payload).toMatchObject({ before: pushed.beforeSha, after: pushed.sha, ref: 'refs/heads/main' })
  expect((await schedule(base)).event).toMatchObject({ name: 'schedule', payload: { schedule: '17 4 * * 1' } })
  const dispatched = await workflowDispatch(base, { 'pr-number': '7' })
  expect(dispatched.event).toMatchObject({ name: 'workflow_dispatch', payload: { inputs: { 'pr-number': '7' } } })
})

test('E12: a merge group has its own branch and no pull request', async () => {
  const { workspace, event, sha, beforeSha } = await mergeGroup({ base, head: { 'c.yaml': 'c' } })
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${beforeSha}`
  expect(await show(workspace, 'rev-parse', '--symbolic-full-name', 'HEAD')).toBe(ref)
  expect(event).toMatchObject({ name: 'merge_group', sha, ref })
  expect(event.payload).toMatchObject({
    merge_group: { head_sha: sha, base_sha: beforeSha, base_ref: 'refs/heads/main' },
  })
  expect(event.payload).not.toHaveProperty('pull_request')
})

test('a checkout is what a step runs in', async () => {
  const { GITHUB_SHA, GITHUB_HEAD_REF, GITHUB_REPOSITORY, GITHUB_REF_NAME } = JSON.parse(
    (
      await runScript(
        'console.log(JSON.stringify(process.env))',
        await pullRequest({ base, head: {}, repository: 'a/b' }),
      )
    ).stdout,
  )
  expect(GITHUB_SHA).toMatch(/^[0-9a-f]{40}$/)
  expect([GITHUB_HEAD_REF, GITHUB_REPOSITORY, GITHUB_REF_NAME]).toEqual(['change', 'a/b', '7/merge'])
})
