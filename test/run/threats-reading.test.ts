import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { openRegular } from '../../src/files/open-regular.ts'
import { InventoryReport } from '../../src/report/inventory-report.ts'
import { gitFolder } from '../git-folder.ts'
import { type Contents, folderOf, hardlistIn } from '../in-folder.ts'

const guide =
  '# Guide\n\n## Upgrades\n\nIt is important to refresh charms regularly.\n\n| Channel | Revision | Published |\n|---|---|---|\n| 8/stable | 1 | 2026-01-01 |\n'
const good = 'applications:\n  db:\n    charm: db\n    channel: 8/stable\n'
const bad = good.replace('stable', 'edge')

type Files = Readonly<Record<string, Contents>>

async function inventoryIn(root: string): Promise<InventoryReport> {
  const { out, code, err } = await hardlistIn(root, 'inventory', '--format', 'json')
  expect([[0, 3].includes(code), err]).toEqual([true, ''])
  return InventoryReport.parse(JSON.parse(out))
}

const inventory = (files: Files): Promise<InventoryReport> => inventoryIn(folderOf(files))

async function check(files: Files, root = folderOf({ ...files, 'guide.md': guide })) {
  const { code, out } = await hardlistIn(root, 'check', '--guide', 'guide.md', '--format', 'json')
  return { code, report: JSON.parse(out) }
}

const pinsOf = ({ pins }: InventoryReport) => pins.map(({ file, channel }) => `${file} ${channel}`)

describe('T24: aliases that expand to too much', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => {
    const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`))
    return `a${level}: &a${level} [${items.join(', ')}]\n`
  }).join('')
  test('make their file incomplete, and the others are read', async () => {
    const files = { 'a.yaml': `${bomb}applications:\n  db: {charm: db, options: {x: *a8}}\n`, 'b.yaml': good }
    const read = await inventory(files)
    expect(pinsOf(read)).toContain('b.yaml 8/stable')
    const options = `${bomb}applications:\n${Array.from({ length: 3000 }, (_, at) => `  a${at}: {charm: x, options: *o}\n`).join('')}`
    const many = Array.from({ length: 500 }, (_, at) => `o${at}: 1`).join(', ')
    const large = await inventory({ 'a.yaml': `o: &o {${many}}\n${options}`, 'b.yaml': good })
    expect(large.unread.map(({ file }) => file)).toEqual(['a.yaml'])
    expect(large.unread[0]?.reason).toMatch(/expand to more than/)
    expect(pinsOf(large)).toContain('b.yaml 8/stable')
  })
})

describe('T25: nesting', () => {
  test.each([
    ['flow', `applications: ${'['.repeat(20_000)}`],
    ['block', `applications:\n${Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`],
  ])('%s, far too deep, is not read, and that is said', async (_, text) => {
    const { code, report } = await check({ 'a.yaml': text, 'b.yaml': good })
    expect(code).toBe(3)
    expect(report.unread.map(({ file }: { file: string }) => file)).toEqual(['a.yaml'])
  })

  test.each([
    ['a.sh', `juju deploy db --channel ${'$('.repeat(20_000)}`],
    ['b.sh', `${'{ '.repeat(20_000)}juju deploy db --channel 8/edge`],
    ['c.sh', `${'if true; then '.repeat(5000)}juju deploy db`],
    ['a.py', `juju.deploy(${'['.repeat(20_000)}`],
    ['b.py', `juju.deploy("db", channel=${'('.repeat(5000)}"8/edge"${')'.repeat(5000)})`],
    ['a.md', `${'> '.repeat(20_000)}\`\`\`\njuju deploy db\n`],
    [
      'a.rst',
      `${Array.from({ length: 3000 }, (__, depth) => `${' '.repeat(depth)}.. note::\n\n`).join('')}juju deploy db`,
    ],
    ['a.yaml.j2', `${'{% if a %}'.repeat(20_000)}applications: {db: {charm: db}}`],
    ['Dockerfile', `FROM ${'$'.repeat(20_000)}{A}`],
  ])('in %s, whatever is found, nothing else is lost', async (path, text) => {
    expect(pinsOf(await inventory({ [path]: text, 'z.yaml': good }))).toContain('z.yaml 8/stable')
  })
})

