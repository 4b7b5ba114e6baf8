import type { CallExpression, PythonBinding, PythonExpression, PythonScope } from '../../readers/python-file.ts'
import type { Datum } from './outcome.ts'
import type { Env } from './world.ts'

/** What a method is called on. */
export function receiverOf({ callee }: CallExpression): PythonExpression | undefined {
  return callee.kind === 'attribute' ? callee.of : undefined
}

/** Classes of python-libjuju and jubilant whose objects deploy. */
const models: ReadonlySet<string> = new Set(['Juju', 'Model'])

/**
 * Whether an object is a model of Juju, or its command line: by its name (`model`, `ops_test.model`, `juju`,
 * `k8s_model`), unless this repository makes it of something else.
 */
export function isModel(expression: PythonExpression, env: Env): boolean {
  const name = lastName(expression)
  if (name === undefined || isStandIn(expression)) return false
  if (!isModelName(name, expression) && !(expression.kind === 'name' && isBoundToModel(name, env))) return false
  const outcome = env.world.evaluate(expression, env)
  return outcome.kind === 'unknown' || outcome.possible.every(({ datum }) => mayDeploy(datum))
}

function isModelName(name: string, expression: PythonExpression): boolean {
  if (expression.kind === 'call' && models.has(name)) return true
  const words = name.toLowerCase().split('_')
  if (words.some(word => apart.has(word))) return false
  return [words[0], words.at(-1)].some(word => word === 'model' || word === 'models' || word === 'juju')
}

/** A parameter that is said to be one (`cos: jubilant.Juju`), or a name of what makes one. */
function isBoundToModel(name: string, env: Env): boolean {
  for (let scope: PythonScope | undefined = env.scope; scope; scope = scope.outer) {
    const bindings = scope.bindings.get(name)
    if (bindings) return bindings.some(bindsModel)
  }
  return false
}

function bindsModel(binding: PythonBinding): boolean {
  if (binding.kind === 'parameter') return /^[\w.]{0,80}\b(?:Juju|Model)$/.test(binding.annotation ?? '')
  return binding.kind === 'value' && binding.value.kind === 'call' && makers.has(lastName(binding.value) ?? '')
}

const makers: ReadonlySet<string> = new Set([...models, 'temp_model', 'track_model', 'add_model', 'get_model'])

const apart: ReadonlySet<string> = new Set(['helper', 'helpers', 'util', 'utils', 'client', 'manager', 'driver'])

function mayDeploy(datum: Datum): boolean {
  return datum.kind === 'record' ? models.has(datum.name) && datum.isOwn !== true : datum.kind === 'module'
}

function lastName(expression: PythonExpression): string | undefined {
  switch (expression.kind) {
    case 'name':
    case 'attribute':
      return expression.name
    case 'call':
      return lastName(expression.callee)
    case 'item':
      return lastName(expression.of)
    default:
      return undefined
  }
}

/** A mock, a fake: nothing is deployed. */
function isStandIn(expression: PythonExpression): boolean {
  for (let each: PythonExpression | undefined = expression; each; each = below(each))
    if ((each.kind === 'name' || each.kind === 'attribute') && /mock|fake|stub|dummy|harness/i.test(each.name))
      return true
  return false
}

function below(expression: PythonExpression): PythonExpression | undefined {
  if (expression.kind === 'attribute' || expression.kind === 'item') return expression.of
  return expression.kind === 'call' ? expression.callee : undefined
}

/** The name of the application that an object stands for: `model.applications["x"]`, `model.applications.get("x")`. */
export function applicationIn(expression: PythonExpression, env: Env): PythonExpression | undefined {
  const direct = applicationKey(expression)
  if (direct || expression.kind !== 'name') return direct
  const bindings = env.scope.bindings.get(expression.name)?.filter(({ at }) => at <= env.at)
  const last = bindings?.at(-1)
  return last?.kind === 'value' ? applicationKey(last.value) : undefined
}

function applicationKey(expression: PythonExpression): PythonExpression | undefined {
  if (expression.kind === 'item' && lastName(expression.of) === 'applications') return expression.key
  const { callee, positional } = expression.kind === 'call' ? expression : { callee: undefined, positional: [] }
  const isGet = callee?.kind === 'attribute' && callee.name === 'get' && lastName(callee.of) === 'applications'
  return isGet ? positional[0] : undefined
}
