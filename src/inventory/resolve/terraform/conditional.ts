import type { Expression } from '../../../hcl/syntax.ts'
import type { Evaluated, Origin } from './evaluated.ts'
import { lift } from './functions/functions.ts'
import { flatChoice } from './hops.ts'
import { overridable } from './overridable.ts'

/** Where the files do not determine the condition, either of both. A default that may be overridden leaves its mark. */
export function conditional(
  { condition, yes, no }: Extract<Expression, { kind: 'conditional' }>,
  of: (part: Expression) => Evaluated,
  at: Origin,
): Evaluated {
  return lift([of(condition)], at, ([decided]) => {
    if (decided?.kind === 'scalar' && typeof decided.value === 'boolean') {
      const chosen = of(decided.value ? yes : no)
      return decided.origin.overridable ? overridable(chosen) : chosen
    }
    const why = decided?.kind === 'unknown' ? decided.why : 'a condition is no boolean'
    const options = [yes, no].map(part => ({ value: of(part), from: 'branch' as const }))
    return flatChoice(options, why, at)
  })
}
