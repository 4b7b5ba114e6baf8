import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listFiles } from '../../src/files/list-files.ts'
import { makeFolder } from '../../src/files/make-folder.ts'
import { openRegular } from '../../src/files/open-regular.ts'
import { readFiles } from '../../src/files/read-files.ts'
import { searchFor } from '../../src/files/word-search.ts'
import { writeFile } from '../../src/files/write-file.ts'
import { listWorkTree } from '../../src/git/list-work-tree.ts'
import { runGit } from '../../src/git/run-git.ts'
import { wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { inventoryOf } from '../inventory/files.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hardlist-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

const git = (...words: readonly string[]) =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', ...words], { cwd: root, stdio: 'pipe' })
const list = (folder = root) => listFiles({ root: folder, known: listWorkTree(folder)?.paths })
const read = (paths: readonly string[], limits = {}) =>
  readFiles({ open: openRegular(root), paths, words: () => [['applications']], ...limits })

describe('a list', () => {
  test('walks a folder without git, sorted, past `.git` and `node_modules` and never through a link', () => {
    for (const path of ['b/c.yaml', 'a.yaml', '.git/x.yaml', 'b/node_modules/y.yaml']) put(path, 'x')
    symlinkSync('..', join(root, 'b/up'))
    expect(list().paths).toEqual(['a.yaml', 'b/c.yaml', 'b/up'])
  })

  test('asks git: tracked and new files, not ignored ones', () => {
    git('init')
    for (const path of ['kept.yaml', 'new.yaml', 'ignored.yaml', 'sub/é x.yaml']) put(path, 'x')
    put('.gitignore', 'ignored.yaml\n')
    git('add', 'kept.yaml')
    expect(list().paths).toEqual(['.gitignore', 'kept.yaml', 'new.yaml', 'sub/é x.yaml'])
    expect(list(join(root, 'sub')).paths).toEqual(['é x.yaml'])
  })

  test('walks a folder that git ignores', () => {
    git('init')
    put('.gitignore', 'out/\n')
    put('out/a.yaml', 'x')
    expect(list(join(root, 'out')).paths).toEqual(['a.yaml'])
  })

  test('stops at its limit and says so', () => {
    for (const path of ['a', 'b', 'c']) put(path, 'x')
    expect(listFiles({ root, known: undefined, maxFiles: 2 })).toEqual({
      paths: ['a', 'b'],
      notes: ['only the first 2 files were looked at'],
    })
  })

  test('says which folder it cannot list', () => {
    expect(listFiles({ root: join(root, 'none'), known: undefined }).notes).toEqual([
      'the folder `.` could not be listed',
    ])
  })

  test('starts no program that the repository names, and minds no variable of a hook', () => {
    git('init')
    put('a.yaml', 'x')
    git('config', 'core.fsmonitor', `touch ${join(root, 'started')}; false`)
    process.env.GIT_DIR = '/nowhere'
    expect(list().paths).toEqual(['a.yaml'])
    delete process.env.GIT_DIR
    expect(() => statSync(join(root, 'started'))).toThrow()
  })
})

test('git that fails says why', () => {
  expect(runGit(root, ['ls-files'])).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('not a git repository'),
  })
})

