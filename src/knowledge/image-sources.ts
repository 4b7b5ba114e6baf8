import type { ImageSource, Sourced } from './known.ts'

/** Where rocks are published. */
export const imageSources: readonly (ImageSource & Sourced)[] = []
