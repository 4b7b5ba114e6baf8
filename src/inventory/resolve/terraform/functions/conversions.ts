import {
  type Evaluated,
  failure,
  isOverridable,
  type Origin,
  originOf,
  type ScalarValue,
  scalar,
  type TextValue,
  textFrom,
  textOf,
  type UnknownValue,
  unknown,
} from '../evaluated.ts'

/** A value as a text: a number or boolean as Terraform writes it, null and collections an error. Choices are lifted before. */
export function toText(value: Evaluated): TextValue | UnknownValue {
  if (value.kind === 'text' || value.kind === 'unknown') return value
  if (value.kind !== 'scalar') return notA('text', value)
  if (value.value === null) return failure('null is no text', value.origin)
  if (typeof value.value === 'boolean') return textFrom(String(value.value), value.origin)
  const text = numberText(value.value)
  return text === undefined ? inexact(value) : textFrom(text, value.origin)
}

/** A value as a number, which a text of digits is too. */
export function numberIn(value: Evaluated, at: Origin): number | UnknownValue {
  if (value.kind === 'unknown') return value
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value
  if (value.kind !== 'text') return notA('number', value)
  const text = textOf(value)
  const number = isNumeral(text) ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : failure('the text is no number', originOf(value) ?? at)
}

/** A value as a boolean, which `"true"`, `"1"`, `"false"` and `"0"` are too. */
export function booleanIn(value: Evaluated, at: Origin): boolean | UnknownValue {
  if (value.kind === 'unknown') return value
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value
  if (value.kind !== 'text') return notA('boolean', value)
  const text = textOf(value)
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : failure('the text is no boolean', originOf(value) ?? at)
}

/** As `numberIn`, as a value: the value itself where it is a number. */
export const toNumber = (value: Evaluated, at: Origin): ScalarValue | UnknownValue =>
  asScalar(value, numberIn(value, at), at)

/** As `booleanIn`, as a value: the value itself where it is a boolean. */
export const toBoolean = (value: Evaluated, at: Origin): ScalarValue | UnknownValue =>
  asScalar(value, booleanIn(value, at), at)

function asScalar(value: Evaluated, found: number | boolean | UnknownValue, at: Origin): ScalarValue | UnknownValue {
  if (typeof found === 'object') return found
  if (value.kind === 'scalar') return value
  return scalar(found, { ...(originOf(value) ?? at), overridable: isOverridable(value) })
}

/** The decimal that Terraform writes for a number, undefined where a double does not hold what Terraform would. */
export function numberText(value: number): string | undefined {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(Object.is(value, -0) ? 0 : value) : undefined
  const text = String(value)
  return /^-?\d+\.\d+$/.test(text) && text.replace(/\D/g, '').length <= exactDigits ? text : undefined
}

/** More digits than these come of rounding, which Terraform does far later. */
const exactDigits = 15

/** The texts, numbers and booleans of a list or map as one type: all as texts where they differ. Others stay. */
export function unified(items: readonly Evaluated[]): readonly Evaluated[] {
  const kinds = new Set(items.map(kindOf))
  kinds.delete(undefined)
  return kinds.size < 2 ? items : items.map(item => (kindOf(item) ? toText(item) : item))
}

function kindOf(item: Evaluated): string | undefined {
  if (item.kind === 'text') return 'text'
  return item.kind === 'scalar' && item.value !== null ? typeof item.value : undefined
}

const maxNumeral = 400

const isNumeral = (text: string): boolean =>
  text.length <= maxNumeral && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)

const inexact = ({ origin }: ScalarValue): UnknownValue => unknown('the number is not known exactly', origin)

/** Where a value begins, for what is said of it. */
export function startOf(value: Evaluated): Origin {
  return originOf(value) ?? { place: nowhere, via: [], overridable: false }
}

const nowhere = { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

function notA(wanted: string, value: Exclude<Evaluated, UnknownValue>): UnknownValue {
  if (value.kind === 'choice') return unknown(value.why, startOf(value))
  return failure(`${nameOf(value)} is no ${wanted}`, startOf(value))
}

function nameOf(value: Evaluated): string {
  if (value.kind !== 'scalar') return `a ${value.kind}`
  return value.value === null ? 'null' : `a ${typeof value.value}`
}
