import type { Tab } from '../guide-document.ts'
import type { Span } from '../plain-text.ts'
import type { Element } from './element.ts'
import type { Line } from './line.ts'
import type { Names } from './names.ts'

/** What the readers of blocks share. */
export interface Reading {
  /** Marks that were read are taken out of their lines. */
  readonly lines: Line[]
  readonly names: Names
  readonly tabs: Tab[]
  /** The marks of titles in the order of their first use. */
  readonly titleStyles: string[]
  readonly state: State
  body(reading: Reading, region: Region): readonly Element[]
}

interface State {
  /** Nothing but titles and comments were seen. */
  preface: boolean
  excess?: { readonly message: string; readonly offset: number }
}

/** Lines, by index, that begin in the same column. */
export interface Region extends Span {
  readonly indent: number
  readonly depth: number
}

/** What begins at a line, and the line after it. */
export interface Taken {
  readonly elements: readonly Element[]
  readonly next: number
}

/** Reads what begins at a line; `undefined` where it is nothing of the kind. */
export type Construct = (reading: Reading, region: Region, at: number) => Taken | undefined

export function bodyOf(reading: Reading, region: Region, within: Span & { indent: number }): readonly Element[] {
  return reading.body(reading, { ...within, depth: region.depth + 1 })
}
