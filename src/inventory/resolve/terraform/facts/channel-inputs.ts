import type { CharmReference } from '../../../../facts/application.ts'
import type { Expression } from '../../../../hcl/syntax.ts'
import type { TerraformFile } from '../../../readers/terraform-file.ts'
import type { DeclaredAttribute } from '../declared.ts'
import { evaluate } from '../evaluate.ts'
import type { Evaluated } from '../evaluated.ts'
import type { ModuleInstance } from '../module-instance.ts'
import type { Stating, Use } from './stating.ts'

/** A channel as an argument hands it on: in the argument itself, or in an object in it. */
export interface ChannelInput {
  readonly argument: string
  /** What it is for: the argument without `_channel`, the key of the object. */
  readonly name: string
  /** The keys that lead to it. */
  readonly path: string
  readonly charm?: CharmReference
  readonly channel: Use
  readonly revision?: Use
}

/** Arguments of a module that are Terraform's own. */
const own: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on'])

/** The channels in the arguments of a module call. */
export function channelInputs({ declared, instance, bindings }: Stating): readonly ChannelInput[] {
  return [...declared.attributes.values()]
    .filter(({ name }) => !own.has(name))
    .flatMap(attribute => inputsOf(attribute, { instance, bindings, owner: declared.labels[0] ?? '' }))
}

interface Place {
  readonly instance: ModuleInstance
  readonly bindings: ReadonlyMap<string, Evaluated>
  /** What a bare `channel` is for. */
  readonly owner: string
}

export function inputsOf(attribute: DeclaredAttribute, { instance, bindings, owner }: Place): readonly ChannelInput[] {
  const { file, name } = attribute
  const scope = instance.scope(file, bindings)
  const use = (expression: Expression): Use => ({
    file,
    span: { start: expression.start, end: expression.end },
    expression,
    value: evaluate(expression, scope),
  })
  const walking: Walking = { file, argument: name, use }
  const subject = subjectOf(name)
  if (subject === undefined && !file.source(attribute.value).includes('channel')) return []
  const expression = attribute.expression()
  if (subject === undefined) return within(expression, { name, path: name, depth: 0 }, walking)
  if (!isText(expression)) return []
  const named = subject === '' ? owner : subject
  return [{ argument: name, name: named, path: name, channel: use(expression) }]
}

interface Walking {
  readonly file: TerraformFile
  readonly argument: string
  use(expression: Expression): Use
}

interface Level {
  readonly name: string
  readonly path: string
  readonly depth: number
}

const maxDepth = 12

/** `channel` is about the object that it stands in, `gateway_channel` about a part of it; undefined for another name. */
export function subjectOf(key: string): string | undefined {
  if (key === 'channel' || key === 'charm_channel') return ''
  return /[_-]channel$/.test(key) ? key.slice(0, -'_channel'.length) : undefined
}

/** What stands there are options of a charm, one of which may be a channel of something else. */
export const isConfiguration = (name: string): boolean => /(?:^|[_-])(?:config|options)$/.test(name)

/** A list or an object is no channel, null and nothing are none. */
function isText(expression: Expression): boolean {
  if (expression.kind === 'literal') return typeof expression.value === 'string' && expression.value !== ''
  return expression.kind !== 'list' && expression.kind !== 'object' && expression.kind !== 'for'
}

function within(expression: Expression, level: Level, walking: Walking): readonly ChannelInput[] {
  if (level.depth > maxDepth || isConfiguration(level.name)) return []
  const deeper = { ...level, depth: level.depth + 1 }
  switch (expression.kind) {
    case 'object':
      return inObject(expression, deeper, walking)
    case 'list':
      return expression.items.flatMap(item => within(item, deeper, walking))
    case 'call':
      return expression.args.flatMap(arg => within(arg, deeper, walking))
    case 'conditional':
      return [expression.yes, expression.no].flatMap(part => within(part, deeper, walking))
    default:
      return []
  }
}

type ObjectExpression = Extract<Expression, { kind: 'object' }>

function inObject(object: ObjectExpression, level: Level, walking: Walking): readonly ChannelInput[] {
  const field = (name: string): Expression | undefined =>
    object.items.find(({ key }) => key.kind === 'literal' && key.value === name)?.value
  return object.items.flatMap(({ key, value }): readonly ChannelInput[] => {
    const name = key.kind === 'literal' ? String(key.value) : undefined
    if (name === undefined) return within(value, level, walking)
    const path = `${level.path}.${name}`.slice(0, 200)
    const subject = subjectOf(name)
    if (subject === undefined) return within(value, { ...level, name, path }, walking)
    if (!isText(value)) return []
    const input = { argument: walking.argument, path, channel: walking.use(value) }
    if (subject !== '') return [{ ...input, name: subject }]
    const [charm, revision] = [field('charm'), field('revision')]
    return [
      {
        ...input,
        name: level.name,
        ...(charm?.kind === 'literal' && typeof charm.value === 'string'
          ? { charm: charmAt(charm, charm.value, walking) }
          : {}),
        ...(revision ? { revision: walking.use(revision) } : {}),
      },
    ]
  })
}

function charmAt(expression: Expression, name: string, { file }: Walking): CharmReference {
  return { reference: name, name, store: 'charmhub', place: file.place(expression) }
}
