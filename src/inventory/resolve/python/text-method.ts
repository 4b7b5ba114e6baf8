import { type Datum, follow, type Outcome, some, unknown } from './outcome.ts'

type Method = (
  text: string,
  first: string | undefined,
  second: string | undefined,
) => string | readonly string[] | undefined

/** Methods of texts (docs.python.org/3/library/stdtypes.html, "String Methods"), as far as tests use them on names and channels. */
const methods: Readonly<Record<string, Method>> = {
  strip: (text, first) => (first === undefined ? text.trim() : undefined),
  lower: text => text.toLowerCase(),
  upper: text => text.toUpperCase(),
  replace: (text, first, second) => (first && second !== undefined ? text.split(first).join(second) : undefined),
  removesuffix: (text, first) => (first && text.endsWith(first) ? text.slice(0, -first.length) : text),
  removeprefix: (text, first) => (first && text.startsWith(first) ? text.slice(first.length) : text),
  split: (text, first) =>
    first === undefined ? text.split(/\s+/).filter(word => word !== '') : first ? text.split(first) : undefined,
}

export const isTextMethod = (name: string): boolean => Object.hasOwn(methods, name)

/** More parts are not looked at. */
const maxParts = 500

export function textMethod(name: string, of: Outcome, positional: readonly Outcome[]): Outcome {
  const [first = nothing, second = nothing, third] = positional
  if (third) return unknown('the call is not followed')
  return follow(of, datum =>
    follow(first, one =>
      follow(second, two => {
        const made = datum.kind === 'scalar' ? applied(name, datum.value, [textIn(one), textIn(two)]) : undefined
        if (made === undefined || datum.kind !== 'scalar') return unknown('the call is not followed')
        const text = (value: string): Outcome => some({ kind: 'scalar', value, place: datum.place })
        return typeof made === 'string'
          ? text(made)
          : some({ kind: 'list', items: made.slice(0, maxParts).map(part => () => text(part)) })
      }),
    ),
  )
}

const nothing: Outcome = some({ kind: 'list', items: [] })

/** Undefined where no argument is given. */
const textIn = (datum: Datum): string | undefined =>
  datum.kind === 'scalar' && typeof datum.value === 'string' ? datum.value : undefined

function applied(name: string, value: unknown, [first, second]: readonly (string | undefined)[]) {
  return typeof value === 'string' ? methods[name]?.(value, first, second) : undefined
}
