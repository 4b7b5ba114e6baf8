import { describe, expect, test } from 'vitest'
import { imageClass } from '../../src/inventory/images/image-class.ts'
import { isImageReference } from '../../src/inventory/images/image-reference.ts'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(8).slice(0, length)

test.each([
  [`ghcr.io/x/y@sha256:${hex(64)}`, 'digest'],
  [`ghcr.io/x/y:1.2@sha256:${hex(64)}`, 'digest'],
  [`registry:5000/x/y@sha256:${hex(64)}`, 'digest'],
  [`x/y@sha256:${hex(63)}`, 'floating'],
  [`x/y:${hex(64)}`, 'version-tag'],
  [`x/y:${hex(40)}`, 'tag-commit'],
  ['x/y:2.22.0-5be7a7a', 'tag-commit'],
  ['x/y:ckf-1.10-a8bfc10', 'tag-commit'],
  ['x/y:1.10.0_77c0f12', 'tag-commit'],
  ['x/y:1.2-20240131', 'version-tag'],
  ['x/y:1.2-deadbee', 'version-tag'],
  ['x/y:1.0-22.04', 'version-tag'],
  ['x/y:v1.24', 'version-tag'],
  ['x/y:3', 'version-tag'],
  ['x/y:v1.2.3-4-g1d3fe19', 'tag-commit'],
  ['x/y:edge-1d3fe19', 'tag-commit'],
  ['x/y:nightly-20240101', 'version-tag'],
  ['x/y:1.8.0-rc.0', 'version-tag'],
  ['x/y:2.0.0-beta.7', 'version-tag'],
  ['x/y:1.0-22.04_edge', 'floating'],
  ['x/y:8.0-22.04_stable', 'floating'],
  ['x/y:24.04-edge', 'floating'],
  ['x/y:1.0_beta', 'floating'],
  ['x/y:latest-22.04', 'floating'],
  ['x/y:Latest-22.04', 'floating'],
  ['x/y:master-2024', 'floating'],
  ['x/y:pr-12', 'floating'],
  ['x/y:pr12', 'floating'],
  ['$' + '{IMAGE}', 'undetermined'],
  ['{{ image }}', 'undetermined'],
  ['x/y:$' + '{TAG}', 'undetermined'],
  ['x/y:1.0-{{ commit }}', 'undetermined'],
  ['x/y:%(tag)s', 'undetermined'],
  ['<image>', 'undetermined'],
  ['$(img dex)', 'undetermined'],
  ['$' + '{HUB:-a/b:c}/y:1.0', 'version-tag'],
  ['{{ hub }}/y', 'floating'],
  [`\${HUB}/y@sha256:${hex(64)}`, 'digest'],
  ['x/y:latest', 'floating'],
  ['x/y:dev', 'floating'],
  ['x/y:edge', 'floating'],
  ['x/y:', 'floating'],
  ['x/y', 'floating'],
  ['busybox', 'floating'],
  ['registry:5000/x', 'floating'],
  ['registry:5000/x:1', 'version-tag'],
])('%s is %s', (reference, expected) => {
  expect(imageClass(reference)).toBe(expected)
})

test.each([
  ['busybox', true],
  ['busybox:1.28', true],
  ['172.17.0.2:5000/a/b_c:v1', true],
  ['localhost/a', true],
  ['A/b', false],
  ['http://x/y', false],
  ['./image.tar', false],
  ['a b', false],
  ['a:b:c', false],
  ['a@b', false],
  ['', false],
  [`a/${'x'.repeat(600)}`, false],
])('%s reads as an image: %s', (text, expected) => {
  expect(isImageReference(text)).toBe(expected)
})

const inBundle = (entry: string) => {
  const text = `applications:\n  a:\n    charm: x\n    ${entry}\n`
  return factsIn('image', text).map(fact => {
    expect(quoted(text, fact.place)).toBe(fact.reference)
    return `${at(fact.place)} ${fact.source} ${fact.reference} ${fact.class}`
  })
}

