import type { PythonExpression } from '../../readers/python-file.ts'
import type { Env } from './world.ts'

/** The one expression that a name is given in its scope. */
export function assignedTo(name: string, env: Env): PythonExpression | undefined {
  const [binding, ...others] = env.scope.bindings.get(name) ?? []
  const isPlain = binding?.kind === 'value' && binding.pick.length === 0 && others.length === 0
  return isPlain && binding.value.kind !== 'name' ? binding.value : undefined
}
