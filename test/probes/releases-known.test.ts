import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { supportedByGuide } from '../../src/binding/supported-by-guide.ts'
import { compareTracks, isVersion } from '../../src/channels/channel-table.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { productReleases } from '../../src/knowledge/product-releases.ts'
import { supportedReleases } from '../../src/knowledge/supported-releases.ts'
import { parseRange } from '../../src/probes/version-range.ts'

const path = 'docs/guides/charmed-kubeflow.md'
const shippedGuide = readFileSync(path, 'utf8')

const supportedIn = (text: string) => {
  const read = parseGuide({ path, text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  const said = supportedByGuide(buildChecklist(read.guide, { key: 'guide', path }), supportedReleases)
  return new Map(said.map(({ release, inSupport, juju }) => [release, { inSupport, juju }]))
}

test('every piece of knowledge says where it was read and when', () => {
  for (const { source, seen } of [...productReleases, ...supportedReleases]) {
    expect(new URL(source).protocol).toBe('https:')
    expect(new Date(seen).toISOString()).toMatch(new RegExp(`^${seen}T`))
  }
})

test('releases are known once, by versions, and have a charm once', () => {
  for (const list of [productReleases, supportedReleases]) {
    const names = list.map(({ product, release }) => `${product} ${release}`)
    expect(new Set(names).size).toBe(names.length)
    expect(list.every(({ release }) => isVersion(release))).toBe(true)
  }
  for (const { charms } of productReleases) expect(new Set(charms.map(({ charm }) => charm)).size).toBe(charms.length)
})

test('two releases of a product differ in their tracks', () => {
  const sets = productReleases.map(({ charms }) =>
    JSON.stringify(charms.map(({ charm, track }) => [charm, track]).sort()),
  )
  expect(new Set(sets).size).toBe(sets.length)
})

test('the official bundles of a release have between 30 and 40 charms', () => {
  expect(productReleases.map(({ release }) => release).sort(compareTracks)).toEqual([
    '1.7',
    '1.8',
    '1.9',
    '1.10',
    '1.11',
  ])
  for (const { charms } of productReleases) expect([charms.length >= 30, charms.length <= 40]).toEqual([true, true])
})

test('versions that are supported are constraints that we read', () => {
  for (const { kubernetes, juju } of supportedReleases)
    for (const text of [kubernetes, juju]) if (text !== undefined) expect(parseRange(text)).toBeDefined()
})

describe('what a guide says goes before what is shipped', () => {
  test('the guide that ships says the same', () => {
    const said = supportedIn(shippedGuide)
    for (const { release, inSupport, juju } of supportedReleases)
      expect([release, said.get(release)]).toEqual([
        release,
        { inSupport, juju: release === '1.6' || release === '1.4' ? '—' : juju },
      ])
  })

  test('names and numbers of a sentence decide what is in support', () => {
    const sentence = 'Two releases are in support at a time, the newest ones with charms: 1.11 and 1.10.'
    const inSupport = (instead: string) =>
      [...supportedIn(shippedGuide.replace(sentence, instead))].flatMap(([release, said]) =>
        said.inSupport ? [release] : [],
      )
    expect(inSupport(sentence)).toEqual(['1.11', '1.10'])
    expect(inSupport('Only the newest three releases are in support.')).toEqual(['1.11', '1.10', '1.9'])
    expect(inSupport('Supported releases: 1.10 and 1.9.')).toEqual(['1.10', '1.9'])
    expect(inSupport('Two releases are in support at a time: 1.12 and 1.11.')).toEqual(['1.11', '1.12'])
    expect(inSupport('Releases come twice a year.')).toEqual([])
  })

  test('a cell of the table takes the place of what is shipped', () => {
    expect(supportedIn(shippedGuide.replace('1.33 | 3.6 |', '1.33 | 3.5 |')).get('1.10')?.juju).toBe('3.5')
  })

  test('a guide without such sentences leaves what is shipped', () => {
    const said = supportedIn('# Guide\n\nCharms should be refreshed regularly.\n')
    expect(said.get('1.10')?.inSupport).toBe(true)
  })
})
