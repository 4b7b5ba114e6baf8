import { type Declared, nestedBlocks } from '../declared.ts'
import { evaluate, originAt } from '../evaluate.ts'
import { type Evaluated, type Origin, textFrom } from '../evaluated.ts'
import { stepInto } from '../hops.ts'
import type { Stating } from './stating.ts'

/** A nested block with the names that stand in it. */
export interface Nested {
  readonly declared: Declared
  readonly bindings: ReadonlyMap<string, Evaluated>
}

const maxElements = 200

/** The nested blocks of a type, those that `dynamic` makes included (developer.hashicorp.com/terraform/language/expressions/dynamic-blocks). */
export function nestedOf(stating: Stating, type: string): readonly Nested[] {
  const { declared, bindings } = stating
  const written = nestedBlocks(declared, type).map(block => ({ declared: block, bindings }))
  const dynamic = declared.blocks.filter(block => block.type === 'dynamic' && block.labels[0] === type)
  return [...written, ...dynamic.flatMap(block => madeBy(stating, block, type))]
}

function madeBy({ instance, bindings }: Stating, dynamic: Declared, type: string): readonly Nested[] {
  const over = dynamic.attributes.get('for_each')
  const content = dynamic.blocks.find(block => block.type === 'content')
  if (!over || !content) return []
  const scope = instance.scope(over.file, bindings)
  const value = evaluate(over.expression(), scope)
  const at = originAt(over.value, scope)
  const named = dynamic.attributes.get('iterator')?.expression()
  const name = named?.kind === 'variable' ? named.name : type
  return elementsOf(value, at).map(element => ({
    declared: content,
    bindings: new Map([...bindings, [name, element]]),
  }))
}

/** What is not determined stands for one element that is not known. */
function elementsOf(value: Evaluated, at: Origin): readonly Evaluated[] {
  const element = (key: Evaluated, one: Evaluated): Evaluated => ({
    kind: 'map',
    entries: new Map([
      ['key', key],
      ['value', one],
    ]),
    isWhole: true,
    origin: at,
  })
  if (value.kind === 'map')
    return [...value.entries.keys()]
      .sort()
      .slice(0, maxElements)
      .map(key => element(textFrom(key, at), stepInto(value, key, at)))
  if (value.kind === 'list')
    return value.items.slice(0, maxElements).map((_item, index) => {
      const one = stepInto(value, index, at)
      return element(one, one)
    })
  return value.kind === 'scalar' ? [] : [element(value, value)]
}
