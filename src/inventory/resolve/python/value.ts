import type { PossibleValue, Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import type { PythonExpression, PythonFile, PythonScalar } from '../../readers/python-file.ts'
import type { Outcome, Possible } from './outcome.ts'
import type { Env } from './world.ts'

/** What an expression says, where it stands; undefined for `None`, which is as good as nothing. */
export function textValue(expression: PythonExpression | undefined, env: Env): Value<string> | undefined {
  return evaluated(expression, env, value => (typeof value === 'string' ? value : undefined))
}

export function numberValue(expression: PythonExpression | undefined, env: Env): Value<number> | undefined {
  return evaluated(expression, env, value => {
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isInteger(number) ? number : undefined
  })
}

export function booleanValue(expression: PythonExpression | undefined, env: Env): Value<boolean> | undefined {
  return evaluated(expression, env, value => (typeof value === 'boolean' ? value : undefined))
}

/** An option of a charm as text: numbers and switches as Juju writes them. */
export function optionValue(outcome: Outcome, expression: Use): Value<string> {
  const read = (value: PythonScalar): string | undefined => (value === null ? undefined : String(value))
  return valueFrom(outcome, expression, read)
}

/** An expression in its file. */
export interface Use {
  readonly raw: string
  readonly place: Place
  /** It is a literal: the value stands where it is used. */
  readonly isLiteral: boolean
}

export const useOf = (expression: PythonExpression, file: PythonFile): Use => ({
  raw: rawOf(expression, file),
  place: file.place(expression),
  isLiteral: expression.kind === 'scalar',
})

/** An expression as written, on one line and not too long for people. */
export function rawOf(expression: PythonExpression, file: PythonFile): string {
  const { start, end } = expression
  const text = file
    .source({ start, end: Math.min(end, start + 4 * maxRaw) })
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > maxRaw ? `${text.slice(0, maxRaw)}...` : text
}

const maxRaw = 200

type Read<T> = (value: PythonScalar) => T | undefined

function evaluated<T>(expression: PythonExpression | undefined, env: Env, read: Read<T>): Value<T> | undefined {
  if (!expression) return undefined
  const outcome = env.world.evaluate(expression, env)
  const isNothing = outcome.kind === 'some' && outcome.possible.every(({ datum }) => isNone(datum))
  return isNothing ? undefined : valueFrom(outcome, useOf(expression, env.file), read)
}

const isNone = (datum: Possible['datum']): boolean => datum.kind === 'scalar' && datum.value === null

function valueFrom<T>(outcome: Outcome, use: Use, read: Read<T>): Value<T> {
  const unknown = (why: string): Value<T> => ({ kind: 'unknown', raw: use.raw, place: use.place, why })
  if (outcome.kind === 'unknown') return unknown(outcome.why)
  const written: PossibleValue<T>[] = []
  for (const each of outcome.possible) {
    const value = each.datum.kind === 'scalar' ? read(each.datum.value) : undefined
    if (value === undefined) return unknown('the value is of another kind')
    written.push({ value, ...placed(each, use), from: each.from ?? 'branch' })
  }
  const raw = use.isLiteral ? {} : { raw: use.raw }
  const [first] = written
  if (first && outcome.possible.length === 1 && outcome.possible[0]?.from === undefined) {
    const { from, ...known } = first
    return { kind: 'known', ...known, ...raw }
  }
  return { kind: 'one-of', values: written, why: whyOf(written), ...raw }
}

/** The use comes first: that is where an application is pinned. */
function placed<T>({ datum, via }: Possible, use: Use): Omit<PossibleValue<T>, 'value' | 'from'> {
  const parts = datum.kind === 'scalar' ? datum.parts?.filter(({ place }) => place.path !== '') : undefined
  const place = datum.kind === 'scalar' && datum.place.path !== '' ? datum.place : use.place
  const hops = [use.place, ...via].filter((hop, index, all) => index === 0 || !isSame(hop, all[index - 1]))
  return {
    place,
    via: use.isLiteral ? [] : hops,
    ...(parts === undefined || parts.length < 2 ? {} : { parts }),
  }
}

/** `spec` of `spec.channel` is no hop of its own. */
const isSame = (a: Place, b: Place | undefined): boolean =>
  a.line === b?.line && a.column === b.column && a.path === b.path

const reasons: Readonly<Record<PossibleValue<string>['from'], string>> = {
  default: 'a variable of the environment may give another value',
  matrix: 'a test is run with each of them',
  branch: 'it depends on a condition',
  caller: 'it depends on who calls',
  outside: 'it is given from outside',
}

function whyOf(values: readonly PossibleValue<unknown>[]): string {
  return reasons[values[0]?.from ?? 'branch']
}
