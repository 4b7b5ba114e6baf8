import type { Expression } from '../../../../hcl/syntax.ts'
import { originAt } from '../evaluate.ts'
import { type Evaluated, originOf } from '../evaluated.ts'
import { stepInto } from '../hops.ts'
import type { Use } from './stating.ts'

/** The entries of a map argument, each as a use of its own; `open` says why there may be others. */
export interface Entries {
  readonly entries: readonly (readonly [string, Use])[]
  readonly open?: string
}

export function entriesOf(use: Use | undefined): Entries {
  if (!use) return { entries: [] }
  const { value } = use
  switch (value.kind) {
    case 'map': {
      const entries = [...value.entries.keys()].map(
        key => [key, entryUse(use, key, stepInto(value, key, originAt(use.span, use)))] as const,
      )
      return value.isWhole ? { entries } : { entries, open: 'a part of the map is not in the files' }
    }
    case 'choice':
      return ofChoice(use, value)
    case 'unknown':
      return { entries: [], open: value.why }
    default:
      return { entries: [] }
  }
}

/** What all the maps have, as it is in each; what some have is open. */
function ofChoice(use: Use, choice: Extract<Evaluated, { kind: 'choice' }>): Entries {
  const at = originAt(use.span, use)
  const maps = choice.options.flatMap(({ value }) => (value.kind === 'map' ? [value] : []))
  const names = new Set(maps.flatMap(map => [...map.entries.keys()]))
  const entries = [...names].map(name => {
    const inAll = maps.length === choice.options.length && maps.every(map => map.entries.has(name))
    const options = maps.flatMap(map => {
      const value = map.entries.has(name) ? stepInto(map, name, at) : undefined
      return value && value.kind !== 'choice' ? [{ value, from: 'branch' as const }] : []
    })
    const value: Evaluated = inAll
      ? { kind: 'choice', options, why: choice.why }
      : { kind: 'unknown', why: choice.why, origin: at }
    return [name, entryUse(use, name, value)] as const
  })
  return maps.length === choice.options.length ? { entries } : { entries, open: choice.why }
}

/** Where an entry is written in the argument itself, that is its use. */
function entryUse(use: Use, key: string, value: Evaluated): Use {
  const expression = entryNamed(use.expression, key, 0)
  if (!expression) return { ...use, value }
  return { file: use.file, span: { start: expression.start, end: expression.end }, expression, value }
}

const maxDepth = 20

/** The last of them counts, as it does in `merge`. */
function entryNamed(expression: Expression, key: string, depth: number): Expression | undefined {
  if (depth > maxDepth) return undefined
  switch (expression.kind) {
    case 'object':
      return expression.items.findLast(item => item.key.kind === 'literal' && item.key.value === key)?.value
    case 'call':
      return lastOf(expression.args, key, depth)
    case 'conditional':
      return lastOf([expression.no, expression.yes], key, depth)
    default:
      return undefined
  }
}

function lastOf(parts: readonly Expression[], key: string, depth: number): Expression | undefined {
  for (const part of parts.toReversed()) {
    const found = entryNamed(part, key, depth + 1)
    if (found) return found
  }
  return undefined
}

/** The elements of a list argument; a single text is one. Open ones are their expression. */
export function itemsOf(use: Use | undefined): readonly Use[] {
  if (!use) return []
  const { value, expression } = use
  if (value.kind !== 'list') return value.kind === 'scalar' ? [] : [use]
  const at = originAt(use.span, use)
  const items = value.items.map((_item, index): Use => {
    const written = expression.kind === 'list' ? expression.items[index] : undefined
    const span = written ? { start: written.start, end: written.end } : use.span
    return { file: use.file, span, expression: written ?? expression, value: stepInto(value, index, at) }
  })
  return value.isWhole
    ? items
    : [...items, { ...use, value: { kind: 'unknown', why: 'there may be more', origin: originOf(value) ?? at } }]
}
