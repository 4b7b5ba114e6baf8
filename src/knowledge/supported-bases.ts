import type { Sourced, SupportedBase } from './known.ts'

/** The bases of charms and rocks with the end of their standard support. */
export const supportedBases: readonly (SupportedBase & Sourced)[] = []
