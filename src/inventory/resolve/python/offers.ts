import type { ConsumedFact } from '../../../facts/consumed.ts'
import type { OfferFact } from '../../../facts/offer.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import { argumentOf } from './argument.ts'
import { elementsOf } from './elements.ts'
import { isModel, receiverOf } from './receiver.ts'
import { textWithHoles } from './texts.ts'
import { textValue } from './value.ts'
import type { Env } from './world.ts'

/** `juju.offer("x", endpoint="y", name="z")` of jubilant and `model.create_offer("x:y", "z")` of python-libjuju. */
export function offer(call: CallExpression, env: Env): readonly OfferFact[] {
  const isJubilant = call.callee.kind === 'attribute' && call.callee.name === 'offer'
  const what = argumentOf(call, 0, isJubilant ? 'app' : 'endpoint')
  if (!what || !isOfModel(call, env)) return []
  const given = argumentOf(call, isJubilant ? undefined : 1, 'name', 'offer_name')
  const text = textWithHoles(what, env)
  const [all, before = '', after = ''] = /^((?:\$\{[^{}]*\}|[^:{}])*):(.+)$/.exec(text) ?? []
  const application = all === undefined ? text : before
  const listed = isJubilant ? call.named.get('endpoint') : undefined
  const endpoints = listed ? textsIn(listed, env) : after.split(',').filter(each => each !== '')
  if (endpoints.length === 0) return []
  const place = env.file.place(what)
  const name = given && textValue(given, env) !== undefined ? textWithHoles(given, env) : application
  return [{ kind: 'offer', place, deployments: [env.file.path], name, application, endpoints }]
}

/** `juju.consume("model.offer", "name", owner="admin")` of jubilant and `model.consume("admin/model.offer")` of python-libjuju. */
export function consume(call: CallExpression, env: Env): readonly ConsumedFact[] {
  const what = argumentOf(call, 0, 'model_and_app', 'endpoint')
  if (!what || !isOfModel(call, env)) return []
  const owner = call.named.get('owner')
  const written = withoutPassword(textWithHoles(what, env))
  const url = owner && textValue(owner, env) !== undefined ? `${textWithHoles(owner, env)}/${written}` : written
  const given = argumentOf(call, 1, 'alias', 'application_alias')
  const own = /\.([\w-]+)$/.exec(url)?.[1] ?? url
  const name = given && textValue(given, env) !== undefined ? textWithHoles(given, env) : own
  return [{ kind: 'consumed', place: env.file.place(what), deployments: [env.file.path], name, url }]
}

function isOfModel(call: CallExpression, env: Env): boolean {
  const receiver = receiverOf(call)
  return receiver !== undefined && isModel(receiver, env)
}

/** One text, or a list of them. */
function textsIn(expression: PythonExpression, env: Env): readonly string[] {
  if (expression.kind === 'list') return expression.items.map(item => textWithHoles(item, env))
  const elements = elementsOf(env.world.evaluate(expression, env))
  if (!elements) return [textWithHoles(expression, env)]
  return elements.flatMap(each => {
    const outcome = each()
    const datum = outcome.kind === 'some' ? outcome.possible[0]?.datum : undefined
    return datum?.kind === 'scalar' ? [String(datum.value)] : []
  })
}
