import type { PlainCharm, Sourced } from './known.ts'

/** Charms that official bundles deploy without trust. */
export const plainCharms: readonly (PlainCharm & Sourced)[] = []
