import type { ProductRelease, Sourced } from './known.ts'

/** The charm tracks that make up the releases of products, from the facts of their official bundles. */
export const productReleases: readonly (ProductRelease & Sourced)[] = []
