import type { Expression } from '../../../hcl/syntax.ts'
import { computedAt, type Evaluated, failure, type MapValue, type Origin, scalar, unknown } from './evaluated.ts'
import { lift, toBoolean, toNumber, toText } from './functions/functions.ts'
import { setOf } from './functions/sets-of.ts'

type Evaluate = (expression: Expression) => Evaluated

const maxDepth = 50

/**
 * A value as the type of its variable has it (developer.hashicorp.com/terraform/language/expressions/type-constraints):
 * converted, without attributes that an object does not declare, with the defaults of its optional ones.
 */
export function withType(value: Evaluated, type: Expression, evaluate: Evaluate, at: Origin, depth = 0): Evaluated {
  if (depth > maxDepth || value.kind === 'unknown' || (value.kind === 'scalar' && value.value === null)) return value
  if (type.kind === 'variable') return isOf(value, type.name) ? value : asPrimitive(value, type.name, at)
  if (type.kind !== 'call') return value
  return lift([value], at, ([one]) => (one ? asCollection(one, type, evaluate, at, depth) : value))
}

/** Most values are of their type already. */
function isOf(value: Evaluated, name: string): boolean {
  if (value.kind === 'text') return name === 'string'
  return value.kind === 'scalar' && typeof value.value === (name === 'bool' ? 'boolean' : name)
}

function asPrimitive(value: Evaluated, name: string, at: Origin): Evaluated {
  switch (name) {
    case 'string':
      return lift([value], at, ([one]) => (one ? toText(one) : value))
    case 'number':
      return lift([value], at, ([one]) => (one ? toNumber(one, at) : value))
    case 'bool':
      return lift([value], at, ([one]) => (one ? toBoolean(one, at) : value))
    default:
      return value
  }
}

type CallExpression = Extract<Expression, { kind: 'call' }>

function asCollection(
  value: Evaluated,
  type: CallExpression,
  evaluate: Evaluate,
  at: Origin,
  depth: number,
): Evaluated {
  const [first] = type.args
  if (value.kind === 'unknown' || !first) return value
  const of = (inner: Evaluated): Evaluated => withType(inner, first, evaluate, at, depth + 1)
  switch (type.name) {
    case 'list':
    case 'set': {
      if (value.kind !== 'list') return value.kind === 'map' ? failure('a list is wanted', at) : value
      const items = value.items.map(of)
      return type.name === 'set' ? setOf(items, value.isWhole, value.origin) : { ...value, items, isSet: false }
    }
    case 'map':
      if (value.kind !== 'map') return failure('a map is wanted', at)
      return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, of(entry)])) }
    case 'object':
      return asObject(value, first, evaluate, at, depth)
    default:
      return value
  }
}

function asObject(value: Evaluated, declared: Expression, evaluate: Evaluate, at: Origin, depth: number): Evaluated {
  if (value.kind !== 'map' || declared.kind !== 'object')
    return value.kind === 'map' ? value : failure('an object is wanted', at)
  const entries = new Map<string, Evaluated>()
  for (const { key, value: attribute } of declared.items) {
    if (key.kind !== 'literal' || typeof key.value !== 'string') continue
    const { type, fallback } = optionalOf(attribute)
    const given = givenOf(value, key.value, at)
    const isNull = given.kind === 'scalar' && given.value === null
    const entry = fallback && isNull ? evaluate(fallback) : given
    entries.set(key.value, withType(entry, type, evaluate, at, depth + 1))
  }
  return { ...value, entries, isWhole: true }
}

/** Null where an attribute is not given: of a required one Terraform says so itself. */
function givenOf(map: MapValue, key: string, at: Origin): Evaluated {
  const given = map.entries.get(key)
  if (given) return given
  return map.isWhole
    ? scalar(null, computedAt(at.place, [map]))
    : unknown(`whether \`${key}\` is set is not in the files`, at)
}

function optionalOf(attribute: Expression): { readonly type: Expression; readonly fallback?: Expression } {
  const [type, fallback] = attribute.kind === 'call' && attribute.name === 'optional' ? attribute.args : []
  return type ? { type, ...(fallback ? { fallback } : {}) } : { type: attribute }
}
