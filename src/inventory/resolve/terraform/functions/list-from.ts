import type { Evaluated, ListValue } from '../evaluated.ts'
import type { Call } from './call.ts'

/** A list that a call makes. */
export const listFrom = (call: Call, items: readonly Evaluated[], isWhole = true): ListValue => ({
  kind: 'list',
  items,
  isSet: false,
  isWhole,
  origin: call.origin,
})