test('T26: a file of 2 MiB is an entry, and a line of its length is no trouble', async () => {
  const large = `applications: {}\n# ${'x'.repeat(2 * 1024 * 1024)}\n`
  const { code, report } = await check({ 'a.yaml': large, 'b.yaml': good })
  expect([code, report.unread[0].file]).toEqual([3, 'a.yaml'])
  expect(report.unread[0].reason).toMatch(/is larger than 1048576 bytes/)
  const line = 'x'.repeat(900_000)
  for (const [path, text] of [
    ['a.sh', `juju deploy ${line}`],
    ['a.py', `juju.deploy("${line}")`],
    ['a.md', `\`\`\`\njuju deploy ${line}\n\`\`\`\n`],
    ['a.yaml', `applications: {a: {charm: x, options: {password: ${line}}}}`],
    ['.env', `PASSWORD=${line}`],
  ] as const)
    expect((await hardlistIn(folderOf({ [path]: text }), 'inventory')).code).toBe(0)
})

test('T28: keys of the prototype are keys like any other', async () => {
  const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
  const applications = hostile.map(name => `  ${name}: {charm: db, channel: 8/edge, options: {${name}: {x: 1}}}\n`)
  const shell = hostile.map(name => `juju deploy ${name} --channel 8/edge\n${name}=1\n`)
  const objects = hostile.map(name => `apiVersion: v1\nkind: ${name}\nmetadata: {name: ${name}, ${name}: {a: b}}\n`)
  const read = await inventory({
    'a.yaml': `applications:\n${applications.join('')}`,
    'b.sh': shell.join(''),
    'c.yaml': objects.join('---\n'),
    '.github/workflows/d.yaml': `on: push\nenv: {__proto__: {x: 1}}\njobs: {__proto__: {steps: [{run: "juju deploy a --channel 1/edge"}]}}\n`,
    'e.py': hostile.map(name => `${name} = "1/edge"\njuju.deploy("${name}", channel=${name})\n`).join(''),
  })
  const named = read.pins.filter(({ file }) => file === 'a.yaml').map(({ application }) => application)
  expect(named.toSorted()).toEqual(hostile.toSorted())
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

describe('T29: what YAML may hold', () => {
  test('an unknown tag is a text, and runs nothing', async () => {
    const text = `applications:\n  db: {charm: db, channel: !!js/function "8/edge"}\n  x: {charm: !include /etc/passwd}\n`
    const read = await inventory({ 'a.yaml': text })
    expect(JSON.stringify(read)).not.toContain('root:')
  })

  test('a key that stands twice is told, and what is read is the later one', async () => {
    const read = await inventory({ 'a.yaml': `${good}    channel: 8/edge\n` })
    expect(pinsOf(read)).toEqual(['a.yaml 8/edge'])
    expect(read.unread[0]?.reason).toMatch(/twice|duplicate|again/i)
  })

  test('merge keys are spread in, the own key first', async () => {
    const text = `x: &x {charm: db, channel: 8/edge}\napplications:\n  a: {<<: *x}\n  b: {<<: *x, channel: 8/stable}\n`
    expect(pinsOf(await inventory({ 'a.yaml': text })).toSorted()).toEqual(['a.yaml 8/edge', 'a.yaml 8/stable'])
  })
})

test('T30: a document that is broken takes nothing from the others, and is never a pass', async () => {
  const { code } = await check({ 'a.yaml': `${good}---\napplications: [\n`, 'b.yaml': good })
  expect(code).toBe(3)
  const worse = await check({ 'a.yaml': `${bad}---\napplications: [\n` })
  expect(worse.code).toBe(1)
  const template = await inventory({ 'c.yaml.j2': 'apiVersion: v1\nkind: Role\nrules: {{ rules }}\n' })
  expect(template.unread.every(({ hides }) => hides.length === 0)).toBe(true)
})

describe('F24, F25, T31: texts that other programs see otherwise', () => {
  test.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${bad}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(bad, 'utf16le')],
    ['a NUL', Buffer.from(`${bad}\0`)],
  ])('%s is not read, so nothing is whole', async (_, bytes) => {
    expect((await check({ 'a.yaml': bytes, 'b.yaml': good })).code).toBe(3)
  })

  test.each([
    ['a byte order mark', `\ufeff${bad}`],
    ['Windows lines', bad.replaceAll('\n', '\r\n')],
  ])('%s changes nothing', async (_, text) => {
    const [pin] = (await inventory({ 'a.yaml': text })).pins
    expect([pin?.line, pin?.channel]).toEqual([4, '8/edge'])
  })
})

