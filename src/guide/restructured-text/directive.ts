import type { Line } from './line.ts'

/** A directive: its line and the line after its content, and where on its line its argument begins. */
export interface WrittenDirective {
  readonly at: number
  readonly end: number
  readonly name: string
  readonly length: number
}

/** A directive with its options taken out; `body` is what stands below its line. */
export interface Directive extends WrittenDirective {
  readonly argument: Line
  readonly options: ReadonlyMap<string, Line>
  readonly body: { readonly start: number; readonly end: number; readonly indent: number }
}
