import type { ModuleInstance } from '../module-instance.ts'
import type { Use } from './stating.ts'

/** Outputs by which modules give the name of the application that they deploy. */
const outputs: ReadonlySet<string> = new Set(['app_name', 'name', 'application', 'application_name'])

/**
 * The name that the application of a module outside the repository goes by in the inventory, where a value is that
 * module's output of it; undefined where it is something else.
 */
export function remoteName({ module }: ModuleInstance, { value }: Use): string | undefined {
  const address = value.kind === 'unknown' ? value.address : undefined
  const [root, call, output, ...rest] = address?.split('.') ?? []
  if (root !== 'module' || call === undefined || output === undefined || rest.length > 0) return undefined
  return outputs.has(output) && module.calls.has(call) ? call : undefined
}
