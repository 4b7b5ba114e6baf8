import type { ChannelInputFact } from '../../../../facts/channel-input.ts'
import type { Fact } from '../../../../facts/fact.ts'
import type { Expression } from '../../../../hcl/syntax.ts'
import type { Place } from '../../../../text/place.ts'
import { secretName } from '../../../secrets/secret-name.ts'
import { type Declared, type DeclaredAttribute, nestedBlocks } from '../declared.ts'
import type { ModuleInstance } from '../module-instance.ts'
import { type ChannelInput, inputsOf, isConfiguration, subjectOf } from './channel-inputs.ts'
import { moduleFact } from './module-fact.ts'
import type { Use } from './stating.ts'
import { numberValue, textOrEmpty } from './values.ts'

/** What a module says whoever calls it: versions, sources of modules, its variables and the channels in their defaults. `instance` is any of it. */
export function moduleFacts(instance: ModuleInstance): readonly Fact[] {
  const { module } = instance
  return [
    ...module.settings.flatMap(settings => versionsIn(settings, module.providers.length > 0)),
    ...[...module.calls.values()].flatMap(call => moduleFact(call, instance)),
    ...[...module.variables.values()].flatMap(variable => [
      variableFact(variable),
      ...defaultChannels(variable, instance),
    ]),
  ]
}

/** `required_version`, and the constraint of each of `required_providers` (developer.hashicorp.com/terraform/language/terraform). */
function versionsIn(settings: Declared, isApplied: boolean): readonly Fact[] {
  const version = settings.attributes.get('required_version')
  const providers = nestedBlocks(settings, 'required_providers').flatMap(({ attributes }) => [...attributes.values()])
  return [
    ...(version ? versionFact('terraform', version.expression(), version) : []),
    ...providers.flatMap(attribute => {
      const subject = `provider ${attribute.name}`
      const constraint = constraintOf(attribute.expression())
      return constraint
        ? versionFact(subject, constraint, attribute)
        : isApplied
          ? [anyVersion(subject, attribute)]
          : []
    }),
  ]
}

/** A provider of a module that is applied itself, and that nobody holds to a version. */
function anyVersion(subject: string, { file, nameSpan }: DeclaredAttribute): Fact {
  return { kind: 'version', place: file.place(nameSpan), deployments: [], subject, value: '' }
}

/** An object with `source` and `version`; in old files the constraint itself. */
function constraintOf(value: Expression): Expression | undefined {
  if (value.kind !== 'object') return value
  return pairsIn(value).find(([name]) => name === 'version')?.[1]
}

function pairsIn(expression: Expression): readonly (readonly [string, Expression])[] {
  if (expression.kind !== 'object') return []
  return expression.items.flatMap(({ key, value }) =>
    key.kind === 'literal' ? [[String(key.value), value] as const] : [],
  )
}

function versionFact(subject: string, value: Expression, { file }: DeclaredAttribute): readonly Fact[] {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return []
  return [{ kind: 'version', place: file.place(value.text), deployments: [], subject, value: value.value }]
}

function variableFact(variable: Declared): Fact {
  const { file, labels, head, attributes } = variable
  const [name = ''] = labels
  const sensitive = attributes.get('sensitive')?.expression()
  const insertAt = sensitive ? undefined : insertionPlace(variable)
  return {
    kind: 'variable',
    place: file.place(head),
    deployments: [],
    name,
    mayHoldSecret: secretName(name) !== undefined && secretName(name) !== 'secret-or-name',
    sensitive:
      sensitive === undefined
        ? 'no'
        : sensitive.kind !== 'literal'
          ? 'undetermined'
          : sensitive.value === true || sensitive.value === 'true'
            ? 'yes'
            : 'no',
    ...(insertAt ? { insertAt } : {}),
    ...(sensitive?.kind === 'literal' && String(sensitive.value) === 'false'
      ? { switchedOff: (attributes.get('sensitive')?.file ?? file).place(sensitive.text) }
      : {}),
  }
}

/** Behind the line of the last argument, or of the opening brace: a comment stays with what it is about. */
function insertionPlace({ file, head, span, attributes, blocks }: Declared): Place | undefined {
  if (file.path.endsWith('.json')) return undefined
  const own = [...attributes.values()].filter(each => each.file === file).map(each => each.value.end)
  const nested = blocks.filter(block => block.file === file).map(block => block.span.end)
  const last = Math.max(head.end, ...own, ...nested)
  const [line = '', next] = file.source({ start: last, end: span.end }).split(/\r?\n/, 2)
  const at = last + line.length
  return next === undefined || line.includes('/*') ? undefined : file.place({ start: at, end: at })
}

/** The channels that a variable gives by itself: its default, and the defaults of the optional parts of its type. */
function defaultChannels(variable: Declared, instance: ModuleInstance): readonly ChannelInputFact[] {
  const [name = ''] = variable.labels
  const standard = variable.attributes.get('default')
  const type = variable.attributes.get('type')
  const placing = { instance: instance.defaults(), bindings: new Map(), owner: name }
  const given = standard ? inputsOf({ ...standard, name }, placing) : []
  const parts = type?.file.source(type.value).includes('channel') ? optionalDefaults(type.expression(), '', 0) : []
  const optional = parts.map(({ expression }): ChannelInput => {
    const span = { start: expression.start, end: expression.end }
    const use: Use = { file: variable.file, span, expression, value: literalValue(expression, variable) }
    return { argument: name, name: name.replace(/[_-]channel$/, ''), path: name, channel: use }
  })
  return [...given, ...optional].flatMap(input => channelInputFact(input, []))
}

function literalValue(expression: Expression, { file }: Declared): Use['value'] {
  const origin = {
    place: file.place(expression.kind === 'literal' ? expression.text : expression),
    via: [],
    overridable: false,
  }
  return expression.kind === 'literal' && typeof expression.value === 'string'
    ? { kind: 'text', pieces: [{ text: expression.value, origin }] }
    : { kind: 'unknown', why: 'it is no text', origin }
}

const maxDepth = 12

/** `optional(string, "1/stable")` under a key that names a channel. */
function optionalDefaults(
  type: Expression,
  key: string,
  depth: number,
): readonly { readonly expression: Expression }[] {
  if (depth > maxDepth || isConfiguration(key)) return []
  if (type.kind === 'object')
    return type.items.flatMap(item =>
      optionalDefaults(item.value, item.key.kind === 'literal' ? String(item.key.value) : '', depth + 1),
    )
  if (type.kind !== 'call') return []
  const [of, fallback] = type.args
  const isChannel = subjectOf(key) !== undefined
  const isText = fallback?.kind === 'literal' && typeof fallback.value === 'string' && fallback.value !== ''
  const own = type.name === 'optional' && isChannel && fallback && isText ? [{ expression: fallback }] : []
  return [...own, ...(of ? optionalDefaults(of, isChannel ? '' : key, depth + 1) : [])]
}

export function channelInputFact(
  { name, charm, channel: used, revision: held }: ChannelInput,
  deployments: readonly string[],
): readonly ChannelInputFact[] {
  const channel = textOrEmpty(used)
  const revision = held && numberValue(held)
  if (!channel) return []
  return [
    {
      kind: 'channel-input',
      place: used.file.place(used.span),
      deployments,
      name,
      ...(charm ? { charm } : {}),
      channel,
      ...(revision ? { revision } : {}),
    },
  ]
}
