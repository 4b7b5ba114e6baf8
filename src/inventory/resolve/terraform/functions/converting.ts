import { type Evaluated, type ListValue, scalar } from '../evaluated.ts'
import { type Call, one, type Parameter, type TerraformFunction } from './call.ts'
import { unified } from './conversions.ts'
import { aBoolean, aList, aMap, aNumber, anything, aText } from './parameters.ts'
import { setOf } from './sets-of.ts'

const passed = one(anything, (_, value) => value)

/** Functions that give a value another type. Null is of any type. */
export const converting: readonly (readonly [string, TerraformFunction])[] = [
  ['tostring', converted(aText, (_, text) => text)],
  ['tonumber', converted(aNumber, (call, number) => sameOr(call, number))],
  ['tobool', converted(aBoolean, (call, boolean) => sameOr(call, boolean))],
  ['tolist', converted(aList, toList)],
  ['toset', converted(aList, (call, list) => (list.isSet ? list : setOf(list.items, list.isWhole, call.origin)))],
  ['tomap', converted(aMap, (_, map) => ({ ...map, entries: unifiedEntries(map.entries) }))],
  ['sensitive', passed],
  ['nonsensitive', passed],
  ['ephemeralasnull', passed],
]

function converted<T>(parameter: Parameter<T>, run: (call: Call, value: T) => Evaluated): TerraformFunction {
  return one(anything, (call, value) => {
    if (value.kind === 'scalar' && value.value === null) return value
    const taken = parameter(value, call)
    return taken.kind === 'read' ? run(call, taken.value) : taken
  })
}

/** The argument itself where it is of the type already. */
function sameOr(call: Call, value: number | boolean): Evaluated {
  const [arg] = call.args
  return arg?.kind === 'scalar' ? arg : scalar(value, arg ? call.origin : call.at)
}

function toList(_: Call, list: ListValue): Evaluated {
  return { ...list, items: unified(list.items), isSet: false }
}

function unifiedEntries(entries: ReadonlyMap<string, Evaluated>): ReadonlyMap<string, Evaluated> {
  const values = unified([...entries.values()])
  return new Map(
    [...entries.keys()].flatMap((key, index) => {
      const value = values[index]
      return value ? [[key, value] as const] : []
    }),
  )
}
