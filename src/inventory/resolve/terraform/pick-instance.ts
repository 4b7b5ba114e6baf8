import { type Evaluated, failure, type Origin, textOf, unknown } from './evaluated.ts'
import { toText } from './functions/functions.ts'
import type { Instance, Repeated } from './repeated.ts'
import type { Step } from './scope.ts'

type Picked<I extends Instance> =
  | { readonly kind: 'instance'; readonly instance: I; readonly taken: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'none'; readonly why: Evaluated }

/** The instance that the next step of a reference names; all of them where it names none. */
export function pickInstance<I extends Instance>(
  {
    by,
    instances,
    isWhole,
    why = 'there are too many of it',
  }: Omit<Repeated, 'instances'> & { readonly instances: readonly I[] },
  steps: readonly Step[],
  taken: number,
  at: Origin,
): Picked<I> {
  const [first] = instances
  if (!first) return { kind: 'none', why: unknown(why, at) }
  if (by === 'nothing') return { kind: 'instance', instance: first, taken }
  const step = steps[taken]
  if (step === undefined) return { kind: 'all' }
  const key = keyOf(step)
  if (typeof key === 'object') return { kind: 'none', why: key }
  const found = instances.find(each => each.key !== undefined && String(each.key) === key)
  if (found) return { kind: 'instance', instance: found, taken: taken + 1 }
  const [only] = instances
  if (only?.key === undefined && only) return { kind: 'instance', instance: only, taken: taken + 1 }
  return {
    kind: 'none',
    why: isWhole
      ? failure(`there is no \`${key.slice(0, 60)}\``, at)
      : unknown(`whether there is a \`${key.slice(0, 60)}\` is not in the files`, at),
  }
}

function keyOf(step: Step): string | Evaluated {
  if (typeof step === 'string') return step
  const text = toText(step)
  return text.kind === 'text' ? textOf(text) : text
}
