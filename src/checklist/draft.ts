import type { Requirement } from './requirement.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A requirement before its id is given. */
export type Draft = Without<Requirement, 'id'>
