import type { Gate } from '../../../facts/gate.ts'
import type { Evaluated } from './evaluated.ts'

/** One of what `count` or `for_each` makes of a block. `bindings` are its `each` or `count`. */
export interface Instance {
  readonly key?: string | number
  readonly bindings: ReadonlyMap<string, Evaluated>
}

/** What a block makes. `isWhole` is false where there may be more. What is switched off is there as if it were on. */
export interface Repeated {
  readonly by: 'nothing' | 'count' | 'each'
  readonly instances: readonly Instance[]
  readonly isWhole: boolean
  /** How many there are, where the files say so, perhaps as a default only. */
  readonly there?: number
  readonly isOverridable?: boolean
  readonly gate?: Gate
  /** Why none of it can be told, where that is so. */
  readonly why?: string
}
