import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, hardlist, hardlistIn } from '../in-folder.ts'

const bundle = `bundle: kubernetes
applications:
  db:
    charm: db
    channel: 8.0/stable
`
const guide = '# Guide\n\n## Upgrades\n\nIt is important to refresh charms regularly.\n'
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
  .join('\n')}\napplications: *j\ncharm: x\n`

describe('a guide that cannot be used ends with 2, its name and what to do', () => {
  test.each([
    ['no guide', {}, 'guide.md: the guide cannot be read: it is not there'],
    ['a guide that is a folder', { 'guide.md/x.txt': 'x' }, 'guide.md: the guide cannot be read: it is a folder'],
    ['a guide in UTF-16', { 'guide.md': Buffer.from('\ufeff# Guide', 'utf16le') }, 'looks like UTF-16'],
    ['a guide of 2 MiB', { 'guide.md': 'word '.repeat(420_000) }, 'guide.md: the guide cannot be read: it is larger'],
    ['a guide nested too deeply', { 'guide.md': `${'> '.repeat(200)}x\n` }, 'guide.md:1: '],
    ['a guide that is a link', { 'real.md': guide, 'guide.md': { link: 'real.md' } }, 'is a link'],
  ])('%s', async (_, files, message) => {
    const { code, err, out } = await hardlist({ 'bundle.yaml': bundle, ...files }, 'check', '--guide', 'guide.md')
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect([code, out]).toEqual([2, ''])
  })

  test('an empty guide is a checklist without items, and nothing is evaluated', async () => {
    const { code, out } = await hardlist({ 'bundle.yaml': bundle, 'guide.md': '' }, 'check', '--guide', 'guide.md')
    expect(code).toBe(3)
    expect(out).toContain('no statement that obliges')
  })
})

describe('a file that cannot be read is an entry, and the rest is judged', () => {
  test.each<[string, Record<string, string | Uint8Array>, RegExp, number]>([
    [
      'broken YAML in one document of three',
      { 'x/bundle.yaml': `${bundle}---\napplications: [charm: {\n---\napplications:\n  db: { scale: 2 }\n` },
      /x\/bundle\.yaml:\d+ was not read: not YAML/,
      3,
    ],
    ['an alias bomb', { 'x/bundle.yaml': bomb }, /\n[^\n]*1 pass/, 0],
    [
      '20,000 nested brackets',
      { 'x/bundle.yaml': `applications: ${'['.repeat(20_000)}\ncharm: x\n` },
      /x\/bundle\.yaml:1 was not read/,
      3,
    ],
    ['a file of 2 MiB', { 'x/bundle.yaml': `${bundle}# ${'x'.repeat(2_097_152)}\n` }, /limits\.maxFileBytes/, 3],
    ['UTF-16', { 'x/bundle.yaml': Buffer.from(`\ufeff${bundle}`, 'utf16le') }, /looks like UTF-16/, 3],
    [
      'a Helm chart',
      {
        'chart/Chart.yaml': 'name: x\n',
        'chart/templates/a.yaml': '{{- if .Values.x }}\napplications:\n  charm: {{ .x }}\n{{ end }}\n',
      },
      /pass/,
      0,
    ],
  ])('%s', async (_, files, message, wanted) => {
    const { code, out, err } = await hardlist(
      { 'bundle.yaml': bundle, 'guide.md': guide, ...files },
      'check',
      '--guide',
      'guide.md',
    )
    expect(err).toBe('')
    expect(out).toMatch(message)
    expect(out).not.toMatch(/\n\s+at /)
    expect(code).toBe(wanted)
  })

  test('CRLF and a byte order mark change nothing', async () => {
    const plain = await hardlist(
      { 'bundle.yaml': bundle, 'guide.md': guide },
      'check',
      '--guide',
      'guide.md',
      '--format',
      'json',
    )
    const other = await hardlist(
      {
        'bundle.yaml': `\ufeff${bundle.replaceAll('\n', '\r\n')}`,
        'guide.md': `\ufeff${guide.replaceAll('\n', '\r\n')}`,
      },
      'check',
      '--guide',
      'guide.md',
      '--format',
      'json',
    )
    expect(other.out).toBe(plain.out)
  })

  test('a link that leaves the repository is not followed', async () => {
    const outside = folderOf({ 'bundle.yaml': bundle.replace('stable', 'edge') })
    const { code, out } = await hardlist(
      {
        'bundle.yaml': bundle,
        'guide.md': guide,
        'x/bundle.yaml': { link: join(outside, 'bundle.yaml') },
        y: { link: outside },
      },
      'check',
      '--guide',
      'guide.md',
    )
    expect(out).not.toContain('edge')
    expect(code).toBe(0)
  })

  test('a FIFO does not hang', async () => {
    const folder = folderOf({ 'bundle.yaml': bundle, 'guide.md': guide })
    execFileSync('mkfifo', [join(folder, 'metadata.yaml')])
    const { code } = await hardlistIn(folder, 'check', '--guide', 'guide.md')
    expect(code).toBe(0)
  })
})

describe('settings that are wrong end with 2 and the line', () => {
  test.each([
    ['an unknown key', 'waivrs: []\n', 'hardlist.yml:1: `waivrs` is not a key here; did you mean `waivers`?'],
    [
      'a probe that is none',
      'waivers:\n  - { probe: channel/is-givn, reason: r, owner: o, until: 2999-01-01 }\n',
      'hardlist.yml:2: the waiver names `channel/is-givn`, and no probe is called so; did you mean `channel/is-given`?',
    ],
    ['broken YAML', 'waivers: [\n', 'hardlist.yml:'],
    [
      'a guide outside',
      'guides:\n  - { source: ../secret.md }\n',
      'hardlist.yml:2: the guide `../secret.md` lies outside the repository',
    ],
    [
      'a guide of another repository',
      'guides:\n  - { source: "o/r@1234:docs/x.md" }\n',
      'hardlist.yml:2: `o/r@1234:docs/x.md` is a guide of another repository',
    ],
  ])('%s', async (_, settings, message) => {
    const { code, err } = await hardlist({ 'bundle.yaml': bundle, 'hardlist.yml': settings }, 'check')
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('a command line that is wrong ends with 2 and the nearest right one', () => {
  test.each([
    [['chek'], 'did you mean `check`?'],
    [['check', '--gide', 'x'], 'did you mean --guide?'],
    [['check', '--fail-on', 'worst'], '--fail-on is one of critical, high, medium, low, never'],
    [['inventory', '--all'], '`inventory` has no --all'],
    [['check', 'a', 'b'], 'takes one argument'],
    [['explain', 'channel/is-givn'], 'did you mean `channel/is-given`?'],
    [['check', 'nowhere'], 'is not a folder'],
    [['check', '\u001b[31m\n::error::x'], 'is not a folder'],
  ])('%j', async (argv, message) => {
    const { code, err } = await hardlist({}, ...argv)
    expect(err).toContain(message)
    expect(err).not.toContain('\u001b')
    expect(err.split('\n').some(line => line.startsWith('::'))).toBe(false)
    expect(code).toBe(2)
  })
})
