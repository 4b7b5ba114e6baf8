import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckReport } from '../../src/report/check-report.ts'
import { folderOf, hardlist, hardlistIn } from '../in-folder.ts'

const bundle = `bundle: kubernetes
applications:
  books:
    charm: ledger
    channel: 3/stable
    options: { seal: false }
  ca: { charm: lego, channel: 4/stable }
relations:
- [books:certificates, ca:certificates]
`

type Marks = Partial<Record<'log' | 'ca' | 'shell' | 'safe', string>>

/** A guide about a product that no topic knows. */
const guide = ({ log = '', ca = '', shell = '', safe = '' }: Marks = {}): string => `# Hardening the ledger

## Records

Every entry is kept. The books must be sealed.${log}

Talk to the authority that signs the books.${ca}

The debug shell must not be deployed.${shell}

Keep the keys in a safe.${safe}
`

const annotated = guide({
  log: ' <!-- hardlist: probe=juju/option-equals charm=ledger option=seal value=true -->',
  ca: '\n<!-- hardlist: id=records/signed strength=must probe=juju/relation-exists a=ledger:certificates b=lego -->',
  shell: ' <!-- hardlist: probe=juju/application-is-deployed charm=debug-shell -->',
  safe: ' <!-- hardlist: id=records/safe attestation=required -->',
})

async function check(files: Readonly<Record<string, string>>) {
  const { out, err, code } = await hardlist(
    { 'bundle.yaml': bundle, ...files },
    'check',
    '--guide',
    'guide.md',
    '--format',
    'json',
  )
  if (out === '') return { code, err, seen: [] as readonly string[] }
  const report: CheckReport = JSON.parse(out)
  const seen = report.verdicts.map(({ requirement: { id, basis }, status, probes }) => {
    const places = probes.flatMap(({ evidence }) =>
      evidence.map(({ outcome, file, line }) => `${outcome} ${file}:${line}`),
    )
    return [id, basis, status, ...places].join(' ')
  })
  return { code, err, seen }
}

describe('a guide of another product is made checkable without code', () => {
  const verdicts = [
    'records/books-sealed declared fail unmet bundle.yaml:6',
    'records/signed declared pass met bundle.yaml:9',
    'records/shell-deployed declared pass met bundle.yaml:2',
    'records/safe declared needs-attestation',
  ]

  test('by annotations', async () => {
    expect(await check({ 'guide.md': annotated })).toEqual({ code: 1, err: '', seen: verdicts })
    const mended = { 'guide.md': annotated, 'bundle.yaml': bundle.replace('seal: false', 'seal: "true"') }
    expect(await check(mended)).toMatchObject({ code: 0 })
  })

  test('by the settings, for the sentences that oblige', async () => {
    const settings = `requirements:
  records/books-sealed: { probes: [{ id: juju/option-equals, charm: ledger, option: seal, value: true }] }
  records/shell-deployed: { probes: [{ id: juju/application-is-deployed, charm: debug-shell }] }
`
    const { code, seen } = await check({ 'guide.md': guide(), 'hardlist.yml': settings })
    expect(code).toBe(1)
    expect(seen).toEqual(expect.arrayContaining([verdicts[0], verdicts[2]]))
  })

  test('and the settings go before the guide, key by key', async () => {
    const settings = `requirements:
  records/books-sealed: { severity: low, strength: should }
`
    expect(await check({ 'guide.md': annotated, 'hardlist.yml': settings })).toMatchObject({ code: 0, seen: verdicts })
    const more = `${settings}  records/signed: { probes: [{ id: juju/relation-exists, a: ledger, b: other }] }
  records/safe: { skip: "it is somebody else's safe" }
`
    const { code, seen } = await check({ 'guide.md': annotated, 'hardlist.yml': more })
    expect(code).toBe(1)
    expect(seen).toEqual([
      verdicts[0],
      'records/signed declared fail unmet bundle.yaml:2',
      verdicts[2],
      'records/safe declared not-applicable',
    ])
  })

  test('a topic of the settings asks what the topic asks', async () => {
    const settings = 'requirements:\n  records/keep-keys-safe: { topic: credential-storage }\n'
    const files = { 'bundle.yaml': bundle.replace('seal: false', 'admin-password: example-Key-0001') }
    const { seen } = await check({ ...files, 'guide.md': guide(), 'hardlist.yml': settings })
    expect(seen).toContain('records/keep-keys-safe declared fail unmet bundle.yaml:6')
  })
})

