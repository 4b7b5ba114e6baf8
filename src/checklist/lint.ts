import type { ChannelTable } from '../channels/channel-table.ts'
import type { Guide } from '../guide/guide.ts'
import type { GuideWarning } from './checklist.ts'
import type { Draft } from './draft.ts'
import type { ReadStatement } from './read-guide.ts'

/** A guide as far as it is understood: its statements, the requirements of each, and what its tables list. */
export interface LintedGuide {
  readonly guide: Guide
  /** In document order, without the rows of tables that a topic knows. */
  readonly statements: readonly DraftedStatement[]
  readonly requirements: readonly Draft[]
  readonly channels: readonly ChannelTable[]
}

export interface DraftedStatement extends ReadStatement {
  readonly drafts: readonly Draft[]
}

/** One kind of mistake that a guide's author would want to know of. It says what is wrong, never what the guide means. */
export interface Lint {
  readonly name: string
  find(linted: LintedGuide): readonly GuideWarning[]
}
