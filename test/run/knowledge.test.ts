import { describe, expect, test } from 'vitest'
import { GivenKnowledge } from '../../src/knowledge/known-schema.ts'
import { knownLists, overlaid } from '../../src/knowledge/overlaid.ts'
import { shipped } from '../../src/knowledge/shipped.ts'
import type { CheckReport } from '../../src/report/check-report.ts'
import { gitFolder } from '../git-folder.ts'
import { hardlist, hardlistIn } from '../in-folder.ts'
import { knownWith } from '../probes/inventory-of.ts'

describe('what ships', () => {
  test.each(knownLists)('%s: every row is whole, has a source and a day, and stands once', list => {
    const rows: readonly object[] = shipped[list]
    for (const row of rows)
      expect(row).toMatchObject({
        source: expect.stringMatching(/^https:\/\/\S+$/),
        seen: expect.stringMatching(/^2026-\d\d-\d\d$/),
      })
    const plain = rows.map(row =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !/^(?:source|seen)$/.test(key))),
    )
    expect(GivenKnowledge.safeParse({ [list]: plain }).error?.issues).toBe(undefined)
    expect(overlaid(knownWith(), { [list]: plain })[list].length).toBe(rows.length)
  })
})

const guide = '# Shop\n\n## Encryption\n\nIt is strongly recommended to enable HTTPS.\n'
const bundle =
  'bundle: kubernetes\napplications:\n  door: { charm: shop-door, channel: 1/stable, options: { cert-secret: "secret:d0erdgfmp25c762i8np0" } }\n'
const settings = 'guides: [{ source: guide.md }]\n'
const files = { 'guide.md': guide, 'bundle.yaml': bundle, 'hardlist.yml': settings }

const outcomes = (out: string): readonly string[] => {
  const report: CheckReport = JSON.parse(out)
  return report.verdicts.flatMap(({ probes }) => probes.map(({ id, outcome }) => `${id} ${outcome}`))
}

describe('`known:` of the settings', () => {
  const known = `known:
  ingresses:
    - charm: shop-door
      options: [[cert-secret]]
      endpoints: []
`

  test('is laid over what ships', async () => {
    const without = await hardlist(files, 'check', '--format', 'json')
    expect(outcomes(without.out)).toContain('tls/ingress-is-encrypted not-applicable')
    const having = await hardlist({ ...files, 'hardlist.yml': settings + known }, 'check', '--format', 'json')
    expect(outcomes(having.out)).toContain('tls/ingress-is-encrypted met')
  })

  test('takes the place of a row with the same key, and of no other', () => {
    const own = { charm: 'traefik-k8s', options: [], endpoints: ['tls'] }
    const { ingresses } = overlaid(knownWith(), { ingresses: [own] })
    expect(ingresses.length).toBe(shipped.ingresses.length)
    expect(ingresses.find(({ charm }) => charm === 'traefik-k8s')).toBe(own)
  })

  test.each<[string, string, number, string]>([
    ['a list that is none', 'known:\n  ingress: []\n', 3, '`ingress` is not a key here; did you mean `ingresses`?'],
    ['a list of another form', 'known:\n  bases: 24.04\n', 3, '`known.bases` is not a list'],
    [
      'a key that no row has',
      `${known}      endpoint: x\n`,
      7,
      '`endpoint` is not a key here; did you mean `endpoints`?',
    ],
    [
      'a row that lacks something',
      'known:\n  bases:\n    - base: ubuntu@20.04\n',
      4,
      '`known.bases.0.until` is missing',
    ],
    [
      'a base of another form',
      'known:\n  bases: [{ base: jammy, until: 2027-01-01 }]\n',
      3,
      '`known.bases.0.base` is not',
    ],
    [
      'a day that is none',
      'known:\n  bases: [{ base: ubuntu@22.04, until: 2027-02-30 }]\n',
      3,
      '`known.bases.0.until` is not',
    ],
  ])('%s is an error with its line', async (_, text, line, message) => {
    const { code, err } = await hardlist({ ...files, 'hardlist.yml': settings + text }, 'check')
    expect([code, err]).toEqual([2, expect.stringContaining(`hardlist.yml:${line}`)])
    expect(err).toContain(message)
  })
})

describe('the snapshot', () => {
  const snapshot = (taken = '2026-11-01', charms: unknown = []): string =>
    `${JSON.stringify({ version: 1, taken, source: 'https://api.charmhub.io', charms }, null, 2)}\n`

  test('that is old is a hint', async () => {
    const { out } = await hardlist({ ...files, 'hardlist.channels.json': snapshot('2026-07-01') }, 'check', '--all')
    expect(out).toContain('hardlist.channels.json:1')
    expect(out).toContain('the snapshot of the store is 146 days old')
    const fresh = await hardlist({ ...files, 'hardlist.channels.json': snapshot() }, 'check', '--all')
    expect(fresh.out).not.toContain('days old')
  })

  test.each<[string, string, number, string]>([
    ['is no JSON', '{\n"version": 1,\n', 3, 'the snapshot is not JSON'],
    ['is of another version', snapshot().replace('"version": 1', '"version": 2'), 2, '`version` is one of 1'],
    ['has a day that is none', snapshot('2026-13-01'), 3, '`taken` is not'],
    ['has a key of its own', snapshot('2026-11-01', [{ charm: 'db', channels: [], x: 1 }]), 9, '`x` is not a key here'],
    [
      'has a channel that is none',
      snapshot('2026-11-01', [{ charm: 'db', channels: [{ channel: 'edge', revision: 1 }] }]),
      10,
      '`charms.0.channels.0.channel` is not',
    ],
  ])('that %s is an error with its line', async (_, text, line, message) => {
    const { code, err } = await hardlist({ ...files, 'hardlist.channels.json': text }, 'check')
    expect([code, err]).toEqual([2, expect.stringContaining(`hardlist.channels.json:${line}`)])
    expect(err).toContain(message)
  })

  test('counts as it is at the commit of the policy', async () => {
    const { folder } = gitFolder(
      { ...files, 'hardlist.channels.json': snapshot('2026-07-01') },
      { 'hardlist.channels.json': snapshot('2026-11-20') },
    )
    const { out } = await hardlistIn(folder, 'check', '--policy-ref', 'HEAD~1', '--format', 'json')
    const report: CheckReport = JSON.parse(out)
    expect(JSON.stringify(report.hints)).toContain('146 days old')
    expect(report.proposals).toContain('the snapshot of the store becomes that of 2026-11-20, was that of 2026-07-01')
  })
})