describe('a wrong declaration ends with 2, its line and what is valid', () => {
  test.each<[string, string, string]>([
    [
      'a probe',
      'probe=juju/option-equal charm=ledger',
      'no probe is called `juju/option-equal`; there are `juju/option-equals`, ',
    ],
    [
      'a parameter',
      'probe=juju/option-is-set charm=ledger optoin=x',
      '`juju/option-is-set` has no parameter `optoin`; there are `option`, ',
    ],
    [
      'a key that is taken for a parameter',
      'probe=juju/option-is-set charm=ledger option=x strenght=must',
      'has no parameter `strenght`; there are `strength`, ',
    ],
    [
      'a parameter that is missing',
      'probe=juju/option-is-set charm=ledger',
      'does not take these parameters: option is missing; there are ',
    ],
    ['whose it is', 'probe=juju/option-is-set option=x', 'charm or application is missing; there are '],
    ['a value', 'probe=juju/application-is-deployed charm=x polarity=never', 'polarity is one of `do'],
    ['a kind of value', 'probe=juju/option-is-set charm=["x"] option=x', 'charm is not a text'],
    ['a name', 'probe=juju/option-is-set charm="a b" option=x', 'charm is not of the form that it takes'],
    [
      'a key',
      'porbe=juju/option-is-set',
      '`porbe` is no key of an annotation without a probe or a topic; there are `probe`, ',
    ],
  ])('%s', async (_, annotation, message) => {
    const { code, err } = await check({ 'guide.md': guide({ ca: `\n<!-- hardlist:\n${annotation} -->` }) })
    expect(code).toBe(2)
    expect(err).toMatch(/^hardlist: guide\.md:[89]: /)
    expect(err).toContain(message)
  })

  test('in the settings', async () => {
    const settings = (setting: string): string => `# mine\nrequirements:\n  records/keep-keys-safe: { ${setting} }\n`
    const wrong = async (setting: string): Promise<string> =>
      (await check({ 'guide.md': guide(), 'hardlist.yml': settings(setting) })).err
    expect(await wrong('probes: [{ id: juju/option-is-set, option: x }]')).toMatch(
      /^hardlist: hardlist\.yml:3: `juju\/option-is-set` does not take these parameters: charm or application is missing/,
    )
    expect(await wrong('topic: credentials-storage')).toMatch(
      /^hardlist: hardlist\.yml:3: no topic is called `credentials-storage`; there are `credential-storage`/,
    )
    expect(await wrong('strength: shall')).toMatch(/^hardlist: hardlist\.yml:3: .* is one of must, should, may, fact/)
    expect(await wrong('attestation: maybe')).toMatch(/^hardlist: hardlist\.yml:3: .* is one of true, false, required/)
  })

  test('what a guide writes is printed as it is written', async () => {
    const hostile = 'probe="x`\\u001b[31m##[add-mask]y"'
    const { err, code } = await check({ 'guide.md': guide({ ca: ` <!-- hardlist: ${hostile} -->` }) })
    expect(code).toBe(2)
    expect(err).not.toMatch(/\u001b|##\[/)
  })
})

test('a page of a probe says how it is declared', async () => {
  const { out, code } = await hardlist({ 'guide.md': guide() }, 'explain', 'juju/option-is-set', '--guide', 'guide.md')
  expect(code).toBe(0)
  expect(out).toContain('<!-- hardlist: probe=juju/option-is-set charm=edge-proxy option=access-log -->')
  expect(out).toContain('probes: [{ id: juju/option-is-set, charm: edge-proxy, option: access-log }]')
  expect(out).toContain('`option`: a text')
})

test('the lock holds the ids that a guide gives, and no probe', async () => {
  const folder = folderOf({ 'guide.md': annotated, 'hardlist.yml': 'guides: [{ source: guide.md }]\n' })
  expect((await hardlistIn(folder, 'checklist', '--write')).code).toBe(0)
  const lock = readFileSync(join(folder, 'hardlist.lock.json'), 'utf8')
  expect(lock).toContain('"id": "records/signed"')
  expect(lock).not.toContain('juju/')
  expect((await hardlistIn(folder, 'checklist', '--check')).code).toBe(0)
  writeFileSync(join(folder, 'guide.md'), annotated.replace('records/signed', 'records/signed-by-all'))
  const { code, out } = await hardlistIn(folder, 'checklist', '--check')
  expect(code).toBe(4)
  expect(out).toContain('records/signed-by-all')
})