describe('what is read', () => {
  test('files with the wanted words, as text without a byte order mark', () => {
    put('a.yaml', '\ufeffapplications: é\r\n')
    put('b.yaml', 'services: x')
    expect(read(['a.yaml', 'b.yaml'])).toEqual({ files: [{ path: 'a.yaml', text: 'applications: é\r\n' }], unread: [] })
  })

  test('a path that nobody wants is not opened', () => {
    expect(readFiles({ open: openRegular(root), paths: ['none.txt'], words: wantedWords })).toEqual({
      files: [],
      unread: [],
    })
  })

  test.each([
    [
      'UTF-16 with a mark',
      Buffer.from('\ufeffapplications: x', 'utf16le'),
      'looks like UTF-16 (little endian), not UTF-8',
    ],
    ['UTF-16 without', Buffer.from('applications: x', 'utf16le'), 'looks like UTF-16 (little endian), not UTF-8'],
    [
      'UTF-16 from the big end',
      Buffer.from('\ufeffapplications: x', 'utf16le').swap16(),
      'looks like UTF-16 (big endian), not UTF-8',
    ],
    ['a NUL', Buffer.from('applications:\n  a: x\0y'), 'holds a NUL byte, so it is no text'],
    ['Latin-1', Buffer.from('applications: \xe9', 'latin1'), 'is not UTF-8'],
  ])('not %s, but its words are seen', (_, bytes, reason) => {
    put('a.yaml', bytes)
    const { files, unread } = read(['a.yaml'])
    expect(files).toEqual([])
    expect(unread).toMatchObject([{ path: 'a.yaml', reason }])
    expect(inventoryOf({}, { unreadable: unread }).unread[0]?.hides).toEqual(['application', 'release'])
  })

  test('not a file of 2 MiB, but its words are seen, wherever they stand', () => {
    const filling = '# filling\n'.repeat(210_000)
    put('a.yaml', `relations: 1\n${filling}saas: 1\n${filling}`)
    const { files, unread } = read(['a.yaml'], { words: wantedWords })
    expect(files).toEqual([])
    expect(unread[0]?.reason).toBe('is larger than 1048576 bytes, the setting `limits.maxFileBytes`')
    expect(inventoryOf({}, { unreadable: unread }).unread[0]?.hides).toEqual(['consumed', 'relation'])
  })

  test('of a file of 2 MiB the words are seen, too, for which it need not be looked when it is small', () => {
    const filling = '# filling\n'.repeat(210_000)
    put('a.tf', `${filling}resource "juju_secret" "s" {}\n`)
    put('dependencies.yaml', `${filling}applications: 1\n`)
    const { files, unread } = read(['a.tf', 'dependencies.yaml'], { words: wantedWords })
    expect(files).toEqual([])
    const [terraform, dependencies] = inventoryOf({}, { unreadable: unread }).unread
    expect(terraform?.hides).toContain('credential')
    expect(dependencies?.hides).toContain('application')
  })

  test('a word that the limit cuts in two is seen', () => {
    for (const limit of [3, 11, 12, 13, 14]) {
      put('a.yaml', 'applications: {}\n# and more\n')
      const { unread } = read(['a.yaml'], { maxFileBytes: limit })
      expect(inventoryOf({}, { unreadable: unread }).unread[0]?.hides).toEqual(['application', 'release'])
    }
  })

  test('a file as large as the limit, not one byte more', () => {
    put('a.yaml', 'applications')
    expect(read(['a.yaml'], { maxFileBytes: 12 }).files).toHaveLength(1)
    expect(read(['a.yaml'], { maxFileBytes: 11 }).unread).toHaveLength(1)
  })

  test('no more than the limit in all', () => {
    for (const path of ['a.yaml', 'b.yaml', 'c.yaml']) put(path, 'applications')
    const { files, unread } = read(['a.yaml', 'b.yaml', 'c.yaml'], { maxTotalBytes: 20 })
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml'])
    expect(unread).toMatchObject([{ path: 'c.yaml', reason: expect.stringContaining('20 bytes') }])
    expect(inventoryOf({}, { unreadable: unread }).unread[0]?.hides).toContain('application')
  })

  test('no link, no folder behind one, no pipe, no folder, nothing that went away', () => {
    put('real/a.yaml', 'applications')
    symlinkSync('/etc/hostname', join(root, 'out.yaml'))
    symlinkSync('real/a.yaml', join(root, 'in.yaml'))
    symlinkSync('real', join(root, 'linked'))
    symlinkSync('loop.yaml', join(root, 'loop.yaml'))
    mkdirSync(join(root, 'folder.yaml'))
    execFileSync('mkfifo', [join(root, 'pipe.yaml')])
    const paths = [
      'out.yaml',
      'in.yaml',
      'linked/a.yaml',
      'loop.yaml',
      'folder.yaml',
      'pipe.yaml',
      'gone.yaml',
      'gone/a.yaml',
    ]
    const { files, unread } = read(paths)
    expect(files).toEqual([])
    expect(unread.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'out.yaml is a link, which is not followed',
      'in.yaml is a link, which is not followed',
      'linked/a.yaml lies behind a link, which is not followed',
      'loop.yaml is a link, which is not followed',
      'folder.yaml is a folder',
      'pipe.yaml is no regular file',
    ])
    expect(inventoryOf({}, { unreadable: unread }).unread.flatMap(({ hides }) => hides)).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('no file that may not be read', () => {
    put('a.yaml', 'applications')
    chmodSync(join(root, 'a.yaml'), 0)
    const { unread } = read(['a.yaml'])
    expect(unread).toMatchObject([{ reason: 'may not be read' }])
    expect(inventoryOf({}, { unreadable: unread }).unread[0]?.hides).toContain('application')
  })
})

describe('a search for words', () => {
  test.each([
    [[['a.b']], 'a.b', true],
    [[['a.b']], 'axb', false],
    [[['"juju'], ['\\(']], 'f\\(x)', true],
    [[['one', 'two']], 'one', false],
    [[['one', 'two'], ['three']], 'two one', true],
    [[['é']], 'caf\u00e9', true],
    [[['é']], 'cafe', false],
    [[['never'], []], '', true],
    [[], 'text', false],
  ])('%j in %j is %j', (groups, text, found) => {
    expect(searchFor(groups)(Buffer.from(text).toString('latin1'))).toBe(found)
  })

  test('finds what asking for each word finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab.-|[(*\\/ \n^$é'), minLength: 1, maxLength: 3 })
    const groups = fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 4 })
    const text = fc.string({ unit: fc.constantFrom(...'ab.-|[(*\\/ \n^$é'), maxLength: 12 })
    fc.assert(
      fc.property(groups, text, (sought, held) => {
        const each = sought.some(words => words.every(one => held.includes(one)))
        expect(searchFor(sought)(Buffer.from(held).toString('latin1'))).toBe(each)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is written', () => {
  test('takes the place of the file at once and keeps its mode', () => {
    put('a.txt', 'old')
    chmodSync(join(root, 'a.txt'), 0o600)
    expect(writeFile(join(root, 'a.txt'), 'new')).toEqual({ kind: 'written' })
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('new')
    expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o600)
    expect(listFiles({ root, known: undefined }).paths).toEqual(['a.txt'])
  })

  test('may be new', () => {
    expect(writeFile(join(root, 'b.txt'), 'new')).toEqual({ kind: 'written' })
  })

  test('never through a link or over a folder, and leaves nothing behind', () => {
    put('target.txt', 'old')
    symlinkSync('target.txt', join(root, 'link.txt'))
    mkdirSync(join(root, 'folder'))
    for (const path of ['link.txt', 'folder'])
      expect(writeFile(join(root, path), 'new')).toMatchObject({ kind: 'refused', reason: 'is no regular file' })
    expect(writeFile(join(root, 'none/a.txt'), 'new')).toMatchObject({ kind: 'refused' })
    expect(readFileSync(join(root, 'target.txt'), 'utf8')).toBe('old')
    expect(listFiles({ root, known: undefined }).paths).toEqual(['link.txt', 'target.txt'])
  })

  test('in pieces, and not at all where one of them fails', () => {
    expect(writeFile(join(root, 'a.txt'), ['é', '', 'two\n', 'three'])).toEqual({ kind: 'written' })
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('étwo\nthree')
    function* failing() {
      yield 'half'
      throw new Error('no more')
    }
    expect(writeFile(join(root, 'a.txt'), failing())).toMatchObject({ kind: 'refused', reason: 'no more' })
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('étwo\nthree')
    expect(listFiles({ root, known: undefined }).paths).toEqual(['a.txt'])
  })
})

describe('a folder is made', () => {
  test('with those above it, and once', () => {
    for (const path of ['a/b/c', 'a/b/c', 'a/b/d/']) expect(makeFolder(join(root, path))).toBeUndefined()
    expect(statSync(join(root, 'a/b/d')).isDirectory()).toBe(true)
  })

  test('behind a link to a folder', () => {
    mkdirSync(join(root, 'real'))
    symlinkSync('real', join(root, 'link'))
    expect(makeFolder(join(root, 'link/a'))).toBeUndefined()
    expect(statSync(join(root, 'real/a')).isDirectory()).toBe(true)
  })

  test('or it is said why not, where a file, a broken link or nothing that can be made is in the way', () => {
    put('file', 'x')
    symlinkSync('nowhere', join(root, 'broken'))
    for (const path of ['file', 'file/a', 'broken', 'broken/a']) expect(makeFolder(join(root, path))).toMatch(/^E\w+: /)
    // Node asks this for ever when it is to make all folders itself.
    expect(makeFolder('/proc/nope/a/b')).toMatch(/^E\w+: /)
  })
})
