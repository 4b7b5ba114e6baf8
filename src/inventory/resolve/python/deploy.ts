import type { ApplicationFact, CharmReference } from '../../../facts/application.ts'
import type { CallExpression } from '../../readers/python-file.ts'
import { argumentOf } from './argument.ts'
import { charmFrom } from './charm.ts'
import { optionsFrom } from './options.ts'
import type { Loop } from './outcome.ts'
import { isModel, receiverOf } from './receiver.ts'
import { nameFrom } from './texts.ts'
import { booleanValue, numberValue, textValue } from './value.ts'
import type { Env } from './world.ts'

/**
 * `model.deploy("x", "name", channel="1/stable")` of python-libjuju, pytest-operator and jubilant, and `CharmSpec(...)`
 * of charmed-kubeflow-chisme. In a loop whose turns are known, one application for each.
 */
export function deploy(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const receiver = receiverOf(call)
  return receiver && isModel(receiver, env) ? applicationsOf(call, env) : []
}

export function describe(call: CallExpression, env: Env): readonly ApplicationFact[] {
  return applicationsOf(call, env)
}

const maxTurns = 50

function applicationsOf(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const loop = loopOf(call, env)
  if (!loop) return applicationOf(call, env)
  const turns = Array.from({ length: Math.min(maxTurns, loop.turns) }, (_, turn) => turn)
  return turns.flatMap(turn => applicationsOf(call, { ...env, turns: new Map([...env.turns, [loop.over, turn]]) }))
}

/** A loop that decides which charm is deployed, or under which name. */
function loopOf(call: CallExpression, env: Env): Loop | undefined {
  if (env.turns.size >= 2) return undefined
  for (const argument of [charmArgument(call), nameArgument(call)]) {
    const outcome = argument && env.world.evaluate(argument, env)
    const loops = outcome?.kind === 'some' ? outcome.possible.flatMap(each => each.loops ?? []) : []
    const [first] = loops.filter(({ over }) => !env.turns.has(over))
    if (first) return first
  }
  return undefined
}

const charmArgument = (call: CallExpression) => argumentOf(call, 0, 'charm', 'entity_url', 'charm_url', 'charm_name')

const nameArgument = (call: CallExpression) => argumentOf(call, 1, 'application_name', 'app', 'app_name')

function applicationOf(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const charm = charmArgument(call)
  if (!charm) return []
  const { reference, revision: ofCharm } = charmFrom(charm, env)
  if (isBundle(reference)) return []
  const named = isSpec(call) ? argumentOf(call, undefined, 'application_name', 'app_name', 'app') : nameArgument(call)
  const name =
    (named && textOrNothing(named, env)) ?? (reference.store === 'undetermined' ? nameFrom(charm, env) : reference.name)
  const channel = textValue(argumentOf(call, isSpec(call) ? 1 : undefined, 'channel'), env)
  const revision = numberValue(argumentOf(call, undefined, 'revision'), env) ?? ofCharm
  const trust = booleanValue(argumentOf(call, undefined, 'trust'), env)
  const base = textValue(argumentOf(call, undefined, 'base'), env)
  return [
    {
      kind: 'application',
      place: env.file.place(named ?? charm),
      deployments: [env.file.path],
      source: 'python',
      name,
      charm: reference,
      ...(channel ? { channel } : {}),
      ...(revision ? { revision } : {}),
      ...optionsFrom(call, { env, names: [name, reference.name] }),
      ...(trust ? { trust } : {}),
      ...(base ? { base } : {}),
    },
  ]
}

/** A file with several applications, or what a test makes one of. */
const isBundle = ({ reference, store }: CharmReference): boolean =>
  /\.ya?ml$/.test(reference) || (store === 'undetermined' && /bundle/i.test(reference))

const isSpec = ({ callee }: CallExpression): boolean =>
  (callee.kind === 'name' || callee.kind === 'attribute') && callee.name === 'CharmSpec'

/** A name that is `None` is that of the charm. */
function textOrNothing(expression: Parameters<typeof nameFrom>[0], env: Env): string | undefined {
  return textValue(expression, env) === undefined ? undefined : nameFrom(expression, env)
}
