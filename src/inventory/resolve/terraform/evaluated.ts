import type { Place } from '../../../text/place.ts'

/**
 * Where a value is written, and the hops it came by, the use first. `overridable` is there for a default that whoever
 * applies the files may set otherwise.
 */
export interface Origin {
  readonly place: Place
  readonly via: readonly Place[]
  readonly overridable: boolean
}

/**
 * What an expression comes to. A text keeps its pieces with their origins, so that each can be traced. `unknown` says why.
 * A `choice` holds what a condition that the files do not determine chooses between.
 */
export type Evaluated = TextValue | ScalarValue | ListValue | MapValue | UnknownValue | ChoiceValue

export interface TextValue {
  readonly kind: 'text'
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly origin: Origin
}

export interface ScalarValue {
  readonly kind: 'scalar'
  readonly value: number | boolean | null
  readonly origin: Origin
}

/** A list, tuple or set. Where not `isWhole`, it may hold more, or others in another order. */
export interface ListValue {
  readonly kind: 'list'
  readonly items: readonly Evaluated[]
  readonly isSet: boolean
  readonly isWhole: boolean
  /** One that may be there is left out, so that those behind it have no certain index. */
  readonly mayShift?: true
  readonly origin: Origin
}

/** A map or object. Where not `isWhole`, it may hold more keys. */
export interface MapValue {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Evaluated>
  readonly isWhole: boolean
  readonly origin: Origin
}

/**
 * `address` is there for what an applied resource or a remote module gives (`juju_offer.metrics.url`).
 * A reason completes "it is not known:".
 */
export interface UnknownValue {
  readonly kind: 'unknown'
  readonly why: string
  readonly address?: string
  /** Terraform itself would reject the expression, so that `try` goes on to the next. */
  readonly fails?: true
  /** An applied resource computes it: it is never null and never empty. */
  readonly isComputed?: true
  readonly origin: Origin
}

export interface ChoiceValue {
  readonly kind: 'choice'
  readonly options: readonly ChoiceOption[]
  readonly why: string
}

/** Any value but a choice between several. */
export type Settled = Exclude<Evaluated, ChoiceValue>

/** `branch`: of a condition; `outside`: what a validation lets whoever applies the files give. */
export interface ChoiceOption {
  readonly value: Settled
  readonly from: 'branch' | 'outside'
}

/** The text of a text value. */
export const textOf = ({ pieces }: TextValue): string => pieces.map(({ text }) => text).join('')

/** One text from one place. */
export const textFrom = (text: string, origin: Origin): TextValue => ({ kind: 'text', pieces: [{ text, origin }] })

export const scalar = (value: number | boolean | null, origin: Origin): ScalarValue => ({
  kind: 'scalar',
  value,
  origin,
})

export const unknown = (why: string, origin: Origin, address?: string): UnknownValue => ({
  kind: 'unknown',
  why,
  origin,
  ...(address === undefined ? {} : { address }),
})

/** What Terraform would reject. */
export const failure = (why: string, origin: Origin): UnknownValue => ({ ...unknown(why, origin), fails: true })

/** An origin of any value, for what is computed from it: the first piece's of a text, the first option's of a choice. */
export function originOf(value: Evaluated): Origin | undefined {
  if (value.kind === 'text') return value.pieces.at(-1)?.origin
  if (value.kind === 'choice') return value.options[0] && originOf(value.options[0].value)
  return value.origin
}

/** Whether any part of a value is a default that may be overridden. */
export function isOverridable(value: Evaluated): boolean {
  switch (value.kind) {
    case 'text':
      return value.pieces.some(({ origin }) => origin.overridable)
    case 'choice':
      return value.options.some(option => isOverridable(option.value))
    default:
      return value.origin.overridable
  }
}

/** The origin of a value that is computed at a place from others: overridable where one of them is. */
export function computedAt(place: Place, from: readonly Evaluated[]): Origin {
  const overridable = from.some(isOverridable)
  const via = from.flatMap(value => originOf(value)?.via ?? []).slice(0, maxHops)
  return { place, via, overridable }
}

/** A value may come over any number of modules; more hops than these tell a reader nothing. */
export const maxHops = 12
