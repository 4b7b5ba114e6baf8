import type { ApplicationFact } from '../../../facts/application.ts'
import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'
import { applicationsOf } from './deploy.ts'
import type { Datum } from './outcome.ts'
import { textValue } from './value.ts'
import type { Env } from './world.ts'

/**
 * `CharmSpec(...)` of charmed-kubeflow-chisme, and a class of this repository whose name and fields say that it
 * describes a charm with its channel.
 */
export function describe(call: CallExpression, env: Env): readonly ApplicationFact[] {
  const own = classOf(call, env)
  const fields = own ? fieldsOf(own) : isSpec(call) ? specFields : []
  const charm = charmFields.find(field => fields.includes(field)) ?? (own && isDeployed(fields) ? 'name' : undefined)
  if (charm === undefined || !fields.includes(charm) || !fields.includes('channel')) return []
  const given = new Map([...spreadOut(call), ...call.named])
  for (const [index, value] of call.positional.entries()) {
    const field = fields[index]
    if (field !== undefined) given.set(field, value)
  }
  const named = new Map<string, PythonExpression>()
  for (const [field, value] of given) named.set(field === charm ? 'charm' : (roles.get(field) ?? field), value)
  const described = applicationsOf({ ...call, positional: [], named }, env)
  const channel = own && !given.has('channel') ? defaultChannel(own, env) : undefined
  return channel ? described.map(each => ({ ...each, channel })) : described
}

const specFields = ['charm', 'channel', 'config', 'trust', 'application_name', 'app_name', 'app']

const charmFields = ['charm', 'entity_url', 'charm_url', 'charm_name']

/** What is only known of something that is deployed: then its `name` is the charm's. */
const isDeployed = (fields: readonly string[]): boolean =>
  ['base', 'num_units', 'series', 'trust'].some(field => fields.includes(field))

/** Names of the field that is the application's name. */
const roles: ReadonlyMap<string, string> = new Map(
  ['app', 'app_name', 'application', 'alias'].map(field => [field, 'application_name']),
)

const isSpec = ({ callee }: CallExpression): boolean =>
  (callee.kind === 'name' || callee.kind === 'attribute') && callee.name === 'CharmSpec'

/** The fields of `**{"channel": "1/edge"}`. */
function spreadOut({ spreadNames }: CallExpression): readonly [string, PythonExpression][] {
  if (spreadNames?.kind !== 'dict') return []
  return spreadNames.entries.flatMap(({ key, value }): [string, PythonExpression][] =>
    key?.kind === 'scalar' && typeof key.value === 'string' ? [[key.value, value]] : [],
  )
}

type OwnClass = Extract<Datum, { kind: 'class' }>

function classOf({ callee }: CallExpression, env: Env): OwnClass | undefined {
  const outcome = env.world.evaluate(callee, env)
  const datum = outcome.kind === 'some' ? outcome.possible[0]?.datum : undefined
  return datum?.kind === 'class' ? datum : undefined
}

/** What a dataclass or a named tuple is made of, in order; what is made by its own method is not followed. */
function fieldsOf({ scope }: OwnClass): readonly string[] {
  if (scope.bindings.has('__init__')) return []
  return [...scope.bindings].flatMap(([name, [first]]) =>
    first?.kind === 'value' || first?.kind === 'field' ? [name] : [],
  )
}

function defaultChannel({ file, scope }: OwnClass, env: Env): ApplicationFact['channel'] {
  const binding = scope.bindings.get('channel')?.[0]
  return binding?.kind === 'value'
    ? textValue(binding.value, { ...env, file, scope, at: binding.at, branches: [] })
    : undefined
}
