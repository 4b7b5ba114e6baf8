import type { ApplicationFact, CharmReference } from '../../../facts/application.ts'
import type { Value } from '../../../facts/value.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { argumentOf } from './argument.ts'
import { charmFrom } from './charm.ts'
import { optionsFrom } from './options.ts'
import type { Loop } from './outcome.ts'
import { isModel, receiverOf } from './receiver.ts'
import { spreadArgument } from './spread-argument.ts'
import { nameFrom } from './texts.ts'
import { booleanValue, numberValue, optionValue, textValue } from './value.ts'
import type { Env } from './world.ts'

/**
 * `model.deploy("x", "name", channel="1/stable")` of python-libjuju, pytest-operator and jubilant. In a loop whose turns
 * are known, one application for each.
 */
export function deploy(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const receiver = receiverOf(call)
  return receiver && isModel(receiver, env) ? applicationsOf(call, env) : []
}

const maxTurns = 50

/** The applications that the arguments of a call describe. */
export function applicationsOf(call: CallExpression, env: Env): readonly ApplicationFact[] {
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

const nameArgument = (call: CallExpression) => argumentOf(call, 1, 'application_name', 'app', 'app_name', 'alias')

function applicationOf(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const charm = charmArgument(call)
  if (!charm || (charm.kind === 'scalar' && typeof charm.value !== 'string')) return []
  const { reference, revision: ofCharm } = charmFrom(charm, env)
  if (isBundle(reference)) return []
  const named = nameArgument(call)
  const name =
    (named && textOrNothing(named, env)) ?? (reference.store === 'undetermined' ? nameFrom(charm, env) : reference.name)
  const channel = channelOf(call, charm, env)
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
export const isBundle = ({ reference, store }: CharmReference): boolean =>
  /\.ya?ml$/.test(reference) || (store === 'undetermined' && /bundle/i.test(reference))

/** The channel, which may be one of the arguments that `**names` spreads. */
function channelOf(call: CallExpression, charm: PythonExpression, env: Env): Value<string> | undefined {
  const given = argumentOf(call, undefined, 'channel')
  if (given || !call.spreadNames) return textValue(given, env)
  const outcome = spreadArgument('channel', call.spreadNames, env)
  if (!outcome) return undefined
  const place = env.file.place(outcome.kind === 'some' ? call.spreadNames : charm)
  const value = optionValue(outcome, { raw: '', place, isLiteral: false })
  if (value.kind === 'unknown') return value
  const { raw, ...said } = value
  return said
}

/** A name that is `None` is that of the charm. */
function textOrNothing(expression: Parameters<typeof nameFrom>[0], env: Env): string | undefined {
  return textValue(expression, env) === undefined ? undefined : nameFrom(expression, env)
}
