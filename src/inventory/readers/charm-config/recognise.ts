import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'

const types = new Set(['string', 'int', 'float', 'boolean', 'secret'])

/**
 * The options of a charm; none where `options` is something else's, as other programs have a `config.yaml` too. Entries
 * that are aliases of a long mapping are counted, and looked through, each time.
 */
export function charmOptions(options: YamlNode | undefined, budget: Budget): readonly YamlPair[] {
  if (!budget.enter(options)) return []
  const pairs = pairsOf(options)
  const isOfCharm = pairs.every(({ value }) => value.kind === 'mapping' && budget.enter(value) && isOption(value))
  return isOfCharm && pairs.some(({ value }) => typeOf(value) !== undefined) ? pairs : []
}

function isOption(value: YamlNode): boolean {
  const type = typeOf(value)
  return type === undefined ? field(value, 'type') === undefined : types.has(type)
}

/** What type an option says to have. */
export const typeOf = (option: YamlNode): string | undefined => textOf(field(option, 'type'))
