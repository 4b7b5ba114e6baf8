import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFake } from './ask.ts'

const folder = mkdtempSync(join(tmpdir(), 'hardlist-fake-git-'))
const repo = '/repos/octo/demo'
const shas = { root: '', main: '', head: '' }

function git(...given: readonly string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', [...who, ...given], { cwd: folder, env, encoding: 'utf8' }).trim()
}

function commit(message: string, files: Readonly<Record<string, string | Buffer>>): string {
  for (const [path, contents] of Object.entries(files)) writeFileSync(join(folder, path), contents)
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', 'HEAD')
}

beforeAll(() => {
  git('init', '-q', '-b', 'main')
  mkdirSync(join(folder, 'deploy'))
  symlinkSync('a.yaml', join(folder, 'deploy', 'link'))
  shas.root = commit('root', { 'deploy/a.yaml': 'a: 1\nb: 2\n', 'old name.md': '# Title\n\none\ntwo\nthree\nfour\n' })
  git('checkout', '-q', '-b', 'change')
  git('mv', 'old name.md', 'new.md')
  commit('rename', { 'deploy/a.yaml': 'a: 1\nb: 3\n-- x\n' })
  shas.head = commit('more', { 'image.bin': Buffer.from([0, 1, 2, 0]), 'diff.txt': 'diff --git a/x b/x\n' })
  git('checkout', '-q', 'main')
  shas.main = commit('on main', { 'main.txt': 'x'.repeat(100) })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const served = () => ({
  repositories: [{ gitFolder: folder }],
  pulls: [{ head: { sha: shas.head, ref: 'change', repository: 'octo/demo' }, base: { sha: shas.main, ref: 'main' } }],
})

test('a tree is whole, one level, or cut and marked', async () => {
  await withFake(served(), async ({ github, ask }) => {
    const whole = await ask(`GET ${repo}/git/trees/${shas.root}?recursive=1`)
    const paths = ['deploy', 'deploy/a.yaml', 'deploy/link', 'old name.md'].map(path => ({ path }))
    expect(whole.json).toMatchObject({ sha: git('rev-parse', `${shas.root}^{tree}`), truncated: false, tree: paths })
    expect(whole.json).toMatchObject({
      tree: { 0: { type: 'tree' }, 1: { mode: '100644', size: 10 }, 2: { mode: '120000' } },
    })
    expect((await ask(`GET ${repo}/git/trees/main`)).json).toMatchObject({ tree: { length: 3 } })
    for (const repository of github.state.repositories) repository.treeLimit = 2
    const cut = await ask(`GET ${repo}/git/trees/${shas.root}?recursive=1`)
    expect(cut.json).toMatchObject({ truncated: true, tree: { length: 2 } })
    expect((await ask(`GET ${repo}/git/trees/${'0'.repeat(40)}`)).status).toBe(404)
  })
})

test('a blob is base64 in lines, a commit and a ref are told', async () => {
  await withFake(served(), async ({ ask }) => {
    const sha = git('rev-parse', `${shas.main}:main.txt`)
    const content = `${Buffer.from('x'.repeat(100)).toString('base64').replace(/.{60}/g, '$&\n')}\n`
    expect((await ask(`GET ${repo}/git/blobs/${sha}`)).json).toMatchObject({
      sha,
      size: 100,
      encoding: 'base64',
      content,
    })
    expect((await ask(`GET ${repo}/git/blobs/main`)).status).toBe(422)
    expect((await ask(`GET ${repo}/git/blobs/${shas.main}`)).status).toBe(404)
    const commits = await ask(`GET ${repo}/git/commits/${shas.main}`)
    expect(commits.json).toMatchObject({ message: 'on main', parents: [{ sha: shas.root }], author: { name: 'Ann' } })
    const ref = { ref: 'refs/heads/change', object: { sha: shas.head, type: 'commit' } }
    for (const name of ['heads/change', 'heads%2Fchange']) {
      expect((await ask(`GET ${repo}/git/ref/${name}`)).json).toMatchObject(ref)
    }
    expect((await ask(`GET ${repo}/git/ref/heads/gone`)).status).toBe(404)
  })
})

test('a comparison starts from the merge base', async () => {
  await withFake(served(), async ({ ask }) => {
    const { json } = await ask(`GET ${repo}/compare/${shas.main}...${shas.head}`)
    expect(json).toMatchObject({
      merge_base_commit: { sha: shas.root },
      base_commit: { sha: shas.main },
      status: 'diverged',
      ahead_by: 2,
      behind_by: 1,
      commits: [{ commit: { message: 'rename' } }, { sha: shas.head }],
    })
    const back = await ask(`GET ${repo}/compare/change...${shas.root}`)
    expect(back.json).toMatchObject({ status: 'behind', ahead_by: 0, commits: [], files: [] })
    expect((await ask(`GET ${repo}/compare/main...gone`)).status).toBe(404)
  })
})

const files = [
  {
    filename: 'deploy/a.yaml',
    status: 'modified',
    additions: 2,
    deletions: 1,
    patch: '@@ -1,2 +1,3 @@\n a: 1\n-b: 2\n+b: 3\n+-- x',
  },
  { filename: 'diff.txt', status: 'added', additions: 1, patch: '@@ -0,0 +1 @@\n+diff --git a/x b/x' },
  { filename: 'image.bin', status: 'added', changes: 0 },
  { filename: 'new.md', previous_filename: 'old name.md', status: 'renamed', changes: 0 },
]

test('the files of a pull request are those since the merge base, or those that the test gives', async () => {
  await withFake(served(), async ({ github, ask }) => {
    const request = `GET ${repo}/pulls/1/files?per_page=100`
    const { json } = await ask(request)
    expect(json).toMatchObject(files)
    expect(json).not.toHaveProperty(['2', 'patch'])
    const row = { sha: null, filename: 'x', status: 'modified', additions: 0, deletions: 0, changes: 0 } as const
    github.pull(1).files = Array(3500).fill(row)
    const last = await ask(`${request}&page=30`)
    expect([last.json, last.headers.get('link')]).toMatchObject([{ length: 100 }, expect.not.stringContaining('next')])
  })
})

test('a commit has its files and their sum, also the first one', async () => {
  await withFake(served(), async ({ ask }) => {
    expect((await ask(`GET ${repo}/commits/main`)).json).toMatchObject({
      sha: shas.main,
      stats: { additions: 1, total: 1 },
    })
    expect((await ask(`GET ${repo}/commits/${shas.root}`)).json).toMatchObject({ parents: [], files: { length: 3 } })
    expect((await ask(`GET ${repo}/commits/gone`)).status).toBe(404)
  })
})

test('contents are a file, a folder or a link', async () => {
  await withFake(served(), async ({ github, ask }) => {
    const file = await ask(`GET ${repo}/contents/deploy/a.yaml?ref=${shas.head}`)
    expect(file.json).toMatchObject({
      type: 'file',
      content: Buffer.from('a: 1\nb: 3\n-- x\n').toString('base64').concat('\n'),
    })
    expect((await ask(`GET ${repo}/contents/deploy`)).json).toMatchObject([{ name: 'a.yaml' }, { type: 'symlink' }])
    expect((await ask(`GET ${repo}/contents/deploy/link`)).json).toMatchObject({ type: 'symlink', target: 'a.yaml' })
    expect((await ask(`GET ${repo}/contents/gone`)).status).toBe(404)
    const headers = { accept: 'application/vnd.github.raw+json', 'x-github-api-version': '2022-11-28' }
    const raw = await fetch(`${github.url}${repo}/contents/deploy/a.yaml`, { headers })
    expect(await raw.text()).toBe('a: 1\nb: 2\n')
  })
})
