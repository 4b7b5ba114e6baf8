import type { Evaluated } from '../evaluated.ts'
import { maxLength } from './bounds.ts'
import { jsonText } from './json-text.ts'

/**
 * For each item a text that equal items share, undefined where a part of it is not known. All of them together are
 * bounded, so that the last of very many have none.
 */
export function keysOf(items: readonly Evaluated[]): readonly (string | undefined)[] {
  let left = maxLength
  return items.map(item => {
    const text = left > 0 ? jsonText(item) : undefined
    left -= typeof text === 'string' ? text.length : costOfNone
    return typeof text === 'string' ? `${item.kind === 'list' && item.isSet ? 'set' : ''}${text}` : undefined
  })
}

/** In characters. Of a value that is shared without end it takes long to find that it has none. */
const costOfNone = 20_000
