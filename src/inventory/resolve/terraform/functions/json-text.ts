import {
  type Evaluated,
  failure,
  type ListValue,
  type MapValue,
  type Settled,
  textOf,
  type UnknownValue,
  unknown,
} from '../evaluated.ts'
import { maxLength, maxNesting, maxVisits, tooLarge } from './bounds.ts'
import { numberText, startOf } from './conversions.ts'

/**
 * The JSON that Terraform writes for a value: keys in order, `<`, `>` and `&` escaped. Unknown where a part is, a choice
 * too that is not among those picked.
 */
export function jsonText(value: Evaluated, picked: Picked = new Map()): string | UnknownValue {
  const parts: string[] = []
  const stop = write(value, { parts, picked, visits: maxVisits, length: 0 }, maxNesting)
  return stop ?? parts.join('')
}

/** What is picked of choices inside a value. */
export type Picked = ReadonlyMap<Evaluated, Settled>

interface Sink {
  readonly picked: Picked
  readonly parts: string[]
  visits: number
  length: number
}

function write(value: Evaluated, sink: Sink, depth: number): UnknownValue | undefined {
  sink.visits -= 1
  if (sink.visits < 0 || depth < 0 || sink.length > maxLength) return tooLarge(startOf(value))
  if (value.kind === 'unknown') return value
  if (value.kind === 'choice') {
    const picked = sink.picked.get(value)
    return picked ? write(picked, sink, depth - 1) : unknown(value.why, startOf(value))
  }
  if (value.kind === 'list') return writeList(value, sink, depth)
  if (value.kind === 'map') return writeMap(value, sink, depth)
  if (value.kind === 'text') return put(sink, jsonOf(textOf(value)))
  const text = typeof value.value === 'number' ? numberText(value.value) : String(value.value)
  return text === undefined ? unknown('the number is not known exactly', value.origin) : put(sink, text)
}

function put(sink: Sink, text: string): undefined {
  sink.parts.push(text)
  sink.length += text.length
}

function writeList({ items, isWhole, origin }: ListValue, sink: Sink, depth: number): UnknownValue | undefined {
  if (!isWhole) return unknown('the list is not wholly known', origin)
  put(sink, '[')
  for (const [index, item] of items.entries()) {
    if (index > 0) put(sink, ',')
    const stop = write(item, sink, depth - 1)
    if (stop) return stop
  }
  return put(sink, ']')
}

function writeMap({ entries, isWhole, origin }: MapValue, sink: Sink, depth: number): UnknownValue | undefined {
  if (!isWhole) return unknown('the map is not wholly known', origin)
  put(sink, '{')
  for (const [index, key] of [...entries.keys()].sort().entries()) {
    const value = entries.get(key) ?? failure('a key has no value', origin)
    put(sink, `${index > 0 ? ',' : ''}${jsonOf(key)}:`)
    const stop = write(value, sink, depth - 1)
    if (stop) return stop
  }
  return put(sink, '}')
}

const jsonOf = (text: string): string =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
