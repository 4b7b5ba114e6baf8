import type { Gate } from '../../../../facts/gate.ts'
import type { Expression } from '../../../../hcl/syntax.ts'
import type { Declared } from '../declared.ts'
import { evaluate } from '../evaluate.ts'
import { isNothing, presenceOf, presentValue, switchOf } from '../gate-of.ts'
import type { ModuleInstance } from '../module-instance.ts'

/** Options of an application that hang on a switch: `condition ? { option = value } : {}` in its `config`. */
export function optionGates(instance: ModuleInstance, declared: Declared): readonly Gate[] {
  const attribute = declared.attributes.get('config')
  if (!attribute) return []
  const { file } = attribute
  return conditionals(attribute.expression(), 0).map(expression => {
    const value = evaluate(expression, instance.scope(file))
    const written = switchOf(expression, span => file.source(span))
    const place = file.place(expression)
    return {
      expression: written.replace(/\s+/g, ' ').slice(0, 400),
      place,
      byDefault: presenceOf(evaluate(expression, instance.defaults().scope(file))),
      present: presentValue(value, presenceOf(value), place, written),
    }
  })
}

type Conditional = Extract<Expression, { kind: 'conditional' }>

const maxDepth = 12

/** Conditions one side of which makes nothing. */
function conditionals(expression: Expression, depth: number): readonly Conditional[] {
  if (depth > maxDepth) return []
  if (expression.kind === 'call') return expression.args.flatMap(arg => conditionals(arg, depth + 1))
  if (expression.kind !== 'conditional') return []
  const { yes, no } = expression
  return [
    ...(isNothing(yes) !== isNothing(no) ? [expression] : []),
    ...conditionals(yes, depth + 1),
    ...conditionals(no, depth + 1),
  ]
}
