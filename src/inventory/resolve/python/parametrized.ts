import type { CallExpression, PythonBinding, PythonExpression } from '../../readers/python-file.ts'
import { elementOf, elementsOf } from './elements.ts'
import { type Outcome, some, unknown } from './outcome.ts'
import type { Env } from './world.ts'

type Parameter = Extract<PythonBinding, { kind: 'parameter' }>

/**
 * A parameter of a test: the class it is a method of, or what `pytest.mark.parametrize` gives it (docs.pytest.org,
 * "How to parametrize fixtures and test functions"). Whoever calls another function gives its parameters.
 */
export function parametrized(parameter: Parameter, env: Env): Outcome {
  const { scope } = env
  const name = nameOf(parameter, env)
  if (parameter.index === 0 && (name === 'self' || name === 'cls') && scope.outer?.kind === 'class')
    return some({ kind: 'class', file: env.file, scope: scope.outer })
  const around = scope.outer?.kind === 'class' ? scope.outer.decorators : []
  for (const decorator of [...scope.decorators, ...around]) {
    const values = decorator.kind === 'call' ? valuesFor(name, decorator, env) : undefined
    if (values) return values
  }
  return unknown(
    parameter.fallback
      ? `whoever calls the function may give another value than ${env.file.source(parameter.fallback).slice(0, 80)}`
      : 'whoever calls the function gives it',
  )
}

function nameOf(parameter: Parameter, { scope }: Env): string {
  for (const [name, bindings] of scope.bindings) if (bindings.includes(parameter)) return name
  return ''
}

function valuesFor(name: string, { callee, positional, named }: CallExpression, env: Env): Outcome | undefined {
  if (callee.kind !== 'name' || !/(?:^|\.)parametrize$/.test(callee.name)) return undefined
  const names = positional[0] ?? named.get('argnames')
  const values = positional[1] ?? named.get('argvalues')
  const outer = { ...env, at: Number.POSITIVE_INFINITY, branches: [], scope: moduleOf(env) }
  const listed = names && namesIn(names, outer)
  const index = listed?.names.indexOf(name) ?? -1
  if (!values || !listed || index === -1) return undefined
  return elementOf(values, outer, { pick: listed.isOne ? [] : [index], turns: env.turns })
}

function moduleOf(env: Env): Env['scope'] {
  let { scope } = env
  while (scope.outer) scope = scope.outer
  return scope
}

/** `"a"`, `"a, b"`, `["a", "b"]`. A list of one name takes lists of one value. */
function namesIn(names: PythonExpression, env: Env): { names: readonly string[]; isOne: boolean } | undefined {
  if (names.kind === 'scalar' && typeof names.value === 'string') {
    const all = names.value.split(',').map(each => each.trim())
    return { names: all.filter(each => each !== ''), isOne: all.length === 1 }
  }
  const elements = elementsOf(env.world.evaluate(names, env))
  return elements && { names: elements.map(each => textOf(each())), isOne: false }
}

function textOf(outcome: Outcome): string {
  const datum = outcome.kind === 'some' ? outcome.possible[0]?.datum : undefined
  return datum?.kind === 'scalar' ? String(datum.value) : ''
}
