import type { PossibleValue, Value } from '../../../facts/value.ts'
import { isNull, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { SourcePlaces } from '../../source-places.ts'

/** What stands under a key: of a template that holds it in several branches, each of them. */
export function textOfBranches(entry: YamlNode, name: string, places: SourcePlaces): Value<string> | undefined {
  const nodes = pairsOf(entry).flatMap(({ key, value }) => (key.value === name && !isNull(value) ? [value] : []))
  const [first, ...others] = nodes.slice(0, maxBranches).map(node => places.value(node))
  return first && others.length > 0 ? oneOf([first, ...others]) : first
}

const maxBranches = 20

function oneOf(values: readonly Value<string>[]): Value<string> {
  const known: PossibleValue<string>[] = []
  for (const value of values) {
    if (value.kind === 'unknown') return value
    if (value.kind === 'one-of') known.push(...value.values)
    else known.push({ value: value.value, place: value.place, via: value.via, from: 'branch' })
  }
  return { kind: 'one-of', values: known, why: 'a condition of the template decides' }
}

export function numberOf(node: YamlNode | undefined, places: SourcePlaces): Value<number> | undefined {
  return readValue(node, places, text => (/^\d{1,9}$/.test(text) ? Number(text) : 'the revision is not a number'))
}

export function booleanOf(node: YamlNode | undefined, places: SourcePlaces): Value<boolean> | undefined {
  return readValue(node, places, text =>
    /^(?:true|false|yes|no|on|off)$/i.test(text)
      ? /^(?:true|yes|on)$/i.test(text)
      : 'the value is neither true nor false',
  )
}

/** The value of a scalar, read as another one; a text says why it is none. */
function readValue<T extends number | boolean>(
  node: YamlNode | undefined,
  places: SourcePlaces,
  read: (text: string) => T | string,
): Value<T> | undefined {
  if (node?.kind !== 'scalar' || isNull(node)) return undefined
  const value = places.value(node)
  if (value.kind === 'unknown') return value
  const place = places.place(node)
  const [first = value.kind === 'known' ? value : undefined] = value.kind === 'one-of' ? value.values : []
  const said = first && read(first.value)
  if (first === undefined || said === undefined || typeof said === 'string')
    return {
      kind: 'unknown',
      raw: places.written(node) ?? '',
      place,
      why: typeof said === 'string' ? said : 'not known',
    }
  const written = { value: said, place: first.place, via: first.via }
  if (value.kind === 'known') return { kind: 'known', ...written }
  return { ...value, values: [{ ...written, from: 'default' }] }
}
