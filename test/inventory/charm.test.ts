import { describe, expect, test } from 'vitest'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const metadata = `name: tracker
summary: s
description: d
charm-user: sudoer
assumes:
  - k8s-api
  - juju >= 3.1.5
  - any-of:
    - juju < 4
    - all-of: [juju == 4.0, {any-of: ['juju>2.9']}]
  - juju
  - jujube >= 1
containers: {a: {resource: b}}
series: [jammy]
`

describe('metadata', () => {
  test('of a charm names it, its user and its series', () => {
    expect(factsIn('artifact', metadata, 'charms/a/metadata.yaml')).toMatchObject([
      {
        artifact: 'charm',
        name: 'tracker',
        place: { line: 1, column: 7 },
        user: { name: 'sudoer', place: { line: 4, column: 13 } },
        bases: [{ base: 'jammy', use: 'run', place: { line: 14, column: 10 } }],
      },
    ])
  })

  test('of a charm says which Juju it assumes', () => {
    const versions = factsIn('version', metadata, 'metadata.yaml')
    expect(versions.map(({ place, subject, value }) => `${at(place)} ${subject} ${value}`)).toEqual([
      '7:5 juju >= 3.1.5',
      '9:7 juju < 4',
      '10:16 juju == 4.0',
      '10:40 juju >2.9',
    ])
  })

  test('goes as deep as a person would', () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) =>
        `  - &a${index} {any-of: [${
          index === 0
            ? 'juju > 1'
            : Array(9)
                .fill(`*a${index - 1}`)
                .join(', ')
        }]}\n`,
    )
    expect(factsIn('version', `name: x\nassumes:\n${levels.join('')}`, 'metadata.yaml').length).toBeLessThan(1000)
  })

  test.each([
    ['name: x\nrequires: {db: {interface: pgsql}}', 1],
    ['name: x\nsummary: s\ndescription: d', 1],
    ['name: x\nresources: {a: {type: oci-image}}', 1],
    ['name: x\nrequires: [python]', 0],
    ['name: x\nversion: 1', 0],
    ['summary: s\ndescription: d', 0],
    ['apiVersion: v1\nkind: Metadata\nname: x\nseries: [a]', 0],
    ['- name: x', 0],
  ])('%j is of a charm: %i', (text, count) => {
    expect(factsIn('artifact', text, 'metadata.yaml')).toHaveLength(count)
  })
})

const bases = (text: string, path = 'charmcraft.yaml'): readonly (readonly string[])[] =>
  factsIn('artifact', text, path).map(fact =>
    fact.bases.map(({ base, use, place }) => {
      expect(base).toContain(quoted(text, place).split(':')[0])
      return `${place.line} ${use} ${base}`
    }),
  )

describe('what a charm is built on', () => {
  test.each([
    [
      'type: charm\nbases:\n  - build-on:\n    - {name: ubuntu, channel: "22.04"}\n    run-on:\n    - {name: ubuntu, channel: "24.04"}\n',
      ['4 build ubuntu@22.04', '6 run ubuntu@24.04'],
    ],
    ['bases:\n  - name: ubuntu\n    channel: "20.04"\n', ['3 build ubuntu@20.04', '3 run ubuntu@20.04']],
    ['base: ubuntu@24.04\nplatforms:\n  amd64:\n', ['1 run ubuntu@24.04']],
    ['base: bare\nbuild-base: ubuntu@24.04\nplatforms: {amd64: }\n', ['1 run bare', '2 build ubuntu@24.04']],
    [
      'type: charm\nplatforms:\n  ubuntu@22.04:amd64:\n  ubuntu@24.04:\n    build-on: [arm64]\n',
      ['3 build ubuntu@22.04', '3 run ubuntu@22.04', '4 build ubuntu@24.04', '4 run ubuntu@24.04'],
    ],
    [
      'platforms:\n  jammy:\n    build-on: [ubuntu@22.04:amd64]\n    build-for: ubuntu@22.04:all\n',
      ['3 build ubuntu@22.04', '4 run ubuntu@22.04'],
    ],
    ['type: charm\nbases: [x, {run-on: y}, {build-on: [{name: ubuntu}]}]\nplatforms: [a]\n', []],
  ])('%j', (text, expected) => {
    expect(bases(text)).toEqual([expected])
  })

  test('is not told by what packs a bundle, nor by another file', () => {
    expect(bases('type: bundle\nbases: [{name: ubuntu, channel: "22.04"}]\n')).toEqual([])
    expect(bases('parts: {a: {plugin: dump}}\nbase: core22\n', 'snapcraft.yaml')).toEqual([])
  })

  test('is no channel of a charm', () => {
    const { facts } = inventoryOf({ 'charmcraft.yaml': 'type: charm\nbases: [{name: ubuntu, channel: "22.04"}]\n' })
    expect([facts.application, facts.version]).toEqual([[], []])
  })
})

test('the file of a whole charm tells all of it', () => {
  const text = `name: x
type: charm
base: ubuntu@24.04
charm-user: non-root
assumes: [juju >= 3.6]
resources:
  image: {type: oci-image, upstream-source: ghcr.io/x/y:1.0}
config:
  options:
    proxy-image: {type: string, default: x/z:2}
    admin-token: {type: string, default: letmein1234x}
`
  const { facts } = inventoryOf({ 'charmcraft.yaml': text })
  expect(facts.artifact).toMatchObject([{ name: 'x', user: { name: 'non-root' }, bases: [{ base: 'ubuntu@24.04' }] }])
  expect(facts.image).toMatchObject([
    { reference: 'ghcr.io/x/y:1.0' },
    { reference: 'x/z:2', source: 'option-default' },
  ])
  expect(facts.version).toMatchObject([{ subject: 'juju', value: '>= 3.6' }])
  expect(facts.credential).toMatchObject([{ credential: 'option', field: 'admin-token', shape: 'literal' }])
  expect(facts['option-default']).toMatchObject([
    { name: 'proxy-image' },
    { name: 'admin-token', default: '<redacted>' },
  ])
})
