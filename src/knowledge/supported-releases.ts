import type { Sourced, SupportedRelease } from './known.ts'

/** The versions that releases of products support, from their documentation. */
export const supportedReleases: readonly (SupportedRelease & Sourced)[] = []
