import type { ArtifactBase } from '../../facts/artifact.ts'
import { field, itemsOf, pairsOf, textOf } from '../../yaml/fields.ts'
import type { YamlNode, YamlScalar } from '../../yaml/node.ts'
import type { SourcePlaces } from '../source-places.ts'

const maxBases = 500

/**
 * What a charm or rock is built on and runs on, in each of the forms of `charmcraft.yaml` and `rockcraft.yaml`: `bases`
 * with `build-on` and `run-on`, `base` and `build-base`, a base in the name or the lists of a platform (`ubuntu@22.04:amd64`),
 * and `series` of older charms.
 */
export function artifactBases(root: YamlNode | undefined, places: SourcePlaces): readonly ArtifactBase[] {
  const placed = (use: ArtifactBase['use']) => (written: WrittenBase) => ({
    base: written.base,
    use,
    place: places.place(written.node),
  })
  const [build, run] = [placed('build'), placed('run')]
  return [
    ...baseText(field(root, 'base')).map(run),
    ...baseText(field(root, 'build-base')).map(build),
    ...few(itemsOf(field(root, 'bases'))).flatMap(item => [
      ...listed(item, 'build-on').flatMap(namedBase).map(build),
      ...listed(item, 'run-on').flatMap(namedBase).map(run),
    ]),
    ...few(pairsOf(field(root, 'platforms'))).flatMap(({ key, value }) => [
      ...platformBase(key).flatMap(base => [build(base), run(base)]),
      ...platformBases(field(value, 'build-on')).map(build),
      ...platformBases(field(value, 'build-for')).map(run),
    ]),
    ...few(itemsOf(field(root, 'series')))
      .flatMap(baseText)
      .map(run),
  ].slice(0, maxBases)
}

interface WrittenBase {
  readonly base: string
  readonly node: YamlNode
}

const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, maxBases)

/** `build-on` and `run-on` of one entry; the short form `{name, channel}` stands for both. */
function listed(entry: YamlNode, use: 'build-on' | 'run-on'): readonly YamlNode[] {
  return field(entry, 'name') ? [entry] : few(itemsOf(field(entry, use)))
}

function baseText(node: YamlNode | undefined): readonly WrittenBase[] {
  const base = textOf(node)
  return node && base !== undefined && base !== '' ? [{ base, node }] : []
}

/** Its `channel` is the version of an operating system. */
function namedBase(entry: YamlNode): readonly WrittenBase[] {
  const channel = field(entry, 'channel')
  const [name, version] = [textOf(field(entry, 'name')), textOf(channel)]
  return channel && name !== undefined && version !== undefined ? [{ base: `${name}@${version}`, node: channel }] : []
}

function platformBases(node: YamlNode | undefined): readonly WrittenBase[] {
  const nodes = node?.kind === 'sequence' ? few(itemsOf(node)) : node ? [node] : []
  return nodes.flatMap(each => (each.kind === 'scalar' ? platformBase(each) : []))
}

/** `ubuntu@22.04:amd64`, also without the architecture; an architecture alone names no base. */
function platformBase(node: YamlScalar): readonly WrittenBase[] {
  const base = /^([a-z]{1,40}@[\w.]{1,40})(?::|$)/.exec(node.value)?.[1]
  return base === undefined ? [] : [{ base, node }]
}
