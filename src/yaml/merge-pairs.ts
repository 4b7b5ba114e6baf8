import type { YamlMapping, YamlNode, YamlPair } from './node.ts'
import { throughAlias } from './through-alias.ts'

const maxMergedPairs = 10_000

export interface Merged {
  /** How many pairs the document has spread by now. */
  readonly count: number
  readonly refused?: { readonly message: string; readonly start: number; readonly end: number }
}

/** Spreads the values of merge keys into a mapping: what it has itself stays, and earlier values come before later ones. */
export function mergePairs(pairs: YamlPair[], values: readonly YamlNode[], before: number): Merged {
  const own = new Set(pairs.map(pair => pair.key.value))
  let count = before
  for (const source of values.flatMap(sourcesOf)) {
    const refuse = (message: string): Merged => ({ count, refused: { message, start: source.start, end: source.end } })
    if (source.kind !== 'mapping') return refuse('a merge key takes a mapping')
    count += source.pairs.length
    if (count > maxMergedPairs) return refuse(`merge keys spread more than ${maxMergedPairs} pairs`)
    pairs.push(...missingPairs(source, own))
  }
  return { count }
}

const sourcesOf = (value: YamlNode): readonly YamlNode[] => (value.kind === 'sequence' ? value.items : [value])

function missingPairs({ pairs, via }: YamlMapping, own: Set<string>): readonly YamlPair[] {
  const missing = pairs.filter(({ key }) => !own.has(key.value))
  for (const { key } of missing) own.add(key.value)
  return via ? missing.map(({ key, value }) => ({ key, value: throughAlias(value, via) })) : missing
}
