import type { PossibleValue, TextPart, Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'

/** A text as the shell has it: known, one of several, or given from elsewhere. */
export type Text = Value<string>

export type Written = Omit<Extract<Text, { readonly kind: 'known' }>, 'kind' | 'raw'>

/** More values of one text than these are not told apart. */
const maxValues = 16

/** A text that is put together from more has one place only. */
const maxParts = 40

/** A longer text is no argument of a command that is of interest. */
const maxLength = 20_000

export const known = (value: string, place: Place): Text => ({ kind: 'known', value, place, via: [] })

export const unknown = (raw: string, place: Place, why: string): Text => ({ kind: 'unknown', raw, place, why })

/** What only whoever runs the commands gives: an argument, a variable of the environment, an answer. */
const given = {
  environment: 'the environment may give it',
  argument: 'whoever runs the script gives it',
  input: 'it is read when the script runs',
} as const

export const givenBy = (by: keyof typeof given, raw: string, place: Place): Text => unknown(raw, place, given[by])

const reasons: ReadonlySet<string> = new Set(Object.values(given))

export const isGiven = (text: Text): boolean => text.kind === 'unknown' && reasons.has(text.why)

/** A part of a word: what it is worth, and whether it stands there as it is. */
export interface Segment {
  readonly text: Text
  readonly isLiteral: boolean
}

/** Where a word is used, and how it is written there. */
export interface Use {
  readonly place: Place
  readonly raw: string
}

/** The segments of a word as one text. */
export function joined(segments: readonly Segment[], { place, raw }: Use): Text {
  if (segments.every(({ isLiteral }) => isLiteral))
    return known(segments.map(({ text }) => (text.kind === 'known' ? text.value : '')).join(''), place)
  const texts = segments.map(({ text }) => text)
  const open = texts.find(text => text.kind === 'unknown')
  if (open?.kind === 'unknown') return unknown(raw, place, open.why)
  const options = product(texts)
  if (options === undefined) return unknown(raw, place, 'it has too many values')
  const [first, ...more] = options
  if (first === undefined) return known('', place)
  if (more.length === 0 && first.from === undefined) {
    const { value, place: at, via, parts } = first.written
    const known = { kind: 'known', value, place: at, via: [place, ...via], raw } as const
    return parts ? { ...known, parts } : known
  }
  return {
    kind: 'one-of',
    values: options.map(({ written, from = 'branch' }) => ({ ...used(written, place), from })),
    why: texts.find(text => text.kind === 'one-of')?.why ?? '',
    raw,
  }
}

const used = (written: Written, place: Place): Written => ({ ...written, via: [place, ...written.via] })

interface Option {
  readonly written: Written
  readonly from?: PossibleValue<string>['from']
}

function product(texts: readonly Text[]): readonly Option[] | undefined {
  let options: readonly Option[] | undefined
  for (const text of texts) {
    const next = optionsOf(text)
    const before: readonly Option[] | undefined = options
    if (before === undefined) options = next
    else options = before.flatMap(a => next.map(b => both(a, b)))
    if (options.length > maxValues || options.some(({ written }) => written.value.length > maxLength)) return undefined
  }
  return options ?? []
}

function optionsOf(text: Text): readonly Option[] {
  if (text.kind === 'unknown') return []
  if (text.kind === 'one-of') return text.values.map(({ from, ...written }) => ({ written, from }))
  const { value, place, via, parts } = text
  return [{ written: parts ? { value, place, via, parts } : { value, place, via } }]
}

function both(a: Option, b: Option): Option {
  const from = a.from === 'default' || b.from === undefined ? a.from : b.from
  const all = [...partsOf(a.written), ...partsOf(b.written)]
  const { place } = all.at(-1) ?? b.written
  const via = [...a.written.via, ...b.written.via].slice(0, 20)
  const parts = all.length > 1 && all.length <= maxParts ? { parts: all } : {}
  const written = { value: a.written.value + b.written.value, place, via, ...parts }
  return from === undefined ? { written } : { written, from }
}

export const partsOf = ({ value, place, parts }: Written): readonly TextPart[] =>
  parts ?? (value === '' ? [] : [{ text: value, place }])

/** One of several texts: what branches leave behind. What a text may be beside them by default is left to whoever gives it. */
export function oneOf(texts: readonly Text[], from: PossibleValue<string>['from'], { place, raw }: Use): Text {
  const open = texts.find(text => text.kind === 'unknown' && !isGiven(text))
  const first = open ?? texts[0]
  if (open?.kind === 'unknown') return { ...open, raw, place }
  const isOpen = texts.some(isGiven)
  const seen = new Map<string, PossibleValue<string>>()
  for (const text of texts)
    for (const { written, from: own } of optionsOf(text)) {
      const key = JSON.stringify([written.value, written.place])
      const before = seen.get(key)
      if (before === undefined || own === 'default')
        seen.set(key, { ...written, from: isOpen ? 'default' : (own ?? from) })
    }
  const values = [...seen.values()]
  if (values.length === 0) return first?.kind === 'unknown' ? first : unknown(raw, place, given.environment)
  if (values.length > maxValues) return unknown(raw, place, 'it has too many values')
  const [only] = values
  if (only && values.length === 1 && !isOpen && texts.every(text => text.kind === 'known'))
    return texts[0] ?? known('', place)
  return { kind: 'one-of', values, why: isOpen ? 'it may be given from outside' : 'it differs by branch', raw }
}

/** Each value of a text made into another; undefined makes it unknown. */
export function mapped(text: Text, use: Use, change: (value: string) => string | undefined): Text {
  if (text.kind === 'unknown') return text
  const values = text.kind === 'known' ? [text.value] : text.values.map(({ value }) => value)
  const changed = values.map(change)
  if (changed.some(value => value === undefined || value.length > maxLength))
    return unknown(use.raw, use.place, 'it is computed')
  if (text.kind === 'known') return changed[0] === text.value ? text : { ...rest(text), value: changed[0] ?? '' }
  return {
    ...text,
    values: text.values.map((each, index) =>
      changed[index] === each.value ? each : { ...rest(each), value: changed[index] ?? '' },
    ),
  }
}

/** What a changed text keeps: not the parts, which no longer make it up. */
function rest<T extends { readonly parts?: readonly TextPart[] }>(written: T): Omit<T, 'parts'> {
  const { parts: _, ...kept } = written
  return kept
}
