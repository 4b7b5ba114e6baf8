import { expect, test } from 'vitest'
import { factsIn } from './files.ts'

const rocks = (text: string, path = 'rocks/a/rockcraft.yaml') =>
  factsIn('artifact', text, path).map(({ artifact, name, bases, user, place }) => ({
    artifact,
    name,
    line: place.line,
    bases: bases.map(({ base, use, place: at }) => `${at.line} ${use} ${base}`),
    user: user && `${user.place.line} ${user.name}`,
  }))

test('a rock with all that it says', () => {
  expect(
    rocks('version: 1\nname: proxy\nbase: bare\nbuild-base: ubuntu@24.04\nrun-user: _daemon_\nplatforms: {amd64: }\n'),
  ).toEqual([
    { artifact: 'rock', name: 'proxy', line: 2, bases: ['3 run bare', '4 build ubuntu@24.04'], user: '5 _daemon_' },
  ])
})

test('a rock that others fill in stands where it begins', () => {
  expect(rocks('# a\nbase: ubuntu:22.04\nparts: {}\n')).toEqual([
    { artifact: 'rock', name: undefined, line: 2, bases: ['2 run ubuntu:22.04'], user: undefined },
  ])
})

test.each([
  ['rockcraft.yaml', '- name: x\n'],
  ['rockcraft.yaml', 'x: y\n'],
  ['rockcraft.yaml', ''],
  ['snapcraft.yaml', 'name: x\nbase: core22\n'],
  ['my-rockcraft.yaml', 'name: x\nbase: bare\n'],
])('no rock in %s: %j', (path, text) => {
  expect(rocks(text, path)).toEqual([])
})
