import { describe, expect, test } from 'vitest'
import { pinPlace } from '../../src/inventory/pin-place.ts'
import { at, factsIn } from './files.ts'

const application = (entry: string) => factsIn('application', `applications:\n  a: ${entry}\n`)[0]

describe('a charm', () => {
  test.each([
    ['istio-pilot', 'istio-pilot', 'charmhub', undefined],
    ['ch:istio-pilot', 'istio-pilot', 'charmhub', undefined],
    ['ch:mysql-k8s-3', 'mysql-k8s', 'charmhub', 3],
    ['ch:amd64/jammy/mysql-k8s-211', 'mysql-k8s', 'charmhub', 211],
    ['grafana-2', 'grafana-2', 'charmhub', undefined],
    ['{{ charm }}', '{{ charm }}', 'undetermined', undefined],
    ['ch:$CHARM_NAME', 'ch:$CHARM_NAME', 'undetermined', undefined],
    ['cs:haproxy', 'haproxy', 'charm-store', undefined],
    ['cs:~owner/haproxy-61', 'haproxy', 'charm-store', 61],
    ['cs:~owner/focal/haproxy-61', 'haproxy', 'charm-store', 61],
    ['local:focal/haproxy-0', 'haproxy', 'local', undefined],
    ['local:haproxy', 'haproxy', 'local', undefined],
    ['./haproxy', 'haproxy', 'local', undefined],
    ['../charms/haproxy/', 'haproxy', 'local', undefined],
    ['../../haproxy_ubuntu-22.04-amd64.charm', 'haproxy', 'local', undefined],
    ['./haproxy_27ad9f1.charm', 'haproxy', 'local', undefined],
    ['haproxy_r3.charm', 'haproxy', 'local', undefined],
    ['/srv/charms/haproxy', 'haproxy', 'local', undefined],
    ['charms/haproxy', 'haproxy', 'local', undefined],
  ])('%s', (reference, name, store, revision) => {
    const found = application(`{charm: '${reference}'}`)
    expect(found?.charm).toMatchObject({ reference, name, store })
    expect(at(found?.charm?.place ?? { path: '', line: 0, column: 0, endLine: 0, endColumn: 0 })).toBe('2:15')
    expect(found?.revision?.kind === 'known' ? found.revision.value : undefined).toBe(revision)
  })
})

describe('a channel', () => {
  test.each([
    ['channel: 1.10/stable', { kind: 'known', value: '1.10/stable' }, '2:26'],
    ['channel: "8.0/stable"', { kind: 'known', value: '8.0/stable' }, '2:27'],
    ['channel: 1.10', { kind: 'known', value: '1.10' }, '2:26'],
    ["channel: '{{ channel }}'", { kind: 'unknown', raw: '{{ channel }}' }, '2:27'],
    ['channel: "$' + '{CHANNEL}/stable"', { kind: 'unknown', raw: '$' + '{CHANNEL}/stable' }, '2:27'],
    ['channel: $CHANNEL', { kind: 'unknown', raw: '$CHANNEL' }, '2:26'],
    ['channel: "1.10/$RISK"', { kind: 'unknown' }, '2:27'],
    ['channel: "$TRACK/stable"', { kind: 'unknown' }, '2:27'],
    ['channel: "%(channel)s"', { kind: 'unknown' }, '2:27'],
    ['channel: "@CHANNEL@"', { kind: 'unknown' }, '2:27'],
    ['channel: "%CHANNEL%"', { kind: 'unknown' }, '2:27'],
    ['channel: "[[ channel ]]"', { kind: 'unknown' }, '2:27'],
    ['channel: __CHANNEL__', { kind: 'unknown' }, '2:26'],
    ['channel: "1.10/<risk>"', { kind: 'unknown' }, '2:27'],
    ['channel: "<track/risk>"', { kind: 'unknown' }, '2:27'],
    ['channel: !env CHANNEL', { kind: 'unknown', raw: 'CHANNEL' }, '2:31'],
    ['channel: !!str 1.10', { kind: 'known', value: '1.10' }, '2:32'],
    ['channel: "secret:<id>"', { kind: 'unknown' }, '2:27'],
    ['channel: [a]', { kind: 'unknown', why: 'the value is not a text' }, '2:26'],
  ])('%s', (entry, value, place) => {
    const found = application(`{charm: x, ${entry}}`)
    expect(found?.channel).toMatchObject(value)
    expect(found?.channel && 'place' in found.channel && at(found.channel.place)).toBe(place)
  })

  test.each(['', 'channel: ,', 'channel: ~,', 'channel: null,'])('none: %j', entry => {
    expect(application(`{${entry} charm: x}`)?.channel).toBeUndefined()
  })

  test('through an anchor is placed where it is written, and pinned where it is used', () => {
    const found = factsIn(
      'application',
      'variables:\n  r: &r 1.11/beta\napplications:\n  a:\n    charm: x\n    channel: *r\n',
    )[0]
    expect(found?.channel).toMatchObject({
      value: '1.11/beta',
      place: { line: 2, column: 9 },
      via: [{ line: 6, column: 14 }],
    })
    expect(found && at(pinPlace(found))).toBe('6:14')
  })

  test('through a merge key too', () => {
    const text = 'x-base: &base {channel: 1/edge, trust: true}\napplications:\n  a:\n    charm: x\n    <<: *base\n'
    const found = factsIn('application', text)[0]
    expect(found).toMatchObject({ channel: { value: '1/edge', place: { line: 1 } }, trust: { value: true } })
    expect(found && at(pinPlace(found))).toBe('5:9')
  })
})

