import type { PossibleValue, TextPart } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import type { PythonExpression, PythonFile, PythonScalar, PythonScope } from '../../readers/python-file.ts'

/** What an expression may come to, or why that is not known. */
export type Outcome =
  | { readonly kind: 'some'; readonly possible: readonly Possible[] }
  | { readonly kind: 'unknown'; readonly why: string }

/** `via` are the uses of names that it came by, the outermost first. `loops` are those that it is one turn of. */
export interface Possible {
  readonly datum: Datum
  readonly via: readonly Place[]
  readonly from?: PossibleValue<string>['from']
  readonly loops?: readonly Loop[]
}

/** What a loop, or a test with parameters, goes over, and how many turns it takes. */
export interface Loop {
  readonly over: PythonExpression
  readonly turns: number
}

/** A value of Python as far as it is followed; a record that is its `isOwn` is of a class of this repository. What a collection holds is evaluated when it is asked for. */
export type Datum =
  | {
      readonly kind: 'scalar'
      readonly value: PythonScalar
      readonly place: Place
      readonly parts?: readonly TextPart[]
    }
  | { readonly kind: 'list'; readonly items: readonly Later[] }
  | { readonly kind: 'dict'; readonly entries: readonly LaterEntry[] }
  | {
      readonly kind: 'record'
      readonly name: string
      readonly fields: ReadonlyMap<string, Later>
      readonly isOwn?: true
    }
  | { readonly kind: 'module'; readonly file: PythonFile | undefined; readonly name: string; readonly by: PythonFile }
  | { readonly kind: 'class'; readonly file: PythonFile; readonly scope: PythonScope }

export type Later = () => Outcome

export interface LaterEntry {
  readonly key?: Later
  readonly value: Later
}

export const unknown = (why: string): Outcome => ({ kind: 'unknown', why })

export const some = (datum: Datum): Outcome => ({ kind: 'some', possible: [{ datum, via: [] }] })

/** More values are not told apart. */
const maxPossible = 100

/** Either of several outcomes; one that is not known makes the whole unknown. */
export function anyOf(outcomes: readonly Outcome[], from?: Possible['from']): Outcome {
  const [only] = outcomes
  if (only === undefined) return unknown('nothing gives it a value')
  const possible: Possible[] = []
  for (const outcome of outcomes) {
    if (outcome.kind === 'unknown') return outcome
    possible.push(...outcome.possible)
  }
  if (possible.length > maxPossible) return unknown('it may have too many values')
  if (possible.length === 1 || from === undefined) return { kind: 'some', possible }
  return { kind: 'some', possible: possible.map(each => ({ ...each, from: each.from ?? from })) }
}

/** What follows from each of the things that an outcome may be. */
export function follow(outcome: Outcome, next: (datum: Datum) => Outcome): Outcome {
  if (outcome.kind === 'unknown') return outcome
  return anyOf(
    outcome.possible.map(before => {
      const after = next(before.datum)
      return after.kind === 'unknown'
        ? after
        : { kind: 'some', possible: after.possible.map(each => joined(before, each)) }
    }),
  )
}

function joined(before: Possible, after: Possible): Possible {
  const from = after.from ?? before.from
  const loops = [...(before.loops ?? []), ...(after.loops ?? [])]
  return {
    datum: after.datum,
    via: [...before.via, ...after.via],
    ...(from === undefined ? {} : { from }),
    ...(loops.length === 0 ? {} : { loops }),
  }
}
