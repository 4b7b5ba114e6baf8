import type { Known } from '../../src/knowledge/known.ts'

/**
 * A small repository with one thing wrong, or its harmless twin. `unmet` is every failing finding of the whole catalogue
 * under the guide that ships, as `probe path:line`, worst first in no order; a twin has none. Probes of the absence of
 * something in a whole repository (an updater, the observability stack) count only where a case is about them.
 */
export interface FaultCase {
  readonly title: string
  readonly files: Readonly<Record<string, string>>
  readonly unmet: readonly string[]
  /** Probes of absence that a twin is about. */
  readonly about?: readonly string[]
  /** What the files leave open, where that matters: `probe path:line`. */
  readonly unknown?: readonly string[]
  /** What a snapshot of the store tells, where there is one. */
  readonly charms?: Known['charms']
}
