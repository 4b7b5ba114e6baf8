import type { Fact } from '../../../../facts/fact.ts'
import { isAbsent } from '../../../presence.ts'
import { argument, type Stating } from './stating.ts'
import { nameOf, openName, placeOf } from './values.ts'

/** A `juju_secret`: what `value` holds is kept in the state, what `value_wo` holds is not. */
export function statedSecret(stating: Stating): readonly Fact[] {
  if (isAbsent(stating.gate)) return []
  const name = argument(stating, 'name')
  return (['value', 'value_wo'] as const).flatMap((field): readonly Fact[] => {
    const use = argument(stating, field)
    if (!use || (use.value.kind === 'scalar' && use.value.value === null)) return []
    const { declared, deployment } = stating
    return [
      {
        kind: 'secret',
        place: placeOf(use),
        deployments: [deployment],
        name: name ? nameOf(name) : openName(declared.labels.join('.')),
        field,
      },
    ]
  })
}