test('T32: a channel that the files do not determine is not a pass', async () => {
  const main =
    'resource "juju_application" "db" {\n  charm {\n    name = "db"\n    channel = var.channel\n  }\n}\nvariable "channel" {}\n'
  const { pins } = await inventory({ 'main.tf': main })
  expect(pins.map(({ resolved }) => resolved)).toEqual([null])
})

test('T45, T46, T50: no link, loop, pipe or folder is read, and a run with them ends', async () => {
  const root = folderOf({
    'b.yaml': good,
    'a.yaml': { link: '/proc/self/environ' },
    'a.sh': { link: '/etc/passwd' },
    d: { link: '.' },
    'loop.md': { link: 'loop.md' },
  })
  execFileSync('mkfifo', [join(root, 'p.yaml'), join(root, 'p.sh'), join(root, 'p.py'), join(root, 'anything')])
  mkdirSync(join(root, 'folder.yaml'))
  const read = await inventoryIn(root)
  expect(pinsOf(read)).toEqual(['b.yaml 8/stable'])
  expect(JSON.stringify(read)).not.toContain('PATH=')
  expect(read.unread.flatMap(({ hides }) => hides)).toEqual([])
  expect(read.unread.map(({ file }) => file)).toEqual(expect.arrayContaining(['a.yaml', 'a.sh', 'p.yaml', 'p.sh']))
})

test('T47: a file that another process swaps for a link is the file or nothing', async () => {
  const root = folderOf({ 'a.yaml': good, 'real.yaml': good })
  const outside = folderOf({ 'secret.yaml': 'applications: {canary: {charm: x}}\n' })
  const swap = `
    const { renameSync, symlinkSync, writeFileSync, unlinkSync } = require('node:fs')
    const { workerData } = require('node:worker_threads')
    for (let at = 0; ; at++) {
      try { symlinkSync(workerData.secret, workerData.path + '.l') } catch {}
      try { renameSync(workerData.path + '.l', workerData.path) } catch {}
      writeFileSync(workerData.path + '.f', workerData.text)
      renameSync(workerData.path + '.f', workerData.path)
    }`
  const workerData = { path: join(root, 'a.yaml'), secret: join(outside, 'secret.yaml'), text: good }
  const worker = new Worker(swap, { eval: true, workerData })
  const open = openRegular(root)
  const buffer = Buffer.alloc(1000)
  try {
    for (let at = 0; at < 1000; at++) {
      const opened = open('a.yaml', buffer)
      if (opened.kind === 'read') expect(opened.bytes.toString()).not.toContain('canary')
    }
  } finally {
    await worker.terminate()
  }
})

test('T48: a path that leaves the root by its settings reads nothing', async () => {
  for (const source of ['../x.md', '/etc/passwd', 'a/../../x.md', 'a\\u0000b']) {
    const root = folderOf({ 'hardlist.yml': `guides: [{ source: "${source}" }]\n`, 'b.yaml': good })
    const { code, out } = await hardlistIn(root, 'check')
    expect([source, code, out.includes('root:')]).toEqual([source, 2, false])
  }
})

test('T54: names that differ by case or by form are files of their own', async () => {
  const names = ['A.yaml', 'a.yaml', 'e\u0301.yaml', '\u00e9.yaml', 'CON.yaml', 'aux.yaml']
  const { folder } = gitFolder(Object.fromEntries(names.map(name => [name, good])))
  expect((await inventoryIn(folder)).pins.map(({ file }) => file).toSorted()).toEqual(names.toSorted())
})

