import type { Block } from '../guide-document.ts'
import type { Span } from '../plain-text.ts'
import type { Flow } from './flow.ts'

/** A block whose words are still to be read, since names may be given after they are used. */
export type Element =
  | (Span & { readonly kind: 'heading'; readonly depth: number; readonly flow: Flow })
  | (Span & { readonly kind: 'paragraph'; readonly flow: Flow })
  | (Span & { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ItemElement[] })
  | (Span & { readonly kind: 'group'; readonly elements: readonly Element[] })
  | (Span & { readonly kind: 'table'; readonly header: readonly CellElement[]; readonly rows: readonly RowElement[] })
  | Extract<Block, { readonly kind: 'code' | 'comment' }>

export interface ItemElement {
  readonly task: boolean
  readonly elements: readonly Element[]
}

export interface RowElement extends Span {
  readonly cells: readonly CellElement[]
}

export interface CellElement extends Span {
  readonly elements: readonly Element[]
}
