import { type Evaluated, failure, type ListValue, type Origin, scalar, textOf, unknown } from '../evaluated.ts'
import { maxItems } from './bounds.ts'
import { between, type Call, depends, madeFromWithin, one, rejects, type TerraformFunction } from './call.ts'
import { booleanIn } from './conversions.ts'
import { lift } from './lift.ts'
import { aList } from './parameters.ts'
import { failureIn } from './parts.ts'

/** Functions that choose one of their arguments or items, which keeps its origin, or that test them all. */
export const choosing: readonly (readonly [string, TerraformFunction])[] = [
  ['coalesce', between(1, maxItems, coalesce)],
  ['coalescelist', between(1, maxItems, coalesceList)],
  ['one', one(aList, only)],
  ['alltrue', one(aList, (call, list) => tested(call, list, false))],
  ['anytrue', one(aList, (call, list) => tested(call, list, true))],
]

/** The first that is neither null nor empty. */
function coalesce(call: Call): Evaluated {
  const chosen = call.args.find(arg => !isAbsent(arg))
  return chosen ?? rejects(call, 'nothing but null and empty texts')
}

function isAbsent(arg: Evaluated): boolean {
  if (arg.kind === 'text') return textOf(arg) === ''
  return arg.kind === 'scalar' && arg.value === null
}

/** The first list that has an item. */
function coalesceList(call: Call): Evaluated {
  const isChosen = (arg: Evaluated): boolean =>
    arg.kind !== 'list' ? !isAbsent(arg) : arg.items.length > 0 || !arg.isWhole
  const chosen = call.args.find(isChosen)
  if (!chosen) return rejects(call, 'nothing but empty lists')
  if (chosen.kind === 'unknown') return chosen
  if (chosen.kind !== 'list') return rejects(call, 'what is no list')
  return chosen.items.length > 0 ? chosen : depends(call, 'a list that is not wholly known')
}

/** The item of a list of one, null of an empty one. */
function only(call: Call, { items, isWhole }: ListValue): Evaluated {
  if (!isWhole) return depends(call, 'a list that is not wholly known')
  if (items.length > 1) return rejects(call, 'a list of more than one item')
  return items[0] ?? scalar(null, call.origin)
}

/** Whether any item is what decides, each item read as a boolean. Null is not true. */
function tested(call: Call, { items, isWhole }: ListValue, deciding: boolean): Evaluated {
  const choices = items.filter(item => item.kind === 'choice')
  return lift(choices, call.at, picked => {
    const results = [...items.filter(item => item.kind !== 'choice'), ...picked].map(item => isTrue(item, call.at))
    const open = results.filter(result => typeof result !== 'boolean')
    const wrong = open.find(({ fails }) => fails)
    if (wrong) return wrong
    if (results.includes(deciding)) return scalar(deciding, madeFromWithin(call))
    if (isWhole) return open[0] ?? scalar(!deciding, madeFromWithin(call))
    return depends(call, 'a list that is not wholly known')
  })
}

const isTrue = (item: Evaluated, at: Origin): ReturnType<typeof booleanIn> =>
  item.kind === 'scalar' && item.value === null ? false : booleanIn(item, at)

/** The first that Terraform does not reject. What is not known may be what it rejects, so that it ends the search. */
export const tryEach: TerraformFunction = (args, at) =>
  args.find(arg => !failureIn(arg)) ?? failure('Terraform rejects all that `try` was given', at)

/** Whether Terraform does not reject an expression. */
export const can: TerraformFunction = (args, at) => {
  const [arg] = args
  if (!arg || args.length > 1) return failure(`\`can\` was given ${args.length} arguments`, at)
  if (failureIn(arg)) return scalar(false, at)
  return arg.kind === 'unknown' ? unknown(arg.why, at, arg.address) : scalar(true, at)
}
