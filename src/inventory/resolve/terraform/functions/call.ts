import { computedAt, type Evaluated, failure, maxHops, type Origin, type UnknownValue, unknown } from '../evaluated.ts'
import { partsOf } from './parts.ts'

/**
 * Where a function is called. `readFile` gives the text of a file of the repository by the path that the module would
 * use, joined with `path.module`, and undefined where the file is not at hand.
 */
export interface CallSite {
  readonly name: string
  readFile(path: string): string | undefined
}

/** A function of Terraform over evaluated arguments (developer.hashicorp.com/terraform/language/functions). */
export type TerraformFunction = (args: readonly Evaluated[], at: Origin, site: CallSite) => Evaluated

/** A call as a function sees it. `origin` is that of what it makes from its arguments. */
export interface Call {
  readonly name: string
  readonly args: readonly Evaluated[]
  readonly at: Origin
  readonly origin: Origin
  readonly site: CallSite
}

/** An argument as a parameter takes it, or why it cannot be taken. */
export type Read<T> = { readonly kind: 'read'; readonly value: T } | UnknownValue

export type Parameter<T> = (value: Evaluated, call: Call) => Read<T>

export const read = <T>(value: T): Read<T> => ({ kind: 'read', value })

/** What Terraform rejects: "`element` was given an empty list". */
export const rejects = ({ name, at }: Call, what: string): UnknownValue => failure(`\`${name}\` was given ${what}`, at)

/** What depends on something that is not known. */
export const depends = ({ name, at }: Call, what: string): UnknownValue => unknown(`\`${name}\` was given ${what}`, at)

/** The origin of what is made at a place from values, overridable where one of them is. */
function madeFrom(at: Origin, values: readonly Evaluated[]): Origin {
  const { via, overridable } = computedAt(at.place, values)
  return { place: at.place, via: [...at.via, ...via].slice(0, maxHops), overridable: overridable || at.overridable }
}

/** The origin of what is made from all that is inside the arguments. */
export const madeFromWithin = ({ at, args }: Call): Origin => madeFrom(at, args.flatMap(partsOf))

/** A function with so many arguments, which it reads itself. */
export const between =
  (least: number, most: number, run: (call: Call) => Evaluated): TerraformFunction =>
  (args, at, site) => {
    const call = { name: site.name, args, at, origin: madeFrom(at, args), site }
    if (args.length >= least && args.length <= most) return run(call)
    return rejects(call, args.length === 1 ? '1 argument' : `${args.length} arguments`)
  }

export const one = <A>(first: Parameter<A>, run: (call: Call, first: A) => Evaluated): TerraformFunction =>
  between(1, 1, call => {
    const a = readAt(call, 0, first)
    return a.kind === 'read' ? run(call, a.value) : a
  })

export const two = <A, B>(
  first: Parameter<A>,
  second: Parameter<B>,
  run: (call: Call, first: A, second: B) => Evaluated,
): TerraformFunction =>
  between(2, 2, call => {
    const a = readAt(call, 0, first)
    const b = readAt(call, 1, second)
    return a.kind === 'read' && b.kind === 'read' ? run(call, a.value, b.value) : blockedBy([a, b], call)
  })

export const three = <A, B, C>(
  [first, second, third]: readonly [Parameter<A>, Parameter<B>, Parameter<C>],
  run: (call: Call, first: A, second: B, third: C) => Evaluated,
): TerraformFunction =>
  between(3, 3, call => {
    const a = readAt(call, 0, first)
    const b = readAt(call, 1, second)
    const c = readAt(call, 2, third)
    if (a.kind === 'read' && b.kind === 'read' && c.kind === 'read') return run(call, a.value, b.value, c.value)
    return blockedBy([a, b, c], call)
  })

/** A function of any number of arguments of one kind, at least so many. */
export const many = <T>(
  least: number,
  parameter: Parameter<T>,
  run: (call: Call, values: readonly T[]) => Evaluated,
): TerraformFunction =>
  between(least, Number.POSITIVE_INFINITY, call => {
    const all = readAll(call.args, parameter, call)
    return all.kind === 'read' ? run(call, all.value) : all
  })

/** Values as one parameter takes them, or why one of them cannot be taken. */
export function readAll<T>(values: readonly Evaluated[], parameter: Parameter<T>, call: Call): Read<readonly T[]> {
  const reads = values.map(value => parameter(value, call))
  const taken = reads.flatMap(each => (each.kind === 'read' ? [each.value] : []))
  return taken.length === reads.length ? read(taken) : blockedBy(reads, call)
}

export function readAt<T>(call: Call, index: number, parameter: Parameter<T>): Read<T> {
  const value = call.args[index]
  return value === undefined ? rejects(call, `${call.args.length} arguments`) : parameter(value, call)
}

/** The first error, which stands whatever else is unknown, or the first unknown. */
function blockedBy(reads: readonly Read<unknown>[], call: Call): UnknownValue {
  const blocking = reads.filter(each => each.kind === 'unknown')
  return blocking.find(({ fails }) => fails) ?? blocking[0] ?? depends(call, 'what is not known')
}
