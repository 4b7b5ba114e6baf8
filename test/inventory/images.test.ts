import { describe, expect, test } from 'vitest'
import { imageClass } from '../../src/inventory/images/image-class.ts'
import { isImageReference } from '../../src/inventory/images/image-reference.ts'
import { at, factsIn, quoted } from './files.ts'

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

  test.each(['config.yaml', 'my-metadata.yaml'])('not in %s', path => {
    expect(factsIn('image', text, path)).toEqual([])
  })
})
