import type { Expression } from '../../../hcl/syntax.ts'
import type { Declared } from './declared.ts'
import { evaluate, originAt } from './evaluate.ts'
import { type Evaluated, failure, type Origin, textFrom, unknown } from './evaluated.ts'
import { flatChoice, mapOrigins } from './hops.ts'
import { type ModuleInstance, once } from './module-instance.ts'
import { withType } from './type-constraint.ts'

/** What a variable of a module instance is: what it is given, else its default, else what only its user knows. */
export function variableValue(instance: ModuleInstance, name: string, at: Origin): Evaluated {
  const declared = instance.module.variables.get(name)
  if (!declared) return failure(`the variable \`${name.slice(0, 80)}\` is not declared`, at)
  return once(instance, `var.${name}`, at, () => {
    const given = instance.input(name)
    if (given !== undefined && !isRefused(given, declared)) return typed(instance, declared, given)
    // a default is a literal, the same for every call of the module
    if (instance.isRoot || !declared.attributes.has('default'))
      return typed(instance, declared, byDefault(instance, declared, name))
    const known = defaults.get(declared)
    if (known) return known
    const value = typed(instance, declared, byDefault(instance, declared, name))
    // what is unknown may only be so where there was too much to evaluate
    if (value.kind !== 'unknown') defaults.set(declared, value)
    return value
  })
}

const defaults = new WeakMap<Declared, Evaluated>()

/** The value as the variable's type has it. */
function typed(instance: ModuleInstance, declared: Declared, value: Evaluated): Evaluated {
  const type = declared.attributes.get('type')
  if (!type) return value
  const scope = instance.scope(declared.file)
  return withType(value, type.expression(), part => evaluate(part, scope), originAt(type.value, scope))
}

/** Null stands for the default where the variable is not nullable. */
function isRefused(given: Evaluated, { attributes }: Declared): boolean {
  if (given.kind !== 'scalar' || given.value !== null) return false
  const nullable = attributes.get('nullable')?.expression()
  return nullable?.kind === 'literal' && nullable.value === false
}

function byDefault(instance: ModuleInstance, declared: Declared, name: string): Evaluated {
  const attribute = declared.attributes.get('default')
  const scope = instance.scope(declared.file)
  if (attribute) {
    const value = evaluate(attribute.expression(), scope)
    return instance.isRoot ? mapOrigins(value, origin => ({ ...origin, overridable: true })) : value
  }
  const at = originAt(declared.head, scope)
  if (!instance.isRoot) return failure(`the call of the module does not set \`${name}\``, at)
  const why = `the variable \`${name}\` has no default, and no file sets it`
  const allowed = allowedBy(declared, name)
  if (allowed.length === 0) return unknown(why, at)
  const options = allowed.map(literal => ({
    value: textFrom(String(literal.value), originAt(literal.text, instance.scope(declared.file))),
    from: 'outside' as const,
  }))
  return flatChoice(options, why, at)
}

type Literal = Extract<Expression, { kind: 'literal' }>

/** The texts that a validation of the form `contains([...], var.name)` lets through. */
function allowedBy({ blocks }: Declared, name: string): readonly Literal[] {
  const conditions = blocks
    .filter(({ type }) => type === 'validation')
    .map(block => block.attributes.get('condition')?.expression())
  for (const condition of conditions) {
    if (condition?.kind !== 'call' || condition.name !== 'contains') continue
    const [list, asked] = condition.args
    if (list?.kind !== 'list' || asked?.kind !== 'attribute' || asked.name !== name || asked.of.kind !== 'variable')
      continue
    if (asked.of.name === 'var' && list.items.every(isText)) return list.items.filter(isText)
  }
  return []
}

const isText = (item: Expression): item is Expression & Literal =>
  item.kind === 'literal' && typeof item.value === 'string'
