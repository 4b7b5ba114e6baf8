import type { RelationEnd, RelationFact } from '../../../facts/relation.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { argumentOf } from './argument.ts'
import { applicationIn, isModel, receiverOf } from './receiver.ts'
import { textWithHoles } from './texts.ts'
import type { Env } from './world.ts'

/**
 * `model.integrate("a:x", "b:y")`, `add_relation` and `relate` of a model; of an application, its own endpoint comes
 * first; zaza takes the application, its endpoint and the other end.
 */
export function relate(call: CallExpression, env: Env): readonly RelationFact[] {
  const receiver = receiverOf(call)
  const first = argumentOf(call, 0, 'relation1', 'endpoint1', 'app1', 'local_relation')
  const second = argumentOf(call, 1, 'relation2', 'endpoint2', 'app2', 'remote_relation')
  if (!receiver || !first || !second) return []
  const application = applicationIn(receiver, env)
  if (application) return [relation([[application, first], [second]], env)]
  if (!isModel(receiver, env)) return []
  const third = call.positional[2]
  return [relation(third ? [[first, second], [third]] : [[first], [second]], env)]
}

type Written = readonly [PythonExpression, PythonExpression?]

function relation([near, far]: readonly [Written, Written], env: Env): RelationFact {
  return {
    kind: 'relation',
    place: env.file.place(near[0]),
    deployments: [env.file.path],
    ends: [endOf(near, env), endOf(far, env)],
  }
}

function endOf([expression, endpoint]: Written, env: Env): RelationEnd {
  const text = textWithHoles(expression, env)
  if (endpoint) return { application: text, endpoint: textWithHoles(endpoint, env) }
  const application = /^(?:\$\{[^{}]*\}|[^:{}])*/.exec(text)?.[0] ?? text
  return text[application.length] === ':'
    ? { application, endpoint: text.slice(application.length + 1) }
    : { application: text }
}
