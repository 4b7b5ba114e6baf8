import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { elementsIn, elementsOf, listOf } from './elements.ts'
import { itemOf } from './item.ts'
import { type Datum, follow, type Later, type Outcome, some, unknown } from './outcome.ts'
import { format, join } from './text.ts'
import { isTextMethod, textMethod } from './text-method.ts'
import type { Env } from './world.ts'

type Evaluated = (expression: PythonExpression) => Outcome

/** What a call comes to: a few functions of Python, and objects that only keep what they are given. */
export function evaluateCall(call: CallExpression, env: Env, of: Evaluated): Outcome {
  const { callee, positional } = call
  const name = dottedName(callee)
  if (name !== undefined && environment.test(name)) return fromEnvironment(call, of)
  if (callee.kind === 'name') return evaluateFunction(callee.name, call, of) ?? recordOf(call, env, of)
  if (callee.kind !== 'attribute') return unknown('the call is not followed')
  const [first, second] = positional
  switch (callee.name) {
    case 'format':
      return format(of(callee.of), positional.map(of), new Map([...call.named].map(([key, value]) => [key, of(value)])))
    case 'get':
      return first ? itemOf(of(callee.of), of(first), second && (() => of(second))) : unknown('nothing is asked for')
    case 'join':
      return first ? joinedBy(of(callee.of), elementsOf(of(first))) : unknown('nothing is joined')
    case 'items':
    case 'values':
    case 'keys':
      return follow(of(callee.of), datum => entriesAs(callee.name, datum))
    case 'param':
      return first && !second ? of(first) : listOf(positional.map(each => () => of(each)))
    default:
      return isTextMethod(callee.name)
        ? textMethod(callee.name, of(callee.of), positional.map(of))
        : recordOf(call, env, of)
  }
}

const environment = /^(?:os\.)?(?:environ\.get|getenv)$/

/** `a.b.c` as text. */
export function dottedName(expression: PythonExpression): string | undefined {
  if (expression.kind === 'name') return expression.name
  const before = expression.kind === 'attribute' ? dottedName(expression.of) : undefined
  return before !== undefined && expression.kind === 'attribute' ? `${before}.${expression.name}` : undefined
}

function fromEnvironment({ positional, named }: CallExpression, of: Evaluated): Outcome {
  const fallback = positional[1] ?? named.get('default')
  const outcome = fallback ? of(fallback) : unknown('a variable of the environment gives it')
  if (outcome.kind === 'unknown') return outcome
  return { kind: 'some', possible: outcome.possible.map(each => ({ ...each, from: 'default' })) }
}

const unchanged: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'sorted', 'reversed', 'str', 'frozenset'])

function evaluateFunction(name: string, { positional, named }: CallExpression, of: Evaluated): Outcome | undefined {
  const [first, ...others] = positional
  if (name === 'dict' && positional.length === 0)
    return some({
      kind: 'dict',
      entries: [...named].map(([key, value]) => ({
        key: () => some({ kind: 'scalar', value: key, place: nowhere }),
        value: () => of(value),
      })),
    })
  if (!first) return undefined
  if (unchanged.has(name) && others.length === 0) return of(first)
  if (name === 'enumerate')
    return follow(of(first), datum => {
      const pairs = elementsIn(datum)?.map(
        (each, index): Later =>
          () =>
            listOf([number(index), each]),
      )
      return pairs ? listOf(pairs) : unknown('what the loop goes over is not known')
    })
  return undefined
}

const nowhere = { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

const number =
  (value: number): Later =>
  () =>
    some({ kind: 'scalar', value, place: nowhere })

function entriesAs(as: string, datum: Datum): Outcome {
  if (datum.kind !== 'dict') return unknown('what the loop goes over is not known')
  const pairs: [Later, Later][] = []
  for (const { key, value } of datum.entries) {
    if (!key) return unknown('not all keys are known')
    pairs.push([key, value])
  }
  if (as === 'items') return listOf(pairs.map(pair => () => listOf(pair)))
  return listOf(pairs.map(([key, value]) => (as === 'keys' ? key : value)))
}

function joinedBy(separator: Outcome, elements: readonly Later[] | undefined): Outcome {
  if (!elements) return unknown('what is joined is not known')
  return join(elements.flatMap((each, index) => (index === 0 ? [each()] : [separator, each()])))
}

/** Fields of objects that libraries define, in the order in which they are given (charmed-kubeflow-chisme, CharmSpec). */
const knownFields: Readonly<Record<string, readonly string[]>> = { CharmSpec: ['charm', 'channel', 'config', 'trust'] }

/** An object that is made of its arguments: a `CharmSpec`, a dataclass with its defaults. */
function recordOf(call: CallExpression, env: Env, of: Evaluated): Outcome {
  const { callee, positional, named, isOpen } = call
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : ''
  const made = /^[A-Z]/.test(name) ? madeOf(of(callee)) : undefined
  if (!made && !/^[A-Z]\w{0,80}[a-z]/.test(name)) return unknown('the call is not followed')
  const fields = new Map<string, Later>(made ? defaultsOf(made, env) : [])
  const names = made ? [...made.scope.bindings.keys()] : (knownFields[name] ?? [])
  for (const [index, value] of positional.entries()) {
    const field = names[index]
    if (field !== undefined) fields.set(field, () => of(value))
  }
  for (const [field, value] of named) fields.set(field, () => of(value))
  if (isOpen && fields.size === 0) return unknown('what it is made of is not known')
  return some({ kind: 'record', name, fields, ...(made ? { isOwn: true } : {}) })
}

type Made = Extract<Datum, { kind: 'class' }>

function madeOf(outcome: Outcome): Made | undefined {
  const datum = outcome.kind === 'some' ? outcome.possible[0]?.datum : undefined
  return datum?.kind === 'class' ? datum : undefined
}

function defaultsOf({ file, scope }: Made, env: Env): [string, Later][] {
  return [...scope.bindings].flatMap(([field, bindings]): [string, Later][] => {
    const [first] = bindings
    if (first?.kind !== 'value') return []
    return [[field, () => env.world.evaluate(first.value, { ...env, file, scope, at: first.at, branches: [] })]]
  })
}
