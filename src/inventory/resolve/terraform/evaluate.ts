import type { Expression, Span } from '../../../hcl/syntax.ts'
import { conditional } from './conditional.ts'
import { evaluateFor } from './evaluate-for.ts'
import {
  type Evaluated,
  failure,
  isOverridable,
  type MapValue,
  type Origin,
  type Piece,
  scalar,
  textFrom,
  textOf,
  unknown,
} from './evaluated.ts'
import { bounded, maxItems } from './functions/bounds.ts'
import { callFunction, lift, toText } from './functions/functions.ts'
import { stepInto, through } from './hops.ts'
import { binary, unary } from './operators.ts'
import { overridable, overridableWithin } from './overridable.ts'
import type { Scope, Step } from './scope.ts'
import { splat } from './splat.ts'
import { spend, tooMuch, type Work, weightOf } from './work.ts'

/** Deeper than people write, over all references that lead from one value to the next. */
const maxDepth = 500

/** What an expression comes to where it is written. */
export function evaluate(expression: Expression, scope: Scope): Evaluated {
  const { work } = scope
  const at = originAt(expression, scope)
  if (!spend(work, 1)) return tooMuch(at)
  if (work.depth > maxDepth) return unknown('it is nested too deep', at)
  work.depth += 1
  const value = evaluated(expression, scope, at)
  work.depth -= 1
  return value
}

function evaluated(expression: Expression, scope: Scope, at: Origin): Evaluated {
  const of = (part: Expression): Evaluated => evaluate(part, scope)
  switch (expression.kind) {
    case 'literal': {
      if (typeof expression.value !== 'string') return scalar(expression.value, at)
      return textFrom(expression.value, originAt(expression.text, scope))
    }
    case 'template':
      return joined(expression.parts, of, at, scope.work)
    case 'list':
      return { kind: 'list', items: expression.items.map(of), isSet: false, isWhole: true, origin: at }
    case 'object':
      return objectOf(expression.items, of, at)
    case 'variable':
    case 'attribute':
    case 'index':
      return reference(expression, scope, at)
    case 'splat':
      return splat(of(expression.of), expression.steps, of, at, scope.work)
    case 'call':
      return call(expression, scope, at)
    case 'unary':
      return unary(expression.operator, of(expression.operand), at)
    case 'binary':
      return binary(expression, of, at, scope.work)
    case 'conditional':
      return conditional(expression, of, at)
    case 'for':
      return evaluateFor(expression, scope, at, evaluate)
    case 'unreadable':
      return unknown(`it cannot be read: ${expression.message}`, at)
  }
}

export function originAt(span: Span, { file }: Pick<Scope, 'file'>): Origin {
  return { place: file.place(span), via: [], overridable: false }
}

/** A template of one part that is no text is that part's value as it is. */
function joined(parts: readonly Expression[], of: (part: Expression) => Evaluated, at: Origin, work: Work): Evaluated {
  const [only] = parts
  if (only && parts.length === 1) return of(only)
  return lift(parts.map(of), at, values => {
    if (!spend(work, weightOf(values))) return tooMuch(at)
    const pieces: Piece[] = []
    for (const value of values) {
      if (value.kind === 'scalar' && value.value === null) return failure('a part of the text is null', at)
      const text = toText(value)
      if (text.kind !== 'text') return text.kind === 'unknown' ? text : failure('a part of the text is no text', at)
      if (pieces.length <= maxItems) pieces.push(...text.pieces)
    }
    return bounded({ kind: 'text', pieces: pieces.filter(({ text }) => text !== '') }, at)
  })
}

function objectOf(
  items: Extract<Expression, { kind: 'object' }>['items'],
  of: (part: Expression) => Evaluated,
  at: Origin,
): MapValue {
  const entries = new Map<string, Evaluated>()
  let isWhole = true
  for (const { key, value } of items) {
    const name = toText(of(key))
    if (name.kind === 'text') entries.set(textOf(name), of(value))
    else isWhole = false
  }
  return { kind: 'map', entries, isWhole, origin: at }
}

/** `var.a.b[0]`: the scope takes what it knows of the steps, the rest go into the value. */
function reference(expression: Expression, scope: Scope, at: Origin): Evaluated {
  const { root, steps } = chainOf(expression, scope)
  if (root.kind !== 'variable') return walk(evaluate(root, scope), steps, at)
  const bound = scope.bindings.get(root.name)
  if (bound) return through(walk(bound, steps, at), at.place)
  const { value, taken } = scope.resolve(root.name, steps, at)
  if (!spend(scope.work, value.kind === 'text' ? value.pieces.length / 10 : 0)) return tooMuch(at)
  return through(walk(value, steps.slice(taken), at), at.place)
}

function chainOf(expression: Expression, scope: Scope): { readonly root: Expression; readonly steps: readonly Step[] } {
  const steps: Step[] = []
  let root = expression
  while (root.kind === 'attribute' || root.kind === 'index') {
    steps.unshift(root.kind === 'attribute' ? root.name : evaluate(root.index, scope))
    root = root.of
  }
  return { root, steps }
}

function walk(value: Evaluated, steps: readonly Step[], at: Origin): Evaluated {
  return steps.reduce<Evaluated>((from, step) => take(from, step, at), value)
}

function take(value: Evaluated, step: Step, at: Origin): Evaluated {
  if (typeof step === 'string') return stepInto(value, step, at)
  return lift([step], at, ([key]) => {
    if (key === undefined) return failure('an index is missing', at)
    if (value.kind === 'list' && value.mayShift) return unknown('which items the list has is not in the files', at)
    const mark = isOverridable(key) ? overridable : (element: Evaluated) => element
    if (key.kind === 'scalar' && typeof key.value === 'number') return mark(stepInto(value, key.value, at))
    const text = toText(key)
    if (text.kind === 'text') return mark(stepInto(value, textOf(text), at))
    return text.kind === 'unknown' ? text : failure('an index is no text and no number', at)
  })
}

function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope, at: Origin): Evaluated {
  const args = expression.args.map(arg => overridableWithin(evaluate(arg, scope)))
  if (!spend(scope.work, weightOf(args))) return tooMuch(at)
  const last = args.at(-1)
  if (!expression.expands || !last)
    return callFunction(expression.name, args, at, { name: expression.name, readFile: scope.readFile })
  return lift([last], at, ([list]) => {
    if (list?.kind === 'unknown') return list
    if (list?.kind !== 'list') return failure('what stands before `...` is no list', at)
    if (!list.isWhole) return unknown('how long a list is, is not in the files', at)
    const all = [...args.slice(0, -1), ...list.items]
    return callFunction(expression.name, all, at, { name: expression.name, readFile: scope.readFile })
  })
}
