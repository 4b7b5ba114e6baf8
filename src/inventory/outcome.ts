import type { PossibleValue, TextPart, Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'

/** What an expression may come to: each way it may go. */
export type Outcome = readonly Alternative[]

export type Alternative = KnownAlternative | OpenAlternative

export interface KnownAlternative {
  readonly kind: 'known'
  readonly value: string
  readonly isSwitch?: true
  readonly place: Place
  readonly via: readonly Place[]
  readonly parts?: readonly TextPart[]
  /** Without it the files say it outright. */
  readonly from?: PossibleValue<string>['from']
}

/** `given` is from outside of the files; `empty` is nothing, in a run that gives none. */
interface OpenAlternative {
  readonly kind: 'given' | 'empty' | 'computed'
  readonly why: string
  /** What it counts as in a condition, where that is sure. */
  readonly truth?: boolean
}

export const maxAlternatives = 64

export const computed = (why: string): Outcome => [{ kind: 'computed', why }]

export const tooMany: Outcome = computed('there are too many values')

/** What an alternative counts as in a condition; undefined where that is not sure. */
export function truthOf(alternative: Alternative): boolean | undefined {
  if (alternative.kind === 'known')
    return alternative.value !== '' && !(alternative.isSwitch && alternative.value === 'false')
  return alternative.kind === 'empty' ? false : alternative.truth
}

/** Where a value is used: its expression, and where that stands. */
export interface Use {
  readonly raw: string
  readonly place: Place
}

/**
 * The value of an outcome. What is only given from outside leaves the others as its default; what is computed in a run
 * leaves it unknown.
 */
export function asValue(outcome: Outcome, { raw, place }: Use): Value<string> {
  const known = outcome.flatMap(each => (each.kind === 'known' ? [each] : []))
  const open = outcome.flatMap(each => (each.kind === 'known' ? [] : [each]))
  const why = open.find(each => each.kind === 'computed')?.why
  const [first] = known
  if (why !== undefined || !first)
    return { kind: 'unknown', raw, place, why: why ?? open[0]?.why ?? 'the expression is not understood' }
  if (known.length === 1 && open.length === 0 && first.from === undefined)
    return { kind: 'known', ...writtenOf(first), raw }
  const from = open.length > 0 ? 'default' : 'branch'
  return { kind: 'one-of', values: distinct(known, from), why: open[0]?.why ?? whyOf(known), raw }
}

function distinct(known: readonly KnownAlternative[], from: PossibleValue<string>['from']) {
  const values = new Map<string, PossibleValue<string>>()
  for (const each of known)
    if (!values.has(each.value)) values.set(each.value, { ...writtenOf(each), from: each.from ?? from })
  return [...values.values()]
}

function writtenOf({ value, place, via, parts }: Omit<KnownAlternative, 'kind' | 'from' | 'isSwitch'>) {
  return { value, place, via, ...(parts ? { parts } : {}) }
}

function whyOf(known: readonly KnownAlternative[]): string {
  if (known.some(({ from }) => from === 'default')) return 'the default of an input, which a caller may set'
  return known.some(({ from }) => from === 'matrix')
    ? 'a job runs for each value of its matrix'
    : 'an expression decides'
}

/** A value as what an expression that names it comes to. */
export function outcomeOf(value: Value<string>, use: Place): Outcome {
  if (value.kind === 'unknown') return [{ kind: 'computed', why: value.why }]
  if (value.kind === 'known') return [{ ...writtenOf(value), kind: 'known', via: [use, ...value.via] }]
  return value.values.map(each => ({ ...writtenOf(each), kind: 'known', via: [use, ...each.via], from: each.from }))
}

/** Texts one after the other, in every way they may go. */
export function joined(outcomes: readonly Outcome[], place: Place): Outcome {
  let texts: readonly Alternative[] = [{ kind: 'known', value: '', place, via: [] }]
  for (const outcome of outcomes) {
    if (texts.length * outcome.length > maxAlternatives) return tooMany
    texts = texts.flatMap(before => outcome.map(after => both(before, after)))
  }
  return texts
}

/** A text with a hole in it is as open as the hole; what is computed outweighs what is given. */
function both(before: Alternative, after: Alternative): Alternative {
  const open = [before, after].flatMap(each => (each.kind === 'known' ? [] : [each]))
  const [first] = open
  if (first) return open.find(each => each.kind === 'computed') ?? { kind: 'given', why: first.why, truth: true }
  if (before.kind !== 'known' || after.kind !== 'known') return before
  if (before.value === '') return after
  if (after.value === '') return before
  const from = weaker(before.from, after.from)
  return {
    kind: 'known',
    value: before.value + after.value,
    place: after.place,
    via: [...before.via, ...after.via],
    parts: [...partsOf(before), ...partsOf(after)],
    ...(from === undefined ? {} : { from }),
  }
}

const partsOf = ({ value, place, parts }: KnownAlternative): readonly TextPart[] => parts ?? [{ text: value, place }]

function weaker(one: KnownAlternative['from'], other: KnownAlternative['from']): KnownAlternative['from'] {
  return one === 'default' || other === undefined ? one : other
}
