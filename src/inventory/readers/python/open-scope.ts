import type { PythonBinding, PythonBranches, PythonExpression, PythonScope } from '../python-file.ts'

/** A scope while its module is read. */
export interface OpenScope extends PythonScope {
  readonly decorators: PythonExpression[]
  readonly stars: string[]
  bind(name: string, binding: PythonBinding): void
}

/** Where names are bound. */
export interface Binding {
  readonly text: string
  readonly scope: OpenScope
  readonly branches: PythonBranches
}

/** More bindings of one name are not kept. */
const maxBindings = 100

export function createScope(kind: PythonScope['kind'], name: string, outer?: OpenScope): OpenScope {
  const bindings = new Map<string, PythonBinding[]>()
  return {
    kind,
    name,
    ...(outer ? { outer } : {}),
    bindings,
    decorators: [],
    stars: [],
    bind(bound, binding) {
      const known = bindings.get(bound)
      if (known === undefined) bindings.set(bound, [binding])
      else if (known.length < maxBindings) known.push(binding)
      else if (known.length === maxBindings) known.push({ kind: 'other', at: binding.at, branches: [] })
    },
  }
}
