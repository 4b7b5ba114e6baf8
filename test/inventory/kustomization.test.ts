import { describe, expect, test } from 'vitest'
import { at, factsIn, inventoryOf } from './files.ts'

const images = (text: string, path: string): readonly string[] =>
  factsIn('image', text, path).map(
    ({ place, source, name, reference, class: held }) => `${at(place)} ${source} ${name} ${reference} ${held}`,
  )

const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'
const digest = `sha256:${'0a1b2c3d4e5f6789'.repeat(4)}`

describe('kustomizations', () => {
  test.each([
    ['images:\n- {name: x/y, newTag: v1.2}', ['4:23 kustomization y x/y:v1.2 version-tag']],
    [
      'images:\n- {name: app, newName: ghcr.io/x/y, newTag: "1.10"}',
      ['4:46 kustomization y ghcr.io/x/y:1.10 version-tag'],
    ],
    [`images:\n- {name: x/y, digest: "${digest}"}`, [`4:24 kustomization y x/y@${digest} digest`]],
    ['images:\n- {name: x/y, newName: x/z}', []],
    ['images:\n- {name: x/y, newTag: latest}\n- nonsense\n- {newTag: 1}', ['4:23 kustomization y x/y:latest floating']],
    ['images: {name: x}', []],
  ])('%j', (written, expected) => {
    expect(images(`${head}${written}\n`, 'overlays/a/kustomization.yaml')).toEqual(expected)
    expect(images(`${written}\n`, 'Kustomization')).toEqual(expected.map(each => each.replace(/^4/, '2')))
  })

  test('make secrets of literals', () => {
    const text = `${head}secretGenerator:\n- name: a\n  literals:\n  - password=tr0ub4dor\n  - user=me\n  - token=\${TOKEN}\n- {name: b, files: [password.txt]}\n`
    expect(
      factsIn('credential', text, 'kustomization.yaml').map(
        ({ place, field, shape }) => `${at(place)} ${field} ${shape}`,
      ),
    ).toEqual(['6:5 password literal', '8:5 token placeholder'])
  })
})

describe('values of a chart', () => {
  test.each([
    ['image:\n  repository: ghcr.io/x/y\n  tag: 1.10', ['3:8 chart y ghcr.io/x/y:1.10 version-tag']],
    ['a: {b: {image: {registry: quay.io, repository: x/y, tag: v1}}}', ['1:58 chart y quay.io/x/y:v1 version-tag']],
    [`image: {repository: x/y, tag: v1, digest: "${digest}"}`, [`1:44 chart y x/y@${digest} digest`]],
    ['image: {repository: x/y, tag: "", digest: ""}', []],
    ['image: {repository: x/y}', []],
    ['image: nginx:1.25', ['1:8 chart nginx nginx:1.25 version-tag']],
    ['image: nginx', []],
    ['git: {repository: "https://x/y", tag: v1}', []],
    ['sidecars:\n- image: {repository: x/y, tag: main}', ['2:33 chart y x/y:main floating']],
  ])('%j', (text, expected) => {
    expect(images(`${text}\n`, 'charts/a/values.yaml')).toEqual(expected)
  })

  test.each(['values.yaml', 'values-prod.yaml', 'prod.values.yml', 'values.prod.yaml'])('%s', path => {
    expect(images('image: {repository: x/y, tag: v1}\n', path)).toHaveLength(1)
  })

  test.each(['other.yaml', 'evaluesx.yaml'])('not in %s', path => {
    expect(images('image: {repository: x/y, tag: v1}\n', path)).toEqual([])
  })
})

test.each(['kustomization.yaml', 'values.yaml', 'cluster.yaml'])('more than is read of %s is said', path => {
  const head = 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n'
  const list = `images: &i [${'{name: x/y, newTag: v1},'.repeat(400)}]\n`
  const text = `${head}${list}iamIdentityMappings: [${'{groups: *i},'.repeat(400)}]\nsecretGenerator: [${'{literals: *i},'.repeat(400)}]\n`
  const { unread } = inventoryOf({ [path]: text })
  expect(unread.map(({ reason }) => reason)).toContain('its aliases expand to more than 100000 values')
})
