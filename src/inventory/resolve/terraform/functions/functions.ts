import { type Evaluated, type Origin, unknown } from '../evaluated.ts'
import { bounded, maxItems, tooLarge } from './bounds.ts'
import type { CallSite, TerraformFunction } from './call.ts'
import { can, choosing, tryEach } from './choosing.ts'
import { converting } from './converting.ts'
import { encoding } from './encoding.ts'
import { files } from './files.ts'
import { formats } from './format.ts'
import { lift } from './lift.ts'
import { lists } from './lists.ts'
import { maps } from './maps.ts'
import { numbers } from './numbers.ts'
import { sets } from './sets.ts'
import { texts } from './texts.ts'
import { trims } from './trims.ts'

export type { CallSite } from './call.ts'
export { toBoolean, toNumber, toText } from './conversions.ts'
export { deepEqual } from './equal.ts'
export { lift } from './lift.ts'
export { fromJson, fromPlain, toPlain } from './plain-values.ts'

const functions: ReadonlyMap<string, TerraformFunction> = new Map([
  ...choosing,
  ...converting,
  ...encoding,
  ...files,
  ...formats,
  ...lists,
  ...maps,
  ...numbers,
  ...sets,
  ...texts,
  ...trims,
])

/** The functions that take an expression that Terraform rejects. */
const forgiving: ReadonlyMap<string, TerraformFunction> = new Map([
  ['can', can],
  ['try', tryEach],
])

/** The names of the functions that are evaluated. */
export const functionNames: readonly string[] = [...functions.keys(), ...forgiving.keys()]

/**
 * What a call comes to. Unknown with the reason where the function is not evaluated, where Terraform would reject the
 * call and where an argument decides that is not known itself; a choice where an argument is one.
 */
export function callFunction(name: string, args: readonly Evaluated[], at: Origin, site: CallSite): Evaluated {
  const known = name.startsWith('core::') ? name.slice('core::'.length) : name
  const run = functions.get(known) ?? forgiving.get(known)
  if (!run) return unknown(whyNot(known), at)
  if (args.length > maxItems) return tooLarge(at)
  return lift(args, at, settled => {
    const rejected = forgiving.has(known) ? undefined : settled.find(arg => arg.kind === 'unknown' && arg.fails)
    return rejected ?? bounded(run(settled, at, { name: known, readFile: path => site.readFile(path) }), at)
  })
}

const maxShown = 60

const whyNot = (name: string): string =>
  name === 'regex' || name === 'regexall'
    ? 'a regular expression is not evaluated'
    : `the function \`${name.slice(0, maxShown)}\` is not evaluated`
