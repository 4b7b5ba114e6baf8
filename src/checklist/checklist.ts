import type { ChannelTable } from '../channels/channel-table.ts'
import type { Place } from '../text/place.ts'
import type { GuideDeclaration } from './annotations/guide-declaration.ts'
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
  readonly decisions: readonly Decision[]
  /** What could not be read as it was meant. */
  readonly warnings: readonly GuideWarning[]
  /** What the guide's author would want to mend: it says nothing about the files of a repository. */
  readonly advice: readonly GuideWarning[]
  /** What the guide's annotations declare, by the id of the requirement. */
  readonly declarations: ReadonlyMap<string, GuideDeclaration>
  /** What is wrong in annotations: a checklist that has some is not to be used. */
  readonly problems: readonly GuideWarning[]
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

/** Why a statement of the guide is in the checklist or not. Every statement that is counted has one. */
export interface Decision {
  /** Where its requirements stand as well; the path is the guide's own. */
  readonly place: Place
  readonly text: string
  readonly kind: 'requirement' | 'reference' | 'other'
  /** Of the others, in words that go on from "no item: ". */
  readonly why?: string
}
