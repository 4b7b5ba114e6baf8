import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { factKinds } from '../../src/facts/fact.ts'
import { hiddenKinds, wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { formats } from '../../src/inventory/readers/readers.ts'
import { inventoryOf, quoted } from './files.ts'
import { sampleFiles } from './sample-files.ts'

const charm =
  'name: x\nresources:\n  a: {type: oci-image, upstream-source: x/y:1}\n  b:\n    type: oci-image\n    upstream-source: "x/z"\n'
const bundle = `# a bundle
bundle: kubernetes
name: é😀-portal
x: &x {trust: true, channel: 1/edge}
saas:
  metrics: {url: "c:admin/m.metrics"}
applications:
  a:
    charm: ch:x
    channel: "1.10/stable"
    revision: 12
    resources: {oci-image: 3, other-image: x/y:1.2}
    options:
      proxy-image: x/p:1
      images: '{"a": "x/q:1"}'
      static-password: swordfish
      json: '{"password": "swordfish"}'
    offers: {o: {endpoints: [e], acl: {admin: admin}}}
  b: {charm: ./y.charm, <<: *x}
relations:
- [a:x, b:y]
- - a
  - [b, metrics:m]
---
applications:
  a: {channel: edge}
`
const terraform = `terraform {
  required_version = ">= 1.6"
}
variable "charm_channel" { default = "1/edge" }
module "a" { source = "./a" }
resource "juju_secret" "s" {
  count = var.charm_channel == "" ? 0 : 1
  value = { password = "swordfish" }
}
`
const files = { 'releases/1/edge/bundle.yaml': bundle, 'metadata.yaml': charm }
const all = { ...sampleFiles, ...files, 'main.tf': terraform, 'main.tf.json': '{}', 'terraform.tfstate': '' }

const factsOfAll = (texts: Readonly<Record<string, string>>): readonly Fact[] =>
  Object.values(inventoryOf(texts).facts).flat()

/** What the text says at a fact's place, when it says it word for word. */
function said(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'application':
    case 'artifact':
    case 'offer':
      return fact.name
    case 'consumed':
      return fact.url
    case 'grant':
      return fact.level
    case 'image':
      return fact.reference
    case 'relation':
      return [fact.ends[0].application, fact.ends[0].endpoint].filter(each => each !== undefined).join(':')
    case 'release':
      return fact.product
    case 'credential':
      return undefined
  }
}

describe('all readers', () => {
  test('stand in the list, one folder each', () => {
    const folders = readdirSync(new URL('../../src/inventory/readers', import.meta.url), { withFileTypes: true })
    expect(formats.map(({ name }) => name)).toEqual(
      folders
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort(),
    )
  })

  test('give between them every kind of fact, and have words for each', () => {
    expect(new Set(factsOfAll(all).map(({ kind }) => kind))).toEqual(new Set(factKinds))
    // that a state file is there is told by its path
    const ofTexts = factKinds.filter(kind => kind !== 'state-file')
    expect(new Set(formats.flatMap(reader => Object.keys(reader.words)))).toEqual(new Set(ofTexts))
  })

  test('place every fact at its words', () => {
    for (const fact of factsOfAll(files)) {
      const words = said(fact)
      const text = fact.place.path === 'metadata.yaml' ? charm : bundle
      expect(quoted(text, fact.place)).toBe(words ?? 'swordfish')
    }
  })

  test('have words that tell what an unread file may hide', () => {
    for (const [path, text] of Object.entries({ ...files, 'main.tf': terraform })) {
      const kinds = new Set(factsOfAll({ [path]: text }).map(({ kind }) => kind))
      expect(hiddenKinds(path, text)).toEqual(expect.arrayContaining([...kinds]))
      expect(wantedWords(path).some(group => group.every(word => text.includes(word)))).toBe(true)
    }
  })

  test('read the same twice', () => {
    expect(inventoryOf(all)).toEqual(inventoryOf(all))
  })

  test('read Windows lines the same', () => {
    const windows = Object.fromEntries(Object.entries(all).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
    expect(inventoryOf(windows)).toEqual(inventoryOf(all))
  })

  test('read nothing from another path', () => {
    expect(factsOfAll({ 'bundle.json': bundle, 'bundle.txt': bundle })).toEqual([])
  })

  test('never throw, and keep every place inside the text', () => {
    const edit = fc.record({
      at: fc.nat(bundle.length),
      drop: fc.nat(12),
      put: fc.constantFrom(
        '',
        '[',
        '}',
        ': ',
        '- ',
        '\n',
        '\t',
        '"',
        '&x ',
        '*x',
        '---\n',
        '\u0000',
        '\u2028',
        '{{ x }}',
        '<<: *x',
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), edits => {
        const text = edits.reduce((each, { at, drop, put }) => each.slice(0, at) + put + each.slice(at + drop), bundle)
        const lines = text.split('\n')
        const { facts, unread } = inventoryOf({ 'bundle.yaml': text })
        for (const { place } of [...Object.values(facts).flat(), ...unread]) {
          expect(place.endLine).toBeGreaterThanOrEqual(place.line)
          expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
