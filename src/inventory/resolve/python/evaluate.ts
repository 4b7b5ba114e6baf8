import type { PythonExpression } from '../../readers/python-file.ts'
import { attributeOf } from './attribute.ts'
import { evaluateCall } from './call.ts'
import { itemOf } from './item.ts'
import { lookUp } from './look-up.ts'
import { anyOf, follow, type Outcome, some, unknown } from './outcome.ts'
import { fill, join } from './text.ts'
import type { Env } from './world.ts'

/** References longer than this are not followed. */
const maxDepth = 40

/** What an expression may come to where it stands. */
export function evaluate(expression: PythonExpression, before: Env): Outcome {
  if (before.depth > maxDepth || !before.world.step()) return unknown('it takes too long to find out')
  const env = { ...before, depth: before.depth + 1 }
  const of = (each: PythonExpression): Outcome => evaluate(each, env)
  switch (expression.kind) {
    case 'scalar':
      return some({ kind: 'scalar', value: expression.value, place: env.file.place(expression) })
    case 'joined':
      return join(expression.parts.map(of))
    case 'filled':
      return fill(of(expression.text), expression.values.map(of))
    case 'name':
      return followed(lookUp(expression.name, env), expression, env)
    case 'attribute':
      return followed(attributeOf(expression, env, of), expression, env)
    case 'item':
      return itemOf(of(expression.of), of(expression.key))
    case 'list':
      return some({ kind: 'list', items: expression.items.map(each => () => of(each)) })
    case 'dict':
      return some({
        kind: 'dict',
        entries: expression.entries.map(({ key, value }) => ({
          ...(key ? { key: () => of(key) } : {}),
          value: () => of(value),
        })),
      })
    case 'either':
      return expression.by === 'or'
        ? firstOf(of(expression.first), () => of(expression.second))
        : anyOf([of(expression.first), of(expression.second)], 'branch')
    case 'call':
      return evaluateCall(expression, env, of)
    case 'other':
      return unknown('the expression is not followed')
  }
}

function followed(outcome: Outcome, expression: PythonExpression, env: Env): Outcome {
  if (outcome.kind === 'unknown') return outcome
  const use = env.file.place(expression)
  return { kind: 'some', possible: outcome.possible.map(each => ({ ...each, via: [use, ...each.via] })) }
}

/** `a or b`: what is not known from the files, an environment variable above all, may be set; else it is the second. */
function firstOf(first: Outcome, second: () => Outcome): Outcome {
  if (first.kind === 'unknown') {
    const fallback = second()
    return fallback.kind === 'unknown'
      ? fallback
      : { kind: 'some', possible: fallback.possible.map(each => ({ ...each, from: 'default' })) }
  }
  return follow(first, datum =>
    datum.kind === 'scalar' && !datum.value ? second() : { kind: 'some', possible: [{ datum, via: [] }] },
  )
}
