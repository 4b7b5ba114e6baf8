import { bundle } from './bundle/bundle.ts'
import { charm } from './charm/charm.ts'
import type { Reader } from './reader.ts'

/** Every reader; one folder each beside this file. */
export const readers: readonly Reader[] = [bundle, charm]
