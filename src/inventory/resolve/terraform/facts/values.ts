import type { PossibleValue, TextPart, Value } from '../../../../facts/value.ts'
import type { Place } from '../../../../text/place.ts'
import { isOpen } from '../../../is-open.ts'
import { type Evaluated, isOverridable, type Origin, type Piece, textFrom, textOf } from '../evaluated.ts'
import type { Use } from './stating.ts'

/** The text that an expression comes to, where it is used; undefined where that is null. */
export function textValue(use: Use): Value<string> | undefined {
  return readValue(use, value =>
    value.kind === 'text'
      ? textOf(value)
      : value.kind === 'scalar' && value.value !== null
        ? String(value.value)
        : undefined,
  )
}

/** Null as an empty text, which names nothing either, where an expression comes to it; a null that is written is undefined. */
export function textOrEmpty(use: Use): Value<string> | undefined {
  const { value, expression } = use
  if (value.kind !== 'scalar' || value.value !== null || expression.kind === 'literal') return textValue(use)
  return textValue({ ...use, value: textFrom('', value.origin) })
}

export function numberValue(use: Use): Value<number> | undefined {
  return readValue(use, value => {
    if (value.kind === 'scalar' && typeof value.value === 'number') return value.value
    const text = value.kind === 'text' ? textOf(value) : ''
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  })
}

export function booleanValue(use: Use): Value<boolean> | undefined {
  return readValue(use, value => {
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value
    const text = value.kind === 'text' ? textOf(value) : ''
    return text === 'true' ? true : text === 'false' ? false : undefined
  })
}

/** The one text that a name comes to; else its expression in `${}`, or the template that it is. */
export function nameOf(use: Use): string {
  if (use.value.kind === 'text') {
    const text = textOf(use.value)
    return isOpen(text) ? openName(rawOf(use)) : text
  }
  const value = textValue(use)
  if (value?.kind === 'known') return value.value
  const [first] = value?.kind === 'one-of' ? value.values : []
  if (first && value?.kind === 'one-of' && value.values.every(each => each.value === first.value)) return first.value
  return openName(rawOf(use))
}

export function openName(raw: string): string {
  const template = /^"(.*)"$/.exec(raw)?.[1]
  if (template?.includes('${')) return template
  return raw.startsWith('${') ? raw : `\${${raw}}`
}

const maxWritten = 4000

/** An expression in one line, as people read it. */
export function rawOf({ file, span }: Pick<Use, 'file' | 'span'>): string {
  const end = Math.min(span.end, span.start + maxWritten)
  return file.source({ start: span.start, end }).replace(/\s+/g, ' ').slice(0, 400)
}

export function placeOf({ file, span, expression }: Pick<Use, 'file' | 'span' | 'expression'>): Place {
  return file.place(expression.kind === 'literal' ? expression.text : span)
}

/** Where a name is written: in the argument, or where the value came from. */
export function writtenAt(use: Use): Place {
  const value = textValue(use)
  if (value?.kind === 'known') return value.place
  return (value?.kind === 'one-of' ? value.values[0]?.place : undefined) ?? placeOf(use)
}

type Single = Exclude<Evaluated, { kind: 'choice' }>
type Read<T> = (value: Single) => T | undefined

const overridden = 'it is a default, which whoever applies the files may set otherwise'

function readValue<T>(use: Use, read: Read<T>): Value<T> | undefined {
  const { value } = use
  if (value.kind === 'choice') return ofChoice(use, value, read)
  if (isNull(value)) return undefined
  const one = read(value)
  if (one === undefined) return unknownValue(use, value.kind === 'unknown' ? value.why : 'it is of another type')
  if (typeof one === 'string' && isOpen(one)) return unknownValue(use, 'the value is filled in later')
  const raw = use.expression.kind === 'literal' ? {} : { raw: rawOf(use) }
  const written = { value: one, ...whereFrom(value, use) }
  if (!isOverridable(value)) return { kind: 'known', ...written, ...raw }
  return { kind: 'one-of', values: [{ ...written, from: 'default' }], why: overridden, ...raw }
}

/** All that a condition chooses between. One that is open, or null, leaves it undetermined. */
function ofChoice<T>(use: Use, choice: Extract<Evaluated, { kind: 'choice' }>, read: Read<T>): Value<T> {
  const values: PossibleValue<T>[] = []
  for (const option of choice.options) {
    const one = isNull(option.value) ? undefined : read(option.value)
    if (one === undefined || (typeof one === 'string' && isOpen(one))) return unknownValue(use, choice.why)
    const from = option.from === 'branch' && isOverridable(option.value) ? 'default' : option.from
    values.push({ value: one, ...whereFrom(option.value, use), from })
  }
  return { kind: 'one-of', values, why: choice.why, raw: rawOf(use) }
}

const isNull = (value: Single): boolean => value.kind === 'scalar' && value.value === null

function unknownValue<T>(use: Use, why: string): Value<T> {
  return { kind: 'unknown', raw: rawOf(use), place: placeOf(use), why }
}

interface From {
  readonly place: Place
  readonly via: readonly Place[]
  readonly parts?: readonly TextPart[]
}

function whereFrom(value: Single, use: Use): From {
  const pieces = value.kind === 'text' ? value.pieces.filter(({ text }) => text !== '') : []
  const origin = value.kind === 'text' ? (pieces.at(-1) ?? value.pieces.at(-1))?.origin : value.origin
  const parts = pieces.length > 1 ? { parts: pieces.map(partOf) } : {}
  return { ...fromOrigin(origin, use), ...parts }
}

const partOf = ({ text, origin }: Piece): TextPart => ({ text, place: origin.place })

/** What is written at the use has no hops; what is written elsewhere has the use as its first. */
function fromOrigin(origin: Origin | undefined, use: Use): From {
  const used = placeOf(use)
  if (!origin) return { place: used, via: [] }
  const whole = use.file.place(use.span)
  if (isWithin(origin.place, whole)) return { place: origin.place, via: [] }
  const via = [used, ...origin.via.filter(hop => !isWithin(hop, whole) && !isWithin(origin.place, hop))]
  return { place: origin.place, via: via.filter((hop, index) => index === 0 || !sameLine(hop, via[index - 1])) }
}

function isWithin(inner: Place, outer: Place): boolean {
  if (inner.path !== outer.path || inner.line < outer.line || inner.endLine > outer.endLine) return false
  const begins = inner.line > outer.line || inner.column >= outer.column
  return begins && (inner.endLine < outer.endLine || inner.endColumn <= outer.endColumn)
}

const sameLine = (a: Place, b: Place | undefined): boolean => a.path === b?.path && a.line === b.line
