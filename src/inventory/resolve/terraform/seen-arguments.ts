import type { Gate } from '../../../facts/gate.ts'
import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import type { Deployment } from '../../inventory.ts'
import { joined } from './create-instance.ts'
import type { Declared } from './declared.ts'
import { entriesOf, itemsOf } from './facts/entries.ts'
import { nestedOf } from './facts/nested.ts'
import { argument, type Stating, type Use } from './facts/stating.ts'
import { textValue } from './facts/values.ts'
import { instancesOf } from './instances.ts'
import { addressIn, type ModuleInstance } from './module-instance.ts'

/** The blocks that may be asked for, by their type, and how many labels they have. */
export const blockTypes = ['resource', 'module', 'provider', 'terraform', 'variable', 'output'] as const

export interface AskedBlock {
  readonly block: (typeof blockTypes)[number]
  /** The labels from the first on: `juju_model`, `main`. */
  readonly labels: readonly (string | undefined)[]
  /** Names of nested blocks, of the argument, and of what is inside it: `charm`, `channel`. `*` is any item of a list. */
  readonly path: readonly string[]
}

/**
 * What an argument of a block comes to, for one of its instances. `place` is the block's head. Without values it is not
 * set, or `open` says why it may be.
 */
export interface SeenArgument {
  readonly address: string
  readonly place: Place
  readonly gate?: Gate
  readonly values: readonly { readonly at: string; readonly value: Value<string> }[]
  readonly open?: string
}

/** Few probes ask for arguments, so they are evaluated when one does. */
const roots = new WeakMap<Deployment, ModuleInstance>()

export function keepRoot(deployment: Deployment, root: ModuleInstance): void {
  roots.set(deployment, root)
}

/** Goes through the module instances of a deployment; one that is not of Terraform has none. */
export function argumentsIn(deployment: Deployment, asked: AskedBlock): readonly SeenArgument[] {
  const seen: SeenArgument[] = []
  const root = roots.get(deployment)
  const waiting = root ? [root] : []
  for (let instance = waiting.pop(); instance && seen.length < most; instance = waiting.pop()) {
    for (const argument of argumentsOf(instance, deployment, asked)) seen.push(argument)
    const calls = [...instance.module.calls.keys()]
    for (const name of calls.toReversed()) for (const { child } of instance.children(name) ?? []) waiting.push(child)
  }
  return seen
}

const most = 2000

function argumentsOf(instance: ModuleInstance, deployment: Deployment, asked: AskedBlock): readonly SeenArgument[] {
  return blocksOf(instance, asked).flatMap(declared => {
    const { instances, gate } = instancesOf(instance, declared)
    const both = joined(instance.gate, gate)
    return instances.map(({ key, bindings }) => {
      const own = [...(asked.block === 'resource' ? [] : [asked.block]), ...declared.labels].join('.')
      const address = addressIn(instance, key === undefined ? own : `${own}[${JSON.stringify(key)}]`).slice(0, 400)
      const stating = { instance, deployment: deployment.id, declared, bindings, address }
      const found = valuesAt(stating, asked.path)
      return { ...found, address, place: declared.file.place(declared.head), ...(both ? { gate: both } : {}) }
    })
  })
}

function blocksOf({ module }: ModuleInstance, { block, labels }: AskedBlock): readonly Declared[] {
  const all: Readonly<Record<AskedBlock['block'], Iterable<Declared>>> = {
    resource: module.resources.values(),
    module: module.calls.values(),
    provider: module.providers,
    terraform: module.settings,
    variable: module.variables.values(),
    output: module.outputs.values(),
  }
  return [...all[block]].filter(declared =>
    labels.every((label, at) => label === undefined || declared.labels[at] === label),
  )
}

type Found = Pick<SeenArgument, 'values' | 'open'>

/** Goes into nested blocks as far as there are some, then into what the argument holds. */
function valuesAt(stating: Stating, path: readonly string[]): Found {
  const [name, ...rest] = path
  if (name === undefined) return { values: [] }
  const blocks = rest.length > 0 ? nestedOf(stating, name) : []
  if (blocks.length > 0) {
    const inner = rest[0] === '*' ? rest.slice(1) : rest
    return together(blocks.map(block => valuesAt({ ...stating, ...block }, inner)))
  }
  const use = argument(stating, name)
  return use ? inside(use, rest, [name]) : { values: [] }
}

function inside(use: Use, path: readonly string[], at: readonly string[]): Found {
  const [name, ...rest] = path
  if (name === undefined) {
    const value = textValue(use)
    return { values: value ? [{ at: at.join('.'), value }] : [] }
  }
  const { value } = use
  if (value.kind === 'list') {
    const items = itemsOf(use).flatMap((item, index) =>
      name === '*' || name === String(index) ? [inside(item, rest, [...at, String(index)])] : [],
    )
    return together(items, value.isWhole ? undefined : 'a part of the list is not in the files')
  }
  const { entries, open } = entriesOf(use)
  const named = entries.filter(([key]) => name === '*' || key === name)
  const isSaid = named.length > 0 && name !== '*'
  return together(
    named.map(([key, entry]) => inside(entry, rest, [...at, key])),
    isSaid ? undefined : open,
  )
}

function together(all: readonly Found[], also?: string): Found {
  const open = also ?? all.find(each => each.open !== undefined)?.open
  return { values: all.flatMap(({ values }) => values), ...(open === undefined ? {} : { open }) }
}
