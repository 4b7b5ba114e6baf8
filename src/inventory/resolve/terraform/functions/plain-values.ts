import {
  type Evaluated,
  failure,
  type Origin,
  scalar,
  textFrom,
  textOf,
  type UnknownValue,
  unknown,
} from '../evaluated.ts'
import { maxItems, maxLength, maxNesting, maxVisits, tooLarge } from './bounds.ts'
import { startOf } from './conversions.ts'

/** The value of a JSON text, all of one origin. */
export function fromJson(text: string, at: Origin): Evaluated {
  if (text.length > maxLength) return tooLarge(at)
  try {
    return fromPlain(JSON.parse(text), at)
  } catch {
    return failure('the text is no JSON', at)
  }
}

/** A value of JavaScript as Terraform has it, all of one origin. Unknown beyond 100 levels and 100,000 values. */
export const fromPlain = (plain: unknown, at: Origin): Evaluated => convert(plain, at, { left: maxVisits }, maxNesting)

function convert(plain: unknown, at: Origin, visits: { left: number }, depth: number): Evaluated {
  visits.left -= 1
  if (visits.left < 0 || depth < 0) return tooLarge(at)
  if (plain === null || typeof plain === 'boolean') return scalar(plain, at)
  if (typeof plain === 'string') return plain.length > maxLength ? tooLarge(at) : textFrom(plain, at)
  if (typeof plain === 'number')
    return Number.isFinite(plain) ? scalar(plain, at) : unknown('the number is not known', at)
  if (typeof plain !== 'object') return unknown('the value has no form in Terraform', at)
  if (Array.isArray(plain)) {
    if (plain.length > maxItems) return tooLarge(at)
    const items = Array.from<unknown, Evaluated>(plain, item => convert(item, at, visits, depth - 1))
    return { kind: 'list', items, isSet: false, isWhole: true, origin: at }
  }
  const fields = Object.entries(plain)
  if (fields.length > maxItems) return tooLarge(at)
  const entries = new Map(fields.map(([key, value]) => [key, convert(value, at, visits, depth - 1)]))
  return { kind: 'map', entries, isWhole: true, origin: at }
}

/** A value of JavaScript that holds all that an evaluated one does. */
export interface PlainValue {
  readonly kind: 'plain'
  readonly value: unknown
}

/** A value as one of JavaScript, or why a part of it is not known. */
export function toPlain(value: Evaluated): PlainValue | UnknownValue {
  const stop: { why?: UnknownValue } = {}
  const plain = plainOf(value, { left: maxVisits, stop: why => (stop.why ??= why) }, maxNesting)
  return stop.why ?? { kind: 'plain', value: plain }
}

interface Walk {
  left: number
  stop(why: UnknownValue): void
}

function plainOf(value: Evaluated, walk: Walk, depth: number): unknown {
  walk.left -= 1
  if (walk.left < 0 || depth < 0) return walk.stop(tooLarge(startOf(value)))
  if (value.kind === 'text') return textOf(value)
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'unknown') return walk.stop(value)
  if (value.kind === 'choice') return walk.stop(unknown(value.why, startOf(value)))
  if (!value.isWhole) return walk.stop(unknown(`the ${value.kind} is not wholly known`, value.origin))
  if (value.kind === 'list') return value.items.map(item => plainOf(item, walk, depth - 1))
  return Object.fromEntries([...value.entries].map(([key, each]) => [key, plainOf(each, walk, depth - 1)]))
}
