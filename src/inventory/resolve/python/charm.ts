import type { CharmReference } from '../../../facts/application.ts'
import type { Value } from '../../../facts/value.ts'
import { readCharmReference } from '../../charm-reference.ts'
import type { PythonExpression } from '../../readers/python-file.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import { soleValue } from '../../sole-value.ts'
import { rawOf, textValue } from './value.ts'
import type { Env } from './world.ts'

interface Charm {
  readonly reference: CharmReference
  readonly revision?: Value<number>
}

/** The charm that an argument names; what a test built, or its caller gives, is its expression. */
export function charmFrom(expression: PythonExpression, env: Env): Charm {
  const place = env.file.place(expression)
  const value = textValue(expression, env)
  const text = value && soleValue(value)?.value
  if (text === undefined || text === '') {
    const raw = withoutPassword(rawOf(expression, env.file))
    return { reference: { reference: raw, name: raw, store: 'undetermined', place } }
  }
  const { name, store, revision } = readCharmReference(text)
  return {
    reference: { reference: withoutPassword(text), name: withoutPassword(name), store, place },
    ...(revision ? { revision: { kind: 'known', value: revision.value, place, via: [] } } : {}),
  }
}