describe('images of a bundle', () => {
  test.each([
    ['resources: {oci-image: 211}', ['4:28 resource 211 resource-revision']],
    ['resources: {schema: 211}', []],
    ['resources: {oci-image: "x/y:1"}', ['4:29 resource x/y:1 version-tag']],
    ['resources: {viewer: x/y:1}', ['4:25 resource x/y:1 version-tag']],
    ['resources: {schema: ./schema.tar.gz}', []],
    ['resources: {oci-image: nginx}', ['4:28 resource nginx floating']],
    ['resources: {schema: nginx}', []],
    ['resources: {oci-image: ./image.tar}', []],
    ['resources: {oci-image: image.tar}', []],
    ['resources: {oci-image: "$' + '{IMG}"}', ['4:29 resource $' + '{IMG} undetermined']],
    ['resources: {viewer: "x/y:{{ tag }}"}', ['4:26 resource x/y:{{ tag }} undetermined']],
    ['resources: {schema: "{{ schema }}"}', []],
    [
      'options: {proxy-image: docker.io/istio/proxyv2:1.24.2}',
      ['4:28 option docker.io/istio/proxyv2:1.24.2 version-tag'],
    ],
    ['options: {cache-image: registry:5000/busybox}', ['4:28 option registry:5000/busybox floating']],
    ['options: {image-registry: registry.example.com:5000}', []],
    ['options: {image-pull-policy: Always}', []],
    ['options: {image: latest}', []],
    ['options: {use-image: true}', []],
    ['options: {other: x/y:1}', []],
    ['options: {proxy-image: "x/y:$' + '{TAG}"}', ['4:29 option x/y:$' + '{TAG} undetermined']],
    ['options: {proxy-image: "$' + '{IMG}"}', []],
    ['options: {background-image: static/bg.png}', []],
    ['options: {logo-image: assets/logo.svg}', []],
    [`options: {image-formats: "['application/pdf','image/png']"}`, []],
    [
      'options:\n      image-settings: |\n        registry: myregistry:5000\n        timeout: 10:30\n        a: x.y:80',
      [],
    ],
    [`options: {image-config: '{"image": "x/y:1", "secret": "x/z:2"}'}`, ['4:41 option x/y:1 version-tag']],
    [
      `options: {custom_images: '{"a": "x/y:1", "hub/b": "busybox:1.2", "tag": "1.24.2", "hub": "docker.io/istio", }'}`,
      ['4:38 option x/y:1 version-tag', '4:56 option busybox:1.2 version-tag'],
    ],
    ['options: {custom_images: "{\\"a\\": \\"x/y:1\\"}"}', ['4:41 option x/y:1 version-tag']],
    [
      `options: {jupyter-images: "['h:5/x/scipy:v1','x/torch']"}`,
      ['4:34 option h:5/x/scipy:v1 version-tag', '4:51 option x/torch floating'],
    ],
    [
      'options:\n      image-list: |\n        - x/y:1\n        name: x/z:2',
      ['6:11 option x/y:1 version-tag', '7:15 option x/z:2 version-tag'],
    ],
    [
      'options:\n      image-list: |\n        - x/y\n        - "x/z:2"\n        - plain',
      ['6:11 option x/y floating', '7:12 option x/z:2 version-tag'],
    ],
  ])('%s', (entry, expected) => {
    expect(inBundle(entry)).toEqual(expected)
  })
})

describe('images of a charm', () => {
  const text =
    'name: x\nresources:\n  a:\n    type: oci-image\n    upstream-source: "x/y:1"\n  b:\n    type: file\n    upstream-source: x\n  c: {type: oci-image}\n'

  test.each(['metadata.yaml', 'charmcraft.yaml', 'charms/x/metadata.yaml'])('%s', path => {
    expect(factsIn('image', text, path)).toMatchObject([
      {
        source: 'upstream-source',
        name: 'a',
        reference: 'x/y:1',
        class: 'version-tag',
        place: { line: 5, column: 23 },
        deployments: [],
      },
    ])
  })

  test.each([
    ['resources: {a: {upstream-source: x}}', 0],
    ['title: x\nresources: [{src: a.png}]', 0],
    ['resources: {a: {type: oci-image, upstream-source: x}}', 1],
    ['requires: {}\nresources: {a: {upstream-source: x}}', 1],
  ])('%j is of a charm: %i', (written, count) => {
    expect(factsIn('image', written, 'metadata.yaml')).toHaveLength(count)
  })

  test('more resources than are read are said to hide images', () => {
    const many = Array.from({ length: 1001 }, (_, index) => `  r${index}: {type: oci-image, upstream-source: x/y:1}\n`)
    const inventory = inventoryOf({ 'metadata.yaml': `name: x\nresources:\n${many.join('')}` })
    expect(inventory.facts.image).toHaveLength(1000)
    expect(inventory.unread).toMatchObject([
      { reason: 'only the first 1000 resources are read', hides: ['artifact', 'image'] },
    ])
  })

  test.each(['config.yaml', 'my-metadata.yaml'])('not in %s', path => {
    expect(factsIn('image', text, path)).toEqual([])
  })
})

test('an option with many images and secrets is read to its end', () => {
  const lines = Array.from(
    { length: 6000 },
    (_, index) => `        - {image: x/y:${index}, password: S3cret${index}}\n`,
  )
  const text = `applications:\n  a:\n    charm: x\n    options:\n      images: |\n${lines.join('')}`
  expect(factsIn('image', text)).toHaveLength(6000)
  expect(factsIn('credential', text)).toHaveLength(6000)
})
