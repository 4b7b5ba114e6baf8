import type { PythonExpression } from '../../readers/python-file.ts'
import { anyOf, type Datum, follow, type Later, type Outcome, some, unknown } from './outcome.ts'
import type { Env } from './world.ts'

/** What one goes over in a loop: the items of a list, the keys of a dictionary; undefined where that is not certain. */
export function elementsOf(outcome: Outcome): readonly Later[] | undefined {
  const [only, ...others] = outcome.kind === 'some' ? outcome.possible : []
  if (only === undefined || others.length > 0) return undefined
  return elementsIn(only.datum)
}

export function elementsIn(datum: Datum): readonly Later[] | undefined {
  if (datum.kind === 'list') return datum.items
  if (datum.kind !== 'dict') return undefined
  const keys = datum.entries.map(({ key }) => key)
  return keys.every(key => key !== undefined) ? keys : undefined
}

/** What stands at a place of a target such as `a, (b, c)`. */
export function picked(outcome: Outcome, pick: readonly number[]): Outcome {
  const [first, ...rest] = pick
  if (first === undefined) return outcome
  return follow(outcome, datum => {
    const element = datum.kind === 'list' ? datum.items[first] : undefined
    return element ? picked(element(), rest) : unknown('what is taken apart is not known')
  })
}

export const listOf = (items: readonly Later[]): Outcome => some({ kind: 'list', items })

/** An element of what a loop, or a test with parameters, goes over: any of them, or that of the turn that is looked at. */
export function elementOf(
  over: PythonExpression,
  env: Env,
  { pick, turns }: { readonly pick: readonly number[]; readonly turns: Env['turns'] },
): Outcome {
  const elements = elementsOf(env.world.evaluate(over, env))
  if (elements === undefined || elements.length === 0) return unknown('what the loop goes over is not known')
  const turn = turns.get(over)
  const one = turn === undefined ? undefined : elements[turn]
  if (one) return picked(one(), pick)
  const outcome = anyOf(
    elements.map(each => picked(each(), pick)),
    'matrix',
  )
  if (outcome.kind === 'unknown') return outcome
  const loops = [{ over, turns: elements.length }]
  return { kind: 'some', possible: outcome.possible.map(each => ({ ...each, loops })) }
}
