import type { PossibleValue, Value } from '../../../facts/value.ts'
import { pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { SourcePlaces } from '../../source-places.ts'

/** `CHANNEL/edge`: the name, and the variants of a test for which it has this value. */
const variableOf = (key: string): string => key.split('/', 1)[0] ?? key

/** The variables of a level. One with variants may have each of their values; one that a command gives is not known. */
export function readEnvironment(node: YamlNode | undefined, places: SourcePlaces): ReadonlyMap<string, Value<string>> {
  const values = new Map<string, Value<string>[]>()
  for (const { key, value } of pairsOf(node)) {
    const name = variableOf(key.value)
    values.set(name, [...(values.get(name) ?? []), valueFor(value, places)])
  }
  return new Map([...values].flatMap(([name, all]) => oneOf(all).map(value => [name, value] as const)))
}

function valueFor(node: YamlNode, places: SourcePlaces): Value<string> {
  const value = textOf(node)
  const place = places.place(node)
  if (value !== undefined && !value.includes('$')) return { kind: 'known', value, place, via: places.via(node) }
  return { kind: 'unknown', raw: value ?? `(${node.kind})`, place, why: 'spread puts it in' }
}

function oneOf(all: readonly Value<string>[]): readonly Value<string>[] {
  const open = all.find(({ kind }) => kind === 'unknown')
  if (open || all.length === 1) return open ? [open] : all
  const values = all.flatMap((each): readonly PossibleValue<string>[] =>
    each.kind === 'known' ? [{ value: each.value, place: each.place, via: each.via, from: 'matrix' }] : [],
  )
  return [{ kind: 'one-of', values, why: 'a test runs for each of its variants' }]
}

/** The same mapping with the names of its variables alone. */
export function withoutVariants(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind !== 'mapping') return node
  return {
    ...node,
    pairs: node.pairs.map(pair => ({ ...pair, key: { ...pair.key, value: variableOf(pair.key.value) } })),
  }
}
