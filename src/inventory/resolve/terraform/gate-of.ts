import type { Gate } from '../../../facts/gate.ts'
import type { Value } from '../../../facts/value.ts'
import type { Expression, Span } from '../../../hcl/syntax.ts'
import type { Place } from '../../../text/place.ts'
import type { DeclaredAttribute } from './declared.ts'
import { evaluate } from './evaluate.ts'
import { type Evaluated, isOverridable, textOf } from './evaluated.ts'
import type { ModuleInstance } from './module-instance.ts'

/**
 * What a `count` or `for_each` hangs on, where it is a switch: it refers to something, and it may come to none. One that
 * always gives at least one is none, unless it is written as a condition.
 */
export function gateOf(instance: ModuleInstance, attribute: DeclaredAttribute, value: Evaluated): Gate | undefined {
  const expression = attribute.expression()
  if (expression.kind === 'literal' && expression.value !== 0) return undefined
  const present = presenceOf(value)
  const isCondition = expression.kind === 'conditional'
  if (!isCondition && present === true && !isOverridable(value)) return undefined
  const { file } = attribute
  const written = switchOf(expression, span => file.source(span))
  const place = file.place(attribute.value)
  const standard = instance.defaults()
  const byDefault = presenceOf(evaluate(expression, standard.scope(file)))
  return { expression: shown(written), place, byDefault, present: presentValue(value, present, place, written) }
}

/** Whether any comes of it; undefined where the files do not say. */
export function presenceOf(value: Evaluated): boolean | undefined {
  switch (value.kind) {
    case 'scalar':
      // no map and no list is as good as an empty one
      if (value.value === null) return false
      return typeof value.value === 'number' ? value.value > 0 : value.value
    case 'list':
      return value.items.length > 0 ? true : value.isWhole ? false : undefined
    case 'map':
      return value.entries.size > 0 ? true : value.isWhole ? false : undefined
    case 'choice': {
      const all = value.options.map(option => presenceOf(option.value))
      const isSame = all.every(each => each === all[0]) && haveOneSetOfKeys(value.options.map(option => option.value))
      return isSame ? all[0] : undefined
    }
    default:
      return undefined
  }
}

/** Of collections with other elements each is there by chance. */
function haveOneSetOfKeys(values: readonly Evaluated[]): boolean {
  const keys = values.map(value => {
    if (value.kind === 'map') return [...value.entries.keys()].sort().join('\n')
    return value.kind === 'list' ? value.items.map(item => (item.kind === 'text' ? textOf(item) : '')).join('\n') : ''
  })
  return keys.every(each => each === keys[0])
}

/** The condition of `condition ? 1 : 0`, turned round where it is `? 0 : 1`; else the expression itself. */
export function switchOf(expression: Expression, source: (span: Span) => string): string {
  if (expression.kind !== 'conditional') return source(expression)
  const condition = source(expression.condition)
  if (isNothing(expression.no)) return condition
  return isNothing(expression.yes) ? turnedRound(expression.condition, source) : source(expression)
}

function turnedRound(condition: Expression, source: (span: Span) => string): string {
  if (condition.kind === 'unary' && condition.operator === '!') return source(condition.operand)
  if (condition.kind !== 'binary' || (condition.operator !== '==' && condition.operator !== '!='))
    return `!(${source(condition)})`
  return `${source(condition.left)} ${condition.operator === '==' ? '!=' : '=='} ${source(condition.right)}`
}

/** What makes nothing: zero, null, a list or map without elements, also as a set. */
export function isNothing(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return expression.value === 0 || expression.value === null
    case 'list':
    case 'object':
      return expression.items.length === 0
    case 'call': {
      const [only, ...others] = expression.args
      return (
        only !== undefined && others.length === 0 && /^to(?:set|list|map)$/.test(expression.name) && isNothing(only)
      )
    }
    default:
      return false
  }
}

const shown = (expression: string): string => expression.replace(/\s+/g, ' ').slice(0, 400)

export function presentValue(
  value: Evaluated,
  present: boolean | undefined,
  place: Place,
  raw: string,
): Value<boolean> {
  if (present === undefined) {
    const why = value.kind === 'unknown' || value.kind === 'choice' ? value.why : 'the files do not say it'
    return { kind: 'unknown', raw: shown(raw), place, why }
  }
  if (!isOverridable(value)) return { kind: 'known', value: present, place, via: [] }
  const why = 'whoever applies the files may set it otherwise'
  return { kind: 'one-of', values: [{ value: present, place, via: [], from: 'default' }], why }
}
