import type { PythonBinding, PythonBranches, PythonScope } from '../../readers/python-file.ts'
import { elementOf, picked } from './elements.ts'
import { anyOf, type Outcome, some, unknown } from './outcome.ts'
import { parametrized } from './parametrized.ts'
import type { Env } from './world.ts'

/** What a name stands for where it is used: the innermost scope that binds it, but no class around a function. */
export function lookUp(name: string, env: Env): Outcome {
  let isOwn = true
  for (let scope: PythonScope | undefined = env.scope; scope; scope = scope.outer) {
    const bindings = scope === env.scope || scope.kind !== 'class' ? scope.bindings.get(name) : undefined
    if (bindings) {
      const standing = isOwn && scope.kind !== 'comprehension' ? env : { at: Number.POSITIVE_INFINITY, branches: [] }
      return boundTo(bindings, { ...env, ...standing, scope })
    }
    isOwn &&= scope.kind === 'comprehension'
  }
  return starred(name, env)
}

/** What a name of a class or module stands for when it is used from elsewhere. */
export function memberOf(name: string, scope: PythonScope, env: Env): Outcome {
  const bindings = scope.bindings.get(name)
  const standing = { at: Number.POSITIVE_INFINITY, branches: [] }
  if (bindings) return boundTo(bindings, { ...env, ...standing, scope })
  return scope.kind === 'module' ? starred(name, { ...env, scope }) : unknown('nothing gives it a value')
}

function starred(name: string, env: Env): Outcome {
  let scope = env.scope
  while (scope.outer) scope = scope.outer
  for (const module of scope.stars) {
    const found = importedName({ module, name }, env)
    if (found.kind === 'some') return found
  }
  return unknown('nothing here gives it a value')
}

/** What the last binding before the use gives; those that stand under other conditions than the use may. */
function boundTo(bindings: readonly PythonBinding[], env: Env): Outcome {
  let visible: PythonBinding[] = []
  for (const binding of bindings.toSorted((a, b) => a.at - b.at)) {
    if (binding.at > env.at) break
    const reach = reachOf(binding.branches, env.branches)
    if (reach === 'certain') visible = [binding]
    else if (reach === 'possible') visible.push(binding)
  }
  return anyOf(
    visible.map(binding => givenBy(binding, env)),
    'branch',
  )
}

function reachOf(of: PythonBranches, use: PythonBranches): 'certain' | 'possible' | 'never' {
  for (const [index, { statement, branch, isLoop }] of of.entries()) {
    const other = use[index]
    if (other?.statement === statement && other.branch !== branch && !isLoop) return 'never'
    if (other?.branch !== branch) return 'possible'
  }
  return 'certain'
}

function givenBy(binding: PythonBinding, env: Env): Outcome {
  const { branches } = binding
  switch (binding.kind) {
    case 'value':
      return picked(env.world.evaluate(binding.value, { ...env, at: binding.value.start, branches }), binding.pick)
    case 'element':
      return elementOf(
        binding.value,
        { ...env, at: binding.value.start, branches },
        { pick: binding.pick, turns: env.turns },
      )
    case 'import':
      return importedName(binding, env)
    case 'parameter':
      return parametrized(binding, env)
    case 'definition':
      return binding.scope.kind === 'class'
        ? some({ kind: 'class', file: env.file, scope: binding.scope })
        : unknown('a function gives it')
    default:
      return unknown('what gives it a value is not followed')
  }
}

/** What an import gives: a module, or a name in one. */
export function importedName({ module, name }: { readonly module: string; readonly name?: string }, env: Env): Outcome {
  if (env.depth > maxDepth || !env.world.step()) return unknown('it takes too long to find out')
  const file = env.world.imported(env.file, module)
  if (name === undefined) return some({ kind: 'module', file, name: module, by: env.file })
  const scope = file?.module().scope
  if (file && scope) {
    const found = memberOf(name, scope, { ...env, file, depth: env.depth + 1 })
    if (found.kind === 'some' || scope.bindings.has(name)) return found
  }
  const inner = `${module}${module.endsWith('.') ? '' : '.'}${name}`
  const submodule = env.world.imported(env.file, inner)
  return submodule
    ? some({ kind: 'module', file: submodule, name: inner, by: env.file })
    : unknown('it is imported from elsewhere')
}

const maxDepth = 40
