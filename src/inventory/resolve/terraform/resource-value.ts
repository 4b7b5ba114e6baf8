import { type Declared, nestedBlocks } from './declared.ts'
import { evaluate } from './evaluate.ts'
import { type Evaluated, failure, type MapValue, type Origin, unknown } from './evaluated.ts'
import { instancesOf } from './instances.ts'
import { addressIn, type ModuleInstance, once } from './module-instance.ts'
import { pickInstance } from './pick-instance.ts'
import type { Instance, Repeated } from './repeated.ts'
import type { Scope, Step } from './scope.ts'
import { spend, tooMuch } from './work.ts'

/** What a reference to a resource comes to: what its block states, and for the rest what applying it computes. */
export function resourceValue(
  instance: ModuleInstance,
  name: string,
  steps: readonly Step[],
  at: Origin,
): ReturnType<Scope['resolve']> {
  const declared = instance.module.resources.get(name)
  if (!declared) return { value: failure(`\`${name.slice(0, 120)}\` is not declared`, at), taken: steps.length }
  const repeated = instancesOf(instance, declared)
  const picked = pickInstance(repeated, steps, 1, at)
  if (picked.kind === 'none') return { value: picked.why, taken: steps.length }
  if (picked.kind === 'all')
    return { value: collected(repeated, each => wholeResource(instance, declared, each, at), at), taken: 1 }
  const attribute = steps[picked.taken]
  if (typeof attribute !== 'string')
    return { value: wholeResource(instance, declared, picked.instance, at), taken: picked.taken }
  return { value: attributeValue(instance, declared, picked.instance, attribute, at), taken: picked.taken + 1 }
}

/** A list of instances by `count`, a map by `for_each`. */
export function collected(repeated: Repeated, of: (instance: Instance) => Evaluated, at: Origin): Evaluated {
  const { by, there } = repeated
  const instances = there === 0 ? [] : repeated.instances
  const isWhole = there === instances.length
  const origin = { ...at, overridable: at.overridable || repeated.isOverridable === true }
  if (by === 'count') return { kind: 'list', items: instances.map(of), isSet: false, isWhole, origin }
  const entries = instances.flatMap(each => (each.key === undefined ? [] : [[String(each.key), of(each)] as const]))
  return { kind: 'map', entries: new Map(entries), isWhole, origin }
}

function wholeResource(instance: ModuleInstance, declared: Declared, each: Instance, at: Origin): Evaluated {
  const names = new Set([...declared.attributes.keys(), ...declared.blocks.map(({ type }) => type), 'name'])
  if (!spend(instance.deploying.work, names.size)) return tooMuch(at)
  const entries = [...names]
    .filter(attribute => attribute !== 'count' && attribute !== 'for_each')
    .map(attribute => [attribute, attributeValue(instance, declared, each, attribute, at)] as const)
  return { kind: 'map', entries: new Map(entries), isWhole: false, origin: at }
}

function attributeValue(
  instance: ModuleInstance,
  declared: Declared,
  each: Instance,
  name: string,
  at: Origin,
): Evaluated {
  const resource = declared.labels.join('.')
  const key = each.key === undefined ? '' : `[${each.key}]`
  const address = addressIn(instance, `${resource}${key}.${name}`).slice(0, 400)
  return once(instance, `${resource}${key}.${name}`, at, () => {
    const attribute = declared.attributes.get(name)
    if (attribute) return evaluate(attribute.expression(), instance.scope(attribute.file, each.bindings))
    const blocks = nestedBlocks(declared, name)
    if (blocks.length > 0) {
      const items = blocks.map(block => blockValue(instance, block, each, at))
      return { kind: 'list', items, isSet: false, isWhole: true, origin: at }
    }
    const charm =
      name === 'name' && declared.labels[0] === 'juju_application' ? nestedBlocks(declared, 'charm')[0] : undefined
    const charmName = charm?.attributes.get('name')
    if (charmName) return evaluate(charmName.expression(), instance.scope(charmName.file, each.bindings))
    return { ...unknown(`\`${address}\` is known when the files are applied`, at, address), isComputed: true }
  })
}

function blockValue(instance: ModuleInstance, block: Declared, each: Instance, at: Origin): MapValue {
  const entries = [...block.attributes].map(
    ([name, attribute]) =>
      [name, evaluate(attribute.expression(), instance.scope(attribute.file, each.bindings))] as const,
  )
  return { kind: 'map', entries: new Map(entries), isWhole: false, origin: at }
}
