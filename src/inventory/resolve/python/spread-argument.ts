import type { PythonExpression } from '../../readers/python-file.ts'
import { itemOf } from './item.ts'
import { type Outcome, some, unknown } from './outcome.ts'
import type { Env } from './world.ts'

/** What a dictionary that is spread into a call gives an argument; undefined where it is known and gives none. */
export function spreadArgument(name: string, spread: PythonExpression, env: Env): Outcome | undefined {
  const outcome = env.world.evaluate(spread, env)
  const all = outcome.kind === 'some' ? outcome.possible : []
  if (all.length === 0 || all.some(({ datum }) => datum.kind !== 'dict')) return unknown('it may be among others')
  const key = some({ kind: 'scalar', value: name, place: env.file.place(spread) })
  const missing = some({ kind: 'list', items: [] })
  const found = itemOf(outcome, key, () => missing)
  const isMissing = found.kind === 'some' && found.possible.every(({ datum }) => datum.kind === 'list')
  return isMissing ? undefined : found
}
