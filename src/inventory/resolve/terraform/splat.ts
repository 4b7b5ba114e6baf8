import type { Expression, SplatStep } from '../../../hcl/syntax.ts'
import { type Evaluated, failure, type ListValue, type Origin, textOf } from './evaluated.ts'
import { toText } from './functions/functions.ts'
import { flatChoice, stepInto } from './hops.ts'
import { spend, tooMuch, type Work } from './work.ts'

/** `of[*].name`: the steps taken on every element of a list; null is no element, and what is no list is the only one. */
export function splat(
  value: Evaluated,
  steps: readonly SplatStep[],
  evaluate: (part: Expression) => Evaluated,
  at: Origin,
  work: Work,
): Evaluated {
  if (value.kind === 'unknown') return value
  if (value.kind === 'choice') {
    const options = value.options.map(option => ({ ...option, value: splat(option.value, steps, evaluate, at, work) }))
    return flatChoice(options, value.why, at)
  }
  const list: Pick<ListValue, 'items' | 'isWhole'> =
    value.kind === 'list'
      ? value
      : { items: value.kind === 'scalar' && value.value === null ? [] : [value], isWhole: true }
  if (!spend(work, list.items.length * (steps.length + 1))) return tooMuch(at)
  const items = list.items.map((_, index) => {
    const element = value.kind === 'list' ? stepInto(value, index, at) : value
    return steps.reduce<Evaluated>((from, step) => taken(from, step, evaluate, at), element)
  })
  const overridable = at.overridable || (value.kind === 'list' && value.origin.overridable)
  return { kind: 'list', items, isSet: false, isWhole: list.isWhole, origin: { ...at, overridable } }
}

function taken(from: Evaluated, step: SplatStep, evaluate: (part: Expression) => Evaluated, at: Origin): Evaluated {
  if (step.kind === 'attribute') return stepInto(from, step.name, at)
  const index = evaluate(step.index)
  if (index.kind === 'scalar' && typeof index.value === 'number') return stepInto(from, index.value, at)
  const text = toText(index)
  return text.kind === 'text' ? stepInto(from, textOf(text), at) : failure('an index is no text and no number', at)
}
