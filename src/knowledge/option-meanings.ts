import type { OptionMeaning, Sourced } from './known.ts'

/** What the options of charms are for, from their own configuration files. */
export const optionMeanings: readonly (OptionMeaning & Sourced)[] = []
