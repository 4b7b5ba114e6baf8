import type { YamlNode } from '../../yaml/node.ts'
import { isUnwritten } from '../is-unwritten.ts'
import type { SourcePlaces } from '../source-places.ts'
import { privateKeyIn } from './private-key.ts'
import { secretShape } from './secret-shape.ts'

/** What stands where a format has a secret: a literal one, or none where it is a placeholder, a file or nothing. */
export function heldSecret(node: YamlNode | undefined, places: SourcePlaces): 'literal' | 'guessable' | undefined {
  const text = places.written(node)?.trim()
  if (node?.kind !== 'scalar' || text === undefined || places.value(node).kind === 'unknown') return undefined
  const key = privateKeyIn(text)
  if (key !== 'none') return key === 'whole' ? 'literal' : undefined
  const shape = isUnwritten(text) || /omitted/i.test(text) ? 'placeholder' : secretShape(text, [])
  return shape === 'literal' || shape === 'guessable' ? shape : undefined
}
