import type { PlainText, Span } from './plain-text.ts'

/**
 * What a dialect makes of a text: its blocks in the order of the text. All offsets are into the text that the dialect was
 * given, in UTF-16 units.
 */
export interface GuideDocument {
  readonly blocks: readonly Block[]
  /** Ranges that stand under a label of their own, which counts as a heading; outer ones first. */
  readonly tabs: readonly Tab[]
  /** A title that stands in no heading: front matter, metadata. */
  readonly title?: string
}

export interface Tab extends Span {
  readonly label: string
}

/** Notes, quotes and whatever else wraps prose is entered: its blocks stand in the place of the wrapper. */
export type Block =
  /** `depth` counts from 1, the title's. */
  | (Span & { readonly kind: 'heading'; readonly depth: number; readonly text: PlainText })
  | (Span & { readonly kind: 'paragraph'; readonly text: PlainText })
  | (Span & { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] })
  | (Span & { readonly kind: 'group'; readonly blocks: readonly Block[] })
  | (Span & { readonly kind: 'table'; readonly header: readonly Cell[]; readonly rows: readonly Row[] })
  | (Span & { readonly kind: 'code'; readonly language: string; readonly text: string })
  | (Span & { readonly kind: 'comment'; readonly text: string })

export interface ListItem {
  /** An item of a task list. */
  readonly task: boolean
  readonly blocks: readonly Block[]
}

export interface Row extends Span {
  readonly cells: readonly Cell[]
}

export interface Cell extends Span {
  readonly text: PlainText
}

/** A document, or why there is none: a limit that the line named goes over. */
export type ReadDocument =
  | { readonly kind: 'document'; readonly document: GuideDocument }
  | { readonly kind: 'refused'; readonly problem: { readonly message: string; readonly line: number } }
