import type { Expression } from './syntax.ts'

/** Where an expression stands: whether a line end is white space, and how deep it is nested. */
export interface Context {
  readonly newlines: boolean
  readonly depth: number
}

/** Parses the expression that begins at an offset; its end says how far it goes. */
export type ParseAt = (start: number, context: Context) => Expression

export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 })

export function unreadable(message: string, start: number, end: number): Expression {
  return { kind: 'unreadable', message, start, end }
}
