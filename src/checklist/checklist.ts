import type { ChannelTable } from '../channels/channel-table.ts'
import type { Requirement } from './requirement.ts'

/** The checklist of one guide. `path` is as it is printed; `digest` is of the text with LF line ends, `sha256:<hex>`. */
export interface Checklist {
  readonly key: string
  readonly title: string
  readonly path: string
  readonly digest: string
  readonly requirements: readonly Requirement[]
  readonly channels: readonly ChannelTable[]
  readonly statements: StatementCounts
  readonly warnings: readonly GuideWarning[]
}

/** Every statement of the guide is counted once: requirements, references and others add up to the total. */
export interface StatementCounts {
  readonly total: number
  readonly requirements: number
  readonly references: number
  readonly others: number
}

export interface GuideWarning {
  readonly line: number
  readonly message: string
}