describe('T55: a name that is not UTF-8', () => {
  const name = Buffer.from([0x66, 0xff, 0x2e, 0x79, 0x61, 0x6d, 0x6c])
  const put = (root: string): void => {
    mkdirSync(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xe9])]))
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), bad)
    writeFileSync(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xe9]), Buffer.from('/b.yaml')]), bad)
  }
  test.each([
    ['walked', () => folderOf({ 'b.yaml': good, 'guide.md': guide })],
    ['listed by git', () => gitFolder({ 'b.yaml': good, 'guide.md': guide }).folder],
  ])('is read, %s', async (_, folder) => {
    const root = folder()
    put(root)
    const { code, report } = await check({}, root)
    expect(code).toBe(1)
    expect(JSON.stringify(report)).toContain('f\\udcff.yaml')
    expect((await inventoryIn(root)).pins).toHaveLength(3)
  })

  test('is read in a commit, and printed without its bytes', async () => {
    const { folder, git, commits } = gitFolder({ 'b.yaml': good, 'guide.md': guide })
    put(folder)
    git('add', '-A')
    git('commit', '-q', '-m', 'more')
    const ended = await hardlistIn(folder, 'check', '--guide', 'guide.md', '--new-only', commits[0] ?? '')
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('f\\udcff.yaml')
    const same = await hardlistIn(folder, 'check', '--guide', 'guide.md', '--new-only', 'HEAD')
    expect(same.code).toBe(0)
  })
})

/** Root may read everything. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const user = process.geteuid?.()
  if (user === 0) process.seteuid?.(65534)
  try {
    return await act()
  } finally {
    if (user === 0) process.seteuid?.(0)
  }
}

describe('what cannot be read', () => {
  test('F23, F26: bytes that are no text are counted where they may say something, and passed over elsewhere', async () => {
    const latin = Buffer.from('applications: {db: {charm: \xe9}}\n', 'latin1')
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 131) % 256))
    const read = await inventory({ 'a.yaml': latin, 'logo.png': noise, data: noise, 'b.yaml': good })
    expect(read.unread.map(({ file, reason }) => `${file}: ${reason}`)).toEqual(['a.yaml: is not UTF-8'])
  })

  test('F28: what may not be read is said, and hides what it may hold', async () => {
    const root = folderOf({ 'a.yaml': bad, 'b.yaml': good, 'guide.md': guide })
    chmodSync(root, 0o755)
    chmodSync(join(root, 'a.yaml'), 0)
    const { code, report } = await asNobody(() => check({}, root))
    expect([code, report.unread[0]]).toMatchObject([3, { file: 'a.yaml', reason: 'may not be read' }])
  })

  test('F29: a file that git lists and nobody has any more is none', async () => {
    const { folder, git } = gitFolder({ 'a.yaml': bad, 'b.yaml': good })
    renameSync(join(folder, 'a.yaml'), join(folder, 'gone'))
    git('status')
    expect(pinsOf(await inventoryIn(folder))).toContain('b.yaml 8/stable')
  })

  test('F30: a submodule is said to be one', async () => {
    const { folder, git, commits } = gitFolder({
      '.gitmodules': '[submodule "v"]\n path = v\n url = ./v\n',
      'b.yaml': good,
    })
    mkdirSync(join(folder, 'v'))
    git('update-index', '--add', '--cacheinfo', `160000,${commits[0]},v`)
    const read = await inventoryIn(folder)
    expect(read.unread).toEqual([{ file: 'v', line: 1, reason: 'is a submodule, which is not analysed', hides: [] }])
  })

  test('F31: a pointer of Git LFS is no bundle, and hides one', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`
    const { code, report } = await check({ 'a.yaml': pointer, 'b.yaml': good, 'model.bin': pointer })
    expect(code).toBe(3)
    expect(report.unread.map(({ file }: { file: string }) => file)).toEqual(['a.yaml'])
  })
})

test('F27: many files are gone through once', async () => {
  const root = folderOf({ 'b.yaml': good })
  for (let folder = 0; folder < 20; folder++) {
    mkdirSync(join(root, `d${folder}`))
    for (let file = 0; file < 200; file++) writeFileSync(join(root, `d${folder}/f${file}.yaml`), 'a: 1\n')
  }
  symlinkSync('.', join(root, 'again'))
  expect(pinsOf(await inventoryIn(root))).toEqual(['b.yaml 8/stable'])
  expect(readFileSync(join(root, 'b.yaml'), 'utf8')).toBe(good)
})