test('where a pin stands: its channel, else its charm, else its name', () => {
  const pins = factsIn(
    'application',
    'applications:\n  a:\n    charm: x\n    channel: edge\n  b:\n    charm: y\n  c:\n    scale: 1\n',
  )
  expect(pins.map(pinPlace).map(at)).toEqual(['4:14', '6:12', '7:3'])
})

test('revision, trust and options, each at its value', () => {
  const text =
    'applications:\n  a:\n    charm: x\n    revision: 548\n    trust: false\n    options:\n      "a b": c\n      n: ~\n      o: [1]\n'
  const found = factsIn('application', text)[0]
  expect(found).toMatchObject({
    revision: { kind: 'known', value: 548, place: { line: 4, column: 15 } },
    trust: { kind: 'known', value: false, place: { line: 5, column: 12 } },
    options: [
      { name: 'a b', value: { kind: 'known', value: 'c' }, place: { line: 7, column: 14 } },
      { name: 'n', value: { kind: 'known', value: '' } },
      { name: 'o', value: { kind: 'unknown' } },
    ],
  })
})

test.each([
  ['quoted keys', '"applications":\n  "a": {"charm": "x"}\n'],
  ['older bundles', 'services:\n  a: {charm: x}\n'],
  ['numeric names', 'applications:\n  "0": {charm: x}\n'],
  ['an entry that is null', 'applications:\n  a: {charm: x}\n  b:\n'],
  ['JSON', '{"applications": {"a": {"charm": "x"}}}'],
])('a bundle: %s', (_, text) => {
  expect(factsIn('application', text).length).toBeGreaterThan(0)
})

test('later documents are laid over the first', () => {
  const text =
    'applications:\n  a: {charm: x}\n--- # overlay.yaml\napplications:\n  a: {channel: edge}\n---\n---\nrelations: [[a, b]]\n'
  expect(factsIn('application', text).map(({ place }) => place)).toMatchObject([
    { line: 2, document: 0 },
    { line: 5, document: 1 },
  ])
  expect(factsIn('relation', text)[0]?.place).toMatchObject({ line: 8, document: 3 })
})

test.each([
  ['a Compose file', 'services:\n  web:\n    image: nginx:latest\n    ports: ["80:80"]\n'],
  ['a Compose file with a scale', 'services:\n  web: {scale: 2}\n'],
  ['values of a chart', 'applications:\n  web:\n    image: {tag: latest}\n    resources: {limits: {cpu: 1}}\n'],
  ['resource limits alone', 'applications:\n  web:\n    resources: {limits: {cpu: 1}}\n'],
  ['a chart that deploys no charm', 'applications:\n  web: {charm: false}\n  db: {charm: ""}\n'],
  [
    'the status of a model',
    'applications:\n  a:\n    charm: x\n    charm-channel: 1/edge\n    application-status: {current: active}\n',
  ],
  ['the status of a model, cut short', 'applications:\n  a: {charm: x, charm-rev: 5}\n'],
  ['a custom resource', 'apiVersion: v1\nkind: App\napplications:\n  a: {charm: x}\n'],
  ['a manifest of Cloud Foundry', 'applications:\n- name: a\n  charm: x\n'],
  ['a workflow', 'on: push\njobs:\n  applications:\n    steps:\n      - run: juju deploy x --channel edge\n'],
  ['a role', 'kind: Role\napiVersion: v1\nrules:\n- resources: [services, applications]\n'],
  ['a play', '- hosts: all\n  services:\n    a: {charm: x}\n'],
  ['words', 'applications: charm\n'],
  ['a list of relations of something else', 'relations: [[a, b]]\nnodes: [a, b]\n'],
  ['nothing', ''],
  ['a scalar', 'applications\n'],
])('no bundle: %s', (_, text) => {
  expect(factsIn('application', text)).toEqual([])
  expect(factsIn('relation', text)).toEqual([])
})
