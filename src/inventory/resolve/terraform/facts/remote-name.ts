import type { Declared } from '../declared.ts'
import { evaluate } from '../evaluate.ts'
import { textOf } from '../evaluated.ts'
import { instancesOf } from '../instances.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { Use } from './stating.ts'

/** Outputs by which modules give the name of the application that they deploy. */
const outputs: ReadonlySet<string> = new Set(['app_name', 'name', 'application', 'application_name'])

/**
 * The name that the application of a module outside the repository goes by in the inventory, where a value is that
 * module's output of it; undefined where it is something else.
 */
export function remoteName(instance: ModuleInstance, { value }: Use): string | undefined {
  const address = value.kind === 'unknown' ? value.address : undefined
  const [, call = '', index, output = ''] = /^module\.([\w-]+)(?:\[([^\]]*)\])?\.([\w-]+)$/.exec(address ?? '') ?? []
  const declared = outputs.has(output) ? instance.module.calls.get(call) : undefined
  return declared && (ownName(instance, declared, index) ?? call)
}

/** The name that the call gives the application. */
function ownName(instance: ModuleInstance, declared: Declared, index: string | undefined): string | undefined {
  const attribute = declared.attributes.get('app_name') ?? declared.attributes.get('application_name')
  const { instances } = instancesOf(instance, declared)
  const bindings = (instances.find(({ key }) => JSON.stringify(key) === index) ?? instances[0])?.bindings
  const value = attribute && evaluate(attribute.expression(), instance.scope(attribute.file, bindings))
  return value?.kind === 'text' ? textOf(value) : undefined
}
