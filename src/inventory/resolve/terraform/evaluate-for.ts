import type { Expression } from '../../../hcl/syntax.ts'
import { type Evaluated, failure, isOverridable, type Origin, scalar, textFrom, textOf, unknown } from './evaluated.ts'
import { bounded } from './functions/bounds.ts'
import { lift, toText } from './functions/functions.ts'
import { stepInto } from './hops.ts'
import type { Scope } from './scope.ts'

type Evaluate = (expression: Expression, scope: Scope) => Evaluated

/** More elements than these tell a reader nothing. */
const maxElements = 1000

/** A `for` over a list or map: every element that its condition lets through. */
export function evaluateFor(
  expression: Extract<Expression, { kind: 'for' }>,
  scope: Scope,
  at: Origin,
  evaluate: Evaluate,
): Evaluated {
  return lift([evaluate(expression.over, scope)], at, ([over]) => {
    if (over === undefined || over.kind === 'unknown') return over ?? failure('the `for` has nothing to go over', at)
    const elements = elementsOf(over, at)
    if (!elements) return failure('the `for` goes over what is no list and no map', at)
    if (elements.length > maxElements) return unknown('it is too large', at)
    return made(expression, { elements, isWhole: isWhole(over), over }, scope, at, evaluate)
  })
}

interface Element {
  readonly key: Evaluated
  readonly value: Evaluated
}

const isWhole = (over: Evaluated): boolean => (over.kind === 'list' || over.kind === 'map' ? over.isWhole : true)

/** The elements in the order of Terraform: a map's by key. */
function elementsOf(over: Evaluated, at: Origin): readonly Element[] | undefined {
  if (over.kind === 'list')
    return over.items.map((_item, index) => {
      const value = stepInto(over, index, at)
      return { key: over.isSet ? value : scalar(index, at), value }
    })
  if (over.kind !== 'map') return undefined
  return [...over.entries.keys()].sort().map(key => {
    const value = stepInto(over, key, at)
    return { key: textFrom(key, { ...at, overridable: over.origin.overridable }), value }
  })
}

interface Gone {
  readonly elements: readonly Element[]
  readonly isWhole: boolean
  readonly over: Evaluated
}

function made(
  expression: Extract<Expression, { kind: 'for' }>,
  gone: Gone,
  scope: Scope,
  at: Origin,
  evaluate: Evaluate,
): Evaluated {
  let whole = gone.isWhole
  let leavesOut = gone.over.kind === 'list' && gone.over.mayShift === true
  let overridable = isOverridable(gone.over)
  const entries = new Map<string, Evaluated[]>()
  const items: Evaluated[] = []
  for (const { key, value } of gone.elements) {
    const bindings = new Map(scope.bindings)
    if (expression.keyName !== undefined) bindings.set(expression.keyName, key)
    bindings.set(expression.valueName, value)
    const inner = { ...scope, bindings }
    const passes = expression.condition ? evaluate(expression.condition, inner) : undefined
    if (passes) {
      overridable ||= isOverridable(passes)
      if (passes.kind === 'scalar' && passes.value === false) continue
      if (passes.kind !== 'scalar' || passes.value !== true) {
        whole = false
        leavesOut = true
        continue
      }
    }
    const result = evaluate(expression.value, inner)
    if (expression.makes !== 'object') items.push(result)
    else {
      const name = expression.key ? toText(evaluate(expression.key, inner)) : failure('a key is missing', at)
      if (name.kind !== 'text') whole = false
      else entryOf(entries, textOf(name)).push(result)
    }
  }
  const origin = { ...at, overridable }
  if (expression.makes === 'list')
    return { kind: 'list', items, isSet: false, isWhole: whole, ...(leavesOut ? { mayShift: true } : {}), origin }
  if (expression.makes === 'text')
    return whole ? textOfAll(items, at) : unknown('not all of the text is in the files', at)
  const grouped = [...entries].map(([key, values]): [string, Evaluated] => [
    key,
    expression.groups
      ? { kind: 'list', items: values, isSet: false, isWhole: whole, origin }
      : (values.at(-1) ?? failure('a value is missing', at)),
  ])
  return { kind: 'map', entries: new Map(grouped), isWhole: whole, origin }
}

function entryOf(entries: Map<string, Evaluated[]>, key: string): Evaluated[] {
  const values = entries.get(key) ?? []
  entries.set(key, values)
  return values
}

function textOfAll(items: readonly Evaluated[], at: Origin): Evaluated {
  return lift(items, at, values => {
    const texts = values.map(toText)
    const open = texts.find(text => text.kind !== 'text')
    if (open) return open.kind === 'unknown' ? open : failure('a part of the text is no text', at)
    const pieces = texts.flatMap(text => (text.kind === 'text' ? text.pieces : []))
    return bounded({ kind: 'text', pieces }, at)
  })
}
