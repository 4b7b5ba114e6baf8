import type { Place, SourceFile } from '../text/place.ts'

/** A hardening guide, read from one dialect. All places are in `source`, whose line ends are LF and which has no byte order mark. */
export interface Guide {
  readonly source: SourceFile
  readonly title: string
  readonly sections: readonly GuideSection[]
  /** In document order. */
  readonly statements: readonly Statement[]
  readonly tables: readonly GuideTable[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly comments: readonly GuideComment[]
}

/** A guide, or why it is none: a limit that the line named goes over. */
export type ReadGuide =
  | { readonly kind: 'guide'; readonly guide: Guide }
  | { readonly kind: 'refused'; readonly problem: GuideProblem }

export interface GuideProblem {
  readonly message: string
  readonly line: number
}

/** A heading below the title. `path` holds the headings from the first below the title down to this one, tab labels among them. */
export interface GuideSection {
  readonly path: readonly string[]
  readonly place: Place
}

/** A sentence, a row of a table or a heading: plain words, and where they stand from the first word to the last stop. */
export interface Statement {
  readonly kind: 'sentence' | 'row' | 'heading'
  readonly text: string
  readonly place: Place
  /** The headings below the title, outermost first. */
  readonly section: readonly string[]
  /** Index of its section in the guide; -1 before the first. */
  readonly sectionIndex: number
  /** Sentences of one paragraph, heading or row share a number. */
  readonly block: number
  /** Inline code, in order. */
  readonly code: readonly string[]
  readonly links: readonly GuideLink[]
  readonly item?: ListPosition
  /** What stands directly after the paragraph that this sentence ends. */
  readonly leads?: Led
  /** Its table and its row there, by index. */
  readonly table?: number
  readonly row?: number
}

export interface GuideLink {
  readonly text: string
  readonly url: string
}

/** Where in a list a sentence stands: `list` numbers the lists of a guide, `parent` is the item's number in the list around it. */
export interface ListPosition {
  readonly list: number
  readonly item: number
  readonly ordered: boolean
  /** First sentence of its item. */
  readonly first: boolean
  /** A task-list item. */
  readonly task: boolean
}

export type Led =
  | { readonly kind: 'list'; readonly list: number }
  | { readonly kind: 'code' }
  | { readonly kind: 'table'; readonly table: number }

export interface GuideTable {
  readonly section: readonly string[]
  readonly sectionIndex: number
  readonly place: Place
  readonly header: readonly TableCell[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly place: Place
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly text: string
  readonly links: readonly GuideLink[]
  readonly code: readonly string[]
  readonly place: Place
}

/** A fenced or indented block of code with the words after its fence. */
export interface CodeBlock {
  readonly language: string
  readonly text: string
  readonly place: Place
  readonly section: readonly string[]
}

/** A comment, its text without the marks, and the list item it stands in. */
export interface GuideComment {
  readonly text: string
  readonly place: Place
  readonly item?: Pick<ListPosition, 'list' | 'item'>
}
