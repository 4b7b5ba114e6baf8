import { evaluate, originAt } from './evaluate.ts'
import { type Evaluated, failure, type Origin, textOf, unknown } from './evaluated.ts'
import { instancesOf } from './instances.ts'
import { type ModuleChild, type ModuleInstance, once } from './module-instance.ts'
import { pickInstance } from './pick-instance.ts'
import { collected } from './resource-value.ts'
import type { Scope, Step } from './scope.ts'
import { spend, tooMuch } from './work.ts'

/** What a reference to a module comes to: an output of a local one; of a remote one nothing is known. */
export function callValue(
  instance: ModuleInstance,
  name: string,
  steps: readonly Step[],
  at: Origin,
): ReturnType<Scope['resolve']> {
  const declared = instance.module.calls.get(name)
  if (!declared) return { value: failure(`the module \`${name.slice(0, 80)}\` is not called`, at), taken: steps.length }
  const children = instance.children(name)
  if (!children) {
    const rest = steps.map(step => (typeof step === 'string' ? `.${step}` : `[${keyOf(step)}]`)).join('')
    const why = `the module \`${name}\` is not in the repository`
    return { value: unknown(why, at, `module${rest}`.slice(0, 400)), taken: steps.length }
  }
  const repeated = { ...instancesOf(instance, declared), instances: children }
  const picked = pickInstance(repeated, steps, 1, at)
  if (picked.kind === 'none') return { value: picked.why, taken: steps.length }
  if (picked.kind === 'all') {
    const byKey = new Map(children.map(child => [child.key, child]))
    return { value: collected(repeated, each => outputs(byKey.get(each.key), at), at), taken: 1 }
  }
  const output = steps[picked.taken]
  return typeof output === 'string'
    ? { value: outputValue(picked.instance.child, output, at), taken: picked.taken + 1 }
    : { value: outputs(picked.instance, at), taken: picked.taken }
}

function outputs(child: ModuleChild | undefined, at: Origin): Evaluated {
  if (!child) return unknown('there are too many of it', at)
  const { module, deploying } = child.child
  const names = [...module.outputs.keys()]
  if (!spend(deploying.work, names.length)) return tooMuch(at)
  const entries = names.map(name => [name, outputValue(child.child, name, at)] as const)
  return { kind: 'map', entries: new Map(entries), isWhole: true, origin: at }
}

function outputValue(child: ModuleInstance, name: string, at: Origin): Evaluated {
  const value = child.module.outputs.get(name)?.attributes.get('value')
  if (!value) return failure(`the module has no output \`${name.slice(0, 80)}\``, at)
  return once(child, `output.${name}`, originAt(value.value, { file: value.file }), () =>
    evaluate(value.expression(), child.scope(value.file)),
  )
}

/** A key as it is written in an address. */
function keyOf(step: Evaluated): string {
  if (step.kind === 'text') return JSON.stringify(textOf(step))
  return step.kind === 'scalar' ? String(step.value) : '...'
}
