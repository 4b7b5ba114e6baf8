import type { Declared } from './declared.ts'
import { evaluate, originAt } from './evaluate.ts'
import { type Evaluated, isOverridable, type Origin, scalar, textFrom, textOf, unknown } from './evaluated.ts'
import { toText } from './functions/functions.ts'
import { gateOf } from './gate-of.ts'
import { stepInto } from './hops.ts'
import type { ModuleInstance } from './module-instance.ts'
import type { Instance, Repeated } from './repeated.ts'

/** More instances than these tell a reader nothing. */
const maxInstances = 200

/** What a `count` or `for_each` sees of its own block. */
const ownReference: Repeated = {
  by: 'each',
  instances: [],
  isWhole: false,
  why: 'how many there are leads back to itself',
}

export function instancesOf(instance: ModuleInstance, declared: Declared): Repeated {
  const known = instance.repeated.get(declared)
  if (known) return known
  instance.repeated.set(declared, ownReference)
  const repeated = made(instance, declared)
  instance.repeated.set(declared, repeated)
  return repeated
}

function made(instance: ModuleInstance, declared: Declared): Repeated {
  const count = declared.attributes.get('count')
  const each = declared.attributes.get('for_each')
  const attribute = count ?? each
  if (!attribute) return { by: 'nothing', instances: [{ bindings: new Map() }], isWhole: true }
  const scope = instance.scope(attribute.file)
  const value = evaluate(attribute.expression(), scope)
  const at = originAt(attribute.value, scope)
  const { asked, ...repeated } = count ? byCount(value, at) : byEach(value, at)
  if (asked > maxInstances)
    instance.deploying.refused.set(declared, `all but the first ${maxInstances} of its ${asked} instances`)
  const gate = gateOf(instance, attribute, value)
  return gate ? { ...repeated, gate } : repeated
}

/** How many there would be without a bound. */
type Asked = Repeated & { readonly asked: number }

function byCount(value: Evaluated, at: Origin): Asked {
  const isKnown = value.kind === 'scalar' && typeof value.value === 'number'
  const count = isKnown ? Math.max(0, Math.floor(Number(value.value))) : 1
  const overridable = isOverridable(value)
  const instances = Array.from({ length: Math.min(Math.max(count, 1), maxInstances) }, (_, index): Instance => {
    const map = { kind: 'map', entries: new Map([['index', scalar(index, at)]]), isWhole: true, origin: at } as const
    return { key: index, bindings: new Map([['count', map]]) }
  })
  const isWhole = isKnown && !overridable && count <= maxInstances
  return {
    by: 'count',
    instances,
    isWhole,
    ...(isKnown ? { there: count } : {}),
    isOverridable: overridable,
    asked: count,
  }
}

function byEach(value: Evaluated, at: Origin): Asked {
  const elements = elementsOf(value, at)
  if (elements === undefined || elements.length === 0) {
    const isNone = elements !== undefined && isWhole(value)
    const why = value.kind === 'unknown' ? value.why : isNone ? 'there is none of it' : 'which there are is not known'
    const open = unknown(why, at)
    const bindings = new Map([['each', eachOf(open, open, at)]])
    const none = isNone ? { there: 0 } : {}
    return {
      by: 'each',
      instances: [{ bindings }],
      isWhole: false,
      ...none,
      isOverridable: isOverridable(value),
      asked: 1,
    }
  }
  const instances = elements.slice(0, maxInstances).map(
    ({ key, text, element }): Instance => ({
      key: text,
      bindings: new Map([['each', eachOf(key, element, at)]]),
    }),
  )
  const there = isWhole(value) ? { there: elements.length } : {}
  const others = unknown('which others there are is not in the files', at)
  const open: readonly Instance[] = mayHoldMore(value)
    ? [{ bindings: new Map([['each', eachOf(others, others, at)]]) }]
    : []
  return {
    by: 'each',
    instances: [...instances, ...open],
    isWhole: isWhole(value) && elements.length <= maxInstances,
    ...there,
    isOverridable: isOverridable(value),
    asked: elements.length,
  }
}

const isWhole = (value: Evaluated): boolean => (value.kind === 'list' || value.kind === 'map') && value.isWhole

/** Whether there may be elements that the files do not name; they are one instance of which nothing is known. */
function mayHoldMore(value: Evaluated): boolean {
  if (value.kind === 'choice') return value.options.some(option => mayHoldMore(option.value))
  return value.kind === 'unknown' || ((value.kind === 'list' || value.kind === 'map') && !value.isWhole)
}

function eachOf(key: Evaluated, value: Evaluated, origin: Origin): Evaluated {
  return {
    kind: 'map',
    entries: new Map([
      ['key', key],
      ['value', value],
    ]),
    isWhole: true,
    origin,
  }
}

interface Element {
  readonly key: Evaluated
  readonly text: string
  readonly element: Evaluated
}

/** The elements of a map or set; of a choice those of all its options. */
function elementsOf(value: Evaluated, at: Origin): readonly Element[] | undefined {
  if (value.kind === 'choice') {
    const byText = new Map<string, Element>()
    for (const element of value.options.flatMap(option => elementsOf(option.value, at) ?? []))
      if (!byText.has(element.text)) byText.set(element.text, element)
    return [...byText.values()]
  }
  if (value.kind === 'map')
    return [...value.entries.keys()].sort().map(text => {
      const origin = { ...at, overridable: value.origin.overridable }
      return { key: textFrom(text, origin), text, element: stepInto(value, text, at) }
    })
  if (value.kind !== 'list') return undefined
  return value.items.flatMap((_, index) => {
    const element = stepInto(value, index, at)
    const text = toText(element)
    return text.kind === 'text' ? [{ key: element, text: textOf(text), element }] : []
  })
}
