import type { Declared } from '../declared.ts'
import { evaluate } from '../evaluate.ts'
import { textOf } from '../evaluated.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { Use } from './stating.ts'

/** Outputs by which modules give the name of the application that they deploy. */
const outputs: ReadonlySet<string> = new Set(['app_name', 'name', 'application', 'application_name'])

/**
 * The name that the application of a module outside the repository goes by in the inventory, where a value is that
 * module's output of it; undefined where it is something else.
 */
export function remoteName(instance: ModuleInstance, { value }: Use): string | undefined {
  const { module } = instance
  const address = value.kind === 'unknown' ? value.address : undefined
  const [root, call, output, ...rest] = address?.split('.') ?? []
  if (root !== 'module' || call === undefined || output === undefined || rest.length > 0) return undefined
  const declared = module.calls.get(call)
  return outputs.has(output) && declared ? (ownName(instance, declared) ?? call) : undefined
}

/** The name that the call gives the application. */
function ownName(instance: ModuleInstance, { attributes }: Declared): string | undefined {
  const attribute = attributes.get('app_name') ?? attributes.get('application_name')
  const value = attribute && evaluate(attribute.expression(), instance.scope(attribute.file))
  return value?.kind === 'text' ? textOf(value) : undefined
}
